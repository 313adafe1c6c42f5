//! What is wrong with a row: typed, with its place in the file; in words at the edge.

use std::collections::HashMap;

use crate::domain::civil::{DateError, Day, Moment};
use crate::domain::naming::NameFault;
use crate::domain::number::CaseId;
use crate::domain::period::{Period, PeriodError};
use crate::domain::points::{Points, PointsError};
use crate::domain::refusal::Refusal;
use crate::domain::text::{TextFault, hidden};
use crate::domain::unit::ClassFault;
use crate::locale::{Lang, Told, errors, imports, rows};

/// How people call the units, by their codes.
pub type Names = HashMap<String, String>;

/// How much of a cell is shown.
const SHOWN: usize = 40;

/// One fault, with its place.
#[derive(Clone, Debug)]
pub struct Bad {
    /// The line of the file on which the row begins.
    pub line: u64,
    /// The header of the column, as it stands in the file.
    pub column: Option<String>,
    /// What stands in the cell, shortened.
    pub value: Option<String>,
    /// What is wrong with it.
    pub why: Why,
    /// Whether it stands in the map, of which `line` is one then, and is wrong in every row alike.
    pub of_map: bool,
    /// How many further rows have the same fault and are not shown.
    pub others: u64,
    /// The headers of other columns that it speaks of, as they stand in the file, by their keys.
    pub titles: Vec<(&'static str, String)>,
}

/// What is wrong with a cell, a row or a header.
#[derive(Clone, Debug)]
pub enum Why {
    /// Headers that this kind of ledger does not have.
    UnknownColumns {
        /// As they stand in the file, each with the column that it may be meant to be.
        given: Vec<(String, Option<&'static str>)>,
    },
    /// Two headers that mean the same.
    ColumnTwice {
        /// What they mean.
        key: &'static str,
        /// The first of them, where it is not called the same.
        other: Option<String>,
    },
    /// A required column that is not there.
    ColumnMissing {
        /// Which.
        key: &'static str,
    },
    /// A column without a header in which something stands.
    NoHeader {
        /// Its place, from 1.
        column: usize,
        /// The first line on which something does.
        line: u64,
        /// What.
        given: String,
    },
    /// A header that the map names and the file lacks.
    MappedMissing {
        /// The column that is read from it.
        key: &'static str,
    },
    /// A header of a column that the map reads from elsewhere.
    MappedElsewhere {
        /// The column.
        key: &'static str,
        /// The headers from which it is read; none where the map says what it is in every row.
        from: Vec<String>,
    },
    /// Bytes that the file's encoding does not have.
    Undecodable {
        /// The encoding.
        encoding: &'static str,
    },
    /// The mark of a rejected value, which nobody has entered anew.
    Marked,
    /// A number with more digits than a number cell keeps: its last ones are lost.
    Rounded,
    /// A number that a spreadsheet has shortened: `2.02503E+17`.
    Shortened,
    /// A formula whose result is an error.
    FormulaFailed {
        /// The error: `#N/A`.
        name: &'static str,
    },
    /// A formula without a result: no spreadsheet has opened the file since it was written.
    FormulaUncomputed,
    /// A date cell where a reference, a code or a telephone number is meant.
    StoredAsDate,
    /// The same of true or false.
    StoredAsBool,
    /// Quotes that end before the cell does.
    StrayQuote,
    /// More or fewer cells than the header has.
    Ragged {
        /// How many the row has.
        cells: usize,
        /// How many the header has.
        header: usize,
    },
    /// Something to the right of the last header.
    Beside {
        /// What.
        given: String,
    },
    /// A rejected row that had fewer cells than the header, and was not mended.
    CellsLacked,
    /// A row of sums, which is no entry.
    Sums,
    /// Required, and empty.
    Required,
    /// A text.
    Text(TextFault),
    /// The name of a unit.
    Name(NameFault),
    /// A department that was done, without when.
    Undated {
        /// What was given.
        given: String,
    },
    /// A date.
    Date(DateError),
    /// A score.
    Points(PointsError),
    /// A period.
    Period(PeriodError),
    /// A period that is no quarter.
    NotAQuarter {
        /// What was given.
        given: String,
    },
    /// No number of votes.
    NotACount {
        /// What was given.
        given: String,
    },
    /// No word of a closed set.
    Term {
        /// What was given.
        given: String,
        /// What says which words there are.
        words: fn(Lang, &str) -> Told,
    },
    /// Several departments where one leads.
    SeveralLeads,
    /// A score and a grade, or neither.
    ScoreOrGrade,
    /// The rules forbid it.
    Refused(Box<Refusal>),
    /// The same, for what the file has no column for and an earlier row said.
    RefusedUnsaid(Box<Refusal>),
    /// A day that has not come yet.
    Future(Day),
    /// A unit's class.
    Class(ClassFault),
    /// A unit that ends before it begins.
    EndsBefore(Day),
    /// The unit is there with other content.
    UnitDiffers {
        /// Its code.
        code: String,
        /// The columns that differ.
        columns: Vec<&'static str>,
        /// Whether an update may change them.
        may_update: bool,
    },
    /// Another unit of the kind is called that.
    NameTaken {
        /// Its code.
        code: String,
    },
    /// A unit that is merged into itself.
    IntoItself,
    /// No case goes by that.
    NoCase {
        /// What was given.
        given: String,
    },
    /// One case has this number, another this reference.
    WhichCase {
        /// What was given.
        given: String,
        /// The case with this reference.
        by_ref: CaseId,
    },
    /// The case with this reference was imported with other content.
    CaseDiffers {
        /// The case.
        case: CaseId,
        /// The columns that differ.
        columns: Vec<&'static str>,
    },
    /// The case with this reference was not imported, but registered here.
    CaseRegistered(CaseId),
    /// A case without reference was there that can be told from the row by nothing.
    CaseAlike(CaseId),
    /// Another row of this file has this reference and other content.
    RowDiffers {
        /// Its line.
        line: u64,
    },
    /// Another row of this file says otherwise of the same thing.
    RowContradicts {
        /// Its line.
        line: u64,
    },
    /// The rating is there with other content.
    RatingDiffers {
        /// The points that were given.
        points: Points,
        /// When.
        at: Moment,
        /// The columns that differ.
        columns: Vec<&'static str>,
    },
    /// The votes are there, and others.
    VotesDiffer {
        /// The quarter.
        quarter: Period,
        /// The columns that differ.
        columns: Vec<&'static str>,
    },
    /// The notice is there, with another document number.
    NoticeDiffers {
        /// Its number.
        number: i64,
        /// The document.
        doc_no: Option<String>,
    },
    /// It is left out already, with other particulars.
    ExclusionDiffers {
        /// The document by which it was.
        doc_no: String,
        /// The columns that differ.
        columns: Vec<&'static str>,
    },
}

impl Bad {
    /// A fault with its place.
    pub(super) fn new(line: u64, column: Option<&str>, value: Option<&str>, why: Why) -> Self {
        let (column, value) = (column.map(shown), value.map(shown));
        Self { line, column, value, why, of_map: false, others: 0, titles: Vec::new() }
    }

    /// A fault of what a map says in every row.
    pub(super) fn of_map(line: u64, key: &str, value: &str, why: Why) -> Self {
        Self { of_map: true, ..Self::new(line, Some(key), Some(value), why) }
    }

    /// Whether both are the same fault of a map.
    pub(super) fn same_of_map(&self, other: &Self) -> bool {
        self.of_map && other.of_map && (self.line, &self.column) == (other.line, &other.column)
    }

    /// The one line that says it.
    pub fn told(&self, lang: Lang, names: &Names) -> String {
        let told = self.why.told(lang, names, &self.titles);
        let place = match (&self.column, &self.value) {
            (Some(column), Some(value)) if self.of_map => imports::fixed(lang, self.line, column, value),
            (Some(column), Some(value)) => imports::cell(lang, self.line, column, value),
            (Some(column), None) => imports::column(lang, self.line, column),
            (None, _) => imports::row(lang, self.line),
        };
        let others = if self.others > 0 { imports::others(lang, self.others) } else { String::new() };
        imports::bad(lang, place, told.message, told.hint) + &others
    }
}

impl Bad {
    /// What is wrong with the row, without its place in the file.
    pub(super) fn reason(&self, lang: Lang, names: &Names) -> String {
        let told = self.why.told(lang, names, &self.titles);
        match &self.column {
            Some(column) => imports::bad(lang, column.clone(), told.message, told.hint),
            None => imports::unplaced(lang, told.message, told.hint),
        }
    }
}

/// The beginning of a text, in one line, without signs that nobody sees.
pub(super) fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}

impl Why {
    /// Whether a value alone is wrong, whatever else stands in its row.
    pub(super) fn of_value(&self) -> bool {
        if let Self::Refused(refusal) = self {
            return matches!(**refusal, Refusal::UnknownCategory { .. });
        }
        matches!(
            self,
            Self::Shortened
                | Self::Text(_)
                | Self::Name(_)
                | Self::Date(_)
                | Self::Points(_)
                | Self::Period(_)
                | Self::NotAQuarter { .. }
                | Self::NotACount { .. }
                | Self::Term { .. }
        )
    }

    fn told(&self, lang: Lang, names: &Names, titles: &[(&'static str, String)]) -> Told {
        let name = |code: &str| names.get(code).cloned().unwrap_or_else(|| code.to_owned());
        match self {
            Self::UnknownColumns { given } => rows::unknown_columns(lang, given),
            Self::ColumnTwice { key, other } => rows::column_twice(lang, key, other.as_deref()),
            Self::ColumnMissing { key } => rows::column_missing(lang, key),
            Self::NoHeader { column, line, given } => rows::no_header(lang, *column, *line, given),
            Self::MappedMissing { key } => rows::mapped_missing(lang, key),
            Self::MappedElsewhere { key, from } => rows::mapped_elsewhere(lang, key, from),
            Self::Undecodable { encoding } => rows::undecodable_cell(lang, encoding),
            Self::Marked => rows::marked(lang),
            Self::Shortened => rows::shortened(lang),
            Self::Rounded => rows::rounded(lang),
            Self::FormulaFailed { name } => rows::formula_failed(lang, name),
            Self::FormulaUncomputed => rows::formula_uncomputed(lang),
            Self::StoredAsDate => rows::stored_as_date(lang),
            Self::StoredAsBool => rows::stored_as_bool(lang),
            Self::StrayQuote => rows::stray_quote(lang),
            Self::Ragged { cells, header } => rows::ragged(lang, *cells, *header),
            Self::Beside { given } => rows::beside(lang, given),
            Self::CellsLacked => rows::cells_lacked(lang),
            Self::Sums => rows::sums(lang),
            Self::Required => rows::required(lang),
            Self::Text(fault) => rows::text(lang, fault),
            Self::Name(fault) => errors::name(lang, fault),
            Self::Undated { given } => rows::undated(lang, given),
            Self::Date(error) => rows::date(lang, error),
            Self::Points(error) => crate::locale::refusals::points(lang, error),
            Self::Period(error) => errors::period_in_ledger(lang, error),
            Self::NotAQuarter { given } => errors::not_a_quarter(lang, given),
            Self::NotACount { given } => errors::not_a_count(lang, given),
            Self::Term { given, words } => words(lang, given),
            Self::SeveralLeads => rows::several_leads(lang),
            Self::ScoreOrGrade => rows::score_or_grade(lang),
            Self::Refused(refusal) => rows::refusal(lang, refusal, &name, titles),
            Self::RefusedUnsaid(refusal) => rows::refusal_unsaid(lang, refusal, &name, titles),
            Self::Future(day) => rows::future(lang, *day),
            Self::Class(fault) => rows::class(lang, fault),
            Self::EndsBefore(from) => rows::ends_before(lang, *from),
            Self::UnitDiffers { code, columns, may_update } => {
                rows::unit_differs(lang, code, &name(code), columns, *may_update)
            }
            Self::NameTaken { code } => rows::name_taken(lang, code),
            Self::IntoItself => rows::into_itself(lang),
            Self::NoCase { given } => errors::no_case(lang, given),
            Self::WhichCase { given, by_ref } => rows::which_case(lang, given, *by_ref),
            Self::CaseDiffers { case, columns } => rows::case_differs(lang, *case, columns),
            Self::CaseRegistered(case) => rows::case_registered(lang, *case),
            Self::CaseAlike(case) => rows::case_alike(lang, *case),
            Self::RowDiffers { line } => rows::row_differs(lang, *line),
            Self::RowContradicts { line } => rows::row_contradicts(lang, *line),
            Self::RatingDiffers { points, at, columns } => rows::rating_differs(lang, *points, *at, columns),
            Self::VotesDiffer { quarter, columns } => rows::votes_differ(lang, *quarter, columns),
            Self::NoticeDiffers { number, doc_no } => rows::notice_differs(lang, *number, doc_no.as_deref()),
            Self::ExclusionDiffers { doc_no, columns } => rows::exclusion_differs(lang, doc_no, columns),
        }
    }
}

//! `shao export`: a ledger as the import of its kind reads it, row by row.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;

use serde::Serialize;

use super::failure::Failure;
use super::ledger::LedgerName;
use super::office::Office;
use super::options::Ctx;
use super::output::Stop;
use crate::domain::case::Case;
use crate::domain::civil::{FIRST_YEAR, LAST_YEAR, Moment};
use crate::domain::deadline::Rules;
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::period::Period;
use crate::domain::phone::Phones;
use crate::domain::unit::Unit;
use crate::locale::{errors, formats};
use crate::render::{Format, Shape, Stream};
use crate::report::ledger::{CaseRow, DayRow, ExclusionRow, NoticeRow, RatingRow, Spelling, SurveyRow, UnitRow};
use crate::report::sheet::Row;
use crate::store::{Store, StoreError, in_force};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum)]
    kind: LedgerName,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

/// The span of receipts that is asked for.
#[derive(Clone, Copy, Debug)]
struct Span {
    since: Option<Moment>,
    until: Option<Moment>,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let lang = ctx.lang();
    if args.kind != LedgerName::Cases && (args.since.is_some() || args.until.is_some()) {
        return Err(Failure::usage(errors::span_is_for_cases(lang)));
    }
    // The calendar has a reader of its own, which reads what is CSV.
    if args.kind == LedgerName::Calendar && !matches!(ctx.format, Format::Table | Format::Csv) {
        return Err(Failure::usage(formats::calendar_is_csv(lang, ctx.format.name())));
    }
    let when = |given: &Option<String>| given.as_deref().map(|d| office.desk.when(d)).transpose();
    let span = Span {
        since: when(&args.since)?.map(|w| w.start()),
        // A day is meant whole: until the 8th holds the 8th.
        until: when(&args.until)?.map(|w| w.end() + chrono::TimeDelta::seconds(1)),
    };
    let made = ctx.now_in_greenwich()?;
    ctx.stream(args.kind.key(), |to| {
        let units = &office.desk.units;
        let ledger = Ledger { ctx, store: &office.store, spelling: Spelling::new(units, ctx.coded()), made };
        match args.kind {
            LedgerName::Units => ledger.units(to, units),
            LedgerName::Cases => ledger.cases(to, span),
            LedgerName::Ratings => ledger.each(to, RatingRow::all),
            LedgerName::Surveys => ledger.surveys(to),
            LedgerName::Notices => ledger.notices(to),
            LedgerName::Exclusions => ledger.each(to, ExclusionRow::all),
            LedgerName::Calendar => ledger.calendar(to),
        }
    })
}

/// What is written out: the books as they stand at one moment, and how.
struct Ledger<'a> {
    ctx: &'a Ctx,
    store: &'a Store,
    spelling: Spelling<'a>,
    /// When this is, in Greenwich.
    made: Moment,
}

type Written = Result<u64, Stop>;

impl Ledger<'_> {
    fn begin<'w, R: Row>(&self, to: &'w mut dyn Write) -> Result<Stream<&'w mut dyn Write>, Stop> {
        let shape = match self.ctx.format {
            Format::Json => Shape::Json,
            Format::JsonLines => Shape::JsonLines,
            Format::Xlsx => Shape::Workbook { made: self.made },
            _ => Shape::Csv { bom: self.ctx.bom },
        };
        Ok(Stream::begin::<R>(to, shape, self.ctx.words())?)
    }

    fn all<R: Row + Serialize>(&self, to: &mut dyn Write, rows: impl Iterator<Item = R>) -> Written {
        let mut stream = self.begin::<R>(to)?;
        for row in rows {
            stream.row(&row)?;
        }
        Ok(stream.end()?)
    }

    fn units(&self, to: &mut dyn Write, units: &[Unit]) -> Written {
        self.all(to, units.iter().map(|unit| UnitRow::of(unit, Phones::Whole)))
    }

    fn surveys(&self, to: &mut dyn Write) -> Written {
        let surveys = self.store.books().surveys()?;
        // Votes that were taken back are none.
        let surveys = surveys.iter().filter(|s| s.votes.total() > 0);
        self.all(to, surveys.map(|s| SurveyRow::of(s.quarter, &s.department, s.votes, &self.spelling)))
    }

    fn notices(&self, to: &mut dyn Write) -> Written {
        let year = |year| Period::Year { year };
        let notices = self.store.books().notices(year(FIRST_YEAR).first_day(), year(LAST_YEAR).end())?;
        let row = |n: crate::store::KeptNotice| NoticeRow::of(n.on, &n.department, n.reason, n.doc_no, &self.spelling);
        self.all(to, notices.into_iter().map(row))
    }

    fn calendar(&self, to: &mut dyn Write) -> Written {
        let calendar = self.store.books().calendar()?;
        let days = (FIRST_YEAR..=LAST_YEAR).flat_map(|year| calendar.exceptions(year));
        self.all(to, days.map(|day| DayRow::of(day, &calendar)))
    }

    fn cases(&self, to: &mut dyn Write, span: Span) -> Written {
        let schemes = self.store.books().schemes()?;
        let calendar = self.store.books().calendar()?;
        let mut stream = self.begin::<CaseRow>(to)?;
        let mut seen = Seen::default();
        self.store.each_case(span.since, span.until, |case| -> Result<(), Stop> {
            let scheme = in_force(&schemes, case.received_at.date()).map(|kept| &*kept.scheme);
            let mut past = Past::of(&case, scheme.map(|scheme| Rules { scheme, calendar: &calendar }));
            if past.intake.reference.is_none() && seen.again(&past) {
                past.intake.reference = Some(self.number(case.id)?);
            }
            stream.row(&CaseRow::of(past, scheme, &self.spelling)).map_err(|error| Stop::of_case(case.id, error))
        })?;
        Ok(stream.end()?)
    }

    /// Rows that hang on cases.
    fn each<R: Row + Serialize>(
        &self,
        to: &mut dyn Write,
        rows: impl Fn(&Case, &str, &Spelling<'_>) -> Vec<R>,
    ) -> Written {
        let mut stream = self.begin::<R>(to)?;
        self.store.each_case(None, None, |case| -> Result<(), Stop> {
            if rows(&case, "", &self.spelling).is_empty() {
                return Ok(());
            }
            let name = self.name(&case)?;
            rows(&case, &name, &self.spelling)
                .iter()
                .try_for_each(|row| stream.row(row).map_err(|error| Stop::of_case(case.id, error)))
        })?;
        Ok(stream.end()?)
    }

    /// How another ledger names a case: by its reference, marked as one where it could be read as the
    /// number of another case, else by its number.
    fn name(&self, case: &Case) -> Result<String, StoreError> {
        let Some(reference) = &case.intake.reference else {
            return self.number(case.id);
        };
        let plain = match CaseId::parse(reference, 0) {
            Some(number) => number == case.id,
            None => !reference.starts_with("ref:"),
        };
        Ok(if plain { reference.clone() } else { format!("ref:{reference}") })
    }

    /// A case's number, written as no reference is.
    fn number(&self, id: CaseId) -> Result<String, StoreError> {
        for width in 4..9 {
            let number = format!("{}-{:0width$}", id.year(), id.serial());
            if self.store.case_by_ref(&number)?.is_none_or(|there| there == id) {
                return Ok(number);
            }
        }
        Ok(id.to_string())
    }
}

/// Rows without a reference that were written: a second one that says the same would be taken for the
/// first by an import, and so it is told apart by the number that its case has here. Eight bytes for
/// each case without a reference.
#[derive(Default)]
struct Seen(HashSet<u64>);

impl Seen {
    /// Whether a row like this was written before.
    fn again(&mut self, past: &Past) -> bool {
        let mut hasher = DefaultHasher::new();
        // Two rows that differ and share a hash are both told apart, which does no harm.
        serde_json::to_string(past).unwrap_or_default().hash(&mut hasher);
        !self.0.insert(hasher.finish())
    }
}

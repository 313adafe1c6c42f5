//! Where exceptions come from: the notices of 2007 to 2026 in this program, the public
//! `holiday-cn` JSON (<https://github.com/NateScarlet/holiday-cn>), and the office's own CSV.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Deserialize;

use super::{Calendar, Exception};
use crate::domain::civil::{DateError, Day, FIRST_YEAR, LAST_YEAR, narrow, parse_day};
use crate::domain::text::formula::restore;
use crate::domain::text::{self, TextFault};

/// The notices of the State Council for 2007 to 2026, a row a date.
const CHINA: &str = include_str!("../../../calendar/china.csv");

/// What a CSV file said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The years whose notices the file says it holds. Empty where it has no `notice` column:
    /// a few local days do not make a year known.
    pub notices: BTreeSet<i32>,
    /// The dates, in order, each once.
    pub days: Vec<Exception>,
}

fn place(line: Option<u64>) -> String {
    line.map_or_else(String::new, |line| format!("line {line}: "))
}

/// Why a calendar file cannot be used. Lines count from 1, the header's. The `Display` is for
/// logs; the words for people are the command line's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Not JSON, or not of the `holiday-cn` shape.
    #[error("not a holiday-cn file: {message}")]
    Json {
        /// What the JSON reader said, with line and column.
        message: String,
    },
    /// Not CSV: a row has another number of fields than the header, or is not text.
    #[error("not a CSV file: {message}")]
    Csv {
        /// What the CSV reader said.
        message: String,
    },
    /// A column that must be there is not.
    #[error("no column {column}")]
    MissingColumn {
        /// Its English name.
        column: &'static str,
    },
    /// A column that means nothing here, or stands twice.
    #[error("unknown or repeated column {given}")]
    UnknownColumn {
        /// The header as given.
        given: String,
    },
    /// A date that cannot be read.
    #[error("{}{source}", place(*line))]
    BadDay {
        /// The line; none in JSON.
        line: Option<u64>,
        /// What is wrong with it.
        source: DateError,
    },
    /// Neither worked nor off.
    #[error("line {line}: neither worked nor off: {given}")]
    BadWorking {
        /// The line.
        line: u64,
        /// The field as given.
        given: String,
    },
    /// A name that no list could show.
    #[error("{}the name is too long or holds an invisible control character: {shown}", place(*line))]
    BadName {
        /// The line; none in JSON.
        line: Option<u64>,
        /// Its beginning, such signs replaced.
        shown: String,
    },
    /// The year of the notice is no year from 1990 to 2100.
    #[error("{}not the year of a notice: {given}", place(*line))]
    BadYear {
        /// The line; none in JSON.
        line: Option<u64>,
        /// The field as given.
        given: String,
    },
    /// A date too far from the year of its notice: more than a year away, surely a slip.
    #[error("{day} cannot belong to the notice of {notice}")]
    FarDay {
        /// The year of the notice.
        notice: i32,
        /// The date.
        day: Day,
    },
    /// One date, both worked and off.
    #[error("{day} is both worked and off")]
    Conflict {
        /// The date.
        day: Day,
    },
    /// No dates at all. The public data carries the coming year as an empty file until its
    /// notice is out, and taking that for a year without holidays would be wrong in silence.
    #[error("no days")]
    NoDays,
}

/// The calendar of the State Council's notices for 2007 to 2026.
pub fn embedded() -> Calendar {
    // A file spoilt before compilation leaves every year unknown, which shows as provisional
    // everywhere; a test sees to it that it is not.
    let imported = parse_csv(CHINA).unwrap_or_default();
    let mut calendar = Calendar::new();
    for exception in imported.days {
        calendar.set(exception);
    }
    for year in imported.notices {
        calendar.mark_known(year);
    }
    calendar
}

/// Reads one year of the public `holiday-cn` data: the year whose notice it is, and its dates in
/// order.
///
/// # Errors
/// [`LoadError`]; among them [`LoadError::NoDays`] for a year whose notice is not out yet.
pub fn parse_holiday_cn(json: &str) -> Result<(i32, Vec<Exception>), LoadError> {
    #[derive(Deserialize)]
    struct File {
        year: i32,
        days: Vec<Entry>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Entry {
        name: String,
        date: String,
        is_off_day: bool,
    }
    let file: File = serde_json::from_str(json.trim_start_matches('\u{FEFF}'))
        .map_err(|error| LoadError::Json { message: error.to_string() })?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&file.year) {
        return Err(LoadError::BadYear { line: None, given: file.year.to_string() });
    }
    let mut days = Gathered::default();
    for Entry { name, date, is_off_day } in file.days {
        let day = parse_day(&date).map_err(|source| LoadError::BadDay { line: None, source })?;
        let exception = Exception { day, working: !is_off_day, name: name_of(&name, None)? };
        days.add(exception, Some(file.year))?;
    }
    Ok((file.year, days.finish()?))
}

/// Reads the office's own CSV: `day,working,name`, and `notice`, the year whose notice a row
/// belongs to, where it is known; or the same in Chinese, `日期,上班,名称,通知`, in any order.
/// `working` is 1 or 0, 是 or 否, 上班 or 休息 and the like. Rows that repeat count once.
///
/// # Errors
/// [`LoadError`], at the first row that cannot be used.
pub fn parse_csv(text: &str) -> Result<Imported, LoadError> {
    let unreadable = |error: csv::Error| LoadError::Csv { message: error.to_string() };
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let columns = Columns::find(reader.headers().map_err(unreadable)?)?;
    let mut notices = BTreeSet::new();
    let mut days = Gathered::default();
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(unreadable)? {
        // Spreadsheets leave rows of commas behind.
        if row.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let line = row.position().map_or(0, csv::Position::line);
        let field = |column: Option<usize>| column.and_then(|at| row.get(at)).map_or("", str::trim);
        let notice = year_of(field(columns.notice), line)?;
        let day =
            parse_day(field(Some(columns.day))).map_err(|source| LoadError::BadDay { line: Some(line), source })?;
        let given = field(Some(columns.working));
        let working = worked(given).ok_or_else(|| LoadError::BadWorking { line, given: given.to_owned() })?;
        let name = name_of(restore(field(columns.name)), Some(line))?;
        days.add(Exception { day, working, name }, notice)?;
        notices.extend(notice);
    }
    Ok(Imported { notices, days: days.finish()? })
}

/// The columns of the office's own CSV: key, Chinese header, whether it must be there.
pub const COLUMNS: [(&str, &str, bool); 4] =
    [("day", "日期", true), ("working", "上班", true), ("name", "名称", false), ("notice", "通知", false)];

/// Where the columns stand.
struct Columns {
    day: usize,
    working: usize,
    name: Option<usize>,
    notice: Option<usize>,
}

impl Columns {
    fn find(headers: &csv::StringRecord) -> Result<Columns, LoadError> {
        let mut places = COLUMNS.map(|_| None);
        for (at, given) in headers.iter().enumerate() {
            let header = narrow(given).to_ascii_lowercase();
            let mut columns = COLUMNS.iter().zip(&mut places);
            let place = columns.find(|((key, zh, _), _)| header == *key || header == *zh).map(|(_, place)| place);
            if place.is_none_or(|place| place.replace(at).is_some()) {
                return Err(LoadError::UnknownColumn { given: given.to_owned() });
            }
        }
        let [day, working, name, notice] = places;
        Ok(Columns {
            day: day.ok_or(LoadError::MissingColumn { column: "day" })?,
            working: working.ok_or(LoadError::MissingColumn { column: "working" })?,
            name,
            notice,
        })
    }
}

/// Dates as they come in, each once.
#[derive(Default)]
struct Gathered(BTreeMap<Day, Exception>);

impl Gathered {
    fn add(&mut self, exception: Exception, notice: Option<i32>) -> Result<(), LoadError> {
        let day = exception.day;
        if let Some(notice) = notice
            && !(notice - 1..=notice + 1).contains(&day.year())
        {
            return Err(LoadError::FarDay { notice, day });
        }
        let working = exception.working;
        match self.0.insert(day, exception) {
            Some(before) if before.working != working => Err(LoadError::Conflict { day }),
            _ => Ok(()),
        }
    }

    fn finish(self) -> Result<Vec<Exception>, LoadError> {
        if self.0.is_empty() { Err(LoadError::NoDays) } else { Ok(self.0.into_values().collect()) }
    }
}

/// The name of a holiday, which need not have one.
fn name_of(given: &str, line: Option<u64>) -> Result<String, LoadError> {
    match text::line(given) {
        Ok(name) => Ok(name),
        Err(TextFault::Empty) => Ok(String::new()),
        Err(_) => {
            let beginning: String = given.chars().take(40).collect();
            Err(LoadError::BadName { line, shown: text::shown(&beginning) })
        }
    }
}

fn year_of(given: &str, line: u64) -> Result<Option<i32>, LoadError> {
    if given.is_empty() {
        return Ok(None);
    }
    let year = narrow(given).trim_end_matches('年').parse().ok();
    year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
        .map(Some)
        .ok_or_else(|| LoadError::BadYear { line: Some(line), given: given.to_owned() })
}

fn worked(given: &str) -> Option<bool> {
    match narrow(given).to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "work" | "是" | "班" | "上班" | "调休上班" => Some(true),
        "0" | "false" | "no" | "n" | "off" | "否" | "休" | "休息" | "放假" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

//! How dates stand in a file that says it itself.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime};

use super::row::from_serial;
use crate::domain::civil::{DateError, DateOrder, When, parse_when_ordered, start_of, whole_seconds};

/// How dates stand in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateFormat {
    /// Which part stands first.
    Order(DateOrder),
    /// As numbers, by which spreadsheets count days.
    Serial,
    /// By a pattern of `%` signs (`%d-%b-%Y %H:%M`).
    Pattern(String),
}

impl Default for DateFormat {
    fn default() -> Self {
        Self::Order(DateOrder::YearFirst)
    }
}

impl std::fmt::Display for DateFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Order(DateOrder::YearFirst) => "ymd",
            Self::Order(DateOrder::MonthFirst) => "mdy",
            Self::Order(DateOrder::DayFirst) => "dmy",
            Self::Serial => "serial",
            Self::Pattern(pattern) => pattern,
        })
    }
}

impl DateFormat {
    /// What may be given.
    pub const KNOWN: &str = "ymd, mdy, dmy, serial, \"%d-%b-%Y %H:%M\"";

    /// The format that people call so.
    pub fn parse(given: &str) -> Option<Self> {
        Some(match given.trim() {
            "ymd" => Self::Order(DateOrder::YearFirst),
            "mdy" => Self::Order(DateOrder::MonthFirst),
            "dmy" => Self::Order(DateOrder::DayFirst),
            "serial" => Self::Serial,
            pattern if can_be(pattern) => Self::Pattern(pattern.to_owned()),
            _ => return None,
        })
    }

    /// Reads a date of the file; one whose year stands first is read in every format.
    ///
    /// # Errors
    /// [`DateError`].
    pub(super) fn read(&self, given: &str, offset: FixedOffset) -> Result<When, DateError> {
        let order = match self {
            Self::Order(order) => *order,
            Self::Serial => match from_serial(given) {
                Some(moment) if moment == start_of(moment.date()) => return Ok(When::Day(moment.date())),
                Some(moment) => return Ok(When::Moment(moment)),
                None => DateOrder::YearFirst,
            },
            Self::Pattern(pattern) => match by_pattern(given.trim(), pattern) {
                // The same bounds as for every other date.
                Some(When::Day(day)) => return parse_when_ordered(&day.to_string(), offset, DateOrder::YearFirst),
                Some(When::Moment(moment)) => {
                    let text = moment.format("%F %T").to_string();
                    return parse_when_ordered(&text, offset, DateOrder::YearFirst);
                }
                None => DateOrder::YearFirst,
            },
        };
        parse_when_ordered(given, offset, order)
    }
}

fn by_pattern(given: &str, pattern: &str) -> Option<When> {
    if let Ok(moment) = NaiveDateTime::parse_from_str(given, pattern) {
        return Some(When::Moment(whole_seconds(moment)));
    }
    NaiveDate::parse_from_str(given, pattern).ok().map(When::Day)
}

/// Whether a pattern names at least year, month and day.
fn can_be(pattern: &str) -> bool {
    use chrono::format::{Item, StrftimeItems};
    let items: Vec<Item<'_>> = StrftimeItems::new(pattern).collect();
    if !pattern.contains('%') || items.contains(&Item::Error) {
        return false;
    }
    let day = NaiveDate::from_ymd_opt(2023, 5, 8).unwrap_or_default();
    let shown = start_of(day).format_with_items(items.iter()).to_string();
    matches!(by_pattern(&shown, pattern), Some(When::Day(read)) if read == day)
        || matches!(by_pattern(&shown, pattern), Some(When::Moment(read)) if read == start_of(day))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_the_file_says() {
        let east = FixedOffset::east_opt(8 * 3600).unwrap();
        for (format, given, wanted) in [
            ("ymd", "2023/5/8", "2023-05-08 00:00:00"),
            ("dmy", "08/05/2023 09:30", "2023-05-08 09:30:00"),
            ("mdy", "05/08/2023", "2023-05-08 00:00:00"),
            ("dmy", "2023-05-08", "2023-05-08 00:00:00"),
            ("serial", "45054", "2023-05-08 00:00:00"),
            ("serial", "45054.5", "2023-05-08 12:00:00"),
            ("serial", "2023-05-08", "2023-05-08 00:00:00"),
            ("%d-%b-%Y %H:%M", "08-May-2023 16:04", "2023-05-08 16:04:00"),
            ("%d/%m/%y", "8/5/23", "2023-05-08 00:00:00"),
            ("%d/%m/%y", "2023.5.8", "2023-05-08 00:00:00"),
        ] {
            let when = DateFormat::parse(format).unwrap().read(given, east).unwrap();
            assert_eq!(when.start().to_string(), wanted, "{format} {given}");
        }
        assert!(DateFormat::default().read("45054", east).is_err());
        assert!(DateFormat::parse("%d/%m/%y").unwrap().read("31/2/23", east).is_err());
        for bad in ["", "ddmm", "%Q", "%d.%m.", "%H:%M"] {
            assert_eq!(DateFormat::parse(bad), None, "{bad}");
        }
    }
}

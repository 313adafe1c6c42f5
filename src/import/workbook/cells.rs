//! What stands in a cell.

use calamine::{CellErrorType, Data, DataRef, XlsxFormulaMetadata};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::number::{days, moment};
use super::shown::Format;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Value {
    /// Nothing.
    Empty,
    /// Text; and times without a date, such as `09:30:00`.
    Text(String),
    /// A number; in a column of dates it may be a serial, which [`super::serial`] reads.
    Number(f64),
    /// A cell whose format says that it is a date, to the second.
    Moment(NaiveDateTime),
    /// True or false.
    Bool(bool),
    /// What a formula could not compute, as the cell shows it: `#N/A`.
    Fault(&'static str),
    /// A formula that no program has computed yet, as it stands: `=A1&B1`.
    Uncomputed(String),
}

/// What a formula shows that could not be computed.
const FAULTS: [&str; 8] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"];

impl Value {
    /// Whether a row with this cell has something in it; blanks are nothing.
    pub(super) fn filled(&self) -> bool {
        match self {
            Self::Empty => false,
            Self::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }

    /// A number as the text that its cell shows, where that is meant.
    pub(super) fn shown(self, format: Option<Format>) -> Self {
        match (&self, format) {
            (Self::Number(number), Some(format)) => format.text(*number).map_or(self, Self::Text),
            _ => self,
        }
    }

    /// How much text it holds.
    pub(super) fn length(&self) -> usize {
        if let Self::Text(text) | Self::Uncomputed(text) = self { text.len() } else { 0 }
    }

    /// What calamine says of a cell of XLSX.
    pub(super) fn of_formula(formula: Option<XlsxFormulaMetadata>, data: DataRef<'_>, is_1904: bool) -> Self {
        match (formula, data) {
            (None, data) => Self::read(data.into(), is_1904),
            (
                Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. }),
                DataRef::Empty,
            ) => Self::Uncomputed(format!("={formula}")),
            // A cell below the one in which the formula that they share is written.
            (Some(_), DataRef::Empty) => Self::Uncomputed("=".to_owned()),
            (Some(_), data) => Self::read(data.into(), is_1904),
        }
    }

    /// What calamine says of a cell of ODS, which has nothing but their text for formulas that could not be
    /// computed.
    pub(super) fn of_ods(data: Data) -> Self {
        match Self::read(data, false) {
            Self::Text(text) => match FAULTS.into_iter().find(|fault| *fault == text) {
                Some(fault) => Self::Fault(fault),
                None => Self::Text(text),
            },
            other => other,
        }
    }

    /// What calamine says of a cell, in a workbook whose dates may be counted from 1904.
    pub(super) fn read(data: Data, is_1904: bool) -> Self {
        match data {
            Data::Empty => Self::Empty,
            Data::String(text) => Self::Text(text),
            #[allow(clippy::cast_precision_loss, reason = "a spreadsheet keeps 15 digits")]
            Data::Int(number) => Self::Number(number as f64),
            Data::Float(number) => Self::Number(number),
            Data::Bool(value) => Self::Bool(value),
            Data::Error(CellErrorType::Div0) => Self::Fault("#DIV/0!"),
            Data::Error(CellErrorType::NA) => Self::Fault("#N/A"),
            Data::Error(CellErrorType::Name) => Self::Fault("#NAME?"),
            Data::Error(CellErrorType::Null) => Self::Fault("#NULL!"),
            Data::Error(CellErrorType::Num) => Self::Fault("#NUM!"),
            Data::Error(CellErrorType::Ref) => Self::Fault("#REF!"),
            Data::Error(CellErrorType::Value) => Self::Fault("#VALUE!"),
            Data::Error(CellErrorType::GettingData) => Self::Fault("#GETTING_DATA"),
            Data::DateTime(date) => {
                let number = date.as_f64();
                let read = if date.is_duration() || (0.0..1.0).contains(&number) {
                    days(number).map(|time| Self::Text(clock(time)))
                } else {
                    // Not calamine's own conversion, which panics where the number is no date at all.
                    moment(number, is_1904).map(Self::Moment)
                };
                // A format of dates over a number that is none: its column will say what is wrong with it.
                read.unwrap_or(Self::Number(number))
            }
            Data::DateTimeIso(text) => iso(&text).map_or(Self::Text(text), Self::Moment),
            Data::DurationIso(text) => Self::Text(length(&text).map_or(text, clock)),
        }
    }
}

/// A length of time as a clock shows it.
fn clock(time: TimeDelta) -> String {
    let seconds = time.num_seconds().abs();
    let sign = if time < TimeDelta::zero() { "-" } else { "" };
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A date of ISO 8601, with or without a time, to the nearest second.
fn iso(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim_end_matches('Z');
    let moment = match text.parse::<NaiveDate>() {
        Ok(day) => day.and_hms_opt(0, 0, 0)?,
        Err(_) => text.parse().ok()?,
    };
    moment.checked_add_signed(TimeDelta::milliseconds(500))?.with_nanosecond(0)
}

/// A length of time of ISO 8601, as ODS has it: `PT09H30M00S`.
fn length(text: &str) -> Option<TimeDelta> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, length) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((count, after)) = rest.split_once(unit) {
            seconds += count.replace(',', ".").parse::<f64>().ok()? * length;
            rest = after;
        }
    }
    days(seconds / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_iso_8601() {
        let shown = |text: &str| iso(text).map(|moment| moment.to_string());
        assert_eq!(shown("2023-05-08").as_deref(), Some("2023-05-08 00:00:00"));
        assert_eq!(shown("2023-05-08T09:29:59.999999").as_deref(), Some("2023-05-08 09:30:00"));
        assert_eq!(shown("2023-02-30"), None);
        for (text, clock) in [("PT09H30M00S", "09:30:00"), ("PT30H00M00.4S", "30:00:00"), ("PT5M", "00:05:00")] {
            assert_eq!(Value::read(Data::DurationIso(text.into()), false), Value::Text(clock.into()));
        }
        for wrong in ["P1D", "PTxH", "PT1e300H", "PTNaNS", "上午"] {
            assert_eq!(Value::read(Data::DurationIso(wrong.into()), false), Value::Text(wrong.into()), "{wrong}");
        }
    }

    #[test]
    fn numbers_under_a_format_of_dates() {
        use calamine::ExcelDateTimeType::{DateTime, TimeDelta};
        let read =
            |number, kind, old| Value::read(Data::DateTime(calamine::ExcelDateTime::new(number, kind, old)), old);
        assert_eq!(read(0.395_833_333_333, DateTime, false), Value::Text("09:30:00".into()));
        assert_eq!(read(1.25, TimeDelta, false), Value::Text("30:00:00".into()));
        assert_eq!(read(-0.25, TimeDelta, false), Value::Text("-06:00:00".into()));
        for (number, old) in [(45_054.0, false), (43_592.0, true)] {
            let day = NaiveDate::from_ymd_opt(2023, 5, 8).and_then(|day| day.and_hms_opt(0, 0, 0));
            assert_eq!(Some(read(number, DateTime, old)), day.map(Value::Moment));
        }
        for number in [-1.0, 1e300, 20_230_508.0, 45.0] {
            assert_eq!(read(number, DateTime, false), Value::Number(number));
        }
    }
}

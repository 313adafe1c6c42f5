//! Numbers of spreadsheets: as text without the noise of floating point, and as dates.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

/// A number that has lost digits already: spreadsheets keep 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Rounded;

/// From here on a whole number needs more digits than a spreadsheet keeps.
const EXACT: f64 = 1e15;

const DAY: f64 = 86_400.0;

/// A number as it was typed, in plain digits: 15 of them at most, which takes the noise off
/// `85.30000000000001`.
///
/// # Errors
/// It is so large that digits were lost when it was typed, as of an 18-digit identifier.
pub(in crate::import) fn number_text(number: f64) -> Result<String, Rounded> {
    if !number.is_finite() || number.abs() >= EXACT {
        return Err(Rounded);
    }
    let scientific = format!("{:.14e}", number.abs());
    let (mantissa, exponent) = scientific.split_once('e').ok_or(Rounded)?;
    let exponent: i32 = exponent.parse().map_err(|_| Rounded)?;
    let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Ok("0".to_owned());
    }
    // 999999999999999.9 has become a digit too long.
    if exponent >= 15 {
        return Err(Rounded);
    }
    let sign = if number < 0.0 { "-" } else { "" };
    let Ok(before) = usize::try_from(exponent + 1) else {
        let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return Ok(format!("{sign}0.{zeros}{digits}"));
    };
    if before == 0 {
        return Ok(format!("{sign}0.{digits}"));
    }
    Ok(match digits.split_at_checked(before) {
        Some((whole, "")) => format!("{sign}{whole}"),
        Some((whole, part)) => format!("{sign}{whole}.{part}"),
        None => format!("{sign}{digits:0<before$}"),
    })
}

/// A serial as a date, where it is one that a ledger could mean: of the years 1990 to 2099.
pub(in crate::import) fn serial(number: f64, is_1904: bool) -> Option<NaiveDateTime> {
    moment(number, is_1904).filter(|moment| (1990..=2099).contains(&moment.year()))
}

/// A serial as a date, to the nearest second: 45054.99999999 is a midnight, not the end of the day before.
///
/// Days before March 1900 are no dates here: Excel counts a 29 February 1900 among them that never was,
/// other programs do not, and nobody can tell which program has written a file.
pub(super) fn moment(number: f64, is_1904: bool) -> Option<NaiveDateTime> {
    let (first, last, epoch) =
        if is_1904 { (1.0, 2_957_003.0, (1904, 1, 1)) } else { (61.0, 2_958_465.0, (1899, 12, 30)) };
    // Half a second before a day is that day.
    if !(first - 0.5 / DAY..last + 1.0 - 0.5 / DAY).contains(&number) {
        return None;
    }
    NaiveDate::from_ymd_opt(epoch.0, epoch.1, epoch.2)?.and_hms_opt(0, 0, 0)?.checked_add_signed(days(number)?)
}

/// A number of days as a length of time, to the nearest second.
pub(super) fn days(number: f64) -> Option<TimeDelta> {
    #[allow(clippy::cast_possible_truncation, reason = "ten thousand years of seconds fit")]
    (number.abs() < 4_000_000.0).then(|| TimeDelta::seconds((number * DAY).round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_was_typed() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (7.0, "7"),
            (-12.5, "-12.5"),
            (100.0, "100"),
            (1200.0, "1200"),
            (85.300_000_000_000_01, "85.3"),
            (0.1 + 0.2, "0.3"),
            (0.05, "0.05"),
            (1e-7, "0.0000001"),
            (13_812_345_678.0, "13812345678"),
            (999_999_999_999_999.0, "999999999999999"),
            (123_456_789_012_345.0, "123456789012345"),
            (99.999_999_999_999_999, "100"),
        ] {
            assert_eq!(number_text(number).as_deref(), Ok(text), "{number}");
        }
        let lost = [1e15, -1e15, 999_999_999_999_999.9, 110_101_199_001_011_234.0, f64::NAN, f64::INFINITY, f64::MAX];
        for number in lost {
            assert_eq!(number_text(number), Err(Rounded), "{number}");
        }
        assert!(number_text(f64::MIN_POSITIVE).is_ok());
    }

    #[test]
    fn serials_are_dates_to_the_second() {
        let text = |number, is_1904| serial(number, is_1904).map(|m| m.format("%Y-%m-%d %H:%M:%S").to_string());
        for (number, is_1904, wanted) in [
            (45054.0, false, "2023-05-08 00:00:00"),
            (45_054.999_999_99, false, "2023-05-09 00:00:00"),
            (45_053.999_999_999_9, false, "2023-05-08 00:00:00"),
            (45_054.395_833_333_336, false, "2023-05-08 09:30:00"),
            (43592.0, true, "2023-05-08 00:00:00"),
            (32874.0, false, "1990-01-01 00:00:00"),
            (73050.0, false, "2099-12-31 00:00:00"),
        ] {
            assert_eq!(text(number, is_1904).as_deref(), Some(wanted), "{number}");
        }
        for number in [32873.0, 73051.0, 20_230_508.0, 0.5, -1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(text(number, false), None, "{number}");
        }
    }

    #[test]
    fn the_first_days_of_1900_are_no_dates() {
        assert_eq!(moment(60.0, false), None);
        assert_eq!(moment(1.0, false), None);
        assert_eq!(moment(61.0, false).map(|m| m.to_string()).as_deref(), Some("1900-03-01 00:00:00"));
        assert_eq!(moment(2_958_465.0, false).map(|m| m.to_string()).as_deref(), Some("9999-12-31 00:00:00"));
        assert_eq!(moment(2_958_466.0, false), None);
        assert_eq!(moment(1.0, true).map(|m| m.to_string()).as_deref(), Some("1904-01-02 00:00:00"));
        assert_eq!(moment(2_957_004.0, true), None);
    }
}

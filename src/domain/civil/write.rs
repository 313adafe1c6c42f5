//! Writing dates and times as the database and the log keep them. By hand: ledgers have many of them, and chrono
//! reads its pattern anew for each.

use std::fmt::Write;

use chrono::{Datelike, Timelike};
use serde::Serializer;

use super::{Day, Moment};

/// A date in text: `YYYY-MM-DD`.
pub fn put_day(day: Day, into: &mut String) {
    put(&date(day), into);
}

/// A moment as the database keeps it: always `YYYY-MM-DD HH:MM:SS`, so that text order is time
/// order.
pub fn put_moment(moment: Moment, into: &mut String) {
    put_parted(moment, b' ', into);
}

/// The same in a text of its own.
pub fn store_moment(moment: Moment) -> String {
    let mut text = String::with_capacity(19);
    put_moment(moment, &mut text);
    text
}

/// A date as chrono itself writes it in JSON.
pub(in crate::domain) fn put_json_day(day: Day, into: &mut String) {
    if (0..=9999).contains(&day.year()) {
        put_day(day, into);
    } else {
        // A text takes all that is written to it.
        let _ = write!(into, "{day:?}");
    }
}

/// A moment as chrono itself writes it in JSON.
pub(in crate::domain) fn put_json_moment(moment: Moment, into: &mut String) {
    if (0..=9999).contains(&moment.year()) && moment.nanosecond() == 0 {
        put_parted(moment, b'T', into);
    } else {
        let _ = write!(into, "{moment:?}");
    }
}

/// A date or a moment in JSON, as chrono itself would write it.
pub(in crate::domain) trait InJson {
    fn in_json<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl InJson for Day {
    fn in_json<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(10);
        put_json_day(*self, &mut text);
        serializer.serialize_str(&text)
    }
}

impl InJson for Moment {
    fn in_json<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(19);
        put_json_moment(*self, &mut text);
        serializer.serialize_str(&text)
    }
}

impl<T: InJson> InJson for Option<T> {
    fn in_json<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.in_json(serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// For `#[serde(serialize_with)]`.
pub(in crate::domain) fn in_json<T: InJson, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.in_json(serializer)
}

fn put(ascii: &[u8], into: &mut String) {
    into.push_str(std::str::from_utf8(ascii).unwrap_or_default());
}

fn put_parted(moment: Moment, between: u8, into: &mut String) {
    let [a, b, c, d, e, f, g, h, i, j] = date(moment.date());
    let ([k, l], [m, n], [o, p]) = (pair(moment.hour()), pair(moment.minute()), pair(moment.second()));
    put(&[a, b, c, d, e, f, g, h, i, j, between, k, l, b':', m, n, b':', o, p], into);
}

fn date(day: Day) -> [u8; 10] {
    let year = u32::try_from(day.year()).unwrap_or_default();
    let ([a, b], [c, d], [e, f], [g, h]) = (pair(year / 100), pair(year), pair(day.month()), pair(day.day()));
    [a, b, c, d, b'-', e, f, b'-', g, h]
}

/// The last two digits of a number.
fn pair(number: u32) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde::Serialize;

    use super::*;
    use crate::domain::civil::{end_of, read_stored, start_of};

    #[test]
    fn json_is_that_of_chrono() {
        #[derive(Serialize)]
        struct Ours<T: InJson>(#[serde(serialize_with = "in_json")] T);
        let days = [(1990, 1, 2), (2024, 2, 29), (2100, 12, 31), (0, 1, 1), (-1, 5, 6), (9999, 10, 30), (10000, 1, 1)];
        for (year, month, day) in days {
            let day = Day::from_ymd_opt(year, month, day).unwrap();
            let fraction = end_of(day).with_nanosecond(5_000_000).unwrap();
            assert_eq!(serde_json::to_string(&Ours(day)).unwrap(), serde_json::to_string(&day).unwrap());
            for moment in [start_of(day), end_of(day), fraction] {
                let (ours, theirs) = (serde_json::to_string(&Ours(Some(moment))), serde_json::to_string(&moment));
                assert_eq!(ours.unwrap(), theirs.unwrap());
            }
        }
        assert_eq!(serde_json::to_string(&Ours(None::<Moment>)).unwrap(), "null");
    }

    #[test]
    fn what_is_stored_is_read_again() {
        for text in ["2023-05-08 16:04:05", "1990-12-31 23:59:59", "2100-01-01 00:00:00"] {
            let moment = read_stored(text).unwrap();
            let mut day = String::new();
            put_day(moment.date(), &mut day);
            assert_eq!((store_moment(moment).as_str(), Some(day.as_str())), (text, text.get(..10)));
        }
    }
}

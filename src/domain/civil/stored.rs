//! Reading dates and times as the database and the log keep them. By hand, as they are written: chrono reads its
//! pattern anew for each.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::{Day, Moment};

/// Reads what [`store_moment`](super::store_moment) wrote, and nothing else; `None` for any other text.
pub fn read_stored(text: &str) -> Option<Moment> {
    parted(text, b' ')
}

/// Reads a day as it is stored, and nothing else.
pub fn read_stored_day(text: &str) -> Option<Day> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if [4, 7].iter().any(|&at| bytes.get(at) != Some(&b'-')) {
        return None;
    }
    let year = i32::try_from(number(bytes, 0, 4)?).ok()?;
    Day::from_ymd_opt(year, number(bytes, 5, 7)?, number(bytes, 8, 10)?)
}

/// A moment whose day and time have a sign between them.
fn parted(text: &str, between: u8) -> Option<Moment> {
    let bytes: &[u8; 19] = text.as_bytes().try_into().ok()?;
    let marks = [(10, between), (13, b':'), (16, b':')];
    if marks.iter().any(|&(at, mark)| bytes.get(at) != Some(&mark)) {
        return None;
    }
    let (day, part) = (read_stored_day(text.get(..10)?)?, |from, to| number(bytes, from, to));
    day.and_hms_opt(part(11, 13)?, part(14, 16)?, part(17, 19)?)
}

/// The digits of a text between two places as a number.
fn number(bytes: &[u8], from: usize, to: usize) -> Option<u32> {
    let digits = bytes.get(from..to)?;
    digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// A moment, if there is one, out of JSON.
pub(in crate::domain) trait OfJson: Sized {
    fn of_json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl OfJson for Moment {
    fn of_json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        InText::deserialize(deserializer).map(|InText(moment)| moment)
    }
}

impl OfJson for Option<Moment> {
    fn of_json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<InText>::deserialize(deserializer)?.map(|InText(moment)| moment))
    }
}

/// For `#[serde(deserialize_with)]`: as chrono itself would read it.
pub(in crate::domain) fn of_json<'de, T: OfJson, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::of_json(deserializer)
}

struct InText(Moment);

impl<'de> Deserialize<'de> for InText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = InText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and time")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<InText, E> {
                match parted(text, b'T') {
                    Some(moment) => Ok(InText(moment)),
                    None => text.parse().map(InText).map_err(E::custom),
                }
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn json_is_read_as_chrono_reads_it() {
        for text in [
            "\"2024-02-29T23:59:59\"",
            "\"2024-02-29T23:59:59.005\"",
            "\"+10000-01-01T00:00:00\"",
            "\"2023-02-29T00:00:00\"",
            "\"x\"",
            "5",
        ] {
            let ours = serde_json::from_str::<InText>(text).map(|InText(moment)| moment);
            let theirs = serde_json::from_str::<Moment>(text);
            assert_eq!(ours.ok(), theirs.ok(), "{text}");
        }
    }
}

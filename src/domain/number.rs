//! Case numbers: the year of intake and a serial, `2023-0001`.

use serde::{Deserialize, Serialize};

/// A case's number. Inside, one integer that sorts by year and serial: the tables' key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(i64);

/// More cases than any office has in a year.
const PER_YEAR: i64 = 100_000_000;

impl CaseId {
    /// The number of the `serial`-th case (from 1) of a year; `None` past the last serial.
    pub fn new(year: i32, serial: i64) -> Option<Self> {
        (1..PER_YEAR).contains(&serial).then(|| Self(i64::from(year) * PER_YEAR + serial))
    }

    /// The number that the tables keep.
    pub fn key(self) -> i64 {
        self.0
    }

    /// The number with this key.
    pub fn from_key(key: i64) -> Self {
        Self(key)
    }

    /// The year of intake.
    pub fn year(self) -> i32 {
        i32::try_from(self.0 / PER_YEAR).unwrap_or_default()
    }

    /// The serial within the year.
    pub fn serial(self) -> i64 {
        self.0 % PER_YEAR
    }

    /// The keys of a year, for a range in SQL: from the first up to and without the second.
    pub fn keys_of_year(year: i32) -> (i64, i64) {
        (i64::from(year) * PER_YEAR, (i64::from(year) + 1) * PER_YEAR)
    }

    /// Reads `2023-0001`, or a serial alone, which is one of `this_year`.
    pub fn parse(text: &str, this_year: i32) -> Option<Self> {
        let plain: String = text.trim().chars().map(super::points::narrow_digit).collect();
        let (year, serial) = match plain.split_once('-') {
            Some((year, serial)) if year.len() == 4 => (digits(year)?, serial),
            Some(_) => return None,
            None => (i64::from(this_year), plain.as_str()),
        };
        Self::new(i32::try_from(year).ok()?, digits(serial)?)
    }
}

fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl std::fmt::Display for CaseId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:04}", self.year(), self.serial())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, shown) in [
            ("2023-0001", "2023-0001"),
            ("2023-1", "2023-0001"),
            ("17", "2026-0017"),
            ("００１７", "2026-0017"),
            ("２０２３－０００１", "2023-0001"),
            ("2023-123456", "2023-123456"),
            ("0002-1", "0002-0001"),
        ] {
            assert_eq!(CaseId::parse(text, 2026).unwrap().to_string(), shown, "{text}");
        }
        for text in ["", "0", "-1", "2023-", "23-1", "2023-1-2", "a", "2023-+1", "9999999999"] {
            assert_eq!(CaseId::parse(text, 2026), None, "{text}");
        }
    }
}

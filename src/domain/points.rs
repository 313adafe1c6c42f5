//! Exact numbers: points as integers, means as rationals, and the one place where a figure is rounded.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact figure on its way to being published.
pub type Exact = BigRational;

/// How many units of [`Points`] make one point.
pub const PER_POINT: i64 = 10_000;

/// A score in 1/10000 point, from 0 to 100 points.
///
/// Two decimals of a rating times two decimals of a weight fit without rounding, so sums of case
/// scores are exact in SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Points(i64);

impl TryFrom<i64> for Points {
    type Error = &'static str;

    fn try_from(units: i64) -> Result<Self, Self::Error> {
        Self::from_units(units).ok_or("points outside 0 to 100")
    }
}

impl From<Points> for i64 {
    fn from(points: Points) -> Self {
        points.0
    }
}

/// Why a text is no score.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointsError {
    /// Not a plain decimal number.
    #[error("not a number: {0}")]
    NotANumber(String),
    /// More than two decimals.
    #[error("more than two decimals: {0}")]
    TooFine(String),
    /// Below 0 or above 100.
    #[error("not from 0 to 100: {0}")]
    OutOfRange(String),
}

impl Points {
    /// Points from units of 1/10000; `None` outside 0 to 100 points.
    pub fn from_units(units: i64) -> Option<Self> {
        (0..=100 * PER_POINT).contains(&units).then_some(Self(units))
    }

    /// Whole points; `None` above 100.
    pub fn whole(points: u32) -> Option<Self> {
        Self::from_units(i64::from(points) * PER_POINT)
    }

    /// The value in units of 1/10000 point.
    pub fn units(self) -> i64 {
        self.0
    }

    /// The exact value in points.
    pub fn exact(self) -> Exact {
        units_exact(self.0)
    }

    /// Reads a score: a plain decimal from 0 to 100 with at most two decimals.
    ///
    /// Full-width digits and the full-width point are taken as what they mean.
    ///
    /// # Errors
    /// [`PointsError`] says which of the three is wrong.
    pub fn parse(text: &str) -> Result<Self, PointsError> {
        let given = text.trim();
        let plain: String = given.chars().map(narrow_digit).collect();
        let bad = || PointsError::NotANumber(given.to_owned());
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, plain.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty()
            || !all_digits(whole)
            || !all_digits(fraction)
            || (digits.contains('.') && fraction.is_empty())
        {
            return Err(bad());
        }
        if sign {
            return Err(PointsError::OutOfRange(given.to_owned()));
        }
        if fraction.trim_end_matches('0').len() > 2 {
            return Err(PointsError::TooFine(given.to_owned()));
        }
        let out = || PointsError::OutOfRange(given.to_owned());
        let whole: i64 = whole.parse().map_err(|_| out())?;
        let cents: i64 = format!("{:0<2.2}", fraction).parse().map_err(|_| bad())?;
        if whole > 100 {
            return Err(out());
        }
        Self::from_units(whole * PER_POINT + cents * (PER_POINT / 100)).ok_or_else(out)
    }
}

impl std::fmt::Display for Points {
    /// At most four decimals, no trailing zeros: `87`, `92.5`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / PER_POINT, self.0 % PER_POINT);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let digits = format!("{part:04}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

/// A full-width digit, point or minus sign as its plain form; every other character as it is.
pub fn narrow_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        '．' => '.',
        '－' | '−' => '-',
        other => other,
    }
}

/// A sum of units of 1/10000 point as exact points.
pub fn units_exact(units: i64) -> Exact {
    Exact::new(BigInt::from(units), BigInt::from(PER_POINT))
}

/// An exact whole number.
pub fn whole(n: i64) -> Exact {
    Exact::from_integer(BigInt::from(n))
}

/// An exact fraction; `None` when the base is zero: a rate without a base cannot be computed.
pub fn ratio(numerator: i64, base: i64) -> Option<Exact> {
    (base != 0).then(|| Exact::new(BigInt::from(numerator), BigInt::from(base)))
}

/// The exact mean of so many scores whose sum is in units of 1/10000 point; `None` of nothing.
pub fn mean_score(units: i64, scores: i64) -> Option<Exact> {
    (scores != 0).then(|| Exact::new(units.into(), BigInt::from(PER_POINT) * scores))
}

/// The exact mean; `None` of nothing.
pub fn mean<'a>(values: impl IntoIterator<Item = &'a Exact>) -> Option<Exact> {
    let (mut sum, mut n) = (Exact::zero(), 0_i64);
    for value in values {
        sum += value;
        n += 1;
    }
    (n > 0).then(|| sum / whole(n))
}

/// The decimals to which a figure on its way is written.
const DECIMALS: usize = 12;

/// One, in the last of them.
const UNIT_IN_DECIMALS: i64 = 1_000_000_000_000;

/// A figure without its sign in parts of which so many make one, rounded half up: in whole numbers, as fractions would
/// be reduced at each step.
fn rounded(exact: &Exact, parts: i64) -> BigInt {
    let base = exact.denom();
    (exact.numer().abs() * parts * 2 + base) / (base * 2)
}

/// An exact figure in digits, without idle zeros; what goes beyond twelve decimals is rounded half up.
pub fn digits(exact: &Exact) -> String {
    let scaled = rounded(exact, UNIT_IN_DECIMALS);
    let text = format!("{scaled:0>width$}", width = DECIMALS + 1);
    let (whole, part) = text.split_at(text.len() - DECIMALS);
    let part = part.trim_end_matches('0');
    let sign = if exact.is_negative() && !scaled.is_zero() { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// The fraction of a figure that twelve decimals do not hold whole: `5432/61`.
pub fn fraction(exact: &Exact) -> Option<String> {
    let held = (BigInt::from(UNIT_IN_DECIMALS) % exact.denom()).is_zero();
    (!held).then(|| exact.to_string())
}

/// A published figure: two decimals, rounded half up, kept in hundredths.
///
/// In JSON it is a number that always shows its two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Published(i64);

impl Published {
    /// Rounds an exact figure half up (halves away from zero) to two decimals.
    pub fn of(exact: &Exact) -> Self {
        let hundredths = rounded(exact, 100);
        let signed = if exact.is_negative() { -hundredths } else { hundredths };
        // Figures of this field are points, percents and mean volumes; saturating is for garbage.
        Self(signed.to_i64().unwrap_or(i64::MAX))
    }

    /// By how much this figure is above another.
    pub fn less(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    /// The figure that a number of JSON is, if it has no more than two decimals.
    pub fn of_number(number: f64) -> Option<Self> {
        let text = format!("{number:.2}");
        let same = text.parse() == Ok(number);
        text.replace('.', "").parse().ok().filter(|_| same).map(Self)
    }

    /// A figure of so many hundredths.
    pub fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The figure in hundredths.
    pub fn hundredths(self) -> i64 {
        self.0
    }
}

impl std::fmt::Display for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let abs = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", abs / 100, abs % 100)
    }
}

impl Serialize for Published {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::value::RawValue::from_string(self.to_string())
            .map_err(serde::ser::Error::custom)?
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::of_number(number).ok_or_else(|| serde::de::Error::custom("no figure of two decimals"))
    }
}

/// Exact figures in stored formats: `181/2`, or null.
pub mod stored {
    use super::{Deserialize, Deserializer, Exact, Serializer};

    /// Writes a figure.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(figure: &Option<Exact>, serializer: S) -> Result<S::Ok, S::Error> {
        match figure {
            Some(figure) => serializer.collect_str(figure),
            None => serializer.serialize_none(),
        }
    }

    /// Reads one.
    ///
    /// # Errors
    /// A text that is no fraction.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Exact>, D::Error> {
        let text: Option<String> = Deserialize::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_read_exactly_or_refused() {
        for (text, units) in [
            ("0", 0),
            ("100", 1_000_000),
            ("100.00", 1_000_000),
            ("87.5", 875_000),
            ("87.05", 870_500),
            (" 90 ", 900_000),
            ("９２．５", 925_000),
            ("92.500", 925_000),
        ] {
            assert_eq!(Points::parse(text).unwrap().units(), units, "{text}");
        }
        for text in ["", "abc", "1e2", "+5", ".5", "5.", "八十", "1,0", "--1", "NaN"] {
            assert!(matches!(Points::parse(text), Err(PointsError::NotANumber(_))), "{text}");
        }
        for text in ["101", "100.01", "-1", "99999999999999999999"] {
            assert!(matches!(Points::parse(text), Err(PointsError::OutOfRange(_))), "{text}");
        }
        assert!(matches!(Points::parse("1.234"), Err(PointsError::TooFine(_))));
    }

    #[test]
    fn points_print_without_idle_zeros() {
        for (units, text) in [(870_000, "87"), (925_000, "92.5"), (925_050, "92.505"), (1, "0.0001")] {
            assert_eq!(Points::from_units(units).unwrap().to_string(), text);
        }
    }

    #[test]
    fn figures_are_published_half_up() {
        for (numerator, base, text) in [
            (90_545, 1_000, "90.55"),
            (90_544, 1_000, "90.54"),
            (2, 3, "0.67"),
            (1, 3, "0.33"),
            (0, 1, "0.00"),
            (-5, 1_000, "-0.01"),
            (115_200, 1_000, "115.20"),
        ] {
            assert_eq!(Published::of(&ratio(numerator, base).unwrap()).to_string(), text);
        }
        let json = serde_json::to_string(&Published::of(&whole(87))).unwrap();
        assert_eq!(json, "87.00");
    }

    #[test]
    fn figures_are_rounded_as_fractions_are() {
        let half = ratio(1, 2).unwrap();
        for (numerator, base) in (-450..450).flat_map(|n| (1..=48).map(move |base| (n, base * 25))) {
            let exact = ratio(numerator, base).unwrap();
            let hundredths = &exact * whole(100);
            let rounded = if exact.is_negative() { (hundredths - &half).ceil() } else { (hundredths + &half).floor() };
            assert_eq!(whole(Published::of(&exact).hundredths()), rounded, "{exact}");
        }
    }

    #[test]
    fn figures_on_their_way_keep_what_a_calculator_needs() {
        for (numerator, base, shown, rest) in [
            (5_432, 61, "89.049180327869", Some("5432/61")),
            (88_648, 1_000, "88.648", None),
            (90, 1, "90", None),
            (-1, 2, "-0.5", None),
            (-1, 3, "-0.333333333333", Some("-1/3")),
            (2, 3, "0.666666666667", Some("2/3")),
            (0, 7, "0", None),
        ] {
            let exact = ratio(numerator, base).unwrap();
            assert_eq!((digits(&exact).as_str(), fraction(&exact).as_deref()), (shown, rest));
        }
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(mean([]), None);
        assert_eq!(mean(&[whole(90), whole(91)]), ratio(181, 2));
        assert_eq!(ratio(1, 0), None);
    }
}

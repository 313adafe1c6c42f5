//! Telephone numbers as they are shown: enough to know one again, too little to call it.

use std::borrow::Cow;

use super::text::TextFault;

/// Whether telephone numbers are shown whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phones {
    /// Four digits of each are hidden.
    #[default]
    Masked,
    /// As they were written.
    Whole,
}

impl Phones {
    /// What was written where a telephone number goes, as it may be shown.
    pub fn shown(self, written: &str) -> Cow<'_, str> {
        match self {
            Self::Masked => Cow::Owned(masked(written)),
            Self::Whole => Cow::Borrowed(written),
        }
    }

    /// The same of a field that may be empty.
    pub fn shown_if(self, written: Option<&str>) -> Option<String> {
        written.map(|written| self.shown(written).into_owned())
    }

    /// How the values of a column are shown: numbers are hidden where they go.
    pub fn in_column(self, column: &str) -> Self {
        if column == "phone" { self } else { Self::Whole }
    }
}

/// The longest number within a country: an area code of four digits and eight more.
const LONGEST: usize = 12;
/// The longest that digits in a row can be: with the code of the country.
const LONGEST_IN_A_ROW: usize = 15;
/// The shortest that somebody can be called by: what is shorter is hidden whole.
const SHORTEST: usize = 7;
/// So many digits at the end are shown, and as many before them hidden.
const SHOWN: usize = 4;
/// The code of the country, which belongs to every number alike.
const COUNTRY: [&str; 2] = ["86", "0086"];
/// What may stand between the groups of digits of one number.
const GAPS: [char; 6] = [' ', '-', '.', '(', ')', '\u{2013}'];

/// What was written where a telephone number goes, with four digits of each number hidden: 138****5678.
/// Other signs stay, so that names and words beside numbers can be read.
pub fn masked(written: &str) -> String {
    let mut signs: Vec<char> = written.chars().collect();
    for number in numbers(&signs) {
        let shown = if number.len() < SHORTEST { 0 } else { SHOWN };
        let hidden = if (SHORTEST..=LONGEST_IN_A_ROW).contains(&number.len()) { SHOWN } else { usize::MAX };
        for place in number.into_iter().rev().skip(shown).take(hidden) {
            if let Some(sign) = signs.get_mut(place) {
                *sign = '*';
            }
        }
    }
    signs.into_iter().collect()
}

/// Whether digits of a number are hidden, so that nobody can be called by it.
pub fn is_masked(given: &str) -> bool {
    given.contains('*')
}

/// What is meant by a number that may have been read off the screen and come back masked: the one that it stands for.
///
/// # Errors
/// [`TextFault::Masked`] where it is not the number that is there: a mask in its place would lose it.
pub fn unmasked(given: String, there: Option<&str>) -> Result<String, TextFault> {
    match there {
        _ if !is_masked(&given) => Ok(given),
        Some(there) if masked(there) == given || there == given => Ok(there.to_owned()),
        _ => Err(TextFault::Masked { given }),
    }
}

/// The places of the digits of each number. They may stand in groups; how many groups are one number is told by its
/// length.
fn numbers(signs: &[char]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::new();
    let mut end = 0;
    // Whether the next group may belong to the number before it.
    let mut open = false;
    for group in signs.chunk_by(|a, b| a.is_numeric() == b.is_numeric()) {
        let places = end..end + group.len();
        end = places.end;
        if !group.iter().all(|sign| sign.is_numeric()) {
            open &= group.iter().all(|sign| GAPS.contains(sign));
            continue;
        }
        match all.last_mut() {
            Some(number) if open && number.len() + group.len() <= LONGEST => number.extend(places),
            _ if country(group) && signs.get(end).is_some_and(|sign| GAPS.contains(sign)) => continue,
            _ => all.push(places.collect()),
        }
        open = true;
    }
    all
}

fn country(group: &[char]) -> bool {
    COUNTRY.iter().any(|code| code.chars().eq(group.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_digits_of_each_number_are_hidden() {
        for (written, shown) in [
            ("13812345678", "138****5678"),
            ("138 1234 5678", "138 **** 5678"),
            ("138-1234-5678", "138-****-5678"),
            ("+8613812345678", "+86138****5678"),
            ("+86 13812345678", "+86 138****5678"),
            ("+86 138 1234 5678", "+86 138 **** 5678"),
            ("86-13812345678", "86-138****5678"),
            ("008613812345678", "0086138****5678"),
            ("0086 138 1234 5678", "0086 138 **** 5678"),
            // Landlines, with and without their area.
            ("0523-86234567", "0523-****4567"),
            ("(0523)86234567", "(0523)****4567"),
            ("052386234567", "0523****4567"),
            ("0523-6234567", "052*-***4567"),
            ("010 6234 5678", "010 **** 5678"),
            ("86234567", "****4567"),
            ("6234567", "***4567"),
            ("400-820-8820", "40*-***-8820"),
            ("+44 20 7946 0958", "+44 20 **** 0958"),
            // Extensions and short numbers: nothing of them.
            ("0523-86234567-802", "0523-****4567-***"),
            ("0523-86234567转802", "0523-****4567转***"),
            ("12345", "*****"),
            ("86", "**"),
            // Several in one field, and words beside them.
            ("13812345678/13987654321", "138****5678/139****4321"),
            ("13812345678 13987654321", "138****5678 139****4321"),
            ("0523-86234567、13812345678", "0523-****4567、138****5678"),
            ("0523 86234567 13812345678", "0523 ****4567 138****5678"),
            ("王女士13812345678（微信同号）", "王女士138****5678（微信同号）"),
            // More digits than any number has: nothing but the end.
            ("1381234567813987654321", "******************4321"),
            // Digits of other scripts are digits.
            ("１３８１２３４５６７８", "１３８****５６７８"),
            ("", ""),
            ("微信", "微信"),
        ] {
            assert_eq!(masked(written), shown, "{written}");
            assert_eq!(Phones::Whole.shown(written), written);
            assert_eq!(Phones::default().shown(written), shown);
        }
    }

    #[test]
    fn a_masked_number_that_comes_back_means_the_one_it_stands_for() {
        for (given, there, meant) in [
            ("138****5678", Some("13812345678"), Some("13812345678")),
            ("0523-****4567", Some("0523-86234567"), Some("0523-86234567")),
            ("138****5678", Some("13987654321"), None),
            ("139****5678", Some("13812345678"), None),
            ("138****5678", None, None),
            ("*", None, None),
            // What stands there was no number before.
            ("138****5678", Some("138****5678"), Some("138****5678")),
            ("13800000000", Some("13812345678"), Some("13800000000")),
            ("微信", Some("微信"), Some("微信")),
        ] {
            let wanted = meant.map(str::to_owned).ok_or_else(|| TextFault::Masked { given: given.to_owned() });
            assert_eq!(unmasked(given.to_owned(), there), wanted, "{given} {there:?}");
        }
    }

    proptest::proptest! {
        /// However a mobile number is written among other signs, four of its digits are gone, and nothing else but digits.
        #[test]
        fn no_number_can_be_called(
            before in "[a-zA-Z王李、/，； ]{0,6}",
            number in "1[3-9][0-9]{9}",
            gaps in proptest::collection::vec("[ -]?", 10),
            after in "([a-z转、/，；（][0-9a-z王 ]{0,20})?",
        ) {
            let mut spaced = String::new();
            for (digit, gap) in number.chars().zip(gaps.iter().map(String::as_str).chain([""])) {
                spaced.push(digit);
                spaced.push_str(gap);
            }
            let written = format!("{before}{spaced}{after}");
            let shown = masked(&written);
            let pairs: Vec<(char, char)> = written.chars().zip(shown.chars()).collect();
            proptest::prop_assert_eq!(pairs.len(), shown.chars().count());
            let within = before.chars().count()..before.chars().count() + spaced.chars().count();
            let hidden = pairs.get(within).unwrap_or_default().iter().filter(|(_, s)| *s == '*').count();
            proptest::prop_assert!(hidden >= 4, "{written} {shown}");
            proptest::prop_assert!(pairs.iter().all(|(w, s)| w == s || (*s == '*' && w.is_numeric())));
        }
    }
}

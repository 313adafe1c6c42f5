//! Every word that people read, Chinese and English side by side.

pub mod access;
pub mod backups;
pub mod causes;
pub mod columns;
pub mod damage;
pub mod dates;
pub mod errors;
pub mod events;
pub mod explain;
pub mod formats;
pub mod frozen;
pub mod headers;
pub mod help;
pub mod imports;
pub mod indicators;
pub mod ledgers;
pub mod lists;
pub mod maps;
pub mod near;
pub mod refusals;
pub mod reports;
pub mod rows;
pub mod said;
pub mod schemes;
pub mod settings;
pub mod units;
pub mod views;
pub mod words;

/// What went wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was given, and why it cannot be.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// Message and hint in a language.
macro_rules! told {
    ($lang:expr, zh: ($zh:literal, $zh_hint:literal), en: ($en:literal, $en_hint:literal)) => {
        match $lang {
            $crate::locale::Lang::Zh => $crate::locale::Told { message: format!($zh), hint: format!($zh_hint) },
            $crate::locale::Lang::En => $crate::locale::Told { message: format!($en), hint: format!($en_hint) },
        }
    };
}
pub(crate) use told;

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language of a code or a system locale: `zh`, `zh_CN.UTF-8`, `en`.
    pub fn parse(text: &str) -> Option<Self> {
        let low = text.trim().to_ascii_lowercase();
        match low.get(..2) {
            Some("zh") => Some(Self::Zh),
            Some("en") => Some(Self::En),
            _ => None,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The one of two texts that is in this language.
    pub fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// Items one after the other.
    pub fn join<T: AsRef<str>>(self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(self.pick("、", ", "))
    }

    /// The first of `all` items one after the other, and that there are more where they are not all.
    pub fn first_of<T: AsRef<str>>(self, first: &[T], all: usize) -> String {
        let more = if all > first.len() { self.pick(" 等", ", …") } else { "" };
        format!("{}{more}", self.join(first))
    }
}

/// So many of something, in English: `1 case`, `2 cases`.
pub fn counted(count: impl std::fmt::Display, one: &str) -> String {
    let count = count.to_string();
    let end = if count == "1" { "" } else { "s" };
    format!("{count} {one}{end}")
}

/// Defines messages as functions of their arguments, so that the compiler sees that none is missing
/// in either language; the texts also stand in `TEXTS`, for the tests. What is `counted` has its noun in English.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*) {
        zh: $zh:literal, en: $en:literal $(, counted: $($count:ident = $one:literal),+)? $(,)?
    })+) => {
        $(
            #[doc = concat!("The words of `", stringify!($name), "`.")]
            pub fn $name(lang: $crate::locale::Lang $(, $arg: impl std::fmt::Display)*) -> String {
                match lang {
                    $crate::locale::Lang::Zh => format!($zh),
                    $crate::locale::Lang::En => {
                        $($(let $count = $crate::locale::counted($count, $one);)+)?
                        format!($en)
                    }
                }
            }
        )+
        /// Name, Chinese and English text of every message of this file.
        #[cfg(test)]
        pub(crate) const TEXTS: &[(&str, &str, &str)] = &[$((stringify!($name), $zh, $en)),+];
    };
}
pub(crate) use messages;

#[cfg(test)]
mod tests {
    use super::*;

    /// The `{…}` of a text, sorted.
    fn holes(text: &str) -> Vec<String> {
        let mut found: Vec<String> =
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(hole, _)| hole.to_owned())).collect();
        found.sort();
        found
    }

    #[test]
    fn one_is_no_plural() {
        for (count, wanted) in [(0, "0 cases"), (1, "1 case"), (2, "2 cases"), (11, "11 cases"), (21, "21 cases")] {
            assert_eq!(counted(count, "case"), wanted);
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for &(name, zh, en) in said::TEXTS
            .iter()
            .chain(imports::TEXTS)
            .chain(reports::TEXTS)
            .chain(maps::TEXTS)
            .chain(units::TEXTS)
            .chain(indicators::TEXTS)
            .chain(explain::TEXTS)
            .chain(frozen::TEXTS)
            .chain(access::TEXTS)
            .chain(backups::TEXTS)
            .chain(damage::TEXTS)
            .chain(ledgers::TEXTS)
        {
            assert_eq!(holes(zh), holes(en), "{name}");
            assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert!(zh.chars().any(|c| c > '\u{2e7f}') || zh.starts_with('{'), "{name} is not Chinese");
            assert!(!en.chars().any(|c| ('\u{2e80}'..'\u{ff00}').contains(&c)), "{name} is not English");
        }
    }
}

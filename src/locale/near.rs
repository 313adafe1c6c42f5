//! Days and periods that people name by where they stand to today: 昨天, 上月, `last`.

use crate::domain::period::{Period, PeriodKind};

/// A period named by where it stands to the one that holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Which kind of period; `last` and `this` do not say it.
    pub kind: Option<PeriodKind>,
    /// Whether it is the one before, else the one that holds now.
    pub last: bool,
}

impl Near {
    /// The period that is meant, seen from the one that holds now.
    pub fn from(self, this: Period) -> Period {
        if self.last { this.previous() } else { this }
    }
}

/// Kind, the words for the one before, the words for the one that holds now.
const PERIODS: &[(Option<PeriodKind>, &[&str], &[&str])] = &[
    (None, &["last", "上期"], &["this", "本期"]),
    (Some(PeriodKind::Month), &["last-month", "上月", "上个月"], &["this-month", "本月", "这个月"]),
    (
        Some(PeriodKind::Quarter),
        &["last-quarter", "上季度", "上个季度", "上季"],
        &["this-quarter", "本季度", "这个季度", "本季"],
    ),
    (Some(PeriodKind::Year), &["last-year", "去年", "上年"], &["this-year", "今年", "本年"]),
];

/// The period that a text names by where it stands to today.
pub fn period(text: &str) -> Option<Near> {
    let said = text.trim().to_lowercase().replace([' ', '_'], "-");
    PERIODS.iter().find_map(|(kind, last, this)| {
        let near = |last| Some(Near { kind: *kind, last });
        if last.contains(&said.as_str()) {
            near(true)
        } else if this.contains(&said.as_str()) {
            near(false)
        } else {
            None
        }
    })
}

/// Today, yesterday, tomorrow as people write them: days from today.
pub fn day(text: &str) -> Option<i64> {
    match text.trim().to_lowercase().as_str() {
        "今天" | "今日" | "today" => Some(0),
        "昨天" | "昨日" | "yesterday" => Some(-1),
        "前天" => Some(-2),
        "明天" | "明日" | "tomorrow" => Some(1),
        "后天" => Some(2),
        _ => None,
    }
}

/// A time of today, or of a day as [`day`] has it: 16:30, 昨天 16:30. Days from today, and the time.
pub fn time(text: &str) -> Option<(i64, &str)> {
    let text = text.trim();
    let time = |c: char| c.is_numeric() || matches!(c, ':' | '：');
    let (word, rest) = text.split_at(text.find(time)?);
    let alone = rest.contains([':', '：']) && rest.chars().all(time);
    let days = if word.is_empty() { Some(0) } else { day(word) };
    days.filter(|_| alone).map(|days| (days, rest))
}

/// A day of a month whose year is not said, 3月5日, and what stands behind it.
pub fn month_day(text: &str) -> Option<(u32, u32, &str)> {
    let (month, rest) = text.trim().split_once('月')?;
    let (day, rest) = rest.split_once(['日', '号'])?;
    let number = |text: &str| text.trim().parse().ok().filter(|_| text.trim().len() <= 2);
    Some((number(month)?, number(day)?, rest))
}

/// A period whose year is not said: what stands behind the year where it is said. 1月 is `01`, 二季度 is `Q2`.
pub fn of_a_year(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(half) = match text {
        "上半年" => Some("H1"),
        "下半年" => Some("H2"),
        _ => None,
    } {
        return Some(half.to_owned());
    }
    if let Some(quarter) = text.strip_suffix("季度") {
        let number = match quarter.trim_start_matches('第') {
            "一" | "1" => 1,
            "二" | "2" => 2,
            "三" | "3" => 3,
            "四" | "4" => 4,
            _ => return None,
        };
        return Some(format!("Q{number}"));
    }
    let month = text.strip_suffix("月份").or_else(|| text.strip_suffix('月'))?;
    let number: u32 = month.parse().ok().filter(|number| (1..=12).contains(number))?;
    Some(format!("{number:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_named_by_where_they_stand() {
        for (text, kind, last) in [
            ("last", None, true),
            ("本期", None, false),
            (" Last Month ", Some(PeriodKind::Month), true),
            ("本月", Some(PeriodKind::Month), false),
            ("last-quarter", Some(PeriodKind::Quarter), true),
            ("本季度", Some(PeriodKind::Quarter), false),
            ("去年", Some(PeriodKind::Year), true),
        ] {
            assert_eq!(period(text), Some(Near { kind, last }), "{text}");
        }
        for text in ["", "last-", "month", "上半年", "2023"] {
            assert_eq!(period(text), None, "{text}");
        }
        let march = Period::Month { year: 2026, month: 3 };
        assert_eq!(Near { kind: None, last: true }.from(march).label(), "2026-02");
    }

    #[test]
    fn days_and_periods_of_a_year_that_is_not_said() {
        for (text, wanted) in [
            ("3月5日", Some((3, 5, ""))),
            (" 12 月 31 号 16:30", Some((12, 31, " 16:30"))),
            ("2026年3月5日", None),
            ("3-5", None),
            ("月日", None),
            ("3月", None),
        ] {
            assert_eq!(month_day(text), wanted, "{text}");
        }
        for (text, wanted) in [
            ("1月", Some("01")),
            ("12月份", Some("12")),
            ("一季度", Some("Q1")),
            ("第4季度", Some("Q4")),
            ("上半年", Some("H1")),
            ("13月", None),
            ("五季度", None),
            ("季度", None),
            ("2026年1月", None),
        ] {
            assert_eq!(of_a_year(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn days_and_times_of_them() {
        assert_eq!((day("今天"), day("Tomorrow"), day("3月5日")), (Some(0), Some(1), None));
        for (text, wanted) in [
            ("16:30", Some((0, "16:30"))),
            ("昨天16:30", Some((-1, "16:30"))),
            ("yesterday 16:30", Some((-1, "16:30"))),
            ("2026-03-05 16:30", None),
            ("16", None),
        ] {
            assert_eq!(time(text), wanted, "{text}");
        }
    }
}

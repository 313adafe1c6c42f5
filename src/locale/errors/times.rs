//! The words for dates and periods that are none.

use super::{Lang, Told, told};
use crate::domain::civil::DateError;
use crate::domain::period::PeriodError;

/// The words for a text that is no date.
pub fn date(lang: Lang, error: &DateError) -> Told {
    match error {
        DateError::Empty => told!(lang,
            zh: ("日期是空的", "例如 2023-05-08、2023年5月8日、2023-05-08 16:04"),
            en: ("the date is empty", "for example 2023-05-08, or 2023-05-08 16:04")),
        DateError::Unreadable { given } => told!(lang,
            zh: ("“{given}”不是日期", "写年月日，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；也可写今天、明天"),
            en: ("\"{given}\" is no date", "with its year, for example 2023-05-08, or 2023-05-08 16:04; or today, tomorrow")),
        DateError::Ambiguous { given } => told!(lang,
            zh: ("“{given}”分不清月和日", "年份写在前面：2023-05-08"),
            en: ("\"{given}\" does not say which is the month and which the day", "write the year first: 2023-05-08")),
        DateError::Impossible { given } => told!(lang,
            zh: ("没有“{given}”这一天或这个时刻", "请核对日期"),
            en: ("there is no \"{given}\" in the calendar or on the clock", "check the date")),
        DateError::OutOfRange { given } => told!(lang,
            zh: ("“{given}”的年份不在 1990 至 2100 之间", "请核对年份"),
            en: ("the year of \"{given}\" is not from 1990 to 2100", "check the year")),
    }
}

/// The words for a clock that is set to no moment: it cannot be told by itself what today is.
pub fn clock(lang: Lang, error: &DateError) -> Told {
    match error {
        DateError::Unreadable { given } => told!(lang,
            zh: ("--now（SHAO_NOW）的“{given}”不是日期", "写明年月日，例如 2023-05-08、2023年5月8日、2023-05-08 16:04"),
            en: ("\"{given}\" of --now (SHAO_NOW) is no date", "write year, month and day, for example 2023-05-08, or 2023-05-08 16:04")),
        other => date(lang, other),
    }
}

/// The words for an argument that is no period.
pub fn period(lang: Lang, error: &PeriodError) -> Told {
    let Told { message, hint } = period_in_ledger(lang, error);
    let near = lang.pick("，或上月、本季度、去年", ", or last-month, this-quarter, last-year");
    Told { message, hint: format!("{hint}{near}") }
}

/// The words for a cell that is no period.
pub fn period_in_ledger(lang: Lang, error: &PeriodError) -> Told {
    let given = match error {
        PeriodError::Empty => "",
        PeriodError::Unreadable { given } | PeriodError::Impossible { given } | PeriodError::OutOfRange { given } => {
            given
        }
    };
    told!(lang,
        zh: ("“{given}”不是期间", "例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年）"),
        en: ("\"{given}\" is no period", "for example 2023-05, 2023-Q2, 2023-H1, 2023"))
}

/// `last` or `this` where it could be of any kind.
pub fn period_of_no_kind(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”没有说是月、季还是年", "写上月、上季度、去年，或 2023-05、2023-Q2、2023-H1、2023"),
        en: ("\"{given}\" may be a month, a quarter or a year", "say last-month, last-quarter or last-year, or 2023-05, 2023-Q2, 2023-H1, 2023"))
}

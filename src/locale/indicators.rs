//! The words of the indicators: their names, what each says, and what must be said of all.

use super::messages;
use super::words::Word;

/// Names, measures, ages, what is counted, and definitions.
pub(super) const WORDS: &[Word] = &[
    ("indicator", "received", "受理", "received", &[]),
    ("indicator", "closed", "销号", "closed", &[]),
    ("indicator", "responded", "响应率", "responded", &[]),
    ("indicator", "responded_on_time", "按时响应率", "responded in time", &[]),
    ("indicator", "closed_on_time", "按时办结率", "done in time", &[]),
    ("indicator", "solved", "解决率", "solved", &[]),
    ("indicator", "satisfied", "满意率", "satisfied", &[]),
    ("indicator", "extended", "延期率", "extended", &[]),
    ("indicator", "extensions", "批准延期", "extensions", &[]),
    ("indicator", "returned", "退单率", "returned", &[]),
    ("indicator", "returns", "退单", "returns", &[]),
    ("indicator", "reopened", "重办率", "taken up again", &[]),
    ("indicator", "reopenings", "退回重办", "reopenings", &[]),
    ("indicator", "respond_median", "响应用时中位数", "to respond, median", &[]),
    ("indicator", "respond_p90", "响应用时第90百分位", "to respond, 90%", &[]),
    ("indicator", "close_median", "销号用时中位数", "to close, median", &[]),
    ("indicator", "close_p90", "销号用时第90百分位", "to close, 90%", &[]),
    ("measure", "percent", "%", "%", &[]),
    ("measure", "working_days", "工作日", "working days", &[]),
    ("measure", "cases", "件", "cases", &[]),
    ("measure", "times", "次", "times", &[]),
    ("age", "all", "合计", "all", &[]),
    ("age", "0-5", "0至5", "0 to 5", &[]),
    ("age", "6-15", "6至15", "6 to 15", &[]),
    ("age", "16-30", "16至30", "16 to 30", &[]),
    ("age", "31-60", "31至60", "31 to 60", &[]),
    ("age", "61+", "61及以上", "61 and more", &[]),
    ("counted", "carried_over", "上期结转的件", "carried over", &[]),
    ("counted", "received", "受理的件", "received", &[]),
    ("counted", "closed", "销号的件", "closed", &[]),
    ("counted", "closed_again", "重办后销号的件", "closed after a reopening", &[]),
    ("counted", "open", "期末在办的件", "open at the end", &[]),
    ("counted", "parts_assigned", "派单的部门件", "departments assigned", &[]),
    ("counted", "parts_returned", "派单后退单的", "assigned and taken off", &[]),
    ("counted", "responses_due", "到期应报到", "responses due", &[]),
    ("counted", "responses_given", "到期已报到", "due responses given", &[]),
    ("counted", "responses_kept", "到期按时报到", "due responses kept", &[]),
    ("counted", "responded", "期内报到", "responses in the period", &[]),
    ("counted", "parts_closed", "销号的部门件", "department-cases closed", &[]),
    ("counted", "parts_extended", "销号且延期过", "closed after an extension", &[]),
    ("counted", "parts_with_due", "销号且有期限", "closed with a date", &[]),
    ("counted", "parts_on_time", "销号且按时办结", "closed and done in time", &[]),
    ("counted", "asked", "回访的件", "followed up", &[]),
    ("counted", "solved", "回访称已解决", "said to be solved", &[]),
    ("counted", "graded", "回访评了等次", "gave a grade", &[]),
    ("counted", "satisfied", "回访满意的", "satisfied", &[]),
    ("counted", "extensions", "批准延期", "extensions granted", &[]),
    ("counted", "returns", "退单", "departments taken off", &[]),
    ("counted", "reopenings", "退回重办", "reopenings", &[]),
    ("lasting", "responding", "派单到报到", "to respond", &[]),
    ("lasting", "closing", "受理到销号", "to close", &[]),
    ("lasting", "open", "期末在办", "open at the end", &[]),
    ("definition", "received", "期内受理的件", "Cases received in the period", &[]),
    (
        "definition",
        "closed",
        "期内销号的件；重办的按最后一次销号计一件",
        "Cases closed in the period; one taken up again counts once, by its last closing",
        &[],
    ),
    (
        "definition",
        "responded",
        "报到期限在期内的部门件中，期末前已报到的，不论是否按时",
        "Of the responses that fell due in the period (by department), those given by its end, in time or not",
        &[],
    ),
    (
        "definition",
        "responded_on_time",
        "报到期限在期内的部门件中，按时报到的",
        "Of the responses that fell due in the period (by department), those given in time",
        &[],
    ),
    (
        "definition",
        "closed_on_time",
        "期内销号、有办结期限的部门件中，按期限（含批准的延期）办结的",
        "Of the department-cases closed in the period that had a completion date, those done by it, granted extensions reckoned in",
        &[],
    ),
    (
        "definition",
        "solved",
        "期内回访的件中，企业称已解决的；一件多次回访的取期内最后一次",
        "Of the cases followed up in the period, those that the enterprise calls solved; the last answer in the period counts",
        &[],
    ),
    (
        "definition",
        "satisfied",
        "期内回访并评了等次的件中，满意、比较满意、基本满意的",
        "Of the cases followed up in the period with a grade, those satisfied, fairly satisfied or basically satisfied",
        &[],
    ),
    (
        "definition",
        "extended",
        "期内销号的部门件中，批准过延期的",
        "Of the department-cases closed in the period, those that were granted more time",
        &[],
    ),
    ("definition", "extensions", "期内批准延期的次数", "Extensions granted in the period", &[]),
    (
        "definition",
        "returned",
        "期内派单的部门件（含其后退单的）中，期末前退单的",
        "Of the department-cases assigned in the period, those since taken off included, the ones taken off by its end",
        &[],
    ),
    (
        "definition",
        "returns",
        "期内退单（部门退出一件诉求，不含改作牵头或协办）的次数",
        "Departments taken off a case in the period, a change between lead and co-handler not counted",
        &[],
    ),
    (
        "definition",
        "reopened",
        "期内销号的件中，曾退回重办的",
        "Of the cases closed in the period, those that had been taken up again",
        &[],
    ),
    ("definition", "reopenings", "期内退回重办的次数", "How often cases were taken up again in the period", &[]),
    (
        "definition",
        "respond_median",
        "期内的报到，从派单到报到的工作日；分母为报到数",
        "Working days from assignment to response, of the responses given in the period; the base is their number",
        &[],
    ),
    ("definition", "respond_p90", "同上，90%的报到不超过此数", "The same; 90% of the responses took no longer", &[]),
    (
        "definition",
        "close_median",
        "期内销号的件，从受理到销号的工作日；分母为销号数",
        "Working days from receipt to closing, of the cases closed in the period; the base is their number",
        &[],
    ),
    ("definition", "close_p90", "同上，90%的件不超过此数", "The same; 90% of the cases took no longer", &[]),
];

messages! {
    leave_out() {
        zh: "主要指标和在办时长不含不列入考核的件，也不含期末前已按不计入的结果销号的件。",
        en: "Indicators and ages leave out excluded cases and those closed by the end with an outcome that does not count.",
    }
    reckoned() {
        zh: "中位数、第90百分位按最近秩取实有的数，不内插；以工作日计，起始日不计；率的环比、同比为百分点，按未舍入的值相减。",
        en: "Percentiles are by nearest rank, in working days after the first; rates change by percentage points, before rounding.",
    }
    seen() {
        zh: "回访、延期、退单、重办按期末所见；期后重办的件视为在办，期后改动的期限按现在的。",
        en: "Follow-ups, extensions, returns, reopenings: as of the end; a case reopened later is open, dates are those in force now.",
    }
    whole_periods() {
        zh: "本期未结束，环比、同比却与整期相比。",
        en: "The period is not over; it is compared with complete ones.",
    }
    quoted(periods) {
        zh: "{periods} 已封存，环比、同比用封存的数字。",
        en: "Frozen, and compared by their published figures: {periods}.",
    }
    records_begin(day) {
        zh: "最早的诉求受理于 {day}，所比的期间不完整。",
        en: "The first case was received on {day}: a period compared with is incomplete.",
    }
    unknown_days(year) {
        zh: "{year} 年放假通知尚未载入，用时和在办时长只按周末推算，载入后会变。",
        en: "The notice of {year} is not loaded: working days are counted from weekends alone, and may change.",
    }
}

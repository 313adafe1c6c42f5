//! The words of freezing periods and of releasing them.

use super::{Lang, Told, messages, told};
use crate::domain::frozen::Lacking;
use crate::domain::period::Period;

messages! {
    nothing_frozen() { zh: "还没有封存任何期间", en: "no period is frozen yet" }
    from_now_on(period) {
        zh: "今后 shao report 打印 {period} 的封存数字；按现有记录重算用 --live",
        en: "from now on shao report prints the frozen figures of {period}; --live reckons them anew",
    }
    unfrozen(period) {
        zh: "已解除封存 {period}；报表重新按现有记录计算",
        en: "{period} is no longer frozen; its report is reckoned from the records again",
    }
    late_on(periods) {
        zh: "所涉期间已封存（{periods}）：照样记下，标为封存后录入，列入下一期报表",
        en: "this bears on frozen periods ({periods}): it is recorded, marked as late, and listed in the next report",
    }
    late_mark_then(periods) { zh: "，封存后录入：{periods} 当时已封存", en: ", late: {periods} frozen then" }
    late_mark(periods) { zh: "，封存后录入：{periods} 已封存", en: ", late: {periods} frozen" }
}

/// The most that are named one by one.
const MOST: usize = 5;

/// The first of several, and how many there are where that is not all.
fn first_of(lang: Lang, all: &[String]) -> String {
    let shown = lang.join(all.get(..MOST).unwrap_or(all));
    match (all.len() > MOST, lang) {
        (false, _) => shown,
        (true, Lang::Zh) => format!("{shown} 等 {} 个", all.len()),
        (true, Lang::En) => format!("{shown} and {} more", all.len() - MOST),
    }
}

fn labels(periods: &[Period]) -> Vec<String> {
    periods.iter().map(|period| period.label()).collect()
}

/// A period was frozen.
pub fn frozen(lang: Lang, period: Period, sha256: &str, provisional: bool, lacking: Lacking) -> String {
    let mut text = match lang {
        Lang::Zh => format!("已封存 {period}，指纹 {sha256}"),
        Lang::En => format!("{period} is frozen, SHA-256 {sha256}"),
    };
    if provisional {
        text.push_str(
            lang.pick("\n期间尚未结束：封存的是暂定数字", "\nthe period is not over: the figures are provisional"),
        );
    }
    if !lacking.is_nothing() {
        let Lacking { ratings, votes } = lacking;
        text.push_str(&match lang {
            Lang::Zh => format!("\n仍缺：未评分 {ratings} 个部门件，缺满意度票 {votes} 个部门"),
            Lang::En => {
                format!("\nlacking: department-cases without a score {ratings}, departments without votes {votes}")
            }
        });
    }
    text
}

/// The period lies in the future.
pub fn not_begun(lang: Lang, period: Period) -> Told {
    let from = period.first_day();
    told!(lang,
        zh: ("{period} 还没有开始（始于 {from}），不能封存", "等它开始，最好是结束以后再封存"),
        en: ("{period} has not begun (it begins on {from}), and cannot be frozen", "wait until it has begun, better until it is over"))
}

/// The period is frozen.
pub fn already(lang: Lang, period: Period, actor: &str, at: &str) -> Told {
    told!(lang,
        zh: ("{period} 已由{actor}于 {at} 封存", "要重新封存，先 shao unfreeze {period} --reason 原因"),
        en: ("{period} was frozen by {actor} at {at}", "to freeze it anew, first shao unfreeze {period} --reason T"))
}

/// Others are to be frozen before it.
pub fn out_of_order(lang: Lang, period: Period, wanted: &[Period], next: Period) -> Told {
    let wanted = first_of(lang, &labels(wanted));
    told!(lang,
        zh: ("{period} 之前还有应先封存的期间：{wanted}", "按顺序封存，先 shao freeze {next}"),
        en: ("other periods are to be frozen before {period}: {wanted}", "freeze them in order, first shao freeze {next}"))
}

/// Ratings or votes are lacking: departments and cases, and departments; `typed` are the first of both departments as
/// they stand in a command.
pub fn lacking(
    lang: Lang,
    period: Period,
    cases: &[(String, String)],
    departments: &[String],
    typed: [Option<String>; 2],
) -> Told {
    let [rated, voted] = typed;
    let (mut parts, mut hints) = (Vec::new(), Vec::new());
    if let (Some((_, case)), Some(department)) = (cases.first(), rated) {
        let named: Vec<String> = cases.iter().map(|(department, case)| format!("{case} {department}")).collect();
        let (n, named) = (cases.len(), first_of(lang, &named));
        parts.push(match lang {
            Lang::Zh => format!("{n} 个部门件未评分：{named}"),
            Lang::En => format!("department-cases without a score ({n}): {named}"),
        });
        hints.push(match lang {
            Lang::Zh => format!("评分用 shao score {case} --dept {department} --by 园区 --points 分数"),
            Lang::En => format!("rate them with shao score {case} --dept {department} --by originator --points N"),
        });
    }
    if let Some(department) = voted {
        let (n, named) = (departments.len(), first_of(lang, departments));
        parts.push(match lang {
            Lang::Zh => format!("{n} 个部门缺满意度票：{named}"),
            Lang::En => format!("departments without votes ({n}): {named}"),
        });
        hints.push(match lang {
            Lang::Zh => format!("票数用 shao survey --dept {department} --period {period} …"),
            Lang::En => format!("record votes with shao survey --dept {department} --period {period} ..."),
        });
    }
    let (parts, hints) = (parts.join(lang.pick("；", "; ")), hints.join(lang.pick("，", ", ")));
    told!(lang,
        zh: ("{period} 还缺数据：{parts}", "{hints}；确实补不齐的用 --allow-missing，会记录在案"),
        en: ("figures of {period} are lacking: {parts}", "{hints}; or freeze it with --allow-missing, which is recorded"))
}

/// Quarters were frozen although something was lacking.
pub fn quarters_lack(lang: Lang, period: Period, quarters: &[Period]) -> Told {
    let named = lang.join(&labels(quarters));
    told!(lang,
        zh: ("{period} 所含季度封存时仍缺评分或票数：{named}", "补齐后解除封存、重新封存这些季度；或用 --allow-missing，会记录在案"),
        en: ("quarters of {period} were frozen while ratings or votes were lacking: {named}", "unfreeze them, complete them and freeze them anew, or use --allow-missing, which is recorded"))
}

/// The period is not frozen.
pub fn not_frozen(lang: Lang, period: Period) -> Told {
    told!(lang,
        zh: ("{period} 没有封存", "已封存的见 shao freeze --list"),
        en: ("{period} is not frozen", "for what is, see shao freeze --list"))
}

/// Later ones stand on it.
pub fn others_stand_on(lang: Lang, period: Period, standing: &[Period], first: Period) -> Told {
    let named = first_of(lang, &labels(standing));
    told!(lang,
        zh: ("还有已封存的期间以 {period} 为据：{named}", "从后往前解除，先 shao unfreeze {first} --reason 原因"),
        en: ("frozen periods stand on {period}: {named}", "release them from the last on, first shao unfreeze {first} --reason T"))
}

/// Nothing is recorded for a period.
pub fn nothing_in(lang: Lang, period: Period) -> Told {
    told!(lang,
        zh: ("{period} 结束时还没有任何诉求，没有可封存的", "核对期间：shao list --limit 1 看最近的诉求"),
        en: ("no case had been received by the end of {period}: there is nothing to freeze", "check the period: shao list --limit 1 shows the latest case"))
}

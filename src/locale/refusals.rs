//! Why a step is refused, and what to do instead.

use super::words::term;
use super::{Lang, Told, counted, told};
use crate::domain::civil::{format_due, format_moment};
use crate::domain::points::PointsError;
use crate::domain::refusal::{Refusal, Step};
use crate::domain::scheme::Title;
use crate::domain::vocab::{Coded, Verb};

/// How people call a unit, by its code.
pub type Names<'a> = &'a dyn Fn(&str) -> String;

/// Units by what people call them.
pub(super) fn named(lang: Lang, names: Names<'_>, codes: &[String]) -> String {
    lang.join(&codes.iter().map(|c| names(c)).collect::<Vec<_>>())
}

fn verbs(lang: Lang, all: &[Verb]) -> String {
    lang.join(&all.iter().map(|v| term(lang, *v)).collect::<Vec<_>>())
}

fn step(lang: Lang, step: Step) -> &'static str {
    match step {
        Step::Received => lang.pick("受理", "receipt"),
        Step::Triaged => lang.pick("分诊", "triage"),
        Step::Assigned => lang.pick("派单", "assignment"),
        Step::Responded => lang.pick("报到", "response"),
        Step::Requested => lang.pick("延期申请", "extension request"),
        Step::Resolved => lang.pick("办结", "resolution"),
        Step::FollowedUp => lang.pick("回访", "follow-up"),
        Step::Closed => lang.pick("销号", "closing"),
        Step::Reopened => lang.pick("退回重办", "reopening"),
        Step::Entry => lang.pick("该项录入", "entry"),
    }
}

/// A column of a past that wants another.
pub(super) fn past_needs(lang: Lang, field: &str, needs: &str) -> Told {
    told!(lang,
        zh: ("填了“{field}”却没有“{needs}”", "补上“{needs}”，或清空“{field}”"),
        en: ("\"{field}\" is filled but \"{needs}\" is not", "fill \"{needs}\" or empty \"{field}\""))
}

/// A date of a past that is before one which it follows.
pub(super) fn past_order(lang: Lang, later: &str, earlier: &str) -> Told {
    told!(lang,
        zh: ("“{later}”早于“{earlier}”", "请核对这两个时间"),
        en: ("\"{later}\" is before \"{earlier}\"", "check the two"))
}

/// The words for a refusal.
pub fn refusal(lang: Lang, refusal: &Refusal, names: Names<'_>) -> Told {
    match refusal {
        Refusal::WrongState { verb, state, possible } => {
            let (verb, state, can) = (term(lang, *verb), term(lang, *state), verbs(lang, possible));
            told!(lang,
                zh: ("该诉求{state}，现在不能{verb}", "现在可以：{can}"),
                en: ("the case is {state}: {verb} is not possible now", "possible now: {can}"))
        }
        Refusal::Future { at, now } => {
            let (at, now) = (format_moment(*at), format_moment(*now));
            told!(lang,
                zh: ("{at} 还没有到（现在是 {now}）", "请核对 --at；补录可写已发生的时间"),
                en: ("{at} has not come yet (it is {now})", "check --at: it takes the time at which something happened"))
        }
        Refusal::TooEarly { at, after, since } => {
            let more = match after {
                Step::Entry => "",
                Step::Received => lang.pick(
                    "；受理时间录错了用 correct --received 更正",
                    ", or correct the receipt with correct --received",
                ),
                _ => lang.pick(
                    "；是前一步的时间录错了，就用 undo 撤销，加 --at 重录",
                    ", or undo that step and enter it with its own --at",
                ),
            };
            let (at, since, after) = (format_moment(*at), format_moment(*since), step(lang, *after));
            told!(lang,
                zh: ("{at} 早于{after}时间 {since}", "请核对 --at{more}"),
                en: ("{at} is before the {after} at {since}", "check --at{more}"))
        }
        Refusal::UnknownCategory { given, known } => {
            let known = titled(lang, known);
            told!(lang,
                zh: ("没有内容类别“{given}”", "可用：{known}（也可写中文名称）"),
                en: ("no category \"{given}\"", "known: {known}"))
        }
        Refusal::ComplexityNeeded => told!(lang,
            zh: ("本方案按诉求类型定办结期限，须写明诉求类型", "加 --complexity simple|general|complex（简单、一般、复杂）"),
            en: ("this scheme takes the due date from the complexity, and none is given", "add --complexity simple|general|complex")),
        Refusal::DaysNotUsed => told!(lang,
            zh: ("--days 只用于按诉求类型定期限的方案，并须同时写明诉求类型", "去掉 --days，或加 --complexity"),
            en: ("--days is for schemes with clocks by complexity, and goes with --complexity", "leave out --days, or add --complexity")),
        Refusal::DaysOutOfRange { complexity, given, allowed } => {
            let (complexity, min, max) = (term(lang, *complexity), allowed.min, allowed.max);
            let days = counted(given, "working day");
            told!(lang,
                zh: ("{complexity}诉求的期限不能是 {given} 个工作日", "可写 --days {min} 至 {max}"),
                en: ("{days} cannot be the limit of a {complexity} case", "give --days from {min} to {max}"))
        }
        Refusal::ComplexityFixed => told!(lang,
            zh: ("已派单，诉求类型关系到期限，不能再改", "确需更多时间请用 extend request"),
            en: ("the case is assigned and its dates rest on the complexity, which cannot change now", "use extend request for more time")),
        Refusal::TakesNoCo { co } => {
            let co = named(lang, names, co);
            told!(lang,
                zh: ("单一部门事项不能有协办部门（{co}）", "先分诊为多部门：triage … --scope 多部门"),
                en: ("a single-department case takes no co-handlers ({co})", "triage it as multi first: triage … --scope multi"))
        }
        Refusal::NeedsCo => told!(lang,
            zh: ("多部门事项至少要有一个协办部门", "加 --co 部门，或先分诊为单一部门：triage … --scope single"),
            en: ("a multi-department case needs at least one co-handler", "add --co DEPT, or triage it as single first")),
        Refusal::ScopeMismatch { scope, co } => {
            let (scope, several) = (term(lang, *scope), counted(co, "co-handler"));
            told!(lang,
                zh: ("该诉求现有 {co} 个协办部门，不能改为{scope}", "先改派单：assign … --reason 原因"),
                en: ("the case has {several} and cannot become {scope}", "change the assignment first: assign … --reason T"))
        }
        Refusal::DepartmentTwice { department } => {
            let department = names(department);
            told!(lang,
                zh: ("{department}出现了两次", "牵头与协办部门每个只写一次"),
                en: ("{department} stands twice", "name each lead and co-handler once"))
        }
        Refusal::ReasonNeeded { lead } => {
            let lead = names(lead);
            told!(lang,
                zh: ("已派给{lead}", "确要改派请写明原因：加 --reason 原因"),
                en: ("it is assigned to {lead} already", "to change that, give the reason: add --reason T"))
        }
        Refusal::NothingToChange => told!(lang,
            zh: ("与现有派单相同，没有变化", "用 show 查看现有派单"),
            en: ("that is the assignment in force: nothing would change", "see it with show")),
        Refusal::DueInThePast { due, at } => {
            let (due, at) = (format_due(*due), format_moment(*at));
            told!(lang,
                zh: ("期限 {due} 在 {at} 之前", "请写以后的日期"),
                en: ("the due date {due} is before {at}", "give a later date"))
        }
        Refusal::NotAssigned { department, assigned } if assigned.is_empty() => {
            let department = names(department);
            told!(lang,
                zh: ("{department}不在该诉求的派单中", "该诉求没有派给任何部门；派单用 assign …"),
                en: ("{department} is not on this case", "no department is; assign one with assign …"))
        }
        Refusal::NotAssigned { department, assigned } => {
            let (department, assigned) = (names(department), named(lang, names, assigned));
            told!(lang,
                zh: ("{department}不在该诉求的派单中", "已派：{assigned}；增加部门用 assign … --reason"),
                en: ("{department} is not on this case", "assigned: {assigned}; add a department with assign … --reason"))
        }
        Refusal::WhichDepartment { assigned } => {
            let assigned = named(lang, names, assigned);
            told!(lang,
                zh: ("该诉求派给了多个部门，须写明是哪一个", "加 --dept，可选：{assigned}"),
                en: ("several departments are on this case: one must be named", "add --dept, one of: {assigned}"))
        }
        Refusal::AlreadyResponded { department, at } => {
            let (department, at) = (names(department), format_moment(*at));
            told!(lang,
                zh: ("{department}已于 {at} 报到", "录错的用 undo 撤销后重录；要改办结日期请用 extend request；其他补充请用 note"),
                en: ("{department} responded at {at} already", "a mistake is taken back with undo; to change the date use extend request; for a remark use note"))
        }
        Refusal::PromiseInThePast { promise, on } => told!(lang,
            zh: ("承诺办结日 {promise} 早于报到日 {on}", "请核对 --promise 和 --at"),
            en: ("the promised date {promise} is before the day of the response {on}", "check --promise and --at")),
        Refusal::PromiseTooLate { promise, due } => {
            let due = format_due(*due);
            told!(lang,
                zh: ("承诺办结日 {promise} 晚于办结期限 {due}", "请在期限内承诺，确需延长请随后用 extend request"),
                en: ("the promised date {promise} is after the due date {due}", "promise a date within it, then ask with extend request"))
        }
        Refusal::PromiseAfterMiss { department, due } => {
            let (department, due) = (names(department), format_due(*due));
            told!(lang,
                zh: ("{department}的办结期限 {due} 已过，不能再以承诺改期", "请用 extend request 申请延期"),
                en: ("the due date {due} of {department} has passed: a promise cannot move it", "ask with extend request"))
        }
        Refusal::RespondFirst { department } => {
            let department = names(department);
            told!(lang,
                zh: ("{department}还没有报到", "先报到：respond … --plan --promise --person"),
                en: ("{department} has not responded yet", "first: respond … --plan --promise --person"))
        }
        Refusal::AlreadyResolved { department, at } => {
            let (department, at) = (names(department), format_moment(*at));
            told!(lang,
                zh: ("{department}已于 {at} 办结", "录错的用 undo 撤销；要退回重办请用 reopen"),
                en: ("{department} was done at {at} already", "a mistake is taken back with undo; to send it back use reopen"))
        }
        Refusal::NoDueYet { department } => {
            let department = names(department);
            told!(lang,
                zh: ("{department}还没有办结期限，无从延期", "先报到并承诺办结日：respond"),
                en: ("{department} has no due date yet to extend", "first respond with a promised date"))
        }
        Refusal::ExtensionPending { department, to } => {
            let (department, to) = (names(department), format_due(*to));
            told!(lang,
                zh: ("{department}已申请延期至 {to}，尚未答复", "先用 extend grant 或 extend refuse 答复"),
                en: ("{department} already waits for an extension to {to}", "decide it with extend grant or extend refuse"))
        }
        Refusal::NoExtensionPending { department } => {
            let department = names(department);
            told!(lang,
                zh: ("{department}没有待答复的延期申请", "先申请：extend request … --to --reason"),
                en: ("{department} waits for no extension", "ask first: extend request … --to --reason"))
        }
        Refusal::ExtensionNotLater { to, due } => {
            let (to, due) = (format_due(*to), format_due(*due));
            told!(lang,
                zh: ("{to} 不晚于现有期限 {due}", "请写更晚的日期"),
                en: ("{to} is not after the due date in force {due}", "give a later date"))
        }
        Refusal::TellEnterprise => told!(lang,
            zh: ("本方案要求记录已将延期原因和进展告知企业", "加 --told 告知情况"),
            en: ("this scheme wants it recorded what the enterprise was told", "add --told T: the reason and the progress")),
        Refusal::StillOpen { departments } if departments.is_empty() => told!(lang,
            zh: ("该诉求还没有派单，不能按已办理销号", "先派单办理；不办理的用 --outcome 不予受理、已撤回或重复"),
            en: ("no department has handled this case", "assign it first, or close it as declined, withdrawn or duplicate")),
        Refusal::StillOpen { departments } => {
            let departments = named(lang, names, departments);
            told!(lang,
                zh: ("还有部门没有办结：{departments}", "先用 resolve 逐个办结，或 resolve --all"),
                en: ("not done yet: {departments}", "first resolve each of them, or resolve --all"))
        }
        Refusal::FollowUpFirst => told!(lang,
            zh: ("本方案要求先回访再销号", "先回访：followup … --by 电话 --solved 是"),
            en: ("this scheme wants a follow-up before closing", "first: followup … --by phone --solved yes")),
        Refusal::NotSolved => told!(lang,
            zh: ("回访时企业说没有解决，不能按已解决销号", "退回重办用 reopen；确实办不了的用 --outcome explained"),
            en: ("the enterprise said that it is not solved", "send it back with reopen, or close it with --outcome explained")),
        Refusal::DuplicateOfWhat => told!(lang,
            zh: ("没有写明与哪一件重复", "加 --of 编号"),
            en: ("it is not said which case this one repeats", "add --of CASE")),
        Refusal::NewDueNeeded { due } => {
            let due = format_due(*due);
            told!(lang,
                zh: ("原办结期限 {due} 已过，退回重办须定新的期限", "加 --due 日期"),
                en: ("the due date {due} has passed: taken up again, the case needs a new one", "add --due DATE"))
        }
        Refusal::OnlyDuplicatesPoint => told!(lang,
            zh: ("--of 只用于结果为重复的", "去掉 --of，或用 --outcome duplicate"),
            en: ("--of goes with the outcome duplicate only", "leave it out, or use --outcome duplicate")),
        Refusal::DuplicateOfItself => told!(lang,
            zh: ("不能与自己重复", "--of 请写另一件的编号"),
            en: ("a case cannot be a duplicate of itself", "give the other case's number with --of")),
        Refusal::DuplicateOfDuplicate { of, first } => told!(lang,
            zh: ("{of} 本身已作为重复并入 {first}", "请写 --of {first}"),
            en: ("{of} was itself merged into {first}", "give --of {first}")),
        Refusal::NoEvaluation { scheme } => told!(lang,
            zh: ("这件按方案 {scheme} 受理，该方案没有考核规定，不能评分", "以后受理的要考核，用 shao scheme apply 启用有考核规定的方案；这件经批准可不列入考核：shao exclude"),
            en: ("the case was received under the scheme {scheme}, which has no evaluation: it cannot be rated", "to have later cases rated, take a scheme with an evaluation into force with shao scheme apply; on written approval this one is left out of assessment: shao exclude")),
        Refusal::RaterCannot { department, .. } => {
            let department = names(department);
            told!(lang,
                zh: ("{department}是牵头部门，不能自己给自己评分", "牵头部门由园区镇街评：--by 园区镇街"),
                en: ("{department} is the lead and does not rate itself", "the lead is rated --by originator"))
        }
        Refusal::AlreadyRated { department, rater, points } => {
            let (department, rater) = (names(department), term(lang, *rater));
            told!(lang,
                zh: ("{rater}已给{department}评 {points} 分", "确要更正请加 --revise（原评分留在记录中）"),
                en: ("{department} was rated {points} by the {rater} already", "to correct it add --revise (the old rating stays in the log)"))
        }
        Refusal::SameRating { points } => told!(lang,
            zh: ("已有同样的评分 {points} 分", "没有变化，无需再录"),
            en: ("the same rating, {points}, is there already", "nothing to do")),
        Refusal::NoForm { rater, scheme } => {
            let rater = term(lang, *rater);
            told!(lang,
                zh: ("方案 {scheme} 没有{rater}的评价表", "用 --points 或 --grade 评分"),
                en: ("the scheme {scheme} has no form for the {rater}", "rate with --points or --grade"))
        }
        Refusal::UnknownItem { given, known } => {
            let known = titled(lang, known);
            told!(lang,
                zh: ("评价表没有“{given}”一项", "可用：{known}"),
                en: ("the form has no item \"{given}\"", "known: {known}"))
        }
        Refusal::ItemTwice { key } => told!(lang,
            zh: ("“{key}”一项出现了两次", "每项只写一次"),
            en: ("the item \"{key}\" stands twice", "give each item once")),
        Refusal::ItemsMissing { missing } => {
            let missing = titled(lang, missing);
            told!(lang,
                zh: ("评价表还缺：{missing}", "各项都要评：--item 项目=分数"),
                en: ("the form lacks: {missing}", "give every item: --item KEY=N"))
        }
        Refusal::ItemTooHigh { key, given, max } => told!(lang,
            zh: ("“{key}”给了 {given} 分，最高 {max} 分", "请核对"),
            en: ("the item \"{key}\" got {given}, its most is {max}", "check it")),
        Refusal::GradeWithoutValue { grade } => {
            let grade = term(lang, *grade);
            told!(lang,
                zh: ("方案没有规定“{grade}”的分值", "用 --points 评分"),
                en: ("the scheme gives no value for \"{grade}\"", "rate with --points"))
        }
        Refusal::AlreadyExcluded { doc_no } => told!(lang,
            zh: ("已凭 {doc_no} 不列入考核", "没有变化，无需再录"),
            en: ("it is left out already, by {doc_no}", "nothing to do")),
        Refusal::NotExcluded { department } => {
            let who = department.as_ref().map_or_else(|| lang.pick("该诉求", "the case").to_owned(), |d| names(d));
            told!(lang,
                zh: ("{who}没有不列入考核的批示", "用 show 查看；部门的批示加 --dept"),
                en: ("{who} is not left out of assessment", "see show; for a department's approval add --dept"))
        }
        Refusal::BeginningStands => told!(lang,
            zh: ("没有可以撤销的了：只剩接诊（导入）这一项，不能撤销", "录错的内容用 correct 更正；重复登记的用 close … --outcome 重复 --of 编号，整件作废用 close … --outcome 已撤回"),
            en: ("nothing is left to undo: that the case was received (or imported) stands", "correct what was written wrong with correct; close what was registered twice with --outcome duplicate --of CASE, what is void with --outcome withdrawn")),
        Refusal::CasesRestOnIt { cases } => {
            let cases = lang.join(&cases.iter().map(ToString::to_string).collect::<Vec<_>>());
            told!(lang,
                zh: ("撤销后该诉求又成为重复件，而 {cases} 已并入该诉求", "先对 {cases} 用 undo 或 reopen"),
                en: ("without that entry the case is a duplicate again, and {cases} was merged into it since", "first undo or reopen {cases}"))
        }
        Refusal::ReferenceGone { reference, there } => told!(lang,
            zh: ("撤销后外部编号又是 {reference}，而它现在是 {there} 的", "先更正 {there}：correct {there} --ref 编号"),
            en: ("without that entry the reference is {reference} again, which {there} has by now", "first correct {there} --ref REF")),
        Refusal::NothingToCorrect => told!(lang,
            zh: ("与现有内容相同，没有要更正的", "写明要更正的项，例如 --title；现有内容用 show 查看"),
            en: ("nothing of the case would change", "say what is to be corrected, for example --title; see what stands there with show")),
        Refusal::CategoryNeeded => told!(lang,
            zh: ("已分诊的诉求必须有内容类别", "写明正确的类别：--category 类别"),
            en: ("a case that was triaged has a category", "give the right one: --category C")),
        Refusal::ReferenceOfImport => told!(lang,
            zh: ("该诉求由文件导入，再次导入时靠外部编号认出它，不能更正", "在来源系统改正后导入，再把这一件销号：close … --outcome duplicate --of 新编号"),
            en: ("the case was imported, and by its reference the next import knows it", "mend it in the other system, import it, and close this one as its duplicate")),
        Refusal::ReceivedInFuture { received, now } => {
            let (received, now) = (format_moment(*received), format_moment(*now));
            told!(lang,
                zh: ("受理时间 {received} 还没有到（现在是 {now}）", "请核对 --received"),
                en: ("the receipt at {received} has not come yet (it is {now})", "check --received"))
        }
        Refusal::ReceivedAfter { received, step: followed, at } => {
            let (received, at, followed) = (format_moment(*received), format_moment(*at), step(lang, *followed));
            told!(lang,
                zh: ("受理时间 {received} 晚于{followed}时间 {at}", "请核对 --received；若是后面的步骤录错了，先用 undo 撤销"),
                en: ("the receipt at {received} is after the {followed} at {at}", "check --received; if the later step is wrong, undo it first"))
        }
        Refusal::OtherScheme { on } => told!(lang,
            zh: ("{on} 施行的是另一个方案，受理时间改到那天就要换方案", "受理时间差得这么多的，请用 close … --outcome withdrawn 销号，重新接诊"),
            en: ("on {on} another scheme was in force, by which the case is not judged", "close it with --outcome withdrawn and register it anew")),
        Refusal::QuarterAhead { quarter } => {
            let first = quarter.first_day();
            told!(lang,
                zh: ("{quarter} 自 {first} 起，还没有到", "请核对季度"),
                en: ("{quarter} begins on {first} and has not come yet", "check the quarter"))
        }
        Refusal::NoVotes => told!(lang,
            zh: ("四项票数都是 0，等于没有测评", "没有票就不必登记"),
            en: ("all four counts are 0: nobody voted", "leave out departments without votes")),
        Refusal::PastNeeds { field, needs } => {
            past_needs(lang, super::headers::title(lang, field), super::headers::title(lang, needs))
        }
        Refusal::PastOrder { later, earlier } => {
            past_order(lang, super::headers::title(lang, later), super::headers::title(lang, earlier))
        }
        Refusal::HandledHere => told!(lang,
            zh: ("导入之后本系统已办理过该诉求，不能再以外部数据为准", "在本系统继续办理，并从文件中删去此行"),
            en: ("the case was handled here after it was imported", "go on with it here, and take the row out of the file")),
        Refusal::OtherYear { year } => told!(lang,
            zh: ("受理时间不在编号所属的 {year} 年", "编号不能改年份；请核对受理时间"),
            en: ("it was received in another year than its number says, {year}", "a number keeps its year: check the date")),
        Refusal::ExcludedHere { department } => {
            let name = names(department);
            told!(lang,
                zh: ("{name} 在该诉求上已批准不列入考核，而这一行里没有它", "请核对牵头部门和协办部门"),
                en: ("{name} was left out of assessment on the case, and is not in this row", "check the departments"))
        }
        Refusal::RatedHere { department } => {
            let name = names(department);
            told!(lang,
                zh: ("{name} 已另有评分，与这一行不合", "请核对牵头部门、协办部门、销号时间和评分"),
                en: ("{name} was rated apart from the rows, and this one does not agree with it", "check the departments, the closing and the score"))
        }
    }
}

/// What may be named by its code or its title: both, where the title is Chinese.
pub fn titled(lang: Lang, known: &[(String, Title)]) -> String {
    let one = |(code, title): &(String, Title)| match lang {
        Lang::Zh => format!("{code} {}", title.zh),
        Lang::En => code.clone(),
    };
    lang.join(&known.iter().map(one).collect::<Vec<_>>())
}

/// The words for a text that is no score.
pub fn points(lang: Lang, error: &PointsError) -> Told {
    match error {
        PointsError::NotANumber(given) => told!(lang,
            zh: ("“{given}”不是分数", "请写 0 至 100 的数，最多两位小数"),
            en: ("\"{given}\" is no score", "give a number from 0 to 100 with at most two decimals")),
        PointsError::TooFine(given) => told!(lang,
            zh: ("“{given}”的小数超过两位", "分数最多两位小数"),
            en: ("\"{given}\" has more than two decimals", "a score has at most two decimals")),
        PointsError::OutOfRange(given) => told!(lang,
            zh: ("分数 {given} 不在 0 至 100 之间", "请写 0 至 100 的数"),
            en: ("the score {given} is not from 0 to 100", "give a number from 0 to 100")),
    }
}

/// An option of a closed set has no such word.
pub fn option<T: Coded>(lang: Lang, given: &str) -> Told {
    // Who rates is said with --by, all else with an option of its set's name.
    let option = if T::KIND == "rater" { "by" } else { T::KIND };
    let known = super::words::choices::<T>(lang);
    told!(lang,
        zh: ("--{option} 不能是“{given}”", "可用：{known}"),
        en: ("--{option} cannot be \"{given}\"", "known: {known}"))
}

/// The codes that may be given for a set, as a hint.
pub fn choices<T: Coded>(lang: Lang, given: &str) -> Told {
    let known = super::words::choices::<T>(lang);
    told!(lang,
        zh: ("不认识“{given}”", "可用：{known}"),
        en: ("\"{given}\" is not one of the words known here", "known: {known}"))
}

//! What the program says when something is done, or is about to be.

use super::refusals::titled;
use super::{Lang, Told, messages, told};
use crate::domain::scheme::Title;

messages! {
    error_line(message, hint) { zh: "错误：{message}。{hint}", en: "error: {message}; {hint}" }
    note_line(text) { zh: "提示：{text}", en: "note: {text}" }
    led_on(copy) {
        zh: "数据库是较早的版本写的，已改为现在的结构；原样留在 {copy}，核对无误（shao verify）后可以删去",
        en: "the database was of an earlier version and has the present structure now; as it was it stays in {copy}, which may go once shao verify finds all well",
    }
    phones_masked() { zh: "电话已隐去四位；要看全请加 --full", en: "four digits of each telephone number are hidden; --full shows them" }
    rehearsed() { zh: "（演练，未写入）", en: "(rehearsed; nothing was written)" }
    rows(title, count) { zh: "{title} {count} 行", en: "{title}: {count}", counted: count = "row" }
    overdue_mark() { zh: "（已超期）", en: " (overdue)" }
    provisional_mark() { zh: "（暂定）", en: " (provisional)" }
    state_and_due(state, due, mark, department, clock, over) {
        zh: "状态：{state}；下一期限：{due}{mark} {department}{clock}{over}",
        en: "state: {state}; next due: {due}{mark}, {department} to {clock}{over}",
    }
    clock_due(department, clock, due) { zh: "{department}{clock}（{due}）", en: "{department} to {clock} ({due})" }
    missed_no_more(dates) {
        zh: "改派后不再计为逾期：{dates}；所在月份如未封存，也不再列出",
        en: "missed dates that the change takes out: {dates}; months that are not frozen list them no longer",
    }
    approval_no_more(department, doc_no) {
        zh: "{department}已撤下，它不列入考核的批示（{doc_no}）随之失效；再派给它时须重新登记：shao exclude",
        en: "{department} is off the case, and the approval by which it was left out of assessment ({doc_no}) ends with that; if it is assigned again, record it anew: shao exclude",
    }
    clock_behind(now, last) {
        zh: "现在（{now}）早于最后一次录入（{last}）：录入时间按后者记，记录的先后不倒退；补录过去的事用 --at",
        en: "now ({now}) is before the last entry ({last}), and the log does not go back: the time of recording is that of the last entry; what happened earlier is told with --at",
    }
    state_only(state) { zh: "状态：{state}", en: "state: {state}" }
    made(path, scheme, first, last) {
        zh: "已建立 {path}\n方案：{scheme}\n工作日历：{first} 至 {last} 年",
        en: "made {path}\nscheme: {scheme}\nworking calendar: {first} to {last}",
    }
    after_init() {
        zh: "下一步登记单位：逐个 shao unit add，或列成台账 shao import units 文件（有哪些列：shao import units --columns）",
        en: "next the units: one by one with shao unit add, or a list with shao import units FILE (its columns: shao import units --columns)",
    }
    on_network(kind) {
        zh: "数据库在别的机器也能用的文件系统（{kind}）上：改用回滚日志，读和写要互相等候；能放在本机磁盘上更好",
        en: "the database lies where other machines may have it too ({kind}): it is kept by a rollback journal, so that readers and writers wait for each other; a disk of this machine is better",
    }
    no_imports() { zh: "还没有导入过文件", en: "nothing was imported yet" }
    none_found() { zh: "没有符合的", en: "nothing found" }
    cut(shown) {
        zh: "只列出最近 {shown} 件，还有更早的；要更多请加 --limit",
        en: "the latest {shown}, there are earlier ones; for more add --limit",
    }
    survey_recorded(quarter, department, total) {
        zh: "已录入 {quarter} {department}满意度票 {total} 张",
        en: "recorded {total} on {department} for {quarter}",
        counted: total = "vote",
    }
    notice_recorded(on, department, year, count) {
        zh: "已录入 {on} 对{department}的督查通报；{year} 年累计 {count} 次",
        en: "recorded a notice of {on} naming {department}; {count} in {year}",
    }
    scheme_good(code, classes, categories) {
        zh: "方案 {code} 可用：{classes} 个类别，{categories} 个内容类别",
        en: "the scheme {code} is good; classes: {classes}, categories: {categories}",
    }
    scheme_applied(code, from) { zh: "方案 {code} 自 {from} 起启用", en: "the scheme {code} holds from {from}" }
    form_items(rater, mark, items) { zh: "{rater}{mark}：{items}", en: "{rater}{mark}: {items}" }
    cited(text, source) { zh: "{text}（{source}）", en: "{text} ({source})" }
    not_official() { zh: "（非官方）", en: " (not official)" }
    working_days(year, days) { zh: "{year} 年共 {days} 个工作日", en: "{days} in {year}", counted: days = "working day" }
    year_unknown(year) {
        zh: "{year} 年的放假通知尚未载入，只按周末推算；请用 shao calendar import 文件 --year {year}",
        en: "the notice for {year} is not loaded: weekends alone are known; use shao calendar import FILE --year {year}",
    }
    year_in_part(year) {
        zh: "{year} 年的放假通知尚未整年载入，以上各日之外只按周末推算；文件是整年的通知时，请用 shao calendar import 文件 --year {year}",
        en: "the notice for {year} is not loaded as a whole: weekends alone are known besides these days; if a file is the whole notice, use shao calendar import FILE --year {year}",
    }
    year_stays(year) {
        zh: "{year} 年仍为暂定：文件没有写明是整年的通知；确是整年的，请加 --year {year} 再导入一次",
        en: "{year} stays provisional: the file does not say that it is the whole notice; if it is, import it again with --year {year}",
    }
    calendar_same(days) {
        zh: "{days} 天与现有日历相同，没有变化",
        en: "days that are in the calendar already: {days}; nothing changed",
    }
    provisional(day) {
        zh: "{day} 为暂定：途经年份的放假通知尚未载入，载入后重算",
        en: "{day} is provisional: a year on the way has no notice loaded; it will be reckoned again",
    }
    calendar_set(days, moved) {
        zh: "已设 {days} 天；{moved} 个期限随之变动",
        en: "{days} set; {moved} moved",
        counted: days = "day", moved = "deadline",
    }
    dates_firm(count) {
        zh: "另有 {count} 个暂定期限已确定，日期不变",
        en: "provisional deadlines that are firm now, their dates unchanged: {count}",
    }
    today(day, overdue, due, office) {
        zh: "{day}：已超期 {overdue} 项，将到期 {due} 项，待本办办理 {office} 项",
        en: "{day}: {overdue} overdue, {due} due soon, {office} waiting for the office",
    }
    unrated(count) {
        zh: "本季度已销号的还有 {count} 个部门件未评分：shao list --unrated",
        en: "department-cases closed this quarter and unrated: {count}; shao list --unrated",
    }
    closed_without_session(name, due, case) {
        zh: "没有{name}的会商记录（期限 {due}）；会商过而漏记的，用 shao undo {case} 撤销到办结以前，再 shao consult {case} --at 时间 补记",
        en: "no joint session of {name} is recorded (due {due}); if one was held, take back what came since with shao undo {case}, and enter it with shao consult {case} --at TIME",
    }
    undone_mark() { zh: "（已撤销）", en: " (undone)" }
    undone_entry(at, actor, later) {
        zh: "原记录：{at}，经办 {actor}{later}",
        en: "it stood for {at}, entered by {actor}{later}",
    }
    enter_again(command, at, help) {
        zh: "要按正确的重新录入：shao {command} …{at}（用法：shao help {help}）",
        en: "to enter it rightly: shao {command} ...{at} (see shao help {help})",
    }
    dates_moved(count) {
        zh: "其间工作日历有变，重算后 {count} 个期限变动",
        en: "the working calendar changed meanwhile: {count} moved",
        counted: count = "deadline",
    }
    ratings_stand() {
        zh: "该诉求已有评分；更正吹哨单位后，原评分照旧",
        en: "the case is rated: its ratings stand, whoever is now said to have raised it",
    }
    notice_withdrawn(number, on, department, year, count) {
        zh: "已撤销第 {number} 号通报（{on} {department}）；{year} 年累计 {count} 次",
        en: "withdrew notice {number} of {on} naming {department}; {count} in {year}",
    }
    no_notices() { zh: "还没有通报", en: "there are no notices" }
    label_title() { zh: "标题", en: "Title" }
    label_originator() { zh: "吹哨单位", en: "Originator" }
    label_enterprise() { zh: "企业", en: "Enterprise" }
    label_contact() { zh: "联系人", en: "Contact" }
    label_phone() { zh: "电话", en: "Phone" }
    label_channel() { zh: "来源", en: "Channel" }
    label_reference() { zh: "外部编号", en: "Reference" }
    label_received() { zh: "受理时间", en: "Received" }
    label_category() { zh: "内容类别", en: "Category" }
    label_scope() { zh: "事项类型", en: "Scope" }
    label_mode() { zh: "诊疗方式", en: "Mode" }
    label_complexity() { zh: "诉求类型", en: "Complexity" }
    label_opinion() { zh: "分诊意见", en: "Opinion" }
    label_description() { zh: "问题概述", en: "Description" }
    label_resolution() { zh: "办理结果", en: "Result" }
    label_outcome() { zh: "销号结果", en: "Outcome" }
    label_duplicate_of() { zh: "并入", en: "Duplicate of" }
    label_closed() { zh: "销号时间", en: "Closed" }
    label_excluded() { zh: "不列入考核", en: "Left out" }
    label_plan() { zh: "工作方案", en: "Plan" }
    label_responsible() { zh: "责任人", en: "Responsible" }
    labelled(label, value) { zh: "{label}：{value}", en: "{label}: {value}" }
    history() { zh: "经过", en: "History" }
    department_line(role, department, at) {
        zh: "{role} {department}（{at} 派单）",
        en: "{role} {department} (assigned {at})",
    }
    unrated_yet() { zh: "未评", en: "not yet" }
    score_line(ratings, score) { zh: "评分：{ratings}；得分 {score}", en: "Ratings: {ratings}; score {score}" }
    recorded_later(at) { zh: "，{at} 补录", en: ", recorded {at}" }
    due_line(clock, due, how, done) { zh: "{clock}期限 {due}：{how}{done}", en: "{clock} by {due}: {how}{done}" }
    no_due(clock, done) { zh: "{clock}：不限时{done}", en: "{clock}: no date{done}" }
    not_promised() { zh: "办结期限：报到承诺后才有", en: "resolve: no date before the promise" }
    how_days(from, days, skipped) {
        zh: "自 {from} 起第 {days} 个工作日{skipped}",
        en: "working day {days} after {from}{skipped}",
    }
    by_earlier_calendar(now) {
        zh: "（按当时的日历；按现在的日历是第 {now} 个）",
        en: " (by the calendar of then; day {now} by that of now)",
    }
    how_at_once() { zh: "当日办结", en: "at once" }
    how_promised() { zh: "报到时承诺", en: "promised in the response" }
    how_lead_promised() { zh: "随牵头部门的承诺", en: "the lead's promise" }
    how_office() { zh: "本办所定", en: "set by the office" }
    how_office_after(first) { zh: "本办所定，原期限 {first}", en: "set by the office, first due {first}" }
    how_extended(first, times) {
        zh: "延期 {times} 次，原期限 {first}",
        en: "extended {times}, first due {first}",
        counted: times = "time",
    }
    skipped(days) { zh: "，跳过 {days}", en: ", leaving out {days}" }
    day_off() { zh: "放假", en: "day off" }
    weekend() { zh: "周末", en: "weekend" }
    done_at(at) { zh: "；{at} 完成", en: "; done {at}" }
    not_done() { zh: "；未完成", en: "; not done" }
    late_mark() { zh: "，超期", en: ", late" }
    pending_line(to, reason) {
        zh: "待答复的延期申请：至 {to}，{reason}",
        en: "waits for an extension to {to}: {reason}",
    }
    next_triage_of(id) {
        zh: "下一步分诊：shao triage {id} --scope 单一部门|多部门|跨层级（内容类别已有，要改再加 --category）",
        en: "next: shao triage {id} --scope single|multi|cross_level (its category is known; --category changes it)",
    }
    next_triage(id) {
        zh: "下一步分诊：shao triage {id} --scope 单一部门|多部门|跨层级 --category 类别",
        en: "next: shao triage {id} --scope single|multi|cross_level --category C",
    }
    next_assign(id) {
        zh: "下一步派单：shao assign {id} --lead 部门 [--co 部门]",
        en: "next: shao assign {id} --lead DEPT [--co DEPT]",
    }
    next_respond(id, department) {
        zh: "等待报到：shao respond {id} --dept {department} --plan 方案 --promise 日期 --person 责任人",
        en: "next: shao respond {id} --dept {department} --plan T --promise DATE --person N",
    }
    next_consult(id) {
        zh: "等待会商：shao consult {id} --note 会商情况",
        en: "next: shao consult {id} --note T",
    }
    consulted_before(at) {
        zh: "此前 {at} 已会商，会商时间仍按那一次；这次记在经过里（录重了用 shao undo）",
        en: "a session was held at {at} already, and the clock stays with that one; this one stands in the history (if it was entered twice: shao undo)",
    }
    next_resolve(id, department) {
        zh: "办结时：shao resolve {id} --dept {department} --result 结果（全部办结用 --all）",
        en: "when done: shao resolve {id} --dept {department} --result T (or --all)",
    }
    next_follow_up(id) {
        zh: "下一步回访：shao followup {id} --by 电话 --solved 是 --grade 满意",
        en: "next: shao followup {id} --by phone --solved yes --grade satisfied",
    }
    next_extension(id, department) {
        zh: "待答复延期：shao extend grant {id} --dept {department}，或 extend refuse … --reason 原因",
        en: "to be decided: shao extend grant {id} --dept {department}, or extend refuse ... --reason T",
    }
    next_reopen(id) {
        zh: "企业说没有解决：shao reopen {id} --reason 原因 --due 日期，或 shao close {id} --outcome 已解释",
        en: "not solved: shao reopen {id} --reason T --due DATE, or shao close {id} --outcome explained",
    }
    next_close(id) {
        zh: "下一步销号：shao close {id} --outcome 已解决",
        en: "next: shao close {id} --outcome resolved",
    }
    next_none(id, outcome) {
        zh: "已按“{outcome}”销号，没有部门办理，也就没有可评分的；要重新办理：shao reopen {id} --reason 原因",
        en: "closed as {outcome} with no department on it: nothing is to be rated; to take it up again: shao reopen {id} --reason T",
    }
    next_score(id, departments, first, rater) {
        zh: "待评分：{departments}；shao score {id} --dept {first} --by {rater} --points 分数",
        en: "to be rated: {departments}; shao score {id} --dept {first} --by {rater} --points N",
    }
    to_decide() {
        zh: "延期不同意的，用 shao extend refuse 编号 --dept 部门 --reason 原因",
        en: "to refuse an extension: shao extend refuse CASE --dept DEPT --reason WHY",
    }
    today_cut(most) {
        zh: "每栏只列前 {most} 条；全部用 shao list --overdue、shao list --open，或 --format csv",
        en: "the first {most} of each; for all use shao list --overdue, shao list --open, or --format csv",
    }
    demo_there(path) { zh: "演示数据已在 {path}，照原样使用", en: "the demo is at {path} already and was left as it is" }
    demo_try(options) {
        zh: "接着可以试：\n  shao today {options}\n  shao show ref:GD2025-00141 {options}\n  shao report monthly 2025-12 {options}",
        en: "try next:\n  shao today {options}\n  shao show ref:GD2025-00141 {options}\n  shao report monthly 2025-12 {options}",
    }
}

/// A file was written, and what it holds, if that is worth saying.
pub fn written(lang: Lang, path: impl std::fmt::Display, what: &str) -> String {
    match (lang, what) {
        (Lang::Zh, "") => format!("已写入 {path}"),
        (Lang::Zh, what) => format!("已写入 {path}（{what}）"),
        (Lang::En, "") => format!("wrote {path}"),
        (Lang::En, what) => format!("wrote {path} ({what})"),
    }
}

/// A case whose category nobody has told yet; the categories of its scheme.
pub fn no_category(lang: Lang, known: &[(String, Title)]) -> Told {
    let known = titled(lang, known);
    told!(lang,
        zh: ("还没有内容类别", "加 --category，可用：{known}"),
        en: ("the case has no category yet", "give one with --category: {known}"))
}

//! What happened, in a sentence: for confirmations, for a case's history, and for what bears on frozen periods.

mod course;
mod office;

pub use course::Course;
pub use office::office_event;

use super::refusals::{Names, named};
use super::words::term;
use super::{Lang, counted, said};
use crate::domain::civil::{format_due, format_moment};
use crate::domain::correction::{Correction, Raised};
use crate::domain::event::{CaseEvent, Placement};
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{Channel, Role};

fn placed(lang: Lang, names: Names<'_>, placements: &[Placement], role: Role) -> Option<String> {
    let of_role: Vec<_> = placements.iter().filter(|p| p.role == role).map(|p| names(&p.department)).collect();
    (!of_role.is_empty()).then(|| format!("{} {}", term(lang, role), lang.join(&of_role)))
}

/// The name of a category, or its code where the scheme does not know it.
pub fn category(lang: Lang, scheme: &Scheme, code: &str) -> String {
    scheme.category(code).map_or(code, |c| lang.pick(&c.title.zh, &c.title.en)).to_owned()
}

/// The parts that are there, one after the other.
fn listed(lang: Lang, parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(lang.pick("，", "; "))
}

/// An entry that was undone, told in the sentence that it had.
pub fn undone(lang: Lang, what: &str, reason: Option<&str>) -> String {
    let why = reason.map(|reason| format!("{} {reason}", lang.pick("，原因", "; reason"))).unwrap_or_default();
    match lang {
        Lang::Zh => format!("已撤销“{what}”{why}"),
        Lang::En => format!("undone: \"{what}\"{why}"),
    }
}

/// What was corrected: each field as it was, where that is known, and as it is right; telephone numbers as they may
/// be shown.
pub fn corrected(
    lang: Lang,
    before: Option<&Raised>,
    right: &Correction,
    reason: Option<&str>,
    names: Names<'_>,
    scheme: &Scheme,
    phones: Phones,
) -> String {
    let none = || lang.pick("（无）", "(none)").to_owned();
    let text = |text: &Option<String>| text.clone().unwrap_or_else(none);
    let phone = |written: &Option<String>| phones.shown_if(written.as_deref()).unwrap_or_else(none);
    let known_as = |code: &Option<String>| code.as_ref().map_or_else(none, |code| category(lang, scheme, code));
    let channel = |channel: &Option<Channel>| channel.map_or_else(none, |c| term(lang, c).to_owned());
    let was = before.map(|raised| &raised.intake);
    // A field's title, how it was, and how it is right.
    let fields = [
        (said::label_originator(lang), was.map(|i| names(&i.originator)), right.originator.as_ref().map(|c| names(c))),
        (said::label_title(lang), was.map(|i| i.title.clone()), right.title.clone()),
        (said::label_enterprise(lang), was.map(|i| text(&i.enterprise)), right.enterprise.as_ref().map(text)),
        (said::label_contact(lang), was.map(|i| text(&i.contact)), right.contact.as_ref().map(text)),
        (said::label_phone(lang), was.map(|i| phone(&i.phone)), right.phone.as_ref().map(phone)),
        (said::label_channel(lang), was.map(|i| channel(&i.channel)), right.channel.as_ref().map(channel)),
        (said::label_reference(lang), was.map(|i| text(&i.reference)), right.reference.as_ref().map(text)),
        (
            said::label_received(lang),
            before.map(|raised| format_moment(raised.received_at)),
            right.received_at.map(format_moment),
        ),
        (said::label_category(lang), was.map(|i| known_as(&i.category)), right.category.as_ref().map(known_as)),
        (said::label_description(lang), was.map(|i| text(&i.description)), right.description.as_ref().map(text)),
    ];
    let changes = fields.into_iter().map(|(label, was, right)| {
        let was = was.map(|was| format!("{was} → ")).unwrap_or_default();
        Some(format!("{label} {was}{}", right?))
    });
    let why = reason.map(|reason| format!("{} {reason}", lang.pick("原因", "reason")));
    let parts = listed(lang, changes.chain([why]));
    match lang {
        Lang::Zh => format!("已更正：{parts}"),
        Lang::En => format!("corrected: {parts}"),
    }
}

/// An event of a case in a sentence; `scheme` knows the words for its categories. What an undo takes back
/// and what a correction replaces stand in other events: [`undone`] and [`corrected`] tell them. Telephone numbers are masked:
/// such sentences stand in reports that are published.
pub fn case_event(lang: Lang, event: &CaseEvent, names: Names<'_>, scheme: &Scheme) -> String {
    let zh = lang == Lang::Zh;
    match event {
        CaseEvent::Received { intake, .. } => {
            let from = names(&intake.originator);
            let title = &intake.title;
            if zh { format!("已接诊：{from}吹哨，{title}") } else { format!("received from {from}: {title}") }
        }
        CaseEvent::Imported { past, file, line, .. } => {
            let title = &past.intake.title;
            if zh {
                format!("自 {file} 第 {line} 行导入：{title}")
            } else {
                format!("imported from {file}, line {line}: {title}")
            }
        }
        CaseEvent::ImportedAgain { past, file, line, .. } => {
            let title = &past.intake.title;
            if zh {
                format!("按 {file} 第 {line} 行更新：{title}")
            } else {
                format!("updated from {file}, line {line}: {title}")
            }
        }
        CaseEvent::Triaged { triage, consult_ends, .. } => {
            let parts = [
                Some(term(lang, triage.scope).to_owned()),
                Some(category(lang, scheme, &triage.category)),
                triage.mode.map(|m| term(lang, m).to_owned()),
                triage.complexity.map(|c| term(lang, c).to_owned()),
                triage.days.map(|d| if zh { format!("{d} 个工作日") } else { counted(d, "working day") }),
                triage.opinion.clone(),
                consult_ends.then(|| lang.pick("不再需要会商", "no joint session is needed any more").to_owned()),
            ];
            let parts = listed(lang, parts);
            if zh { format!("已分诊：{parts}") } else { format!("triaged: {parts}") }
        }
        CaseEvent::Assigned { placements, due, withdrawn, reason, .. } => {
            // Who only changes its part is placed anew and not gone.
            let stays = |code: &&String| placements.iter().any(|p| p.department == **code);
            let gone: Vec<String> = withdrawn.iter().filter(|code| !stays(code)).cloned().collect();
            let parts = listed(
                lang,
                [
                    placed(lang, names, placements, Role::Lead),
                    placed(lang, names, placements, Role::Co),
                    due.map(|d| format!("{} {}", lang.pick("期限", "due"), format_due(d))),
                    (!gone.is_empty())
                        .then(|| format!("{} {}", lang.pick("撤下", "withdrawn"), named(lang, names, &gone))),
                    reason.as_ref().map(|r| format!("{} {r}", lang.pick("原因", "reason"))),
                ],
            );
            let again = reason.is_some();
            match (zh, again) {
                (true, false) => format!("已派单：{parts}"),
                (true, true) => format!("已改派：{parts}"),
                (false, false) => format!("assigned: {parts}"),
                (false, true) => format!("assignment changed: {parts}"),
            }
        }
        CaseEvent::Responded { department, plan, promised_on, responsible, .. } => {
            let department = names(department);
            if zh {
                format!("{department}已报到：承诺 {promised_on} 办结，责任人{responsible}，{plan}")
            } else {
                format!("{department} responded: promises {promised_on}, responsible {responsible}; {plan}")
            }
        }
        CaseEvent::Consulted { note, with } => {
            let with = named(lang, names, with);
            if zh { format!("已会商（{with}）：{note}") } else { format!("consulted ({with}): {note}") }
        }
        CaseEvent::Visited { note } => {
            if zh {
                format!("已出诊：{note}")
            } else {
                format!("visited: {note}")
            }
        }
        CaseEvent::Noted { text } => {
            if zh {
                format!("备注：{text}")
            } else {
                format!("note: {text}")
            }
        }
        CaseEvent::ExtensionRequested { department, to, reason, told } => {
            let (department, to) = (names(department), format_due(*to));
            let told =
                told.as_ref().map(|t| format!("{}{t}", lang.pick("；已告知企业：", "; the enterprise was told: ")));
            let told = told.unwrap_or_default();
            if zh {
                format!("{department}申请延期至 {to}：{reason}{told}")
            } else {
                format!("{department} asks for an extension to {to}: {reason}{told}")
            }
        }
        CaseEvent::ExtensionGranted { department, to } => {
            let (department, to) = (names(department), format_due(*to));
            if zh {
                format!("同意{department}延期至 {to}")
            } else {
                format!("extension of {department} granted to {to}")
            }
        }
        CaseEvent::ExtensionRefused { department, reason } => {
            let department = names(department);
            if zh {
                format!("不同意{department}延期：{reason}")
            } else {
                format!("extension of {department} refused: {reason}")
            }
        }
        CaseEvent::Resolved { departments, result } => {
            let departments = named(lang, names, departments);
            if zh { format!("{departments}已办结：{result}") } else { format!("{departments} done: {result}") }
        }
        CaseEvent::FollowedUp { by, solved, grade, note } => {
            let parts = listed(
                lang,
                [
                    Some(term(lang, *by).to_owned()),
                    Some(match (*solved, zh) {
                        (true, true) => "已解决".to_owned(),
                        (false, true) => "未解决".to_owned(),
                        (true, false) => "solved".to_owned(),
                        (false, false) => "not solved".to_owned(),
                    }),
                    grade.map(|g| term(lang, g).to_owned()),
                    note.clone(),
                ],
            );
            if zh { format!("已回访：{parts}") } else { format!("followed up: {parts}") }
        }
        CaseEvent::Closed { outcome, of } => {
            let outcome = term(lang, *outcome);
            let of = of.map(|id| format!(" → {id}")).unwrap_or_default();
            if zh { format!("已销号：{outcome}{of}") } else { format!("closed: {outcome}{of}") }
        }
        CaseEvent::Reopened { reason, due } => {
            let due = due.map(|d| format!("{} {}", lang.pick("，新期限", "; due"), format_due(d))).unwrap_or_default();
            if zh { format!("已退回重办：{reason}{due}") } else { format!("taken up again: {reason}{due}") }
        }
        CaseEvent::Scored { department, rater, rating } => {
            let (department, rater, points) = (names(department), term(lang, *rater), rating.points);
            let items: Vec<_> = rating.items.iter().map(|(key, points)| format!("{key} {points}")).collect();
            let more = listed(
                lang,
                [
                    rating.grade.map(|g| term(lang, g).to_owned()),
                    (!items.is_empty()).then(|| lang.join(&items)),
                    rating.comment.clone(),
                ],
            );
            let more = match (more.is_empty(), zh) {
                (true, _) => String::new(),
                (false, true) => format!("（{more}）"),
                (false, false) => format!(" ({more})"),
            };
            if zh {
                format!("{rater}给{department}评 {points} 分{more}")
            } else {
                format!("{department} rated {points} by the {rater}{more}")
            }
        }
        CaseEvent::Excluded { department, exclusion } => {
            let who = department.as_ref().map(|d| names(d)).unwrap_or_default();
            let (by, doc, reason) = (&exclusion.approved_by, &exclusion.doc_no, &exclusion.reason);
            if zh {
                format!("{who}不列入考核：{by}批示，{doc}，{reason}")
            } else {
                let who = if who.is_empty() { "the case".to_owned() } else { who };
                format!("{who} left out of assessment: approved by {by}, {doc}, {reason}")
            }
        }
        CaseEvent::ExclusionWithdrawn { department, reason } => {
            let who = department.as_ref().map(|d| names(d)).unwrap_or_default();
            if zh {
                format!("{who}恢复列入考核：{reason}")
            } else {
                let who = if who.is_empty() { "the case".to_owned() } else { who };
                format!("{who} back in assessment: {reason}")
            }
        }
        CaseEvent::Corrected { correction, reason } => {
            corrected(lang, None, correction, reason.as_deref(), names, scheme, Phones::Masked)
        }
        CaseEvent::Undone { seq, reason } => undone(lang, &format!("#{seq}"), reason.as_deref()),
    }
}

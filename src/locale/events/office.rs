//! What happened to the office's books, in a sentence.

use crate::domain::bearing::Standing;
use crate::domain::calendar::Exception;
use crate::domain::event::{OfficeEvent, Votes};
use crate::domain::unit::Unit;
use crate::locale::Lang;
use crate::locale::refusals::Names;

/// A change of the books; `before` is the unit as it stood, where it is about one.
pub fn office_event(lang: Lang, event: &OfficeEvent, names: Names<'_>, before: Option<&Standing>) -> String {
    let zh = lang == Lang::Zh;
    match event {
        OfficeEvent::Opened { .. } => lang.pick("建立数据库", "the database was made").to_owned(),
        OfficeEvent::SchemeApplied { code, from, .. } => {
            if zh {
                format!("方案 {code} 自 {from} 起启用")
            } else {
                format!("the scheme {code} holds from {from}")
            }
        }
        OfficeEvent::CalendarSet { source, days, .. } => calendar(lang, source, days),
        OfficeEvent::UnitSaved { unit, .. } => saved(lang, unit, before),
        OfficeEvent::SurveyRecorded { quarter, department, votes } => {
            let Votes { satisfied, fairly, basically, dissatisfied } = votes;
            let department = names(department);
            if zh {
                format!("{quarter} {department}满意度票：{satisfied}/{fairly}/{basically}/{dissatisfied}")
            } else {
                format!("votes on {department} for {quarter}: {satisfied}/{fairly}/{basically}/{dissatisfied}")
            }
        }
        OfficeEvent::NoticeIssued { on, department, reason, .. } => {
            let department = names(department);
            if zh {
                format!("{on} 对{department}的督查通报：{reason}")
            } else {
                format!("notice of {on} naming {department}: {reason}")
            }
        }
        OfficeEvent::NoticeWithdrawn { seq, reason } => {
            if zh {
                format!("撤销督查通报（第 {seq} 条记录）：{reason}")
            } else {
                format!("notice withdrawn (event {seq}): {reason}")
            }
        }
        OfficeEvent::BatchImported { rows, file, .. } => {
            if zh {
                format!("导入 {file}（{rows}）")
            } else {
                format!("imported {file} ({rows})")
            }
        }
        OfficeEvent::PeriodFrozen { period, .. } => {
            if zh {
                format!("封存 {period}")
            } else {
                format!("{period} was frozen")
            }
        }
        OfficeEvent::PeriodUnfrozen { period, reason } => {
            if zh {
                format!("解除封存 {period}：{reason}")
            } else {
                format!("{period} is no longer frozen: {reason}")
            }
        }
    }
}

/// The first days that were set, with the source.
fn calendar(lang: Lang, source: &str, days: &[Exception]) -> String {
    let day = |one: &Exception| {
        let work = if one.working { lang.pick("上班", "worked") } else { lang.pick("放假", "off") };
        format!("{} {work}", one.day)
    };
    let mut listed: Vec<String> = days.iter().take(3).map(day).collect();
    if days.len() > 3 {
        listed.push(match lang {
            Lang::Zh => format!("等 {} 天", days.len()),
            Lang::En => format!("{} days in all", days.len()),
        });
    }
    let listed = lang.join(&listed);
    let source = match source {
        "set" => lang.pick("逐日设定", "set by hand"),
        "undo" => lang.pick("撤销后重算", "reckoned again after an undo"),
        file => file,
    };
    match lang {
        Lang::Zh => format!("工作日历：{listed}（{source}）"),
        Lang::En => format!("working calendar: {listed} ({source})"),
    }
}

/// What became another one by saving a unit.
fn saved(lang: Lang, unit: &Unit, before: Option<&Standing>) -> String {
    let code = &unit.code;
    let class = |class: Option<&String>| class.map_or_else(|| "-".to_owned(), String::clone);
    let Some(before) = before else {
        let (name, class) = (unit.short_name(), class(unit.class.as_ref()));
        return match lang {
            Lang::Zh => format!("新增单位 {code} {name}，类别 {class}"),
            Lang::En => format!("unit {code} {name} added, class {class}"),
        };
    };
    let mut parts = Vec::new();
    let mut changed = |zh: &str, en: &str, from: String, to: String| {
        if from != to {
            parts.push(format!("{} {from} → {to}", lang.pick(zh, en)));
        }
    };
    changed("类别", "class", class(before.class.as_ref()), class(unit.class.as_ref()));
    changed("名称", "name", before.name.clone(), unit.name.clone());
    if parts.is_empty() {
        let dates = [unit.from, unit.to].map(|day| day.map_or_else(|| "…".to_owned(), |day| day.to_string()));
        parts.push(format!("{} {}", lang.pick("启用日期", "active"), dates.join(" – ")));
    }
    let (name, parts) = (unit.short_name(), parts.join(lang.pick("，", "; ")));
    match lang {
        Lang::Zh => format!("单位 {code} {name}：{parts}"),
        Lang::En => format!("unit {code} {name}: {parts}"),
    }
}

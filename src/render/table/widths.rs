//! How wide the columns of a table are on a screen, and which have no room there.

use super::super::filled;
use super::super::lines::{lines, longest, width};
use super::seen;
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Sheet};

/// The room between two columns.
const GAP: u16 = 3;

/// The same where room is scarce.
const NARROW_GAP: u16 = 2;

/// The narrowest column in which a text can be read; names are seldom wider.
const READABLE: usize = 12;

/// The same where nothing else gives way.
const NARROWEST: usize = 8;

/// The widest word that keeps its column from getting narrower.
const WORD: usize = 32;

/// Columns of commands, which are pasted.
const COMMANDS: [&str; 1] = ["next"];

/// The widest title that stays on one line: one of three Chinese characters.
const SHORT_TITLE: usize = 6;

/// A title in two lines about as long.
pub fn in_two(title: &str) -> Vec<String> {
    let whole = width(title);
    if whole <= SHORT_TITLE {
        return vec![title.to_owned()];
    }
    let half = whole.div_ceil(2).max(longest(title));
    (half..=whole).map(|room| lines(title, room)).find(|lines| lines.len() <= 2).unwrap_or_default()
}

/// What a column needs.
#[derive(Clone, Copy, Debug)]
struct Need {
    /// Everything on one line.
    whole: usize,
    /// Its title in two lines.
    cells: usize,
    /// Texts in lines that can be read, dates and times on one.
    readable: usize,
    /// Times below their dates: no word, number or date is broken.
    least: usize,
}

impl Need {
    fn of(sheet: &Sheet, n: usize, lang: Lang) -> Self {
        let title = sheet.columns.get(n).map_or("", |key| columns::column(lang, key));
        let broken = in_two(title).iter().map(|line| width(line)).max().unwrap_or_default();
        let command = sheet.columns.get(n).is_some_and(|key| COMMANDS.contains(&key.as_ref()));
        let mut need = Self { whole: width(title), cells: broken, readable: broken, least: broken };
        for cell in sheet.rows.iter().filter_map(|row| row.get(n)) {
            let text = seen(cell, lang);
            let (whole, word) = (width(&text), longest(&text).min(WORD));
            let (readable, least) = match cell {
                _ if command => (whole, whole),
                Cell::Text(_) | Cell::Words(_) | Cell::Title(_) => {
                    (word.max(whole.min(READABLE)), word.max(whole.min(NARROWEST)))
                }
                _ => (whole, word),
            };
            need.whole = need.whole.max(whole);
            need.cells = need.cells.max(whole);
            need.readable = need.readable.max(readable);
            need.least = need.least.max(least);
        }
        need
    }
}

/// How a table stands on a screen.
#[derive(Debug)]
pub struct Widths {
    /// The columns that are shown, each with its width.
    pub columns: Vec<(usize, usize)>,
    /// The room between two of them.
    pub gap: u16,
}

impl Widths {
    /// As wide as there is room for; without a width, as wide as it gets.
    pub fn of(sheet: &Sheet, lang: Lang, room: Option<u16>) -> Self {
        let needs: Vec<(usize, Need)> = filled(sheet).into_iter().map(|n| (n, Need::of(sheet, n, lang))).collect();
        let widths = |step: fn(&Need) -> usize| needs.iter().map(|(_, need)| step(need)).collect::<Vec<_>>();
        let sum = |widths: &[usize]| widths.iter().sum::<usize>();
        let between = |gap: u16| needs.len().saturating_sub(1) * usize::from(gap);
        let room = room.map_or(usize::MAX, usize::from);
        let steps = [widths(|n| n.whole), widths(|n| n.cells), widths(|n| n.readable), widths(|n| n.least)];
        let [whole, .., least] = &steps;
        let (gap, chosen) = if sum(whole) + between(GAP) <= room {
            (GAP, whole.clone())
        } else {
            let room = room.saturating_sub(between(NARROW_GAP));
            let fit = steps.windows(2).find_map(|step| match step {
                [wide, narrow] if sum(narrow) <= room => Some(shared(wide, narrow, room)),
                _ => None,
            });
            (NARROW_GAP, fit.unwrap_or_else(|| least.clone()))
        };
        Self { columns: needs.iter().map(|(n, _)| *n).zip(chosen).collect(), gap }
    }
}

/// Widths between two choices that use the room there is: the widest columns give way first.
fn shared(wide: &[usize], narrow: &[usize], room: usize) -> Vec<usize> {
    let at_most = |cap: usize| -> Vec<usize> {
        wide.iter().zip(narrow).map(|(wide, narrow)| (*narrow).max(cap.min(*wide))).collect()
    };
    let mut cap = wide.iter().copied().max().unwrap_or_default();
    while cap > 0 && at_most(cap).iter().sum::<usize>() > room {
        cap -= 1;
    }
    at_most(cap)
}

/// Whether a sheet has room on a screen so wide, its texts in lines that can be read.
pub fn fits(sheet: &Sheet, lang: Lang, room: u16) -> bool {
    let needs: Vec<Need> = filled(sheet).into_iter().map(|n| Need::of(sheet, n, lang)).collect();
    let gaps = needs.len().saturating_sub(1) * usize::from(NARROW_GAP);
    needs.iter().map(|need| need.readable).sum::<usize>() + gaps <= usize::from(room)
}

/// A sheet without the first of its spare columns, as many as have no room on a screen so wide.
pub fn fitting(sheet: &Sheet, lang: Lang, room: u16, spare: &[&str]) -> Sheet {
    let mut shown = sheet.clone();
    for column in spare {
        if fits(&shown, lang, room) {
            break;
        }
        shown = shown.without(&[*column]);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::super::{Look, table};
    use super::*;
    use crate::domain::civil::Day;

    /// A list as it stands on a screen so wide.
    fn drawn(lang: Lang, room: u16) -> String {
        let day = Day::from_ymd_opt(2025, 12, 30).unwrap_or_default();
        let text = |text: &str| Cell::Text(text.to_owned());
        let row = vec![
            text("2025-0393"),
            text("科技人才项目申报兑现咨询，急"),
            text("凤栖澄宁生物制品有限公司"),
            text("工科局"),
            Cell::At(day.and_hms_opt(9, 5, 0).unwrap_or_default()),
            Cell::Int(61),
            Cell::Day(day),
        ];
        let keys = ["number", "title", "enterprise", "department", "received_at", "days", "due"];
        table(&Sheet::new("cases", &keys, vec![row]), lang, Look { width: Some(room), color: false })
    }

    #[test]
    fn on_a_narrow_screen_titles_then_texts_then_times_go_on_below() {
        for (lang, room, wanted) in [
            (
                Lang::Zh,
                120,
                r"
编号        标题                           企业                       部门     受理时间           工作日   期限
-----------------------------------------------------------------------------------------------------------------------
2025-0393   科技人才项目申报兑现咨询，急   凤栖澄宁生物制品有限公司   工科局   2025-12-30 09:05       61   2025-12-30
",
            ),
            (
                Lang::Zh,
                80,
                r"
编号       标题          企业          部门    受理时间    工作日  期限
------------------------------------------------------------------------------
2025-0393  科技人才项目  凤栖澄宁生物  工科局  2025-12-30      61  2025-12-30
           申报兑现咨    制品有限公司          09:05
           询，急
",
            ),
            (
                Lang::En,
                80,
                r"
Number     Title       Enterprise  Department  Received    Working  Due
                                                           days
-------------------------------------------------------------------------------
2025-0393  科技人才项  凤栖澄宁生  工科局      2025-12-30       61  2025-12-30
           目申报兑现  物制品有限              09:05
           咨询，急    公司
",
            ),
            (
                Lang::Zh,
                64,
                r"
编号       标题      企业      部门    受理时间    工作日  期限
----------------------------------------------------------------
2025-0393  科技人才  凤栖澄宁  工科局  2025-12-30      61  2025-12-30
           项目申报  生物制品          09:05
           兑现咨    有限公司
           询，急
",
            ),
        ] {
            assert_eq!(format!("\n{}", drawn(lang, room)), wanted);
        }
    }

    #[test]
    fn a_command_to_be_pasted_is_not_broken() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let next = "shao extend grant 2026-0001 --dept 住建局";
        let row = vec![text("2026-0001"), text("厂区门前道路积水"), text("甲药业有限公司"), text(next)];
        let sheet = Sheet::new("office", &["number", "title", "enterprise", "next"], vec![row]);
        for room in [60, 80, 100] {
            let shown = fitting(&sheet, Lang::Zh, room, &["enterprise"]);
            let drawn = table(&shown, Lang::Zh, Look { width: Some(room), color: false });
            assert!(drawn.contains(next), "{drawn}");
        }
    }
}

//! How wide the columns of a table are on a screen, and which have no room there.

use super::super::lines::{lines, longest, width};
use super::column::{Column, Kind, Seen};
use crate::locale::Lang;
use crate::report::sheet::Sheet;

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
    /// Its title in two lines.
    cells: usize,
    /// Texts in lines that can be read, dates and times on one.
    readable: usize,
    /// Times below their dates: no word, number or date is broken.
    least: usize,
}

impl Need {
    /// What each of some columns of a sheet needs.
    fn all(columns: &[Column<'_>], sheet: &Sheet, lang: Lang) -> Vec<Self> {
        let mut all: Vec<Self> = columns.iter().map(Self::of_title).collect();
        for row in sheet.rows.iter() {
            for (need, column) in all.iter_mut().zip(columns) {
                if let Some(cell) = row.get(column.place) {
                    need.add(&Seen::of(cell, lang), COMMANDS.contains(&column.key));
                }
            }
        }
        all
    }

    fn of_title(column: &Column<'_>) -> Self {
        let broken = in_two(column.title).iter().map(|line| width(line)).max().unwrap_or_default();
        Self { cells: broken, readable: broken, least: broken }
    }

    fn add(&mut self, seen: &Seen<'_>, command: bool) {
        let whole = seen.width;
        let word = || longest(&seen.text).min(WORD);
        let (readable, least) = match seen.kind {
            _ if command => (whole, whole),
            Kind::Words => {
                let word = word();
                (word.max(whole.min(READABLE)), word.max(whole.min(NARROWEST)))
            }
            Kind::Figure | Kind::Date => (whole, word()),
        };
        self.cells = self.cells.max(whole);
        self.readable = self.readable.max(readable);
        self.least = self.least.max(least);
    }
}

/// How a table stands on a screen.
#[derive(Debug)]
pub struct Widths {
    /// The widths of the columns.
    pub columns: Vec<usize>,
    /// The room between two of them.
    pub gap: u16,
}

impl Widths {
    /// As wide as there is room for; without a width, as wide as it gets.
    pub fn of(columns: &[Column<'_>], sheet: &Sheet, lang: Lang, room: Option<u16>) -> Self {
        let whole: Vec<usize> = columns.iter().map(|column| width(column.title).max(column.widest)).collect();
        let sum = |widths: &[usize]| widths.iter().sum::<usize>();
        let between = |gap: u16| columns.len().saturating_sub(1) * usize::from(gap);
        let room = room.map_or(usize::MAX, usize::from);
        if sum(&whole) + between(GAP) <= room {
            return Self { columns: whole, gap: GAP };
        }
        let needs = Need::all(columns, sheet, lang);
        let widths = |step: fn(&Need) -> usize| needs.iter().map(step).collect::<Vec<_>>();
        let steps = [whole, widths(|n| n.cells), widths(|n| n.readable), widths(|n| n.least)];
        let room = room.saturating_sub(between(NARROW_GAP));
        let fit = steps.windows(2).find_map(|step| match step {
            [wide, narrow] if sum(narrow) <= room => Some(shared(wide, narrow, room)),
            _ => None,
        });
        let [.., least] = steps;
        Self { columns: fit.unwrap_or(least), gap: NARROW_GAP }
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
    fit(&readable(sheet, lang), room)
}

/// A sheet without the first of its spare columns, as many as have no room on a screen so wide.
pub fn fitting(sheet: Sheet, lang: Lang, room: u16, spare: &[&str]) -> Sheet {
    let mut shown = readable(&sheet, lang);
    let mut left_out = Vec::new();
    for column in spare {
        if fit(&shown, room) {
            break;
        }
        shown.retain(|(key, _)| key != column);
        left_out.push(*column);
    }
    drop(shown);
    if left_out.is_empty() { sheet } else { sheet.without(&left_out) }
}

/// The columns of a sheet, each with the width in which it can be read.
fn readable(sheet: &Sheet, lang: Lang) -> Vec<(&str, usize)> {
    let columns = Column::all(sheet, lang);
    let needs = Need::all(&columns, sheet, lang);
    columns.iter().zip(needs).map(|(column, need)| (column.key, need.readable)).collect()
}

/// Whether columns of these widths stand side by side on a screen so wide.
fn fit(columns: &[(&str, usize)], room: u16) -> bool {
    let gaps = columns.len().saturating_sub(1) * usize::from(NARROW_GAP);
    columns.iter().map(|(_, width)| width).sum::<usize>() + gaps <= usize::from(room)
}

#[cfg(test)]
mod tests {
    use super::super::{Look, table};
    use super::*;
    use crate::domain::civil::Day;
    use crate::report::sheet::Cell;

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
            let shown = fitting(sheet.clone(), Lang::Zh, room, &["enterprise"]);
            let drawn = table(&shown, Lang::Zh, Look { width: Some(room), color: false });
            assert!(drawn.contains(next), "{drawn}");
        }
    }
}

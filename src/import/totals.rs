//! Rows of totals (合计), which people write below and between the rows of a ledger: nothing that happened.

use super::fields::Fields;
use super::header::Header;
use crate::locale::rows::{is_figure, is_sum};

/// The columns that name what a row is about.
const NAMING: [&str; 3] = ["title", "name", "reason"];

/// Whether a row is one of totals: its first filled cell says so, and what names a row is blank or a figure.
pub(super) fn is_row(header: &Header, cells: &Fields) -> bool {
    let Some(at) = said(cells) else { return false };
    let naming: Vec<usize> =
        NAMING.iter().filter_map(|key| header.column(key)).flat_map(|column| column.origin.places()).copied().collect();
    let named = |place: &usize| naming.is_empty() || naming.contains(place);
    cells.iter().enumerate().filter(|(place, _)| *place != at && named(place)).all(|(_, cell)| is_figure(cell))
}

/// The place of the first filled cell of a row, if that says that the row is one of sums.
pub(super) fn said(cells: &Fields) -> Option<usize> {
    let (at, first) = cells.iter().enumerate().find(|(_, cell)| !cell.trim().is_empty())?;
    is_sum(first).then_some(at)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::import::Kind;
    use crate::import::map::Map;
    use crate::import::row::Row;

    #[test]
    fn rows_of_sums_are_known_by_their_first_word() {
        let of = |kind, names: &[&str], cells: &[&str]| {
            let head = Row { line: 1, cells: names.iter().copied().collect(), ..Row::default() };
            is_row(&Header::bind(kind, &Map::default(), &[head]).unwrap(), &cells.iter().copied().collect())
        };
        let cases = ["编号", "受理时间", "吹哨单位", "标题", "企业名称"];
        for cells in [
            &["合计", "", "", "", ""][..],
            &["", " 小 计：", "35", "35 件", "甲"],
            &["合计（35件）", "", "", "", ""],
            &["Grand Total", "", "", "1,200", ""],
            &["", "", "", "总计", "12"],
        ] {
            assert!(of(Kind::Cases, &cases, cells), "{cells:?}");
        }
        for cells in [
            &["合计", "2026-02-02", "江南园区", "停车难", ""][..],
            &["合计村用水", "", "", "", ""],
            &["1", "合计", "", "", ""],
            &["", "", "", "", ""],
            &["Summary", "", "", "", ""],
        ] {
            assert!(!of(Kind::Cases, &cases, cells), "{cells:?}");
        }
        let surveys = ["季度", "部门", "满意", "比较满意", "基本满意", "不满意"];
        assert!(of(Kind::Surveys, &surveys, &["", "合计", "12", "5", "2", "1"]));
        assert!(!of(Kind::Surveys, &surveys, &["合计", "住建局", "12", "5", "2", "1"]));
    }
}

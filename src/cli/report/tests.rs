//! Every column and every table of a report has its title in both languages.

use crate::cli::today::{DutyRow, WaitingRow};
use crate::locale::{Lang, columns};
use crate::report::annual::{Annual, AnnualRow};
use crate::report::case_view::ListRow;
use crate::report::document::Sections;
use crate::report::evaluated::ConsequenceRow;
use crate::report::explain::case::{ApprovalRow, ClockRow, DaysRow, ExtensionRow, PartRow, RatingRow};
use crate::report::explain::month::{FigureRow, MonthCaseRow};
use crate::report::explain::{CaseRow, ClassMeanRow, ClassRow, NotCountedRow, StepRow, VolumeRow, VotesRow};
use crate::report::half_year::{HalfYear, HalfYearRow};
use crate::report::indicators::{BACKLOG_SCREEN, BacklogRow, DefinitionRow, INDICATORS_SCREEN, IndicatorRow};
use crate::report::monthly::{
    FlowRow, LeftOutRow, Monthly, MonthlyRow, NoticeRow, Overdue, OverdueRow, RateRow, WithoutCasesRow,
};
use crate::report::quarterly::{Quarterly, QuarterlyRow};
use crate::report::sheet::{Row, Sheet};

#[test]
fn every_column_has_a_title() {
    let all = [
        ListRow::KEYS,
        DutyRow::KEYS,
        WaitingRow::KEYS,
        MonthlyRow::KEYS,
        OverdueRow::KEYS,
        WithoutCasesRow::KEYS,
        NoticeRow::KEYS,
        FlowRow::KEYS,
        RateRow::KEYS,
        LeftOutRow::KEYS,
        QuarterlyRow::KEYS,
        HalfYearRow::KEYS,
        AnnualRow::KEYS,
        ConsequenceRow::KEYS,
        IndicatorRow::KEYS,
        BacklogRow::KEYS,
        DefinitionRow::KEYS,
        StepRow::KEYS,
        CaseRow::KEYS,
        NotCountedRow::KEYS,
        VotesRow::KEYS,
        ClassRow::KEYS,
        ClassMeanRow::KEYS,
        VolumeRow::KEYS,
        FigureRow::KEYS,
        MonthCaseRow::KEYS,
        PartRow::KEYS,
        ClockRow::KEYS,
        DaysRow::KEYS,
        ExtensionRow::KEYS,
        RatingRow::KEYS,
        ApprovalRow::KEYS,
    ];
    for key in all.into_iter().flatten() {
        assert!(columns::has_column(key), "{key}");
    }
}

#[test]
fn every_table_has_a_title_and_every_column_of_a_screen_is_there() {
    let monthly = Monthly {
        departments: Vec::new(),
        overdue: Overdue::default(),
        without_cases: Vec::new(),
        notices: Vec::new(),
        flow: Vec::new(),
        rates: Vec::new(),
        left_out: Vec::new(),
        indicators: Vec::new(),
        backlog: Vec::new(),
    };
    let quarterly = Quarterly { departments: Vec::new(), consequences: Vec::new() };
    let sheets: Vec<Sheet> = monthly.sheets().into_iter().chain(quarterly.sheets()).collect();
    for sheet in &sheets {
        assert_ne!(columns::sheet(Lang::Zh, &sheet.key), sheet.key);
    }
    for (screen, narrow, keys) in [
        (Monthly::SCREEN, Monthly::NARROW, MonthlyRow::KEYS),
        (Quarterly::SCREEN, Quarterly::NARROW, QuarterlyRow::KEYS),
        (HalfYear::SCREEN, HalfYear::NARROW, HalfYearRow::KEYS),
        (Annual::SCREEN, Annual::NARROW, AnnualRow::KEYS),
        (INDICATORS_SCREEN, INDICATORS_SCREEN, IndicatorRow::KEYS),
        (BACKLOG_SCREEN, BACKLOG_SCREEN, BacklogRow::KEYS),
    ] {
        for key in screen.iter().chain(narrow) {
            assert!(keys.contains(key), "{key}");
        }
    }
}

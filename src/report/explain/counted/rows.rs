//! The rows of the derivation.

use crate::domain::civil::Day;
use crate::domain::indicators::{Age, Counted, Counts, Formula, Indicator, Lasting, Measure};
use crate::domain::points::Published;
use crate::domain::vocab::{Coded, Grade, Role};
use crate::report::indicators::{BacklogRow, Figure, IndicatorRow};
use crate::report::monthly::Why;
use crate::report::sheet::row;
use crate::report::value::{At, DueAt, Number};

row! {
    /// An indicator, and what is counted for it.
    pub struct ReckonedRow {
        /// Which.
        pub indicator: Indicator,
        /// What it counts; none of days.
        pub numerator: Option<i64>,
        /// Of how many; none of a plain count.
        pub base: Option<i64>,
        /// What it comes to; none: there is no base.
        pub current: Option<Figure>,
        /// In what it is measured.
        pub measure: Measure,
        /// What is counted; none of days.
        pub numerator_figure: Option<Counted>,
        /// Among what, or whose days.
        pub base_figure: Option<Counted>,
        /// Of days: which of these in order it is, by nearest rank.
        pub place: Option<i64>,
    }
}

impl ReckonedRow {
    /// A row of the report, and what is counted for it.
    pub(super) fn of(row: IndicatorRow, counts: &Counts) -> Self {
        let (numerator_figure, base_figure, place) = match row.indicator.formula() {
            Formula::Count(counted) => (Some(counted), None, None),
            Formula::Rate(some, all) => (Some(some), Some(all), None),
            Formula::Percentile(lasting, percent) => {
                let spread = lasting.of(counts);
                (None, Some(lasting.counted()), (!spread.is_empty()).then(|| spread.place(percent)))
            }
        };
        Self {
            indicator: row.indicator,
            numerator: row.numerator,
            base: row.base,
            current: row.current,
            measure: row.measure,
            numerator_figure,
            base_figure,
            place,
        }
    }
}

row! {
    /// Cases of one age that were open at the period's end.
    pub struct AgeRow {
        /// Working days since receipt.
        pub age: Age,
        /// How many.
        pub cases: i64,
        /// Of all that were open.
        pub base: i64,
        /// Their share in percent.
        pub share: Option<Published>,
    }
}

impl From<BacklogRow> for AgeRow {
    fn from(row: BacklogRow) -> Self {
        Self { age: row.age, cases: row.cases, base: row.base, share: row.share }
    }
}

row! {
    /// A figure that was counted.
    pub struct CountedRow {
        /// Which.
        pub figure: Counted,
        /// How many rows of the tables of cases are counted in it.
        pub count: i64,
    }
}

row! {
    /// How many took so many working days.
    pub struct SpreadRow {
        /// For what.
        pub lasting: Lasting,
        /// So many working days.
        pub days: u32,
        /// How many took them.
        pub count: i64,
        /// How many took no more: the place in order of the last of them.
        pub place: i64,
    }
}

impl SpreadRow {
    /// All of them, in order.
    pub(super) fn all(counts: &Counts) -> Vec<Self> {
        let mut rows = Vec::new();
        for lasting in Lasting::ALL {
            let mut place = 0;
            rows.extend(lasting.of(counts).iter().map(|(days, count)| {
                place += count;
                Self { lasting: *lasting, days, count, place }
            }));
        }
        rows
    }
}

row! {
    /// A case that is counted.
    pub struct CountedCaseRow {
        /// Its number.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// The originator's code.
        pub originator: String,
        /// The category's code.
        pub category: Option<String>,
        /// When it was received.
        pub received_at: At,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// Working days from receipt to closing; of one open at the end, to the last day.
        pub days: Option<i64>,
        /// The age of one open at the end.
        pub age: Option<Age>,
        /// The figures that it is in.
        pub counted_in: Vec<Counted>,
    }
}

row! {
    /// A department-case that is counted.
    pub struct PartRow {
        /// The number of the case.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// The department's code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its part.
        pub role: Role,
        /// When it was assigned.
        pub assigned_at: At,
        /// Until when it had to respond.
        pub respond_due: Option<DueAt>,
        /// When it did.
        pub responded_at: Option<At>,
        /// Working days from assignment to a response given in the period.
        pub days: Option<i64>,
        /// The completion date in force.
        pub due: Option<DueAt>,
        /// When it was done.
        pub resolved_at: Option<At>,
        /// When the case was closed.
        pub closed_at: Option<At>,
        /// The figures that it is in.
        pub counted_in: Vec<Counted>,
    }
}

row! {
    /// What happened to a case, and is counted.
    pub struct TurnRow {
        /// The number of the case.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// When.
        pub at: At,
        /// The code of the department that was granted more time, or taken off.
        pub code: Option<String>,
        /// Its name.
        pub name: Option<String>,
        /// Since when that which was taken off was on the case.
        pub assigned_at: Option<At>,
        /// Whether the enterprise says that it is solved, where it was asked.
        pub solved: Option<bool>,
        /// How satisfied it is.
        pub grade: Option<Grade>,
        /// The figures that it is in.
        pub counted_in: Vec<Counted>,
    }
}

row! {
    /// A case closed in the period that counts nowhere.
    pub struct NowhereRow {
        /// Its number.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// When it was received.
        pub received_at: At,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// Why it does not count.
        pub why: Why,
        /// Who approved that it is left out.
        pub approved_by: Option<String>,
        /// In which document.
        pub doc_no: Option<String>,
        /// On which day.
        pub on: Option<Day>,
        /// For which reason.
        pub reason: Option<String>,
    }
}

//! The ledgers that leave the house: one file a kind, its row's fields being the columns that the import
//! of this kind reads, in their order, so that what was written out can be read in again.

mod calendar;
mod cases;
mod exclusions;
mod notices;
mod ratings;
mod spelling;
mod surveys;
mod units;

pub use calendar::DayRow;
pub use cases::CaseRow;
pub use exclusions::ExclusionRow;
pub use notices::NoticeRow;
pub use ratings::RatingRow;
pub use spelling::{Category, Dated, Several, Spelling};
pub use surveys::SurveyRow;
pub use units::UnitRow;

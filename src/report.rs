//! Facts made into typed, serialisable reports; every format but JSON comes from their sheets. The
//! rows of exports stand in `ledger`.

pub mod annual;
pub mod case_view;
pub mod change;
pub mod compare;
pub mod document;
pub mod drawn;
pub mod evaluated;
pub mod explain;
pub mod frozen;
pub mod half_year;
pub mod indicators;
pub mod ledger;
pub mod monthly;
pub mod other_rules;
pub mod placed;
pub mod quarterly;
pub mod sheet;
pub mod tree;
pub mod value;

//! Facts made into typed, serialisable reports; every format but JSON comes from their sheets.

pub mod case_view;
pub mod sheet;
pub mod value;

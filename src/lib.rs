//! shao
pub mod domain;

//! The words and the rules. Pure: no tables, no files, no clock, no words for people.

pub mod bearing;
pub mod calendar;
pub mod case;
pub mod civil;
pub mod correction;
pub mod deadline;
pub mod evaluation;
pub mod event;
pub mod facts;
pub mod frozen;
pub mod indicators;
pub mod naming;
pub mod number;
pub mod part;
pub mod past;
pub mod period;
pub mod phone;
pub mod points;
pub mod refusal;
pub mod scheme;
pub mod scoring;
pub mod text;
pub mod undo;
pub mod unit;
pub mod vocab;
pub mod workflow;

//! Frozen periods: what is kept of each, what other reports quote of it, and what was recorded since that bears on it.
//!
//! | file | what it finds out |
//! |---|---|
//! | [`published`] | what was frozen, read back |
//! | [`freezing`] | what freezing asks for, and what is kept |
//! | [`days`] | the days of the calendar that it rests on |
//! | `reads` | which periods a frozen report reads, and from when on each is quoted |
//! | `watch` | the books as they stood when it was frozen, against which later events are held |
//! | [`bearing`] | which events in the log bear on it: the causes of differences |
//! | [`late_changes`] | those of them that a later report of its kind lists |
//! | [`anew`] | its figures from the records as they stand, with every difference and its causes |
//! | [`touched`] | which frozen periods one step touches, and to which one case matters |

pub mod anew;
pub mod bearing;
pub mod days;
pub mod freezing;
pub mod late_changes;
pub mod published;
mod reads;
pub mod touched;
mod watch;

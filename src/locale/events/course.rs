//! A case's course in sentences: what was undone or corrected is told by what it was.

use super::{case_event, corrected, undone};
use crate::domain::correction::Raised;
use crate::domain::event::{CaseEvent, Event};
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::locale::Lang;
use crate::locale::refusals::Names;
use crate::store::Recorded;

/// A case's events, with what tells them.
pub struct Course<'a> {
    /// All of them, in order.
    pub recorded: &'a [Recorded],
    /// What people call a unit.
    pub names: Names<'a>,
    /// The scheme of the case, which knows the words for its categories.
    pub scheme: &'a Scheme,
    /// How telephone numbers are shown.
    pub phones: Phones,
}

impl Course<'_> {
    /// One of them in a sentence, on one line.
    pub fn sentence(&self, lang: Lang, recorded: &Recorded) -> String {
        let Event::Case(_, event) = &recorded.event else { return String::new() };
        let told = match event {
            CaseEvent::Undone { seq, reason } => {
                let entry = self.recorded.iter().find(|recorded| recorded.seq == *seq);
                entry.map(|entry| undone(lang, &self.sentence(lang, entry), reason.as_deref()))
            }
            CaseEvent::Corrected { correction, reason } => {
                let before = Raised::before(self.recorded.iter().filter_map(Recorded::entry), recorded.seq);
                let (before, reason) = (before.as_ref(), reason.as_deref());
                Some(corrected(lang, before, correction, reason, self.names, self.scheme, self.phones))
            }
            _ => None,
        };
        told.unwrap_or_else(|| case_event(lang, event, self.names, self.scheme)).replace('\n', " ")
    }
}

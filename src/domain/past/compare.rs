//! A row of a ledger that comes again: what it leaves unsaid, and where it differs from the one before.

use super::Past;
use crate::domain::vocab::Scope;

/// Takes every column of two rows in turn: its key, and its field in both.
macro_rules! each_column {
    ($take:ident, $one:expr, $other:expr) => {
        $take!("ref", $one.intake.reference, $other.intake.reference);
        $take!("received_at", $one.received_at, $other.received_at);
        $take!("originator", $one.intake.originator, $other.intake.originator);
        $take!("enterprise", $one.intake.enterprise, $other.intake.enterprise);
        $take!("contact", $one.intake.contact, $other.intake.contact);
        $take!("phone", $one.intake.phone, $other.intake.phone);
        $take!("channel", $one.intake.channel, $other.intake.channel);
        $take!("title", $one.intake.title, $other.intake.title);
        $take!("description", $one.intake.description, $other.intake.description);
        $take!("category", $one.intake.category, $other.intake.category);
        $take!("scope", $one.scope, $other.scope);
        $take!("complexity", $one.complexity, $other.complexity);
        $take!("mode", $one.mode, $other.mode);
        $take!("lead", $one.lead, $other.lead);
        $take!("co", $one.co, $other.co);
        $take!("assigned_at", $one.assigned_at, $other.assigned_at);
        $take!("responded_at", $one.responded_at, $other.responded_at);
        $take!("plan", $one.plan, $other.plan);
        $take!("responsible", $one.responsible, $other.responsible);
        $take!("promised_on", $one.promised_on, $other.promised_on);
        $take!("due_on", $one.due_on, $other.due_on);
        $take!("consulted_at", $one.consulted_at, $other.consulted_at);
        $take!("resolved_at", $one.resolved_at, $other.resolved_at);
        $take!("resolution", $one.resolution, $other.resolution);
        $take!("outcome", $one.outcome, $other.outcome);
        $take!("closed_at", $one.closed_at, $other.closed_at);
        $take!("score", $one.score, $other.score);
        $take!("done", $one.done, $other.done);
    };
}

impl Past {
    /// Puts into a row, as its file has it, what its file has no column for, from the row `before`, as it was taken over;
    /// `says` tells whether the file has a column.
    ///
    /// What the rules may have filled in before stays open: they fill it in anew, from what the file says.
    pub fn keep_unsaid(&mut self, before: &Self, says: impl Fn(&str) -> bool) {
        macro_rules! keep {
            ($key:literal, $field:expr, $before:expr) => {
                if !says($key) {
                    $field.clone_from(&$before);
                }
            };
        }
        each_column!(keep, self, before);
        if !says("assigned_at") && before.assigned_at == Some(before.received_at) {
            self.assigned_at = None;
        }
        if !says("scope") && before.lead.is_some() && before.scope == Some(before.scope_by_departments()) {
            self.scope = None;
        }
        // An outcome and a rating are those of a closing, and the rating is that of its lead.
        if !says("outcome") && self.closed_at.is_none() {
            self.outcome = None;
        }
        if !says("score") && (self.closed_at.is_none() || self.lead != before.lead) {
            self.score = None;
        }
        if !says("done") {
            let Self { done, lead, co, .. } = self;
            done.retain(|one| lead.as_ref() == Some(&one.department) || co.contains(&one.department));
            // What all had done before is not done any more.
            if before.resolved_at.is_some() && self.resolved_at.is_none() {
                self.done.clear();
            }
        }
    }

    /// The scope that a row has by its departments, where it does not say it.
    pub fn scope_by_departments(&self) -> Scope {
        if self.co.is_empty() { Scope::Single } else { Scope::Multi }
    }

    /// The columns in which two rows differ.
    pub fn differs_in(&self, other: &Self) -> Vec<&'static str> {
        let mut keys = Vec::new();
        macro_rules! compare {
            ($key:literal, $one:expr, $other:expr) => {
                if $one != $other {
                    keys.push($key);
                }
            };
        }
        each_column!(compare, self, other);
        keys
    }
}

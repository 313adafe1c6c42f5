//! What was written down wrong at intake, and what is right.

use serde::{Deserialize, Deserializer, Serialize};

use super::civil::Moment;
use super::event::{CaseEvent, Intake};
use super::undo::Undone;
use super::vocab::Channel;

/// The fields of an intake that are corrected, with what is right; of those that can be empty,
/// `null` in JSON, `Some(None)` here, says that nothing should stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The code of the park or town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub originator: Option<String>,
    /// The problem in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Moment>,
    /// The problem at length.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub description: Option<Option<String>>,
    /// The enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub enterprise: Option<Option<String>>,
    /// Whom to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub contact: Option<Option<String>>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub phone: Option<Option<String>>,
    /// How it reached the office.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub channel: Option<Option<Channel>>,
    /// The category's code.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub category: Option<Option<String>>,
    /// The number in another system.
    #[serde(default, rename = "ref", skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub reference: Option<Option<String>>,
}

/// A field that is there, `null` or not; one that is not there is never read.
fn there<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// What was written down when a case was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// When it was received.
    pub received_at: Moment,
    /// What was raised.
    pub intake: Intake,
}

impl Correction {
    /// Puts what is right in the place of what was wrong.
    pub fn apply(&self, received_at: &mut Moment, intake: &mut Intake) {
        fn put<T: Clone>(right: Option<&T>, field: &mut T) {
            if let Some(right) = right {
                field.clone_from(right);
            }
        }
        put(self.received_at.as_ref(), received_at);
        put(self.originator.as_ref(), &mut intake.originator);
        put(self.title.as_ref(), &mut intake.title);
        put(self.description.as_ref(), &mut intake.description);
        put(self.enterprise.as_ref(), &mut intake.enterprise);
        put(self.contact.as_ref(), &mut intake.contact);
        put(self.phone.as_ref(), &mut intake.phone);
        put(self.channel.as_ref(), &mut intake.channel);
        put(self.category.as_ref(), &mut intake.category);
        put(self.reference.as_ref(), &mut intake.reference);
    }

    /// Leaves out what stands there already.
    pub fn against(self, received_at: Moment, intake: &Intake) -> Self {
        Self {
            received_at: self.received_at.filter(|right| *right != received_at),
            originator: self.originator.filter(|right| *right != intake.originator),
            title: self.title.filter(|right| *right != intake.title),
            description: self.description.filter(|right| *right != intake.description),
            enterprise: self.enterprise.filter(|right| *right != intake.enterprise),
            contact: self.contact.filter(|right| *right != intake.contact),
            phone: self.phone.filter(|right| *right != intake.phone),
            channel: self.channel.filter(|right| *right != intake.channel),
            category: self.category.filter(|right| *right != intake.category),
            reference: self.reference.filter(|right| *right != intake.reference),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Raised {
    /// What was taken for right just before the event at a place of the log; `None` before the case began.
    pub fn before<'a>(history: impl Iterator<Item = (i64, Moment, &'a CaseEvent)> + Clone, place: i64) -> Option<Self> {
        let past = history.take_while(move |(seq, ..)| *seq < place);
        let undone = Undone::of(past.clone().map(|(seq, _, event)| (seq, event)));
        let mut raised: Option<Self> = None;
        for (_, at, event) in past.filter(|(seq, ..)| undone.stands(*seq)) {
            match (event, &mut raised) {
                (CaseEvent::Received { intake, .. }, _) => {
                    raised = Some(Self { received_at: at, intake: intake.clone() });
                }
                (CaseEvent::Imported { past, .. } | CaseEvent::ImportedAgain { past, .. }, _) => {
                    raised = Some(Self { received_at: past.received_at, intake: past.intake.clone() });
                }
                (CaseEvent::Triaged { triage, .. }, Some(raised)) => {
                    raised.intake.category = Some(triage.category.clone());
                }
                (CaseEvent::Corrected { correction, .. }, Some(raised)) => {
                    correction.apply(&mut raised.received_at, &mut raised.intake);
                }
                _ => {}
            }
        }
        raised
    }
}

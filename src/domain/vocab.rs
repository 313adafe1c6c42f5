//! The field's terms as closed sets with stable English codes.
//!
//! The codes are what scripts, the log, the tables and the reports use; the words that people read
//! for them live in `locale/`.

use serde::{Deserialize, Serialize};

/// A closed set of terms, each with a stable code.
pub trait Coded: Copy + Sized + 'static {
    /// The name of the set (`scope`, `outcome`, …), the same as its column.
    const KIND: &'static str;
    /// Every member, in the order in which people list them.
    const ALL: &'static [Self];
    /// The stable code of this member.
    fn code(self) -> &'static str;
    /// The member with exactly this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|m| m.code() == code)
    }
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident, $kind:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }
        impl Coded for $name {
            const KIND: &'static str = $kind;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
        }
    };
}
pub(crate) use coded;

coded! {
    /// What a unit is (seed 003, 四1 and 五(一)).
    UnitKind, "kind" {
        /// A park or town: blows the whistle and rates afterwards.
        Originator = "originator",
        /// A department: must report in.
        Department = "department",
        /// The coordinating office.
        Office = "office",
    }
}

coded! {
    /// How many departments a problem concerns (seed 003, 四2).
    Scope, "scope" {
        /// One department.
        Single = "single",
        /// Several departments under a lead.
        Multi = "multi",
        /// To be referred to a higher level.
        CrossLevel = "cross_level",
    }
}

coded! {
    /// How a problem is treated (seed 000, 四3).
    Mode, "mode" {
        /// 坐诊: by the department itself.
        Desk = "desk",
        /// 会诊: in a joint session.
        Consult = "consult",
        /// 出诊: on site.
        Visit = "visit",
    }
}

coded! {
    /// How hard a problem is (seed 004, 三(三)1); complex includes legacy problems.
    Complexity, "complexity" {
        /// Can be answered at once.
        Simple = "simple",
        /// An ordinary problem.
        General = "general",
        /// Complex, or left over from the past.
        Complex = "complex",
    }
}

coded! {
    /// How a problem reached the office (seed 000, 附件1).
    Channel, "channel" {
        /// On the web.
        Web = "web",
        /// By telephone.
        Phone = "phone",
        /// In person.
        InPerson = "in_person",
        /// At a meeting or a visit.
        Meeting = "meeting",
        /// Through the hotline.
        Hotline = "hotline",
        /// Any other way.
        Other = "other",
    }
}

coded! {
    /// With what a case was closed.
    Outcome, "outcome" {
        /// The problem is solved.
        Resolved = "resolved",
        /// It cannot be solved, and the enterprise was told why.
        Explained = "explained",
        /// Not taken on.
        Declined = "declined",
        /// Taken back by who raised it.
        Withdrawn = "withdrawn",
        /// Merged into another case.
        Duplicate = "duplicate",
    }
}

coded! {
    /// A grade of satisfaction (seed 003, 五(二)3).
    Grade, "grade" {
        /// 满意
        Satisfied = "satisfied",
        /// 比较满意
        Fairly = "fairly",
        /// 基本满意
        Basically = "basically",
        /// 不满意
        Dissatisfied = "dissatisfied",
    }
}

coded! {
    /// Who rates a department on a case (seed 003, 五(二)1).
    Rater, "rater" {
        /// The park or town that blew the whistle.
        Originator = "originator",
        /// The lead department, of its co-handlers.
        Lead = "lead",
        /// The enterprise itself.
        Enterprise = "enterprise",
    }
}

coded! {
    /// A department's part in a case.
    Role, "role" {
        /// 牵头
        Lead = "lead",
        /// 协办
        Co = "co",
    }
}

coded! {
    /// How far a case has come. Late is computed, never a state.
    State, "state" {
        /// Registered.
        Received = "received",
        /// Classified.
        Triaged = "triaged",
        /// Sent to its departments.
        Assigned = "assigned",
        /// Every department that must respond has.
        Responded = "responded",
        /// Every department says that it is done.
        Resolved = "resolved",
        /// Signed off by the office.
        Closed = "closed",
    }
}

coded! {
    /// The three clocks of a department on a case.
    Clock, "clock" {
        /// Report in with a plan, a date and a person.
        Respond = "respond",
        /// Hold the joint session.
        Consult = "consult",
        /// Be done.
        Resolve = "resolve",
    }
}

coded! {
    /// How the office called back.
    FollowUpBy, "by" {
        /// By telephone.
        Phone = "phone",
        /// By a visit.
        Visit = "visit",
    }
}

coded! {
    /// The steps of the work, as the commands name them.
    Verb, "verb" {
        /// Classify.
        Triage = "triage",
        /// Send to a lead and co-handlers.
        Assign = "assign",
        /// Report in.
        Respond = "respond",
        /// Hold the joint session.
        Consult = "consult",
        /// Go on site.
        Visit = "visit",
        /// Add a remark.
        Note = "note",
        /// Ask for an extension, grant or refuse it.
        Extend = "extend",
        /// Say that it is done.
        Resolve = "resolve",
        /// Call the enterprise.
        FollowUp = "followup",
        /// Sign off.
        Close = "close",
        /// Take up again.
        Reopen = "reopen",
        /// Rate a department.
        Score = "score",
        /// Leave out of assessment.
        Exclude = "exclude",
        /// Correct what was written down at intake.
        Correct = "correct",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn round_trips<T: Coded + PartialEq + std::fmt::Debug + Serialize>() {
        for member in T::ALL {
            assert_eq!(T::from_code(member.code()), Some(*member));
            assert_eq!(serde_json::to_string(member).unwrap(), format!("\"{}\"", member.code()));
        }
        assert_eq!(T::from_code("nothing"), None);
    }

    #[test]
    fn codes_name_their_members_in_the_log_too() {
        round_trips::<UnitKind>();
        round_trips::<Scope>();
        round_trips::<Mode>();
        round_trips::<Complexity>();
        round_trips::<Channel>();
        round_trips::<Outcome>();
        round_trips::<Grade>();
        round_trips::<Rater>();
        round_trips::<Role>();
        round_trips::<State>();
        round_trips::<Clock>();
        round_trips::<FollowUpBy>();
        round_trips::<Verb>();
    }
}

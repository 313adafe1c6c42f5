//! The columns that are read of cases, each with its place in the row that is selected.
//!
//! By its name SQLite finds a column only by comparing names, anew in every row, and that takes several times as long
//! as to read it.

/// A column of a row that is selected.
pub(super) trait Column: Copy + 'static {
    /// All columns of the row, in their order.
    const NAMES: &'static [&'static str];

    /// Its place among them.
    fn place(self) -> usize;

    /// Its name.
    fn name(self) -> &'static str {
        Self::NAMES.get(self.place()).copied().unwrap_or_default()
    }

    /// All of them, as a SELECT from a table that goes by `alias` names them.
    fn of(alias: &str) -> String {
        let mut list = String::with_capacity(Self::NAMES.len() * 16);
        for name in Self::NAMES {
            list.extend([if list.is_empty() { "" } else { ", " }, alias, ".", name]);
        }
        list
    }
}

/// Defines the columns of a row once: what is selected, and what is read by its place.
macro_rules! columns {
    ($(#[$doc:meta])* $row:ident { $($column:ident $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub(super) enum $row { $($column),+ }
        impl $crate::store::columns::Column for $row {
            const NAMES: &'static [&'static str] = &[$($name),+];
            fn place(self) -> usize {
                self as usize
            }
        }
    };
}
pub(super) use columns;

columns! {
    /// A row of `cases`.
    OfCase {
        Id "id",
        Scheme "scheme",
        Originator "originator",
        Title "title",
        Description "description",
        Enterprise "enterprise",
        Contact "contact",
        Phone "phone",
        Channel "channel",
        Category "category",
        Reference "ref",
        Scope "scope",
        Mode "mode",
        Complexity "complexity",
        ResolveDays "resolve_days",
        Opinion "opinion",
        ReceivedAt "received_at",
        TriagedAt "triaged_at",
        AssignedAt "assigned_at",
        OwnDue "own_due",
        Resolution "resolution",
        FollowedUpAt "followed_up_at",
        FollowedUpBy "followed_up_by",
        Solved "solved",
        Grade "grade",
        Outcome "outcome",
        DuplicateOf "duplicate_of",
        ClosedAt "closed_at",
        ExcludedBy "excluded_by",
        ExcludedDoc "excluded_doc",
        ExcludedOn "excluded_on",
        ExcludedWhy "excluded_why",
        Reopened "reopened",
        ReopenedAt "reopened_at",
        ImportedRow "imported_row",
    }
}

columns! {
    /// A row of `assignments`.
    OfAssignment {
        CaseId "case_id",
        Department "department",
        Role "role",
        AssignedAt "assigned_at",
        RespondDue "respond_due",
        RespondDays "respond_days",
        RespondedAt "responded_at",
        Plan "plan",
        PromisedOn "promised_on",
        Responsible "responsible",
        ConsultDue "consult_due",
        ConsultDays "consult_days",
        ConsultedAt "consulted_at",
        FirstDue "first_due",
        FirstDays "first_days",
        Due "due",
        DueDays "due_days",
        Provisional "provisional",
        PendingTo "pending_to",
        PendingWhy "pending_why",
        PendingAt "pending_at",
        Extensions "extensions",
        ResolvedAt "resolved_at",
        Resolution "resolution",
        ExcludedBy "excluded_by",
        ExcludedDoc "excluded_doc",
        ExcludedOn "excluded_on",
        ExcludedWhy "excluded_why",
        Score "score",
    }
}

columns! {
    /// A row of `ratings`.
    OfRating {
        CaseId "case_id",
        Department "department",
        Rater "rater",
        Points "points",
        At "at",
        Grade "grade",
        Items "items",
        Comment "comment",
    }
}

columns! {
    /// A row of `turns`.
    OfTurn {
        CaseId "case_id",
        At "at",
        Kind "kind",
        Department "department",
        AssignedAt "assigned_at",
        Solved "solved",
        Grade "grade",
    }
}

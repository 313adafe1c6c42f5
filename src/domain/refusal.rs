//! Why a step is refused: typed, with what is needed to say it and to say what to do instead.

use super::civil::{Day, Moment};
use super::number::CaseId;
use super::period::Period;
use super::points::Points;
use super::scheme::{DayRange, Title};
use super::vocab::{Complexity, Grade, Rater, Scope, State, Verb};

/// A step that the rules forbid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The step cannot be taken in this state.
    WrongState {
        /// The step.
        verb: Verb,
        /// How far the case has come.
        state: State,
        /// What can be done instead.
        possible: Vec<Verb>,
    },
    /// It would have happened after now.
    Future {
        /// When it is said to have happened.
        at: Moment,
        /// The clock.
        now: Moment,
    },
    /// It would have happened before what it follows.
    TooEarly {
        /// When it is said to have happened.
        at: Moment,
        /// The step that it follows.
        after: Step,
        /// When that happened.
        since: Moment,
    },
    /// The scheme has no such category.
    UnknownCategory {
        /// What was given.
        given: String,
        /// What there is: codes and names.
        known: Vec<(String, Title)>,
    },
    /// The scheme takes its deadline from the complexity, and none is given.
    ComplexityNeeded,
    /// Days were given, but the scheme takes its deadline from the promise, or no complexity was named.
    DaysNotUsed,
    /// The days are not among those that the complexity allows.
    DaysOutOfRange {
        /// The complexity.
        complexity: Complexity,
        /// The days given.
        given: u32,
        /// What is allowed.
        allowed: DayRange,
    },
    /// The complexity cannot change once departments have their dates.
    ComplexityFixed,
    /// A case for one department takes no co-handlers.
    TakesNoCo {
        /// The co-handlers.
        co: Vec<String>,
    },
    /// A case for several departments needs a co-handler.
    NeedsCo,
    /// The new scope does not fit the departments that are on the case.
    ScopeMismatch {
        /// The new scope.
        scope: Scope,
        /// The co-handlers on the case.
        co: usize,
    },
    /// A department stands twice in one assignment.
    DepartmentTwice {
        /// The department.
        department: String,
    },
    /// The case is assigned already, and no reason for a change is given.
    ReasonNeeded {
        /// The lead that it has.
        lead: String,
    },
    /// The assignment given is the one in force.
    NothingToChange,
    /// A due date that is over already.
    DueInThePast {
        /// The date.
        due: Moment,
        /// When the step happened.
        at: Moment,
    },
    /// The department is not on the case.
    NotAssigned {
        /// The department.
        department: String,
        /// Those that are.
        assigned: Vec<String>,
    },
    /// Several departments are on the case: one must be named.
    WhichDepartment {
        /// Those that are.
        assigned: Vec<String>,
    },
    /// It has responded already.
    AlreadyResponded {
        /// The department.
        department: String,
        /// When.
        at: Moment,
    },
    /// A promise before the response itself.
    PromiseInThePast {
        /// The date promised.
        promise: Day,
        /// The day of the response.
        on: Day,
    },
    /// A promise after the due date that is set already.
    PromiseTooLate {
        /// The date promised.
        promise: Day,
        /// The due date.
        due: Moment,
    },
    /// A co-handler's own promise after the date it has from the lead was missed.
    PromiseAfterMiss {
        /// The department.
        department: String,
        /// The date that it missed.
        due: Moment,
    },
    /// It must respond before anything else.
    RespondFirst {
        /// The department.
        department: String,
    },
    /// It has said already that it is done.
    AlreadyResolved {
        /// The department.
        department: String,
        /// When.
        at: Moment,
    },
    /// There is no due date to extend.
    NoDueYet {
        /// The department.
        department: String,
    },
    /// It waits for an extension already.
    ExtensionPending {
        /// The department.
        department: String,
        /// Until when.
        to: Moment,
    },
    /// It waits for none.
    NoExtensionPending {
        /// The department.
        department: String,
    },
    /// The new date is not after the one in force.
    ExtensionNotLater {
        /// The new date.
        to: Moment,
        /// The date in force.
        due: Moment,
    },
    /// The scheme wants it recorded what the enterprise was told.
    TellEnterprise,
    /// Departments that have not said that they are done.
    StillOpen {
        /// The departments.
        departments: Vec<String>,
    },
    /// The scheme wants a follow-up first.
    FollowUpFirst,
    /// The enterprise said that it is not solved.
    NotSolved,
    /// A duplicate of what?
    DuplicateOfWhat,
    /// The date in force has passed: taken up again, the case needs a new one.
    NewDueNeeded {
        /// The date in force.
        due: Moment,
    },
    /// Only a duplicate has a case that it repeats.
    OnlyDuplicatesPoint,
    /// A case cannot repeat itself.
    DuplicateOfItself,
    /// The case that it should repeat was itself closed as one.
    DuplicateOfDuplicate {
        /// The case it repeats.
        of: CaseId,
        /// The case which that one repeats.
        first: CaseId,
    },
    /// The scheme has no evaluation.
    NoEvaluation {
        /// Its code.
        scheme: String,
    },
    /// This rater does not rate this department.
    RaterCannot {
        /// The rater.
        rater: Rater,
        /// The department.
        department: String,
    },
    /// It is rated already.
    AlreadyRated {
        /// The department.
        department: String,
        /// The rater.
        rater: Rater,
        /// The rating.
        points: Points,
    },
    /// The same rating again.
    SameRating {
        /// The rating.
        points: Points,
    },
    /// The scheme has no form for this rater.
    NoForm {
        /// The rater.
        rater: Rater,
        /// Its code.
        scheme: String,
    },
    /// The form has no such criterion.
    UnknownItem {
        /// What was given.
        given: String,
        /// What there is: keys and titles.
        known: Vec<(String, Title)>,
    },
    /// A criterion stands twice.
    ItemTwice {
        /// The criterion.
        key: String,
    },
    /// A criterion is missing.
    ItemsMissing {
        /// The criteria: keys and titles.
        missing: Vec<(String, Title)>,
    },
    /// A criterion is above its most.
    ItemTooHigh {
        /// The criterion.
        key: String,
        /// What was given.
        given: Points,
        /// The most.
        max: u32,
    },
    /// A grade is worth nothing by this scheme.
    GradeWithoutValue {
        /// The grade.
        grade: Grade,
    },
    /// It is left out already.
    AlreadyExcluded {
        /// The document by which it was.
        doc_no: String,
    },
    /// It is not left out.
    NotExcluded {
        /// The department; none: the whole case.
        department: Option<String>,
    },
    /// The beginning of a case cannot be undone, and nothing after it stands.
    BeginningStands,
    /// What would come back by an undo does not fit what was done to other cases since: those merged into this one.
    CasesRestOnIt {
        /// Those cases.
        cases: Vec<CaseId>,
    },
    /// What would come back by an undo is a reference that another case has by now.
    ReferenceGone {
        /// The reference.
        reference: String,
        /// The other case.
        there: CaseId,
    },
    /// What is said to be right stands there already.
    NothingToCorrect,
    /// A classified case has a category.
    CategoryNeeded,
    /// The reference of an imported case is that of its row.
    ReferenceOfImport,
    /// It would have been received after now.
    ReceivedInFuture {
        /// When it is said to have been received.
        received: Moment,
        /// The clock.
        now: Moment,
    },
    /// It would have been received after a step that followed.
    ReceivedAfter {
        /// When it is said to have been received.
        received: Moment,
        /// The step.
        step: Step,
        /// When that happened.
        at: Moment,
    },
    /// It would have been received under another scheme.
    OtherScheme {
        /// The day on which it is said to have been received.
        on: Day,
    },
    /// Votes for a quarter that has not begun.
    QuarterAhead {
        /// The quarter.
        quarter: Period,
    },
    /// Votes of nobody.
    NoVotes,
    /// Something is filled that needs another field which is not (in an imported past).
    PastNeeds {
        /// The field that is filled.
        field: &'static str,
        /// The field that it needs.
        needs: &'static str,
    },
    /// Two dates of an imported past stand in the wrong order.
    PastOrder {
        /// The field that must not be earlier.
        later: &'static str,
        /// The field that it follows.
        earlier: &'static str,
    },
    /// A row takes the place of an earlier one, and the case was handled here since.
    HandledHere,
    /// It was received in another year than the case's number says.
    OtherYear {
        /// The year of the number.
        year: i32,
    },
    /// A row takes the place of an earlier one, and has not the department for which an approval stands.
    ExcludedHere {
        /// The department.
        department: String,
    },
    /// A row takes the place of an earlier one, and a rating given since has no place in it.
    RatedHere {
        /// The department that was rated.
        department: String,
    },
}

/// A step that others follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was received.
    Received,
    /// It was classified.
    Triaged,
    /// It was assigned.
    Assigned,
    /// The department responded.
    Responded,
    /// More time was asked for.
    Requested,
    /// All departments were done.
    Resolved,
    /// The office called.
    FollowedUp,
    /// It was closed.
    Closed,
    /// It was taken up again.
    Reopened,
    /// Something was entered that is taken back.
    Entry,
}

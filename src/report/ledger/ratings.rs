//! Ratings as the ledger of ratings has them: a row for each rater of each department on a case.

use super::Spelling;
use crate::domain::case::Case;
use crate::domain::points::Published;
use crate::domain::vocab::{Grade, Rater};
use crate::report::sheet::row;
use crate::report::value::At;

row! {
    /// A rating.
    pub struct RatingRow {
        /// The case, by its reference or its number.
        pub case: String,
        /// The department that is rated.
        pub department: String,
        /// By whom.
        pub rater: Rater,
        /// The points, unless it was given as a grade.
        pub score: Option<Published>,
        /// The grade, if it was given as one.
        pub grade: Option<Grade>,
        /// When it was given.
        pub at: At,
        /// A remark.
        pub comment: Option<String>,
    }
}

impl RatingRow {
    /// The rows of a case that goes by `name`: its departments, the lead first, by their raters.
    pub fn all(case: &Case, name: &str, spelling: &Spelling<'_>) -> Vec<Self> {
        let of_departments = case.assignments.iter().flat_map(|a| a.ratings.iter().map(move |(by, one)| (a, *by, one)));
        of_departments
            .map(|(assignment, rater, rating)| Self {
                case: name.to_owned(),
                department: spelling.unit(&assignment.department),
                rater,
                score: rating.grade.is_none().then(|| Published::of(&rating.points.exact())),
                grade: rating.grade,
                at: At(rating.at),
                comment: rating.comment.clone(),
            })
            .collect()
    }
}

//! `shao notices`: the published reprimands, each by the number by which it can be withdrawn.

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use crate::domain::civil::Day;
use crate::locale::said;
use crate::report::sheet::{Sheet, row};
use crate::report::value::At;

#[derive(Debug, clap::Args)]
pub struct Args {
    year: Option<i32>,
}

row! {
    /// A notice.
    pub struct NumberedRow {
        /// Its number, by which `notice --withdraw` knows it.
        pub notice: i64,
        /// The day of publication.
        pub on: Day,
        /// The department that it names.
        pub department: String,
        /// Why.
        pub reason: String,
        /// The document number.
        pub doc_no: Option<String>,
        /// When it was withdrawn.
        pub withdrawn_at: Option<At>,
        /// Why it was withdrawn.
        pub withdrawn: Option<String>,
    }
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::open(ctx)?;
    let all = office.store.books().numbered_notices()?.into_iter();
    let rows: Vec<NumberedRow> = all
        .filter(|n| args.year.is_none_or(|year| chrono::Datelike::year(&n.notice.on) == year))
        .map(|n| {
            let (withdrawn_at, withdrawn) = n.withdrawn.map(|(at, why)| (At(at), why)).unzip();
            let code = n.notice.department;
            let department = if ctx.coded() { code } else { office.desk.name(&code) };
            let (on, reason, doc_no) = (n.notice.on, n.notice.reason, n.notice.doc_no);
            NumberedRow { notice: n.number, on, department, reason, doc_no, withdrawn_at, withdrawn }
        })
        .collect();
    ctx.show_list(&rows, &Sheet::of("notices", &rows))?;
    if rows.is_empty() {
        ctx.remark(&said::no_notices(ctx.lang()));
    }
    Ok(())
}

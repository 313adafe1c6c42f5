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

/// What a screen that is too narrow leaves out; files have it.
const SPARE: &[&str] = &["doc_no", "withdrawn"];

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
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
    ctx.show_fitting(&rows, Sheet::of("notices", &rows), SPARE)?;
    if rows.is_empty() {
        ctx.remark(&said::no_notices(ctx.lang()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::render::{Look, fits, fitting, table, width};

    #[test]
    fn notices_stand_on_a_screen_of_a_hundred_columns_without_a_broken_number() {
        let row = NumberedRow {
            notice: 1234,
            on: Day::default(),
            department: "资规局".to_owned(),
            reason: "三次催办后仍未按期报到，也没有说明原因，影响项目开工".to_owned(),
            doc_no: Some("泰高新督〔2026〕第 12 号".to_owned()),
            withdrawn_at: Some(At(Day::default().into())),
            withdrawn: Some("复核后确认已按期报到，系统登记时误录".to_owned()),
        };
        for lang in [Lang::Zh, Lang::En] {
            let sheet = fitting(Sheet::of("notices", std::slice::from_ref(&row)), lang, 100, SPARE);
            assert!(fits(&sheet, lang, 100));
            let text = table(&sheet, lang, Look { width: Some(100), color: false });
            assert!(text.lines().all(|line| width(line) <= 100), "{text}");
            assert!(text.contains("1234") && text.contains("1970-01-01 00:00"), "{text}");
        }
    }
}

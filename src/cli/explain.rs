//! `shao explain`: how a published figure of a department, or the dates and scores of one case, came about.

mod case;
mod department;
mod shown;

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::report::View;
use super::typed;
use super::view::AsOf;
use crate::domain::civil::format_moment;
use crate::domain::number::CaseId;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::vocab::UnitKind;
use crate::locale::explain as words;
use crate::locale::{near, reports};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "WHO")]
    who: String,
    #[arg(value_name = "PERIOD")]
    period: Option<String>,
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    #[command(flatten)]
    as_of: AsOf,
    #[arg(long)]
    live: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = args.as_of.open(ctx)?;
    let view = View { section: args.section.as_deref(), live: args.live, ..View::default() };
    match meant(&office, &args.who, args.period.as_deref())? {
        Meant::Case(id) => case::show(ctx, &office, id, view.section),
        Meant::Department(code) => {
            let period = period(ctx, &office, &code, args.period.as_deref())?;
            // What was published is derived from what was known when it was.
            let frozen = office.store.books().freezes()?.into_iter().find(|freeze| freeze.period == period);
            match frozen.filter(|_| !args.live) {
                Some(freeze) => {
                    ctx.remark(&words::as_frozen(ctx.lang(), period, format_moment(freeze.at)));
                    department::show(
                        ctx,
                        &Office::to_look(ctx)?.when_frozen(&freeze)?,
                        &code,
                        period,
                        View { frozen: true, ..view },
                    )
                }
                None => department::show(ctx, &office, &code, period, view),
            }
        }
    }
}

/// Whose figures are asked for.
enum Meant {
    Case(CaseId),
    Department(String),
}

/// A case where its number or its reference is given, else a department; what can be both is refused.
fn meant(office: &Office, given: &str, period: Option<&str>) -> Result<Meant, Failure> {
    let lang = office.desk.lang;
    let year = chrono::Datelike::year(&office.desk.now);
    let names_case = given.trim().starts_with("ref:") || CaseId::parse(given, year).is_some();
    let department = office.desk.unit(UnitKind::Department, given);
    match (names_case, department, period) {
        (true, Ok(unit), None) => {
            let case = CaseId::parse(given, year).map_or_else(|| given.to_owned(), |id| id.to_string());
            Err(Failure::usage(words::both(lang, given, &case, unit.short_name(), &office.desk.typed(&unit.code))))
        }
        (true, Err(_), Some(period)) => Err(Failure::usage(words::case_has_no_period(lang, given, period))),
        (true, Err(_), None) => Ok(Meant::Case(office.case_id(given)?)),
        (_, department, _) => Ok(Meant::Department(department?.code.clone())),
    }
}

/// The period that is meant, which has begun; `last` and `this` are quarters, and the last one stands where none is given.
fn period(ctx: &Ctx, office: &Office, code: &str, given: Option<&str>) -> Result<Period, Failure> {
    let given = given.unwrap_or("last");
    let period = office.desk.period(given, Some(PeriodKind::Quarter))?;
    if near::period(given).is_some_and(|near| near.kind.is_none()) {
        ctx.remark(&words::quarter_meant(ctx.lang(), period, typed::word(code)));
    }
    if period.first_day() > office.desk.now.date() {
        return Err(Failure::refused(reports::not_begun(ctx.lang(), period)));
    }
    Ok(period)
}

//! `shao explain`: how a published figure came about, of a department, an originator, a category or the whole district,
//! or the dates and scores of one case.

mod case;
mod columns;
mod counted;
mod department;
mod meant;
mod shown;
mod steps;

use self::meant::{Meant, Of, meant};
use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::report::View;
use super::typed;
use super::view::AsOf;
use crate::domain::civil::format_moment;
use crate::domain::period::{Period, PeriodKind};
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
    let (of, given) = match meant(&office, &args.who, args.period.as_deref())? {
        Meant::Case(id) => {
            if let Ok(period) = office.desk.period(&args.who, None) {
                ctx.remark(&words::case_meant(ctx.lang(), id, period.label()));
            }
            return case::show(ctx, &office, id, view.section);
        }
        Meant::Figures(of, given) => (of, given),
    };
    let period = period(ctx, &office, &of, given)?;
    // What was published is derived from what was known when it was.
    let frozen = office.store.books().freezes()?.into_iter().find(|freeze| freeze.period == period);
    match frozen.filter(|_| !args.live) {
        Some(freeze) => {
            ctx.remark(&words::as_frozen(ctx.lang(), period, format_moment(freeze.at)));
            let then = Office::to_look(ctx)?.when_frozen(&freeze)?;
            show(ctx, &then, of, period, View { frozen: true, ..view })
        }
        None => show(ctx, &office, of, period, view),
    }
}

fn show(ctx: &Ctx, office: &Office, of: Of, period: Period, view: View<'_>) -> Result<(), Failure> {
    match of {
        Of::Department(code) => department::show(ctx, office, &code, period, view),
        Of::Counted(whose) => counted::show(ctx, office, whose, period, view),
    }
}

/// The period that is meant, which has begun, and of two the last one where none is given: a department is asked for
/// quarters, what is counted for months.
fn period(ctx: &Ctx, office: &Office, of: &Of, given: Option<&str>) -> Result<Period, Failure> {
    let given = given.unwrap_or("last");
    let kind = match of {
        Of::Department(_) => PeriodKind::Quarter,
        Of::Counted(_) => PeriodKind::Month,
    };
    let period = office.desk.period(given, Some(kind))?;
    if let Of::Department(code) = of
        && near::period(given).is_some_and(|near| near.kind.is_none())
    {
        ctx.remark(&words::quarter_meant(ctx.lang(), period, typed::word(code)));
    }
    if period.first_day() > office.desk.now.date() {
        return Err(Failure::refused(reports::not_begun(ctx.lang(), period)));
    }
    Ok(period)
}

//! `shao report`: the monthly notice, the quarterly and half-year evaluation, the annual ranking.

mod compare;
pub(super) mod in_force;
mod indicators;
pub(super) mod load;
pub(super) mod shown;
#[cfg(test)]
mod tests;

use clap::ValueEnum;

use self::in_force::{InForce, Times};
use self::load::Evaluated;
use self::shown::Asked;
use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::view::AsOf;
use crate::domain::civil::Day;
use crate::domain::evaluation;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::{Bottom, Evaluation};
use crate::locale::Lang;
use crate::locale::reports::{self, Near};
use crate::report::annual::Annual;
use crate::report::document::Sections;
use crate::report::evaluated::Roll;
use crate::report::half_year::HalfYear;
use crate::report::monthly::Monthly;
use crate::report::quarterly::Quarterly;
use crate::report::{annual, half_year, monthly, quarterly};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum, value_name = "REPORT")]
    report: ReportName,
    #[arg(value_name = "PERIOD", default_value = "last")]
    period: String,
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    #[command(flatten)]
    as_of: AsOf,
    #[arg(long, value_name = "CODE|FILE", conflicts_with = "as_of")]
    scheme: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ReportName {
    Monthly,
    Quarterly,
    HalfYear,
    Annual,
    Compare,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let kind = match args.report {
        ReportName::Monthly => PeriodKind::Month,
        ReportName::Quarterly => PeriodKind::Quarter,
        ReportName::HalfYear => PeriodKind::Half,
        ReportName::Annual => PeriodKind::Year,
        ReportName::Compare => return compare::run(ctx, &args),
    };
    let office = args.as_of.open(ctx)?;
    let view = View { section: args.section.as_deref(), supposed: !args.scheme.is_empty() };
    match args.scheme.as_slice() {
        [] => show(ctx, &office, kind, &args.period, view),
        [given] => show(ctx, &office.supposing(ctx, given)?, kind, &args.period, view),
        _ => Err(Failure::usage(reports::one_scheme(ctx.lang()))),
    }
}

/// What of a report is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct View<'a> {
    /// The one section wanted.
    pub section: Option<&'a str>,
    /// Whether a scheme is only supposed.
    pub supposed: bool,
}

/// Shows the report of a kind for a period.
pub fn show(ctx: &Ctx, office: &Office, kind: PeriodKind, given: &str, view: View<'_>) -> Result<(), Failure> {
    let today = office.desk.now.date();
    let period = begun(ctx.lang(), kind, given, today)?;
    let ctx = &ctx.for_report(name(kind), &period.label());
    let times = Times::load(office)?;
    let held = times.at_end(period)?;
    let (roll, scheme) = (held.roll(), &held.kept.scheme);
    somebody(ctx, roll)?;
    let asked = Asked { period, held: &held, view, office };
    let running = period.last_day() >= today;
    if kind == PeriodKind::Month {
        let facts = load::month(office, roll, period)?;
        return asked.show(ctx, monthly::monthly(roll, period, facts, running));
    }
    let rules = judged(ctx, &held, period)?;
    let evaluated = Evaluated::load(office, &times, &held, period)?;
    match kind {
        PeriodKind::Quarter => {
            let before = load::before(office, &times, scheme, Bottom::Quarterly, period)?;
            asked.show(ctx, quarterly::quarterly(roll, period, &evaluated.last(), &before, running))
        }
        PeriodKind::Half => {
            let results = evaluation::half_year(&evaluated.members, &evaluated.quarters);
            asked.show(ctx, half_year::half_year(roll, &results, &evaluated.schemes, running))
        }
        PeriodKind::Month | PeriodKind::Year => {
            let before = load::before(office, &times, scheme, Bottom::Annual, period)?;
            let results = evaluated.annual(office, rules, period)?;
            let facts = indicators::load(office, period)?;
            asked.show(ctx, annual::annual(roll, period, &results, &evaluated.schemes, &before, Some(&facts), running))
        }
    }
}

/// There is a department to report on.
fn somebody(ctx: &Ctx, roll: Roll<'_>) -> Result<(), Failure> {
    match roll.departments().next() {
        Some(_) => Ok(()),
        None => Err(Failure::refused(reports::no_departments(ctx.lang()))),
    }
}

/// The rules by which a period is evaluated; there is a department that they can be asked of.
fn judged<'h>(ctx: &Ctx, held: &'h InForce, period: Period) -> Result<&'h Evaluation, Failure> {
    somebody(ctx, held.roll())?;
    let none = || Failure::refused(reports::no_evaluation(ctx.lang(), &held.kept.scheme.code, period));
    held.rules().ok_or_else(none)
}

/// The stable name of a report.
pub(super) fn name(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Month => Monthly::REPORT,
        PeriodKind::Quarter => Quarterly::REPORT,
        PeriodKind::Half => HalfYear::REPORT,
        PeriodKind::Year => Annual::REPORT,
    }
}

/// The period that is meant, which has begun.
fn begun(lang: Lang, kind: PeriodKind, given: &str, today: Day) -> Result<Period, Failure> {
    let this = Period::of(kind, today);
    let period = match reports::read_near(given) {
        Some(Near::Last) => this.previous(),
        Some(Near::This) => this,
        None => Period::parse(given)?,
    };
    if period.kind() != kind {
        return Err(Failure::refused(reports::wrong_kind(lang, period, kind)));
    }
    if period.first_day() > today {
        return Err(Failure::refused(reports::not_begun(lang, period)));
    }
    Ok(period)
}

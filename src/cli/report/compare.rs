//! `shao report compare`: what two schemes make of one period.

use super::shown::Asked;
use super::{Args, begun};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::domain::period::{Period, PeriodKind};
use crate::evaluate::Records;
use crate::evaluate::draw::drawn;
use crate::evaluate::frozen::published::Published;
use crate::evaluate::in_force::{InForce, Times};
use crate::evaluate::quarters::Evaluated;
use crate::locale::reports;
use crate::report::compare::{Compared, Side, compare};
use crate::report::document::Sections;
use crate::report::placed::Placed;

pub fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let (office, again) = Office::to_look_twice(ctx)?;
    let lang = ctx.lang();
    let period = || period(ctx, &office, &args.period);
    let (period, first, second) = match args.scheme.as_slice() {
        [one] => {
            let period = period()?;
            (period, office, again.supposing(ctx, one, period)?)
        }
        [one, other] => {
            let period = period()?;
            (period, office.supposing(ctx, one, period)?, again.supposing(ctx, other, period)?)
        }
        _ => return Err(Failure::usage(reports::two_schemes(lang))),
    };
    let ctx = &ctx.for_report(Compared::REPORT, &period.label());
    let (a, b) = (judge(first.records(), period)?, judge(second.records(), period)?);
    let found = compare(a.held.roll(), [a.side(), b.side()], period.last_day() >= first.desk.now.date());
    let drawn = drawn(first.records(), &a.held, period, found)?;
    Asked { drawn, section: args.section.as_deref() }.show(ctx)
}

/// The period that is meant, whose kind is seen by its name; by where it stands to today, a year.
fn period(ctx: &Ctx, office: &Office, given: &str) -> Result<Period, Failure> {
    let kind = office.desk.period(given, Some(PeriodKind::Year))?.kind();
    if kind == PeriodKind::Month {
        return Err(Failure::refused(reports::no_scores_in_months(ctx.lang(), given)));
    }
    begun(&office.desk, kind, given)
}

/// A period by what an office holds in force.
struct Judged {
    held: InForce,
    placed: Vec<Placed>,
}

impl Judged {
    fn side(&self) -> Side<'_> {
        Side { scheme: &self.held.kept.scheme, sha256: &self.held.kept.sha256, placed: &self.placed }
    }
}

fn judge(records: Records<'_>, period: Period) -> Result<Judged, Failure> {
    let times = Times::load(records)?;
    let held = times.at_end(period)?;
    let rules = held.judged(period)?;
    let evaluated = Evaluated::load(records, &times, &held, period, &Published::default(), &Published::default())?;
    let placed = match period.kind() {
        PeriodKind::Month | PeriodKind::Quarter => evaluated.last().iter().map(Placed::from).collect(),
        PeriodKind::Half => evaluated.half_year().iter().map(Placed::from).collect(),
        PeriodKind::Year => evaluated.annual(records, rules, period)?.iter().map(Placed::from).collect(),
    };
    Ok(Judged { placed, held })
}

//! `shao report`: the monthly notice, the quarterly and half-year evaluation, the annual ranking.

mod compare;
pub(super) mod notes;
pub(super) mod shown;
#[cfg(test)]
mod tests;

use clap::ValueEnum;

use self::shown::Asked;
use super::failure::Failure;
use super::office::{Desk, Office};
use super::options::Ctx;
use super::view::AsOf;
use crate::domain::period::{Period, PeriodKind};
use crate::evaluate::draw::{Stand, draw};
use crate::evaluate::frozen::{anew, late_changes, published};
use crate::locale::reports;
use crate::render::Format;
use crate::report::annual::Annual;
use crate::report::document::{Note, Sections};
use crate::report::half_year::HalfYear;
use crate::report::monthly::Monthly;
use crate::report::quarterly::Quarterly;

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
    #[arg(long, conflicts_with = "scheme")]
    live: bool,
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
    let view = View {
        section: args.section.as_deref(),
        supposed: !args.scheme.is_empty(),
        live: args.live,
        ..View::default()
    };
    match args.scheme.as_slice() {
        [] => show(ctx, &office, kind, &args.period, view),
        [given] => {
            let period = begun(&office.desk, kind, &args.period)?;
            show(ctx, &office.supposing(ctx, given, period)?, kind, &args.period, view)
        }
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
    /// Whether a frozen period is reckoned anew.
    pub live: bool,
    /// Whether what is derived is what was frozen.
    pub frozen: bool,
}

/// Shows the report of a kind for a period: a frozen one as it was frozen, others from the records.
pub fn show(ctx: &Ctx, office: &Office, kind: PeriodKind, given: &str, view: View<'_>) -> Result<(), Failure> {
    let period = begun(&office.desk, kind, given)?;
    let ctx = &ctx.for_report(name(kind), &period.label());
    let records = office.records();
    // A screen needs no more of what a notice names than it shows.
    let most = (ctx.format == Format::Table).then_some(shown::SCREEN);
    let frozen = if view.supposed { None } else { published::frozen(records, period)? };
    let drawn = match frozen {
        Some(frozen) if !view.live => frozen.drawn,
        Some(frozen) => anew::drawn(records, &frozen)?,
        None if view.supposed => {
            let mut drawn = draw(records, period, Stand::Alone, most)?.drawn;
            drawn.notes.insert(0, Note::Supposed);
            drawn
        }
        None => {
            let stand = if view.live { Stand::Anew } else { Stand::Frozen };
            late_changes::drawn(records, draw(records, period, stand, most)?)?.drawn
        }
    };
    Asked { drawn, section: view.section }.show(ctx)
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
fn begun(desk: &Desk, kind: PeriodKind, given: &str) -> Result<Period, Failure> {
    let lang = desk.lang;
    let period = desk.period(given, Some(kind))?;
    if period.kind() != kind {
        return Err(Failure::refused(reports::wrong_kind(lang, period, kind)));
    }
    if period.first_day() > desk.now.date() {
        return Err(Failure::refused(reports::not_begun(lang, period)));
    }
    Ok(period)
}

//! `shao unit add`: a unit that the books lack.

use super::Details;
use super::save::Saved;
use crate::cli::failure::Failure;
use crate::cli::office::{Office, identifier, line};
use crate::cli::options::Ctx;
use crate::cli::step::StepArgs;
use crate::cli::typed;
use crate::domain::unit::{Unit, Version};
use crate::locale::{errors, units};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    code: String,
    name: String,
    #[arg(long, value_name = "originator|department|office")]
    kind: String,
    #[command(flatten)]
    details: Details,
    #[arg(long = "from", value_name = "DATE")]
    since: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub(super) fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let kind = office.desk.term(&args.kind)?;
    let blank = Unit {
        code: identifier("CODE", &args.code)?,
        name: line("NAME", &args.name)?,
        short: None,
        kind,
        class: None,
        leader: None,
        liaison: None,
        phone: None,
        from: args.since.as_deref().map(|day| office.desk.day(day)).transpose()?,
        to: None,
        into: None,
    };
    if let Some(there) = office.desk.units.iter().find(|u| u.code.eq_ignore_ascii_case(&blank.code)) {
        return Err(Failure::refused(errors::code_taken(ctx.lang(), &there.code, &there.name)));
    }
    let unit = args.details.of(blank)?;
    // It stands in a class from its first day on, or from now if that is past.
    let today = office.desk.now.date();
    let scheme = office.store.books().scheme_on(unit.from.map_or(today, |from| from.max(today)))?.scheme;
    super::save::check_class(ctx, &scheme, &unit)?;
    let has_past = office.has_past()?;
    let saved = Saved { before: Vec::new(), after: vec![Version::of(&unit, None)], unit };
    saved.check_classes(ctx, &office, Some(today))?;
    let since_ever = saved.unit.counts_always().then(|| (saved.unit.short_name().to_owned(), saved.unit.code.clone()));
    saved.save(ctx, &mut office, &args.step)?;
    if let Some((name, code)) = since_ever.filter(|_| has_past) {
        ctx.remark(&units::counts_always(ctx.lang(), name, typed::word(&code)));
    }
    Ok(())
}

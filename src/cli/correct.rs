//! `shao correct`: what was written down wrong at intake is put right; what stood there stays in the log (更正).

use super::failure::Failure;
use super::history::History;
use super::office::{Office, identifier, line, line_if, paragraph, phone};
use super::options::Ctx;
use super::step::{StepArgs, Taken, say_as, take_in};
use crate::domain::correction::Correction;
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::Action;
use crate::locale::{errors, said};
use crate::store::{Recorded, Writer};

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("fields").required(true).multiple(true))]
pub struct Args {
    case: String,
    #[arg(long, value_name = "UNIT", group = "fields")]
    from: Option<String>,
    #[arg(long, value_name = "T", group = "fields")]
    title: Option<String>,
    #[arg(long, value_name = "D", group = "fields")]
    description: Option<String>,
    #[arg(long, value_name = "E", group = "fields")]
    enterprise: Option<String>,
    #[arg(long, value_name = "N", group = "fields")]
    contact: Option<String>,
    #[arg(long, value_name = "P", group = "fields")]
    phone: Option<String>,
    #[arg(long, value_name = "web|phone|in_person|meeting|hotline|other", group = "fields")]
    channel: Option<String>,
    #[arg(long, value_name = "C", group = "fields")]
    category: Option<String>,
    #[arg(long = "ref", value_name = "R", group = "fields")]
    reference: Option<String>,
    #[arg(long, value_name = "DATE TIME", group = "fields")]
    received: Option<String>,
    #[arg(long, value_name = "T")]
    reason: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let case = office.case(&args.case)?;
    let desk = &office.desk;
    let at = desk.at(args.step.at.as_deref())?;
    let received_at = args.received.as_deref().map(|text| desk.when(text)).transpose()?.map(|when| when.start());
    let day = received_at.unwrap_or(case.received_at).date();
    let correction = Correction {
        originator: args.from.as_deref().map(|unit| desk.active(UnitKind::Originator, unit, day)).transpose()?,
        title: line_if("--title", args.title.as_deref())?,
        received_at,
        description: or_none(args.description.as_deref(), |text| paragraph("--description", text))?,
        enterprise: or_none(args.enterprise.as_deref(), |text| line("--enterprise", text))?,
        contact: or_none(args.contact.as_deref(), |text| line("--contact", text))?,
        phone: or_none(args.phone.as_deref(), |text| phone(text, case.intake.phone.as_deref()))?,
        channel: or_none(args.channel.as_deref(), |text| desk.term(text))?,
        category: or_none(args.category.as_deref(), |text| Ok(text.to_owned()))?,
        reference: or_none(args.reference.as_deref(), |text| identifier("--ref", text))?,
    };
    let reason = line_if("--reason", args.reason.as_deref())?;
    let (lang, new_originator) = (ctx.lang(), correction.originator.clone());
    let mut history = Vec::new();
    let make = |log: &mut Writer<'_>| -> Result<Action, Failure> {
        if let Some(Some(reference)) = &correction.reference
            && let Some(there) = log.case_by_ref(reference)?.filter(|there| *there != case.id)
        {
            return Err(Failure::refused(errors::reference_taken(lang, reference, there)));
        }
        let in_force = |day| -> Result<_, Failure> { Ok(log.books().scheme_on(day)?.id) };
        let other_scheme = in_force(day)? != in_force(case.received_at.date())?;
        Ok(Action::Correct { correction, reason, other_scheme })
    };
    let taken = take_in(ctx, &mut office, case.id, at, args.step.dry_run, make, |log| {
        history = log.history(case.id)?;
        Ok(())
    })?;
    let told = History::new(&history, &office.desk, &taken.scheme, ctx.phones());
    let sentence = history.last().map(|recorded: &Recorded| told.sentence(lang, recorded)).unwrap_or_default();
    say_as(ctx, &office.desk, &taken, args.step.dry_run, &sentence)?;
    let Taken { case: after, .. } = &taken;
    let rated = after.assignments.iter().any(|a| !a.ratings.is_empty());
    if rated && new_originator.is_some_and(|code| code != case.intake.originator) {
        ctx.remark(&said::ratings_stand(lang));
    }
    Ok(())
}

/// What is given for a field that can be empty: an empty text says that nothing should stand there.
fn or_none<T>(given: Option<&str>, read: impl Fn(&str) -> Result<T, Failure>) -> Result<Option<Option<T>>, Failure> {
    given.map(|text| if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }).transpose()
}

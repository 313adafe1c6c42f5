//! `shao intake`: register a problem (接诊).

use chrono::Datelike;

use super::failure::Failure;
use super::office::{Office, identifier_if, line, line_if, paragraph, phone};
use super::options::Ctx;
use super::step::{StepArgs, Taken, say};
use crate::domain::event::{Event, Intake};
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::receive;
use crate::evaluate::frozen::touched::FrozenPeriods;
use crate::locale::errors;
use crate::store::{StoreError, Writer};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "UNIT")]
    from: String,
    #[arg(long, value_name = "T")]
    title: String,
    #[arg(long, value_name = "D")]
    description: Option<String>,
    #[arg(long, value_name = "E")]
    enterprise: Option<String>,
    #[arg(long, value_name = "N")]
    contact: Option<String>,
    #[arg(long, value_name = "P")]
    phone: Option<String>,
    #[arg(long, value_name = "web|phone|in_person|meeting|hotline|other")]
    channel: Option<String>,
    #[arg(long, value_name = "C")]
    category: Option<String>,
    #[arg(long = "ref", value_name = "R")]
    reference: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let desk = &office.desk;
    let at = desk.at(args.step.at.as_deref())?;
    let intake = Intake {
        originator: desk.active(UnitKind::Originator, &args.from, at.date())?,
        title: line("--title", &args.title)?,
        description: args.description.as_deref().map(|d| paragraph("--description", d)).transpose()?,
        enterprise: line_if("--enterprise", args.enterprise.as_deref())?,
        contact: line_if("--contact", args.contact.as_deref())?,
        phone: args.phone.as_deref().map(|given| phone(given, None)).transpose()?,
        channel: desk.term_if(args.channel.as_deref())?,
        category: args.category,
        reference: identifier_if("--ref", args.reference.as_deref())?,
    };
    let work = |log: &mut Writer<'_>| -> Result<Taken, Failure> {
        if let Some(reference) = &intake.reference
            && let Some(there) = log.case_by_ref(reference)?
        {
            return Err(Failure::refused(errors::reference_taken(desk.lang, reference, there)));
        }
        let kept = log.books().scheme_on(at.date())?;
        let event = receive(intake, at, desk.now, kept.id, &kept.scheme).map_err(|r| desk.refuse(r))?;
        let id = log.next_number(at.year())?;
        log.append(Event::Case(id, event.clone()), &desk.stamp(at))?;
        let case = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        let late_on = FrozenPeriods::load(&log.books())?.of_step(&log.books(), log.last(), None, &case)?;
        Ok(Taken { case, event, scheme: kept.scheme, gone: Vec::new(), approvals: Vec::new(), late_on })
    };
    let dry_run = args.step.dry_run;
    let taken = ctx.record(&mut office.store, dry_run, work)?;
    say(ctx, &office.desk, &taken, dry_run)
}

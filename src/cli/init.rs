//! `shao init`: make a new database with a scheme and the working calendar.

use serde::Serialize;

use super::failure::Failure;
use super::office::offset;
use super::options::Ctx;
use crate::domain::calendar::{self, Calendar};
use crate::domain::civil::{Day, Moment};
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::scheme::Scheme;
use crate::locale::{access, said};
use crate::store::{Readers, Stamp, Store, Writer, fingerprint, folder_of, folder_serves_group, network_of};

/// China's civil time.
pub const DEFAULT_OFFSET_MINUTES: i32 = 8 * 60;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "CODE|FILE", default_value = "taizhou-2023")]
    scheme: String,
    #[arg(long, value_name = "MINUTES", default_value_t = DEFAULT_OFFSET_MINUTES, allow_hyphen_values = true,
        value_parser = clap::value_parser!(i32).range(-1439..=1439))]
    offset_minutes: i32,
    #[arg(long)]
    shared: bool,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Made<'a> {
    db: String,
    scheme: &'a str,
    calendar: [i32; 2],
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let text = super::scheme::text_of(ctx, &args.scheme)?;
    let scheme = Scheme::offered(&text)?;
    let now = ctx.now(offset(args.offset_minutes))?;
    let readers = if args.shared { Readers::Group } else { Readers::Owner };
    create(ctx, readers, (&scheme, &text), args.offset_minutes, now, |_| Ok(()))?;
    let lang = ctx.lang();
    let years = calendar::embedded();
    let (first, last) = span(&years);
    let title = lang.pick(&scheme.title.zh, &scheme.title.en);
    let words = format!("{}\n", said::made(lang, ctx.db.display(), title, first, last));
    let db = ctx.db.display().to_string();
    ctx.tell(&Made { db, scheme: &scheme.code, calendar: [first, last] }, &words)?;
    if args.shared && !folder_serves_group(&ctx.db) {
        let folder = folder_of(&ctx.db);
        ctx.remark(&access::group_folder(lang, folder.display()));
    }
    if let Some(kind) = network_of(&ctx.db) {
        ctx.remark(&said::on_network(lang, kind));
    }
    ctx.remark(&said::after_init(lang));
    Ok(())
}

/// Makes the database with its first events, by a scheme and its text, and lets `more` add to them; all of it, or no file.
pub fn create(
    ctx: &Ctx,
    readers: Readers,
    (scheme, text): (&Scheme, &str),
    offset_minutes: i32,
    now: Moment,
    more: impl FnOnce(&mut Writer<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let stamp = Stamp { happened_at: now, recorded_at: now, actor: ctx.actor.clone() };
    let made = Store::create(readers, &ctx.db, |store| {
        store.write(|log: &mut Writer<'_>| {
            let lang = ctx.lang().code().to_owned();
            log.append(Event::Office(OfficeEvent::Opened { lang, offset_minutes }), &stamp)?;
            log.append(
                Event::Office(OfficeEvent::SchemeApplied {
                    id: 1,
                    code: scheme.code.clone(),
                    sha256: fingerprint(text.as_bytes()),
                    from: first_day(),
                    toml: text.to_owned(),
                }),
                &stamp,
            )?;
            log.append(Event::Office(calendar_event(&calendar::embedded())), &stamp)?;
            more(log)
        })
    });
    ctx.recorded.set(made.is_ok());
    made
}

/// The first scheme holds from the first day that a case can have.
fn first_day() -> Day {
    crate::domain::period::Period::Year { year: crate::domain::civil::FIRST_YEAR }.first_day()
}

/// The calendar that the program carries: from then on the database has its own.
fn calendar_event(calendar: &Calendar) -> OfficeEvent {
    let years: Vec<i32> = calendar.known_years().collect();
    let span = years.first().zip(years.last()).map_or(0..=0, |(first, last)| first - 1..=*last);
    let days = span.flat_map(|year| calendar.exceptions(year).cloned().collect::<Vec<_>>()).collect();
    OfficeEvent::CalendarSet { source: "china".to_owned(), years, days, moved: Vec::new() }
}

fn span(calendar: &Calendar) -> (i32, i32) {
    let years: Vec<i32> = calendar.known_years().collect();
    (years.first().copied().unwrap_or_default(), years.last().copied().unwrap_or_default())
}

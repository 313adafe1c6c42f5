//! `shao verify`: is the file whole?

use serde::Serialize;

use super::failure::{DAMAGE, Failure};
use super::office::Office;
use super::options::Ctx;
use crate::locale::{backups, damage, said};
use crate::store::{Store, StoreError, hex, salvage};

#[derive(Debug, clap::Args)]
pub struct Args {}

#[derive(Debug, Serialize)]
struct Found {
    whole: bool,
    events: i64,
    cases: i64,
    head: String,
    damage: Vec<String>,
}

pub fn run(ctx: &Ctx, _: Args) -> Result<(), Failure> {
    let mut store = Store::open(&ctx.db).inspect_err(|error| hint(ctx, Some(error)))?;
    // A damaged file may not open its books; its language is then not what matters.
    if let Ok(office) = Office::open(ctx) {
        drop(office);
    }
    let lang = ctx.lang();
    let found = store.verify().map_err(|error| error.at(&ctx.db)).inspect_err(|error| hint(ctx, Some(error)))?;
    let head = hex(&found.head);
    let damage: Vec<String> = found.damage.iter().map(|d| damage::words(lang, d)).collect();
    let whole = damage.is_empty();
    if !ctx.json_asked() {
        let mut text = if whole {
            said::whole(lang, found.events, found.cases, &head)
        } else {
            said::damaged(lang, damage.len(), found.events)
        };
        text.push('\n');
        for line in &damage {
            text.push_str(line);
            text.push('\n');
        }
        ctx.print(&text)?;
    } else {
        ctx.show(&Found { whole, events: found.events, cases: found.cases, head, damage }, &[])?;
    }
    if whole {
        return Ok(());
    }
    drop(store);
    hint(ctx, None);
    Err(Failure::Silent(DAMAGE))
}

/// Says what can be saved of a damaged file.
fn hint(ctx: &Ctx, error: Option<&StoreError>) {
    let damage = error.is_none_or(|error| error.is_damage() || matches!(error, StoreError::Sqlite(_)));
    if let Some(salvage) = damage.then(|| salvage(&ctx.db).ok()).flatten() {
        ctx.remark(&backups::prospects(ctx.lang(), &salvage));
    }
}

//! `shao unit list`: the units as they stand today.

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::locale::said;
use crate::report::ledger::UnitRow;
use crate::report::sheet::Sheet;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "K")]
    kind: Option<String>,
    #[arg(long, value_name = "C")]
    class: Option<String>,
    #[arg(long)]
    all: bool,
}

pub(super) fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let office = Office::open(ctx)?;
    let kind = office.desk.term_if::<UnitKind>(args.kind.as_deref())?;
    let today = office.desk.now.date();
    let wanted = |u: &&Unit| {
        kind.is_none_or(|k| u.kind == k)
            && args.class.as_ref().is_none_or(|c| u.class.as_ref() == Some(c))
            && (args.all || u.to.is_none_or(|to| today <= to))
    };
    let rows: Vec<UnitRow> =
        office.desk.units.iter().filter(wanted).map(|unit| UnitRow::of(unit, ctx.phones())).collect();
    ctx.show_list(&rows, &Sheet::of("units", &rows))?;
    ctx.say_masked(rows.iter().any(|row| row.phone.is_some()));
    if rows.is_empty() {
        ctx.remark(&said::none_found(ctx.lang()));
    }
    Ok(())
}

//! `shao unit list`: the units as they stand today.

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::locale::{errors, said};
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

/// What a screen that is too narrow leaves out; files and `unit show` have it.
const SPARE: &[&str] = &["into", "from", "to", "leader", "kind", "short", "phone", "liaison"];

pub(super) fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let kind = office.desk.term_if::<UnitKind>(args.kind.as_deref())?;
    let today = office.desk.now.date();
    if let Some(given) = &args.class {
        known_class(ctx, &office, given)?;
    }
    let wanted = |u: &&Unit| {
        kind.is_none_or(|k| u.kind == k)
            && args.class.as_ref().is_none_or(|c| u.class.as_ref() == Some(c))
            && (args.all || u.to.is_none_or(|to| today <= to))
    };
    let rows: Vec<UnitRow> =
        office.desk.units.iter().filter(wanted).map(|unit| UnitRow::of(unit, ctx.phones())).collect();
    ctx.show_fitting(&rows, Sheet::of("units", &rows), SPARE)?;
    ctx.say_masked(rows.iter().any(|row| row.phone.is_some()));
    if rows.is_empty() {
        ctx.remark(&said::none_found(ctx.lang()));
    }
    Ok(())
}

/// A class that neither the scheme in force nor any unit has is a slip, not an empty list.
fn known_class(ctx: &Ctx, office: &Office, given: &str) -> Result<(), Failure> {
    let scheme = office.store.books().scheme_on(office.desk.now.date())?.scheme;
    let held = office.desk.units.iter().any(|unit| unit.class.as_deref() == Some(given));
    if held || scheme.class(given).is_some() {
        return Ok(());
    }
    let known: Vec<String> = scheme.classes.iter().map(|class| class.code.clone()).collect();
    Err(Failure::refused(errors::no_class(ctx.lang(), given, &known)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::civil::Day;
    use crate::domain::phone::Phones;
    use crate::locale::Lang;
    use crate::render::{Look, fits, fitting, table, width};

    #[test]
    fn units_stand_on_a_screen_of_a_hundred_columns_without_a_broken_number() {
        let unit = Unit {
            code: "A13".to_owned(),
            name: "自然资源和规划局高新区分局".to_owned(),
            short: Some("资规局".to_owned()),
            kind: UnitKind::Department,
            class: Some("A".to_owned()),
            leader: Some("张局长".to_owned()),
            liaison: Some("李科长".to_owned()),
            phone: Some("0523-0000-0001".to_owned()),
            from: Some(Day::default()),
            to: Some(Day::default()),
            into: Some("A14".to_owned()),
        };
        let rows = [UnitRow::of(&unit, Phones::Whole)];
        for lang in [Lang::Zh, Lang::En] {
            let sheet = fitting(Sheet::of("units", &rows), lang, 100, SPARE);
            assert!(fits(&sheet, lang, 100));
            let text = table(&sheet, lang, Look { width: Some(100), color: false });
            assert!(text.lines().all(|line| width(line) <= 100), "{text}");
            assert!(text.contains("0523-0000-0001") && text.contains("资规局"), "{text}");
        }
        // Where there is room, all is there.
        let wide = fitting(Sheet::of("units", &rows), Lang::Zh, 200, SPARE);
        assert_eq!(wide.columns.len(), 11);
    }
}

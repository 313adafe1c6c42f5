//! `shao scheme`: the published rules in force, as data.

mod apply;

use clap::Subcommand;
use serde::Serialize;

use super::failure::Failure;
use super::formats::Output;
use super::input;
use super::office::Office;
use super::options::Ctx;
use crate::domain::civil::Day;
use crate::domain::scheme::Scheme;
use crate::locale::{errors, said};
use crate::report::change::Value;
use crate::report::sheet::{Cell, Sheet, ToCell, row};
use crate::report::value::Setting;
use crate::store::fingerprint;

/// The schemes that the program carries: code and text.
const SHIPPED: [(&str, &str); 2] = [
    ("taizhou-2023", include_str!("../../schemes/taizhou-2023.toml")),
    ("fucheng-2024", include_str!("../../schemes/fucheng-2024.toml")),
];

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    List,
    Show(ShowArgs),
    Check(CheckArgs),
    Apply(apply::Args),
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    #[arg(value_name = "CODE|FILE")]
    scheme: Option<String>,
    #[arg(long)]
    toml: bool,
}

#[derive(Debug, clap::Args)]
struct CheckArgs {
    #[arg(value_name = "CODE|FILE")]
    scheme: String,
}

row! {
    /// A scheme in force, or one that can be.
    pub struct SchemeRow {
        /// Its code.
        pub code: String,
        /// Its name.
        pub title: String,
        /// The first day on which it holds; none: the program carries it.
        pub starts: Option<Day>,
        /// The SHA-256 of its text.
        pub sha256: String,
    }
}

row! {
    /// A setting of a scheme.
    pub struct SettingRow {
        /// Its key.
        pub key: Setting,
        /// Its value.
        pub value: Value,
    }
}

/// A scheme that is good, for scripts.
#[derive(Debug, Serialize)]
struct Checked {
    code: String,
    classes: usize,
    categories: usize,
    sha256: String,
}

/// What a subcommand puts out.
pub fn output(args: &Args) -> Output {
    match &args.what {
        What::List => Output::Rows,
        What::Show(args) if !args.toml => Output::Rows,
        What::Check(_) | What::Apply(_) => Output::Thing,
        What::Show(_) => Output::Words,
    }
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    match args.what {
        What::List => list(ctx),
        What::Show(args) => show(ctx, &args),
        What::Check(args) => {
            let text = text_of(ctx, &args.scheme)?;
            let scheme = Scheme::offered(&text)?;
            let (classes, categories) = (scheme.classes.len(), scheme.categories.len());
            let words = format!("{}\n", said::scheme_good(ctx.lang(), &scheme.code, classes, categories));
            ctx.tell(&Checked { code: scheme.code, classes, categories, sha256: fingerprint(text.as_bytes()) }, &words)
        }
        What::Apply(args) => apply::run(ctx, &args),
    }
}

/// The text of a scheme that the program carries, or of a file.
pub fn text_of(ctx: &Ctx, given: &str) -> Result<String, Failure> {
    if let Some((_, text)) = SHIPPED.iter().find(|(code, _)| *code == given) {
        return Ok((*text).to_owned());
    }
    let path = std::path::Path::new(given);
    input::text(path).map_err(|e| {
        let known: Vec<&str> = SHIPPED.iter().map(|(code, _)| *code).collect();
        Failure::refused(errors::no_scheme(ctx.lang(), given, &e, &known))
    })
}

fn title(ctx: &Ctx, scheme: &Scheme) -> String {
    ctx.lang().pick(&scheme.title.zh, &scheme.title.en).to_owned()
}

fn list(ctx: &Ctx) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let mut rows: Vec<SchemeRow> = Vec::new();
    for kept in office.store.books().schemes()? {
        rows.push(SchemeRow {
            code: kept.scheme.code.clone(),
            title: title(ctx, &kept.scheme),
            starts: Some(kept.starts),
            sha256: kept.sha256,
        });
    }
    for (code, text) in SHIPPED {
        let sha256 = fingerprint(text.as_bytes());
        if !rows.iter().any(|r| r.sha256 == sha256) {
            let scheme = Scheme::parse(text)?;
            rows.push(SchemeRow { code: code.to_owned(), title: title(ctx, &scheme), starts: None, sha256 });
        }
    }
    ctx.show_list(&rows, &Sheet::of("schemes", &rows))
}

fn show(ctx: &Ctx, args: &ShowArgs) -> Result<(), Failure> {
    let (scheme, text) = match &args.scheme {
        Some(given) => {
            let text = text_of(ctx, given)?;
            (Scheme::offered(&text)?, text)
        }
        None => {
            let office = Office::to_look(ctx)?;
            let kept = office.store.books().scheme_on(office.desk.now.date())?;
            ((*kept.scheme).clone(), office.store.books().scheme_text(kept.id)?)
        }
    };
    if args.toml {
        return ctx.print_text(&text);
    }
    let lang = ctx.lang();
    let row = |(key, value): (&str, Cell)| SettingRow { key: Setting(key.to_owned()), value: Value(value) };
    let named = |code: &str, t: &crate::domain::scheme::Title| format!("{code} {}", lang.pick(&t.zh, &t.en));
    let classes: Vec<_> = scheme.classes.iter().map(|c| named(&c.code, &c.title)).collect();
    let categories: Vec<_> = scheme.categories.iter().map(|c| named(&c.code, &c.title)).collect();
    let about = [
        ("code", scheme.code.clone()),
        ("title", title(ctx, &scheme)),
        ("source", scheme.source.clone()),
        ("classes", lang.join(&classes)),
        ("categories", lang.join(&categories)),
    ];
    let mut follows = Vec::new();
    for form in scheme.evaluation.iter().flat_map(|e| &e.forms) {
        let items: Vec<_> = form.items.iter().map(|i| format!("{} {}", named(&i.key, &i.title), i.max)).collect();
        let official = if form.official { String::new() } else { said::not_official(lang) };
        follows.push((
            "form",
            said::form_items(lang, crate::locale::words::term(lang, form.rater), official, lang.join(&items)),
        ));
    }
    for consequence in &scheme.consequences {
        follows.push((
            "consequence",
            said::cited(lang, lang.pick(&consequence.title.zh, &consequence.title.en), &consequence.source),
        ));
    }
    let settings = scheme.settings().into_iter().map(|(key, value)| (key, Setting(value).cell()));
    let text = |(key, value)| (key, Cell::Text(value));
    let rows: Vec<SettingRow> =
        about.into_iter().map(text).chain(settings).chain(follows.into_iter().map(text)).map(row).collect();
    ctx.show_list(&rows, &Sheet::of("settings", &rows))
}

//! `shao search`: cases in which all these words stand.

use super::failure::Failure;
use super::list::show;
use super::office::{Office, line};
use super::options::Ctx;
use crate::locale::views;
use crate::store::Filter;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "WORD")]
    words: Vec<String>,
    #[arg(long)]
    open: bool,
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// The most words: each is looked for in every case.
const MOST: usize = 20;

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    if args.words.len() > MOST {
        return Err(Failure::usage(views::too_many_words(ctx.lang(), args.words.len(), MOST)));
    }
    let words = args.words.iter().map(|word| line("WORD", word)).collect::<Result<_, _>>()?;
    show(ctx, &office, Filter { words, open: args.open, limit: args.limit, ..Filter::default() })
}

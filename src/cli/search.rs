//! `shao search`: cases in which all these words stand.

use super::failure::Failure;
use super::list::show;
use super::office::Office;
use super::options::Ctx;
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

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    show(ctx, &office, Filter { words: args.words, open: args.open, limit: args.limit, ..Filter::default() })
}

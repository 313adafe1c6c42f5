//! `shao completions`: completion of commands and options for a shell.

use clap_complete::Shell;

use super::failure::Failure;
use super::options::Ctx;

#[derive(Debug, clap::Args)]
pub struct Args {
    shell: Shell,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "shao", &mut script);
    ctx.print_lines(&String::from_utf8_lossy(&script))
}

//! The binary: reads its surroundings, runs, and ends with the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(shao::run(&shao::ctx::Surroundings::read()))
}

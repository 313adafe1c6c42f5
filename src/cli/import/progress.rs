//! How far a long import is, drawn on a terminal; and whether somebody wished it to end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::options::Ctx;
use crate::ctx::interrupted;
use crate::import::Progress;
use crate::locale::imports;

/// Below this an import is over before a bar is seen, in bytes.
const LONG: u64 = 256 * 1024;

/// A bar on standard error, and an ear for Ctrl-C.
pub struct Watch {
    bar: ProgressBar,
    drawn: bool,
    wish: Arc<AtomicBool>,
}

impl Watch {
    /// For a file of so many bytes; where it does not `tell` how far it was read, its rows are counted alone. Nothing is
    /// drawn where nobody looks.
    pub fn new(ctx: &Ctx, file: &str, length: u64, tells: bool) -> Self {
        let drawn = ctx.watched() && length >= LONG;
        let target = if drawn { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(length).filter(|_| tells), target);
        let template = if tells { "{prefix} [{bar:30}] {percent:>3}% {msg}" } else { "{prefix} {spinner} {msg}" };
        // A template that cannot be read leaves the bar as it is.
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_prefix(file.to_owned());
        Self { bar, drawn, wish: interrupted() }
    }

    /// Shows how far it is; whether to go on.
    pub fn go_on(&mut self, ctx: &Ctx, progress: Progress) -> bool {
        if self.drawn {
            self.bar.set_position(progress.bytes);
            self.bar.set_message(imports::rows_so_far(ctx.lang(), progress.rows));
        }
        !self.wish.load(Ordering::Relaxed)
    }

    /// The bar goes: what came of the import is said below it.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

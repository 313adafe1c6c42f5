//! Whether others can read or write the database: told where somebody sees it, and in the commands that look
//! after the file, not in each of a script's thousand steps.

use super::Command;
use super::options::Ctx;
use crate::locale::access;
use crate::store::exposed;

impl Command {
    /// Whether this is a command of every day or night, in which scripts too are told.
    pub(super) fn looks_after_the_file(&self) -> bool {
        matches!(self, Self::Init(_) | Self::Today(_) | Self::Verify(_))
    }
}

/// Tells what others can do with the database; on a terminal always, elsewhere if `asked`.
pub(super) fn tell(ctx: &Ctx, asked: bool) {
    if !(asked || ctx.watched()) {
        return;
    }
    if let Some(exposed) = exposed(&ctx.db) {
        ctx.remark(&access::exposed(ctx.lang(), &exposed));
    }
}

//! Small files that are read whole: schemes, maps, calendars.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result};
use std::path::Path;

/// The longest, in bytes: far more than any is long, and little enough to hold.
const LONGEST: u64 = 8 << 20;

/// The text of a file, or of a pipe with a name.
///
/// # Errors
/// It cannot be read, is too long or is not UTF-8.
pub fn text(path: &Path) -> Result<String> {
    let mut text = String::new();
    let read = File::open(path)?.take(LONGEST + 1).read_to_string(&mut text);
    // What was cut off in the middle of a sign is too long, too.
    if text.len() as u64 > LONGEST || (read.is_err() && std::fs::metadata(path)?.len() > LONGEST) {
        return Err(Error::new(ErrorKind::FileTooLarge, format!("longer than {} MiB", LONGEST >> 20)));
    }
    read.map(|_| text)
}

//! What is said beside the data: lines on standard error, as a terminal may have them.

use std::io::Write;

use crate::domain::text::shown;

/// Says one line. What was given may stand in it: a terminal must not obey it, and a line stays a line.
pub fn line(text: &str) {
    lines(&[text]);
}

/// Says several lines, none of which gets between those of another program.
pub fn lines<T: AsRef<str>>(lines: &[T]) {
    let said: String = lines.iter().map(|line| shown(line.as_ref()) + "\n").collect();
    // Nobody listening is no error.
    let _ = std::io::stderr().lock().write_all(said.as_bytes());
}

//! Where output goes: the name of a file may hold words in braces that are filled in when it is written.

use std::path::{Path, PathBuf};

use crate::domain::civil::Moment;
use crate::store::free;

/// Whether a new file may take this place: never that of a device, a pipe, a folder or something that is open.
pub fn may_replace(path: &Path) -> bool {
    !is_open(path) && std::fs::metadata(path).map_or(true, |there| there.is_file())
}

/// Where that stands which is written under a name: where a link leads, be something there already or not.
///
/// # Errors
/// The links lead round in a circle.
pub fn real(path: &Path) -> std::io::Result<PathBuf> {
    let mut place = path.to_owned();
    for _ in 0..LINKS {
        match place.read_link() {
            Ok(to) if !is_open(&place) => place = place.parent().unwrap_or(Path::new("")).join(to),
            _ => return Ok(place),
        }
    }
    place.canonicalize()
}

/// The most links that are followed one after the other, as Linux has it.
const LINKS: usize = 40;

/// Whether a name is one of those that the system gives to what is open: a new file in its place would be written past
/// whoever holds that.
fn is_open(path: &Path) -> bool {
    ["/dev/fd", "/proc"].iter().any(|folder| path.starts_with(folder))
}

/// Whether a name means standard input or output instead of a file.
pub fn is_stream(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1"].iter().any(|name| path == Path::new(name))
}

/// Whether two names are of one file that is there.
pub fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// What comes behind the name of a database that another takes the place of at a moment.
pub fn before(now: Moment) -> String {
    format!(".before-{}", now.format(MOMENT))
}

/// Sets aside the file that is in a place under a name of its own, unless it holds nothing, or the same as the `new` one that
/// will take the place; where it is then.
///
/// # Errors
/// It cannot be renamed.
pub fn set_aside(path: &Path, new: &Path, now: Moment) -> std::io::Result<Option<PathBuf>> {
    match std::fs::read(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(there) if there.is_empty() || std::fs::read(new).is_ok_and(|new| new == there) => return Ok(None),
        _ => {}
    }
    let name = free(path, &before(now));
    std::fs::rename(path, &name)?;
    Ok(Some(name))
}

/// A moment in a name, which sorts as text.
pub const MOMENT: &str = "%Y%m%d-%H%M%S";

/// A word of every command: today's date in the office's time.
pub const DATE: &str = "date";
/// Words of reports: which one, and its period.
pub const REPORT_WORDS: [&str; 2] = ["report", "period"];

/// The words in braces, without them. Braces around anything but letters are part of the name.
pub fn words(template: &str) -> impl Iterator<Item = &str> {
    let inside = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inside.map(|(word, _)| word).filter(|word| word_like(word))
}

/// The name with each word in braces replaced; a word without a value stays as it is.
pub fn filled(template: &str, values: &[(&str, String)]) -> String {
    let mut name = template.to_owned();
    for (word, value) in values {
        name = name.replace(&format!("{{{word}}}"), value);
    }
    name
}

fn word_like(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_braces_are_found_and_filled_in() {
        let template = "out/{report}-{period} {date}.{report}.xlsx";
        assert_eq!(words(template).collect::<Vec<_>>(), ["report", "period", "date", "report"]);
        let values = [("report", "annual".to_owned()), ("period", "2023".to_owned())];
        assert_eq!(filled(template, &values), "out/annual-2023 {date}.annual.xlsx");
        for plain in ["a.csv", "{}", "{", "}{", "{a b}", "{a", "a}", "{{}}"] {
            assert_eq!(words(plain).count(), 0, "{plain}");
            assert_eq!(filled(plain, &values), plain);
        }
        assert_eq!(words("{{date}}{月份}").collect::<Vec<_>>(), ["date", "月份"]);
    }
}

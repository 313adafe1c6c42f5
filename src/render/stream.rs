//! Rows of any number, one after another: only the row at hand stands in memory.

mod workbook;

use std::io::{Result, Write};

use serde::Serialize;

use super::Words;
use super::csv::safe;
use super::json::visible;
use crate::domain::civil::Moment;
use crate::domain::text::formula::{defuse, restore};
use crate::locale::headers;
use crate::report::sheet::{Cell, Row};
use workbook::Book;
pub use workbook::Unfit;

/// How rows are written that an import can read again, or a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Comma-separated values.
    Csv {
        /// Whether they begin with a byte order mark.
        bom: bool,
    },
    /// One JSON array of objects, indented.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// A workbook of one worksheet.
    Workbook {
        /// When it is made, in Greenwich.
        made: Moment,
    },
}

/// Rows on their way out.
pub struct Stream<W: Write> {
    form: Form<W>,
    words: Words,
    rows: u64,
}

enum Form<W: Write> {
    Csv(Box<::csv::Writer<W>>),
    Json(W),
    JsonLines(W),
    Workbook(Box<Book>, W),
}

impl<W: Write> Stream<W> {
    /// Begins with what stands before the first row: the header of a CSV bears the titles of ledgers,
    /// or their keys.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn begin<R: Row>(mut to: W, shape: Shape, words: Words) -> Result<Self> {
        let title = |key: &&'static str| if words.keys { *key } else { headers::title(words.lang, key) };
        let titles = R::KEYS.iter().map(title);
        let form = match shape {
            Shape::Csv { bom } => {
                to.write_all(if bom { "\u{feff}".as_bytes() } else { b"" })?;
                let mut writer = ::csv::Writer::from_writer(to);
                writer.write_record(titles).map_err(as_written)?;
                Form::Csv(Box::new(writer))
            }
            Shape::Json => Form::Json(to),
            Shape::JsonLines => Form::JsonLines(to),
            Shape::Workbook { made } => Form::Workbook(Box::new(Book::begin(titles, words, made)?), to),
        };
        Ok(Self { form, words, rows: 0 })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn row<R: Row + Serialize>(&mut self, row: &R) -> Result<()> {
        match &mut self.form {
            Form::Csv(writer) => {
                let cells = row.cells();
                writer.write_record(cells.iter().map(|cell| in_csv(cell, self.words))).map_err(as_written)?;
            }
            Form::Json(to) => {
                to.write_all(if self.rows == 0 { b"[\n  " } else { b",\n  " })?;
                // A line break in a text is escaped: those that stand there are the indentation's.
                to.write_all(visible(&serde_json::to_string_pretty(row)?).replace('\n', "\n  ").as_bytes())?;
            }
            Form::JsonLines(to) => {
                to.write_all(visible(&serde_json::to_string(row)?).as_bytes())?;
                to.write_all(b"\n")?;
            }
            Form::Workbook(book, _) => book.row(&row.cells())?,
        }
        self.rows += 1;
        Ok(())
    }

    /// Ends with what stands behind the last row, and says how many there were.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end(self) -> Result<u64> {
        match self.form {
            Form::Csv(mut writer) => writer.flush()?,
            Form::Json(mut to) => to.write_all(if self.rows == 0 { b"[]\n" } else { b"\n]\n" })?,
            Form::JsonLines(_) => {}
            Form::Workbook(book, mut to) => book.end(&mut to)?,
        }
        Ok(self.rows)
    }
}

/// A cell of a CSV. For people text is made harmless; for scripts it stays as it is, unless the import
/// would take a mark off that is the text's own.
fn in_csv(cell: &Cell, words: Words) -> String {
    let text = safe(cell, words);
    let marked = words.keys && matches!(cell, Cell::Text(_) | Cell::Title(_)) && restore(&text) != text;
    if marked { defuse(&text).into_owned() } else { text }
}

/// The fault of writing alone: the writer of CSV has no other where every row is as wide as its header.
fn as_written(error: ::csv::Error) -> std::io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::report::sheet::row;

    row! {
        /// A row.
        pub struct Line {
            /// A text.
            pub title: String,
            /// Another.
            pub comment: Option<String>,
        }
    }

    fn written(shape: Shape, keys: bool, lines: &[(&str, Option<&str>)]) -> String {
        let mut bytes = Vec::new();
        let mut stream = Stream::begin::<Line>(&mut bytes, shape, Words { lang: Lang::Zh, keys }).unwrap();
        for (title, comment) in lines {
            stream.row(&Line { title: (*title).to_owned(), comment: comment.map(str::to_owned) }).unwrap();
        }
        assert_eq!(stream.end().unwrap(), lines.len() as u64);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn rows_come_one_after_another() {
        let (csv, bom) = (Shape::Csv { bom: false }, Shape::Csv { bom: true });
        let lines = [("a\n\"b\",c", None), ("=1", Some("'=2")), ("'a", Some("0017"))];
        assert_eq!(written(csv, false, &lines), "标题,意见\n\"a\n\"\"b\"\",c\",\n'=1,''=2\n'a,0017\n");
        assert_eq!(written(csv, true, &lines), "title,comment\n\"a\n\"\"b\"\",c\",\n=1,''=2\n'a,0017\n");
        assert_eq!(written(bom, true, &[]), "\u{feff}title,comment\n");
        assert_eq!(
            written(Shape::JsonLines, false, &lines[1..]),
            "{\"title\":\"=1\",\"comment\":\"'=2\"}\n{\"title\":\"'a\",\"comment\":\"0017\"}\n"
        );
        let wanted = serde_json::json!([{"title": "a\n\"b\",c", "comment": null}, {"title": "=1", "comment": "'=2"}]);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&written(Shape::Json, false, &lines[..2])).unwrap(),
            wanted
        );
        assert_eq!(
            written(Shape::Json, false, &lines[2..]),
            "[\n  {\n    \"title\": \"'a\",\n    \"comment\": \"0017\"\n  }\n]\n"
        );
        assert_eq!((written(Shape::Json, true, &[]), written(Shape::JsonLines, true, &[])), ("[]\n".into(), "".into()));
    }
}

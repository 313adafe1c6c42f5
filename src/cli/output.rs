//! What a command puts out: data to standard output or into a file, remarks to standard error.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::failure::{Failure, REFUSED};
use super::options::Ctx;
use crate::locale::{columns, errors, said};
use crate::render::{self, Format};
use crate::report::sheet::Sheet;

impl Ctx {
    /// Data, to standard output or into the file asked for, whole or not at all.
    pub fn print(&self, data: &str) -> Result<(), Failure> {
        match &self.out {
            Some(path) => self.save(path, data),
            // A reader who has seen enough closes the pipe: no error.
            None => match std::io::stdout().lock().write_all(data.as_bytes()) {
                Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
                    Err(Failure::Other(REFUSED, errors::file(self.lang(), Path::new("-"), &e)))
                }
                _ => Ok(()),
            },
        }
    }

    fn save(&self, path: &Path, data: &str) -> Result<(), Failure> {
        let failed = |e: &std::io::Error| Failure::refused(errors::file(self.lang(), path, e));
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|e| failed(&e))?;
        file.write_all(data.as_bytes()).map_err(|e| failed(&e))?;
        file.persist(path).map_err(|e| failed(&e.error))?;
        Ok(())
    }

    /// A remark, to standard error.
    pub fn remark(&self, text: &str) {
        if !self.quiet {
            // Nobody listening is no error.
            let _ = writeln!(std::io::stderr(), "{}", said::note_line(self.lang(), text));
        }
    }

    /// A report or a list: `value` for scripts, `sheets` for every other format.
    pub fn show<T: Serialize>(&self, value: &T, sheets: &[Sheet]) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.print(&self.json(render::json(value))?),
            Format::JsonLines => self.print(&self.json(render::json_lines(std::slice::from_ref(value)))?),
            Format::Table => self.print(&self.tables(sheets)),
            Format::Csv | Format::Markdown => self.show_sheets(sheets),
        }
    }

    /// A list: an array, or an object a line, or one sheet.
    pub fn show_list<T: Serialize>(&self, values: &[T], sheet: &Sheet) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.print(&self.json(render::json(&values))?),
            Format::JsonLines => self.print(&self.json(render::json_lines(values))?),
            // Titles over nothing say nothing.
            Format::Table if sheet.rows.is_empty() => self.print(""),
            Format::Table => self.print(&render::table(sheet, self.lang(), self.look)),
            Format::Csv | Format::Markdown => self.show_sheets(std::slice::from_ref(sheet)),
        }
    }

    /// Sheets in a format that is made of sheets alone.
    fn show_sheets(&self, sheets: &[Sheet]) -> Result<(), Failure> {
        match self.format {
            Format::Markdown => self.print(&render::markdown(sheets, self.words())),
            _ => {
                let mark = if self.bom { "\u{feff}" } else { "" };
                self.print(&format!("{mark}{}", render::csv(sheets, self.words())))
            }
        }
    }

    fn json(&self, text: serde_json::Result<String>) -> Result<String, Failure> {
        text.map_err(|e| Failure::refused(errors::file(self.lang(), Path::new("json"), &e.into())))
    }

    /// Sheets as tables, each under its title; those without rows are left out.
    pub fn tables(&self, sheets: &[Sheet]) -> String {
        let lang = self.lang();
        let filled = sheets.iter().filter(|s| !s.rows.is_empty());
        let parts: Vec<_> =
            filled.map(|s| format!("{}\n{}", columns::sheet(lang, s.key), render::table(s, lang, self.look))).collect();
        parts.join("\n")
    }
}

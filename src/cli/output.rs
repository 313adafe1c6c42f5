//! What a command puts out: data to standard output or into a file, remarks to standard error.

use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::NamedTempFile;

use super::failure::Failure;
use super::options::Ctx;
use super::{place, say};
use crate::domain::number::CaseId;
use crate::domain::phone::Phones;
use crate::locale::{Lang, columns, errors, formats, said};
use crate::render::{self, Format, Page, Unfit, XlsxFault};
use crate::report::sheet::Sheet;
use crate::report::tree::Document;
use crate::store::{StoreError, folder_of};

/// Why rows ended before the last.
#[derive(Debug)]
pub enum Stop {
    /// They cannot be read.
    Store(StoreError),
    /// They cannot be written.
    Write(std::io::Error),
    /// A case has what the format does not hold.
    Unfit(CaseId, Unfit),
}

/// What a file holds, which says who may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A list, a report: made to be handed on.
    ForOthers,
    /// A ledger, rejected rows: names with whole telephone numbers.
    Personal,
}

impl Stop {
    /// Why the row of a case was not written.
    pub fn of_case(id: CaseId, error: std::io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Unfit>()) {
            Some(unfit) => Self::Unfit(id, unfit.clone()),
            None => Self::Write(error),
        }
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Write(error)
    }
}

/// Data, to standard output, all of it.
pub fn put_out(lang: Lang, data: &[u8]) -> Result<(), Failure> {
    put_out_with(lang, |to| to.write_all(data))
}

/// The same as it is written.
fn put_out_with(lang: Lang, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Failure> {
    match buffered(&mut std::io::stdout().lock(), write) {
        // A reader who has seen enough closes the pipe: no error.
        Err(e) if e.kind() != ErrorKind::BrokenPipe => Err(Failure::refused(formats::not_put_out(lang, &e))),
        _ => Ok(()),
    }
}

/// Writes in pieces that are worth it.
fn buffered(to: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
    let mut to = BufWriter::with_capacity(1 << 16, to);
    write(&mut to)?;
    to.flush()
}

impl Ctx {
    /// Words, to standard output or into the file asked for, whole or not at all; as a terminal may have them.
    pub fn print(&self, words: &str) -> Result<(), Failure> {
        self.print_page(words, "")
    }

    /// The same; `what` they are, is told where they went into a file.
    pub fn print_page(&self, words: &str, what: &str) -> Result<(), Failure> {
        let words = render::screen(words);
        match self.screen_width() {
            Some(room) => self.put(render::within(&words, room).as_bytes(), what),
            None => self.put(words.as_bytes(), what),
        }
    }

    /// The same line by line, however narrow the screen: what is copied from it must not be broken.
    pub fn print_lines(&self, words: &str) -> Result<(), Failure> {
        self.put(render::screen(words).as_bytes(), "")
    }

    /// A text that must come out as it came in; a terminal gets it as words.
    pub fn print_text(&self, text: &str) -> Result<(), Failure> {
        if self.terminal && self.out.is_none() { self.print_lines(text) } else { self.put(text.as_bytes(), "") }
    }

    /// Data, to the same places.
    fn put(&self, data: &[u8], what: &str) -> Result<(), Failure> {
        self.put_with(what, |to| to.write_all(data))
    }

    /// The same as it is written.
    fn put_with(&self, what: &str, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Failure> {
        if let Some(template) = &self.out {
            let path = self.place(template)?;
            self.save(&path, write)?;
            self.remark(&said::written(self.lang(), path.display(), what));
            return Ok(());
        }
        put_out_with(self.lang(), write)
    }

    /// The file that a name means: its words in braces filled in.
    pub(super) fn place(&self, template: &Path) -> Result<PathBuf, Failure> {
        let Some(text) = template.to_str().filter(|text| text.contains('{')) else {
            return Ok(template.to_owned());
        };
        let mut values = self.names.clone();
        values.push((place::DATE, self.now_here()?.date().to_string()));
        Ok(PathBuf::from(place::filled(text, &values)))
    }

    fn save(&self, path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Failure> {
        let failed = |e: &std::io::Error| Failure::refused(errors::file(self.lang(), path, e));
        let (mut file, place) = self.beside(path, Content::ForOthers)?;
        // Once it has its name, what is in it must be there after a failure of power too.
        buffered(file.as_file_mut(), write).and_then(|()| file.as_file().sync_all()).map_err(|e| failed(&e))?;
        file.persist(place).map_err(|e| failed(&e.error))?;
        Ok(())
    }

    /// A new file beside the place that it will take when it is whole, and that place, which is where a link leads:
    /// what is meant for others, theirs to read as far as the system's own rule for new files allows; what holds
    /// telephone numbers, its owner's alone.
    pub(super) fn beside(&self, path: &Path, content: Content) -> Result<(NamedTempFile, PathBuf), Failure> {
        let failed = |e: &std::io::Error| Failure::refused(errors::file(self.lang(), path, e));
        let real = place::real(path).map_err(|e| failed(&e))?;
        let folder = self.folder(&real)?;
        if !place::may_replace(&real) {
            return Err(Failure::refused(formats::no_file(self.lang(), path)));
        }
        if place::same_file(&real, &self.db) {
            return Err(Failure::usage(formats::is_the_database(self.lang(), path)));
        }
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(match content {
            Content::ForOthers if !self.full && !self.personal => 0o666,
            _ => 0o600,
        }));
        #[cfg(not(unix))]
        let _ = content;
        let file = builder.tempfile_in(folder).map_err(|e| failed(&e))?;
        Ok((file, real))
    }

    /// The folder of a file, which must be there.
    pub(super) fn folder<'p>(&self, path: &'p Path) -> Result<&'p Path, Failure> {
        let folder = folder_of(path);
        if folder.is_dir() { Ok(folder) } else { Err(Failure::refused(formats::no_folder(self.lang(), folder))) }
    }

    /// The rows of a ledger, of any number, as they come, to the same places; a file is whole or not there at all.
    pub fn stream(
        &self,
        key: &'static str,
        write: impl FnOnce(&mut dyn Write) -> Result<u64, Stop>,
    ) -> Result<(), Failure> {
        let lang = self.lang();
        let buffered = |to: &mut dyn Write| {
            let mut to = BufWriter::with_capacity(1 << 16, to);
            let rows = write(&mut to)?;
            to.flush()?;
            Ok(rows)
        };
        let unfit = |case: Option<CaseId>, unfit: &Unfit| match unfit {
            Unfit::Rows { most } => formats::more_rows(lang, *most),
            Unfit::Text { begins, length, most } => formats::text_of_cell(lang, case, begins, *length, *most),
        };
        let failed = |path: Option<&Path>, stop: Stop| match stop {
            Stop::Store(error) => Failure::Store(error),
            Stop::Unfit(case, fault) => Failure::refused(unfit(Some(case), &fault)),
            Stop::Write(e) => Failure::refused(match e.get_ref().and_then(|inner| inner.downcast_ref()) {
                Some(fault) => unfit(None, fault),
                // What is no fault of the system's comes from where rows wait for their workbook.
                None if e.kind() == ErrorKind::StorageFull && e.raw_os_error().is_none() => {
                    formats::no_workbook(lang, &errors::system(lang, &e))
                }
                None => path.map_or_else(|| formats::not_put_out(lang, &e), |path| errors::file(lang, path, &e)),
            }),
        };
        let Some(template) = &self.out else {
            return match buffered(&mut std::io::stdout().lock()) {
                Err(Stop::Write(e)) if e.kind() == ErrorKind::BrokenPipe => Ok(()),
                other => other.map(|_| ()).map_err(|stop| failed(None, stop)),
            };
        };
        let path = self.place(template)?;
        let (mut file, place) = self.beside(&path, Content::Personal)?;
        let rows = buffered(file.as_file_mut()).map_err(|stop| failed(Some(&path), stop))?;
        file.as_file().sync_all().map_err(|e| failed(Some(&path), Stop::Write(e)))?;
        file.persist(place).map_err(|e| failed(Some(&path), Stop::Write(e.error)))?;
        let what = said::rows(lang, columns::sheet(lang, key), rows);
        self.remark(&said::written(lang, path.display(), &what));
        Ok(())
    }

    /// A remark, to standard error.
    pub fn remark(&self, text: &str) {
        if !self.quiet {
            say::line(&said::note_line(self.lang(), self.to_paste(text)));
        }
    }

    /// That telephone numbers were masked, if there were any.
    pub fn say_masked(&self, any: bool) {
        if any && self.phones() == Phones::Masked {
            self.remark(&said::phones_masked(self.lang()));
        }
    }

    /// One thing or several sheets: `value` for scripts, `sheets` for every other format.
    pub fn show<T: Serialize>(&self, value: &T, sheets: &[Sheet]) -> Result<(), Failure> {
        self.show_page(value, None, sheets)
    }

    /// The same with what stands around the sheets in a document.
    pub fn show_page<T: Serialize>(&self, value: &T, page: Option<&Page>, sheets: &[Sheet]) -> Result<(), Failure> {
        let what = page.map_or_else(|| self.counted(sheets), |page| page.title.clone());
        match self.format {
            Format::Json => self.put_with(&what, |to| render::json(value, to)),
            Format::JsonLines => self.put_with(&what, |to| render::json_lines(std::slice::from_ref(value), to)),
            Format::Table => self.put(self.tables(sheets).as_bytes(), &what),
            Format::Csv | Format::Markdown | Format::Xlsx => self.put(&self.sheets(page, sheets)?, &what),
        }
    }

    /// A document that is JSON already, in JSON.
    pub fn show_document(&self, document: &Document, page: &Page) -> Result<(), Failure> {
        self.put_with(&page.title, |to| match self.format {
            Format::JsonLines => render::json_lines(std::slice::from_ref(document), to),
            _ => render::json_indented(document.text(), to),
        })
    }

    /// What was done or found: `value` for scripts, words for people.
    pub fn tell<T: Serialize>(&self, value: &T, words: &str) -> Result<(), Failure> {
        if self.json_asked() { self.show(value, &[]) } else { self.print(words) }
    }

    /// A list: an array, or an object a line, or one sheet.
    pub fn show_list<T: Serialize>(&self, values: &[T], sheet: &Sheet) -> Result<(), Failure> {
        let sheets = std::slice::from_ref(sheet);
        let what = self.counted(sheets);
        let data = match self.format {
            Format::Json => return self.put_with(&what, |to| render::json(&values, to)),
            Format::JsonLines => return self.put_with(&what, |to| render::json_lines(values, to)),
            // Titles over nothing say nothing.
            Format::Table if sheet.rows.is_empty() => Vec::new(),
            Format::Table => render::table(sheet, self.lang(), self.look).into(),
            Format::Csv | Format::Markdown | Format::Xlsx => self.sheets(None, sheets)?,
        };
        self.put(&data, &what)
    }

    /// The same; a screen on which the columns do not fit leaves out some, in the order given.
    pub fn show_fitting<T: Serialize>(&self, values: &[T], sheet: Sheet, spare: &[&str]) -> Result<(), Failure> {
        self.show_list(values, &self.fitted(sheet, spare))
    }

    /// A sheet without the first of its spare columns, as many as the screen has no room for.
    pub fn fitted(&self, sheet: Sheet, spare: &[&str]) -> Sheet {
        match self.screen_width().filter(|_| self.format == Format::Table) {
            Some(room) => render::fitting(sheet, self.lang(), room, spare),
            None => sheet,
        }
    }

    /// Sheets in a format that is made of sheets alone.
    fn sheets(&self, page: Option<&Page>, sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
        let words = self.words();
        Ok(match (self.format, page) {
            (Format::Xlsx, page) => {
                let made = match page.and_then(|page| page.made) {
                    Some(at) => at - self.offset(),
                    None => self.now_in_greenwich()?,
                };
                render::xlsx(page, sheets, words, made).map_err(|fault| self.no_workbook(&fault))?
            }
            (Format::Markdown, Some(page)) => render::markdown_page(page, sheets, words).into(),
            (Format::Markdown, None) => render::markdown(sheets, words).into(),
            _ => {
                let mark = if self.bom { "\u{feff}" } else { "" };
                format!("{mark}{}", render::csv(sheets, words)).into()
            }
        })
    }

    fn no_workbook(&self, fault: &XlsxFault) -> Failure {
        Failure::refused(match fault {
            XlsxFault::TooLong { rows, most } => formats::rows_of_worksheet(self.lang(), *rows, *most),
            XlsxFault::Writer(reason) => formats::no_workbook(self.lang(), reason),
        })
    }

    /// What is in sheets, in a few words.
    fn counted(&self, sheets: &[Sheet]) -> String {
        let lang = self.lang();
        let counts: Vec<String> =
            sheets.iter().map(|sheet| said::rows(lang, columns::sheet(lang, &sheet.key), sheet.rows.len())).collect();
        lang.join(&counts)
    }

    /// Sheets as tables, each under its title; those without rows are left out.
    pub fn tables(&self, sheets: &[Sheet]) -> String {
        let lang = self.lang();
        let filled = sheets.iter().filter(|s| !s.rows.is_empty());
        let parts: Vec<_> = filled
            .map(|s| format!("{}\n{}", columns::sheet(lang, &s.key), render::table(s, lang, self.look)))
            .collect();
        parts.join("\n")
    }
}

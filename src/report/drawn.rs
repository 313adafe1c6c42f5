//! A report drawn up: all that is needed to print it in every format and both languages, and nothing else.
//!
//! Its JSON is a stored format, that of frozen reports: a frozen report is printed from it alone, whatever
//! has become of the units, the scheme and the rows of reports since. Fields may be added with a default,
//! never renamed or removed; sections and columns are data, so that later ones do not touch earlier reports.

use serde::{Deserialize, Serialize};

use super::document::{Findings, Note, SchemeMark, Sections, Settings, Status};
use super::sheet::{Row, Sheet};
use super::tree::Document;
use super::value::At;
use crate::domain::bearing::Standing;
use crate::domain::civil::Moment;
use crate::domain::period::Period;
use crate::domain::scheme::{Scheme, Title};
use crate::domain::unit::Unit;

/// A report, ready to be printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Which report.
    pub report: String,
    /// Its period.
    pub period: Period,
    /// Whether the figures can still change.
    pub status: Status,
    /// When it was drawn up, or frozen.
    pub as_of: Moment,
    /// The rules by which.
    pub scheme: SchemeMark,
    /// The title of these rules.
    pub title: Title,
    /// Their settings.
    pub settings: Settings,
    /// The units as they stood.
    pub units: Vec<UnitThen>,
    /// The report as scripts get it, but for the words of its notes.
    pub document: Document,
    /// Its tables.
    pub sheets: Vec<Sheet>,
    /// What a reader must know.
    pub notes: Vec<Note>,
    /// The head of the log from which it was drawn up, of a frozen one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Head>,
}

/// The head of the log: its last event, whose hash stands for all before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its place in the log.
    pub seq: i64,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// A unit as it stood on the period's last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitThen {
    /// Its code.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// The name that people used.
    pub short: String,
    /// The class of a department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Whether it was active.
    pub active: bool,
    /// Whether it was a department.
    pub department: bool,
}

impl UnitThen {
    fn of(unit: &Unit, period: Period) -> Self {
        let Standing { code, name, class, active, department, .. } = Standing::of(unit, period.last_day());
        Self { code, name, short: unit.short_name().to_owned(), class, active, department }
    }

    /// As what bears on the period sees it.
    pub fn standing(&self) -> Standing {
        let Self { code, name, class, active, department, .. } = self.clone();
        Standing { code, name, class, active, department, since: None }
    }
}

impl Drawn {
    /// The report of what was found, by these rules and with these units.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn of<S: Sections>(
        found: Findings<S>,
        period: Period,
        (scheme, sha256): (&Scheme, &str),
        units: &[Unit],
        now: Moment,
    ) -> serde_json::Result<Self> {
        let (notes, sheets) = (found.notes.clone(), found.sections.sheets());
        let report = found.report(period, scheme, sha256, now, Vec::new());
        Ok(Self {
            report: S::REPORT.to_owned(),
            period,
            status: report.status,
            as_of: now,
            document: Document::of(&report)?,
            scheme: report.scheme,
            title: scheme.title.clone(),
            settings: report.settings,
            units: units.iter().map(|unit| UnitThen::of(unit, period)).collect(),
            sheets,
            notes,
            head: None,
        })
    }

    /// Adds a section after those that are there.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn add<R: Row + Serialize>(&mut self, key: &'static str, rows: &[R]) -> serde_json::Result<()> {
        self.document.put(&["sections", key], &rows)?;
        self.sheets.push(Sheet::of(key, rows));
        Ok(())
    }

    /// Marks it as frozen at this moment, from the log as it was up to its head.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn freeze(&mut self, at: Moment, head: Head) -> serde_json::Result<()> {
        (self.status, self.as_of) = (Status::Frozen, at);
        self.document.put(&["status"], &self.status)?;
        self.document.put(&["as_of"], &At(at))?;
        self.document.put(&["head"], &head)?;
        self.head = Some(head);
        Ok(())
    }

    /// The report as scripts get it, with the words of its notes.
    ///
    /// # Errors
    /// What is no document of ours.
    pub fn json(self, words: &[String]) -> serde_json::Result<Document> {
        let mut document = self.document;
        document.put(&["notes"], &words)?;
        Ok(document)
    }

    /// What people called a unit.
    pub fn name(&self, code: &str) -> String {
        self.units.iter().find(|unit| unit.code == code).map_or_else(|| code.to_owned(), |unit| unit.short.clone())
    }
}

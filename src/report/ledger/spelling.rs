//! How units and categories are written in a ledger, so that its import knows them again.

use std::collections::HashMap;

use serde::{Serialize, Serializer};

use crate::domain::civil::format_moment;
use crate::domain::naming::{NameFault, Reading, find, shared, together};
use crate::domain::past::Done;
use crate::domain::scheme::{Scheme, Title};
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::report::sheet::{Cell, ToCell};
use crate::report::value::At;

/// The names of units and categories: for people the shortest by which an import finds the same again,
/// for scripts the codes.
pub struct Spelling<'a> {
    units: &'a [Unit],
    coded: bool,
    /// By code: a unit has one name wherever it stands alone.
    alone: HashMap<&'a str, &'a str>,
    /// Whether some name of a department could be taken for several.
    careful: bool,
}

impl<'a> Spelling<'a> {
    /// The spelling of these units: by names, or by codes alone where `coded` is set.
    pub fn new(units: &'a [Unit], coded: bool) -> Self {
        let mut made = Self { units, coded, alone: HashMap::new(), careful: false };
        made.alone = units.iter().map(|unit| (unit.code.as_str(), made.name(unit, |_| true))).collect();
        made.careful = units.iter().any(|unit| names(unit).any(shared));
        made
    }

    /// The first name of a unit that pleases and leads back to it, or its code.
    fn name(&self, unit: &'a Unit, pleases: impl Fn(&str) -> bool) -> &'a str {
        let leads_back = |name: &&str| self.code(unit.kind, name).is_ok_and(|code| code == unit.code);
        let mut all = names(unit).filter(|_| !self.coded);
        all.find(|name| pleases(name) && leads_back(name)).unwrap_or(&unit.code)
    }

    /// The code to which a name leads an import.
    fn code(&self, kind: UnitKind, name: &str) -> Result<String, NameFault> {
        find(self.units, kind, name, Reading::Exact).map(|unit| unit.code.clone())
    }

    /// A unit that stands alone in its cell.
    pub fn unit(&self, code: &str) -> String {
        self.alone.get(code).copied().unwrap_or(code).to_owned()
    }

    /// Departments that share a cell.
    pub fn several(&self, codes: Vec<String>) -> Several {
        let alone = |code: &String| self.alone.get(code.as_str()).copied();
        let names: Vec<&str> = codes.iter().map(|code| alone(code).unwrap_or(code)).collect();
        if !self.careful {
            return Several { text: names.join(";"), codes };
        }
        let unit = |code: &String| self.units.iter().find(|unit| unit.code == *code);
        let plain = |code: &'_ String| unit(code).map(|unit| self.name(unit, |name| !shared(name)));
        let plain: Vec<&str> = codes.iter().filter_map(plain).collect();
        let coded: Vec<&str> = codes.iter().map(String::as_str).collect();
        let text = together(&codes, &[names, plain, coded], |name| self.code(UnitKind::Department, name));
        Several { text, codes }
    }

    /// Departments that share a cell, each with the moment at which it was done.
    pub fn dated(&self, all: Vec<Done>) -> Dated {
        let unit = |done: &Done| self.units.iter().find(|unit| unit.code == done.department);
        let apart = |name: &str| !shared(name) && !name.contains(['=', '＝']);
        let name = |done: &Done| unit(done).map_or(done.department.clone(), |unit| self.name(unit, apart).to_owned());
        let texts: Vec<String> = all.iter().map(|done| format!("{}={}", name(done), format_moment(done.at))).collect();
        Dated { text: texts.join(";"), all }
    }

    /// A category, by its title where the scheme finds the same by it in either language.
    pub fn category(&self, scheme: Option<&Scheme>, code: String) -> Category {
        let finds = |scheme: &Scheme, name: &str| scheme.find_category(name).is_some_and(|found| found.code == code);
        let found = scheme.filter(|_| !self.coded).and_then(|scheme| {
            let title = &scheme.categories.iter().find(|category| category.code == code)?.title;
            (finds(scheme, &title.zh) && finds(scheme, &title.en)).then(|| title.clone())
        });
        Category { code, title: found }
    }
}

/// The names of a unit, the shortest first.
fn names(unit: &Unit) -> impl Iterator<Item = &str> {
    unit.short.as_deref().into_iter().chain([unit.name.as_str(), unit.code.as_str()])
}

/// Departments in one cell: their codes for JSON, and how they are written elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several {
    codes: Vec<String>,
    text: String,
}

impl Serialize for Several {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.codes.serialize(serializer)
    }
}

impl ToCell for Several {
    fn cell(&self) -> Cell {
        self.text.cell()
    }
}

/// Departments with moments in one cell: by their codes in JSON, and how they are written elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    all: Vec<Done>,
    text: String,
}

impl Serialize for Dated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct One<'a> {
            department: &'a str,
            at: At,
        }
        serializer.collect_seq(self.all.iter().map(|done| One { department: &done.department, at: At(done.at) }))
    }
}

impl ToCell for Dated {
    fn cell(&self) -> Cell {
        self.text.cell()
    }
}

/// A category: its code for JSON, and the title by which people know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    code: String,
    title: Option<Title>,
}

impl Serialize for Category {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.code.serialize(serializer)
    }
}

impl ToCell for Category {
    fn cell(&self) -> Cell {
        self.title.as_ref().map_or_else(|| self.code.cell(), ToCell::cell)
    }
}

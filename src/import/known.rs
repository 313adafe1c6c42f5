//! What rows are read against: the books as they stand, and the units that the rows themselves add.

use std::collections::{BTreeMap, HashMap};

use super::cells::Cells;
use super::map::{Map, NewUnits};
use super::why::{Names, Why};
use crate::domain::calendar::Calendar;
use crate::domain::civil::Day;
use crate::domain::deadline::Rules;
use crate::domain::event::SchemeId;
use crate::domain::naming::{BETWEEN, NameFault, Reading, find, shared_by};
use crate::domain::text;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Coded, UnitKind};
use crate::store::{Books, KeptScheme, StoreError, in_force};

type Result<T> = std::result::Result<T, StoreError>;

/// How many names of a kind are remembered: more than any office has, and spellings with them.
const REMEMBERED: usize = 10_000;

/// The books, as a batch of rows needs them.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// All units, with those of this file.
    pub units: Vec<Unit>,
    /// How many of the units were there before this file.
    before: usize,
    pub calendar: Calendar,
    /// Units that rows named and the books lacked, not written yet.
    pub added: Vec<Unit>,
    schemes: Vec<KeptScheme>,
    /// How units that the books lack are added.
    rules: BTreeMap<&'static str, NewUnits>,
    /// What stands between several names in one cell, if the map says it.
    separator: Option<String>,
    today: Day,
    /// Whether a unit's name holds what may stand between several, once that was asked.
    joined: Option<bool>,
    /// Names that were looked up before; ledgers repeat a few names many times.
    found: HashMap<UnitKind, HashMap<String, std::result::Result<String, NameFault>>>,
}

impl Known {
    pub(super) fn of(books: &Books<'_>, map: &Map, today: Day) -> Result<Self> {
        let (units, calendar, schemes) = (books.units_on(today)?, books.calendar()?, books.schemes()?);
        let before = units.len();
        Ok(Self {
            units,
            before,
            calendar,
            added: Vec::new(),
            schemes,
            rules: map.units.clone(),
            separator: map.list_separator.clone(),
            today,
            joined: None,
            found: HashMap::new(),
        })
    }

    /// The units that were there before this file.
    pub(super) fn units_before(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().take(self.before)
    }

    /// How people call the units.
    pub(super) fn names(&self) -> Names {
        self.units.iter().map(|u| (u.code.clone(), u.short_name().to_owned())).collect()
    }

    /// The code of the unit that a text names; one that the books lack is added where the map says how.
    pub(super) fn code(&mut self, kind: UnitKind, given: &str) -> std::result::Result<String, Why> {
        if let Some(Ok(code)) = self.found.get(&kind).and_then(|of_kind| of_kind.get(given)) {
            return Ok(code.clone());
        }
        // Longer than any name: it is neither looked for nor repeated in full.
        text::line(given).map_err(Why::Text)?;
        let may_add = self.may_add(kind, given);
        let of_kind = self.found.entry(kind).or_default();
        if of_kind.len() > REMEMBERED {
            of_kind.clear();
        }
        let known = match of_kind.get(given) {
            Some(known) => known,
            None => {
                let found = find(&self.units, kind, given, Reading::Exact).map(|unit| unit.code.clone());
                of_kind.entry(given.to_owned()).or_insert(found)
            }
        };
        match known {
            Err(NameFault::Unknown { .. }) if may_add => self.add(kind, given),
            known => known.clone().map_err(Why::Name),
        }
    }

    /// Whether the map lets a name become a unit; a cell of several departments is not one of them.
    fn may_add(&self, kind: UnitKind, given: &str) -> bool {
        let several = shared_by(self.separator.as_deref(), given);
        self.rules.contains_key(kind.code()) && (kind != UnitKind::Department || !several)
    }

    /// Whether a text that names no department names several, of which one is known at least.
    pub(super) fn names_several(&self, given: &str) -> bool {
        let is_known = |name: &str| find(&self.units, UnitKind::Department, name, Reading::Exact).is_ok();
        match &self.separator {
            Some(separator) => given.contains(separator.as_str()) && given.split(separator.as_str()).any(is_known),
            None => given.contains(BETWEEN) && given.split(BETWEEN).any(is_known),
        }
    }

    /// Whether a cell with what stands between several names may be one name all the same.
    pub(super) fn has_joined_names(&mut self) -> bool {
        *self.joined.get_or_insert_with(|| {
            let separator = self.separator.as_deref().map(str::to_lowercase);
            let joined = |name: &str| shared_by(separator.as_deref(), &name.to_lowercase());
            // Initials, which no name holds as such, are letters and digits.
            separator.as_ref().is_some_and(|separator| separator.chars().any(char::is_alphanumeric))
                || self
                    .units
                    .iter()
                    .any(|u| joined(&u.code) || joined(&u.name) || u.short.as_deref().is_some_and(joined))
        })
    }

    /// Adds a unit of which the file knows the name alone.
    fn add(&mut self, kind: UnitKind, given: &str) -> std::result::Result<String, Why> {
        let name = text::line(given).map_err(Why::Text)?;
        let Some(rule) = self.rules.get(kind.code()) else { return Ok(name) };
        let taken = |code: &String| self.units.iter().any(|unit| unit.code.eq_ignore_ascii_case(code));
        let codes = (1..=self.units.len() + 1).map(|number| format!("{}{number:02}", rule.prefix));
        let code = codes.into_iter().find(|code| !taken(code)).unwrap_or_default();
        let unit = Unit {
            code: code.clone(),
            name,
            short: None,
            kind,
            class: rule.class.clone().filter(|_| kind == UnitKind::Department),
            leader: None,
            liaison: None,
            phone: None,
            from: rule.from,
            to: None,
            into: None,
        };
        if let Some(kept) = in_force(&self.schemes, self.today) {
            unit.fits(&kept.scheme).map_err(Why::Class)?;
        }
        self.units.push(unit.clone());
        self.added.push(unit);
        // Another spelling of the name may have been looked for before.
        self.found.remove(&kind);
        self.joined = None;
        Ok(code)
    }

    /// A row that added units turned out to be bad: they are not there.
    pub(super) fn forget_added(&mut self) {
        if !self.added.is_empty() {
            self.units.truncate(self.units.len() - self.added.len());
            self.added.clear();
            self.found.clear();
            self.joined = None;
        }
    }

    /// The code of the unit that a cell names.
    pub(super) fn unit(&mut self, cells: &mut Cells<'_>, kind: UnitKind, key: &'static str) -> Option<String> {
        cells.read(key, |given| self.code(kind, given))
    }

    /// The scheme in force on a day.
    pub(super) fn scheme_on(&self, day: Day) -> Result<&KeptScheme> {
        in_force(&self.schemes, day).ok_or_else(|| absent("schemes"))
    }

    /// What deadlines and scores of a case are reckoned with.
    pub(super) fn rules(&self, scheme: SchemeId) -> Result<Rules<'_>> {
        let kept = self.schemes.iter().find(|kept| kept.id == scheme);
        let scheme = &kept.ok_or_else(|| absent(format!("schemes.id = {scheme}")))?.scheme;
        Ok(Rules { scheme, calendar: &self.calendar })
    }
}

fn absent(place: impl ToString) -> StoreError {
    StoreError::Damaged { place: place.to_string(), what: "absent".to_owned() }
}

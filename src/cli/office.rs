//! The office at work: its open database, and what commands ask of it again and again.

use std::collections::HashMap;

use chrono::{FixedOffset, Offset, TimeDelta};

use super::failure::Failure;
use super::options::Ctx;
use super::typed;
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment, When, format_moment, parse_day, parse_when};
use crate::domain::naming::{Former, NameFault, Reading, find, find_former};
use crate::domain::number::CaseId;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::refusal::Refusal;
use crate::domain::text::narrow;
use crate::domain::unit::{Unit, short_name};
use crate::domain::vocab::{Coded, UnitKind};
use crate::evaluate::Records;
use crate::locale::{Lang, errors, near, refusals, said, units, words};
use crate::store::{Stamp, Store, StoreError};

/// The open database and the desk before it.
pub struct Office {
    /// The database.
    pub store: Store,
    /// Names, times and words.
    pub desk: Desk,
}

/// What can be known without asking the database again.
pub struct Desk {
    /// All units, as they stand today.
    pub units: Vec<Unit>,
    /// The names that they had before.
    pub former: Vec<Former>,
    /// The language in force.
    pub lang: Lang,
    /// The clock.
    pub now: Moment,
    /// The office's civil time.
    pub offset: FixedOffset,
    /// Who is doing this.
    pub actor: String,
    /// When what is written now is recorded.
    recorded_at: Moment,
}

impl Office {
    /// Opens the database; each look at it sees what stands then.
    pub fn open(ctx: &Ctx) -> Result<Self, Failure> {
        Self::begin(ctx, |_| Ok(()))
    }

    /// Opens the database to look at it as it stands at one moment, whatever others write meanwhile.
    pub fn to_look(ctx: &Ctx) -> Result<Self, Failure> {
        Self::begin(ctx, Store::hold_still)
    }

    /// Opens the database to change it, when it is this one's turn: what is decided upon is what stands then.
    pub fn to_change(ctx: &Ctx) -> Result<Self, Failure> {
        let mut office = Self::begin(ctx, Store::take_turn)?;
        let last = office.store.last_recorded()?;
        office.desk.record_after(ctx, last);
        Ok(office)
    }

    /// Opens the database twice, to look at one moment in two ways.
    pub fn to_look_twice(ctx: &Ctx) -> Result<(Self, Self), Failure> {
        loop {
            let (one, other) = (Self::to_look(ctx)?, Self::to_look(ctx)?);
            // What stands in the tables is what the log says.
            if one.store.head()? == other.store.head()? {
                return Ok((one, other));
            }
        }
    }

    fn begin(ctx: &Ctx, how: impl FnOnce(&Store) -> Result<(), StoreError>) -> Result<Self, Failure> {
        let store = Store::open(&ctx.db)?;
        how(&store)?;
        let books = store.books();
        if let Some(lang) = books.setting("lang")?.and_then(|code| Lang::parse(&code)) {
            ctx.prefer(lang);
        }
        let minutes = books.setting("offset_minutes")?.and_then(|text| text.parse::<i32>().ok());
        let offset = offset(minutes.unwrap_or(super::init::DEFAULT_OFFSET_MINUTES));
        ctx.set_offset(offset);
        let now = ctx.now(offset)?;
        let units = books.units_on(now.date())?;
        let former = books.former_names(now.date())?;
        let desk = Desk { units, former, lang: ctx.lang(), now, offset, actor: ctx.actor.clone(), recorded_at: now };
        if let Some(copy) = store.kept_copy() {
            ctx.remark(&said::led_on(desk.lang, copy.display()));
        }
        Ok(Self { store, desk })
    }

    /// What periods are evaluated from.
    pub fn records(&self) -> Records<'_> {
        Records { store: &self.store, now: self.desk.now, units: &self.desk.units }
    }

    /// Whether a case was received in a month that is over.
    pub fn has_past(&self) -> Result<bool, StoreError> {
        let month = Period::of(PeriodKind::Month, self.desk.now.date());
        Ok(self.store.first_day()?.is_some_and(|first| first < month.first_day()))
    }

    /// The case that people name by its number, its serial, or `ref:` and its outside reference.
    pub fn case_id(&self, given: &str) -> Result<CaseId, Failure> {
        let unknown = || Failure::refused(errors::no_case(self.desk.lang, given));
        if let Some(reference) = given.trim().strip_prefix("ref:") {
            return self.store.case_by_ref(&narrow(reference.trim()))?.ok_or_else(unknown);
        }
        let year = chrono::Datelike::year(&self.desk.now);
        let read = |year| {
            let id = CaseId::parse(given, year);
            id.ok_or_else(|| Failure::refused(errors::no_case_number(self.desk.lang, given)))
        };
        let (id, last) = (read(year)?, read(year - 1)?);
        // In January people mean last year's cases by their serials.
        if last != id && self.store.case(id)?.is_none() && self.store.case(last)?.is_some() {
            return Err(Failure::refused(errors::case_of_last_year(self.desk.lang, id, last)));
        }
        Ok(id)
    }

    /// The case that people name.
    pub fn case(&self, given: &str) -> Result<Case, Failure> {
        let id = self.case_id(given)?;
        Ok(self.store.case(id)?.ok_or(StoreError::NoCase(id))?)
    }
}

/// A fixed offset from Greenwich.
pub fn offset(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes.saturating_mul(60)).unwrap_or_else(|| chrono::Utc.fix())
}

impl Desk {
    /// The one unit of a kind that goes by a name, or by nobody's name now and had it before.
    pub fn unit(&self, kind: UnitKind, given: &str) -> Result<&Unit, NameFault> {
        let known = find(&self.units, kind, given, Reading::Free);
        known.or_else(|fault| find_former(&self.units, &self.former, kind, fault))
    }

    /// The code of a unit that is active on a day.
    pub fn active(&self, kind: UnitKind, given: &str, day: Day) -> Result<String, Failure> {
        let unit = self.unit(kind, given)?;
        if unit.active_on(day) {
            Ok(unit.code.clone())
        } else {
            Err(Failure::refused(errors::inactive(self.lang, unit.short_name(), day)))
        }
    }

    /// The code of a department.
    pub fn department(&self, given: &str) -> Result<String, Failure> {
        Ok(self.unit(UnitKind::Department, given)?.code.clone())
    }

    /// The code of a department whose first day has come by a day; it may be retired since.
    pub fn department_by(&self, given: &str, day: Day) -> Result<String, Failure> {
        let unit = self.unit(UnitKind::Department, given)?;
        match unit.from.filter(|from| day < *from) {
            Some(from) => {
                let code = typed::word(&unit.code);
                Err(Failure::refused(units::not_yet(self.lang, unit.short_name(), &code, from, day)))
            }
            None => Ok(unit.code.clone()),
        }
    }

    /// The code of a department, if one is named.
    pub fn department_if(&self, given: Option<&str>) -> Result<Option<String>, Failure> {
        given.map(|name| self.department(name)).transpose()
    }

    /// How people call a unit.
    pub fn name(&self, code: &str) -> String {
        short_name(&self.units, code)
    }

    /// A department as it is typed in a command: its short name where a shell takes that as one word and it leads
    /// here, else its code.
    pub fn typed(&self, code: &str) -> String {
        let name = self.name(code);
        let leads = || find(&self.units, UnitKind::Department, &name, Reading::Free).is_ok_and(|u| u.code == code);
        if typed::is_word(&name) && leads() { name } else { typed::word(code).into_owned() }
    }

    /// A date or a moment that somebody gave; today, yesterday and tomorrow in words too, a time alone of today, a day of
    /// a month without a year that of some nine months back and three ahead.
    pub fn when(&self, given: &str) -> Result<When, Failure> {
        self.when_of(given, self.now.date(), false)
    }

    /// The same of something to come: a day of a month without a year is that of nine months after a day and three before.
    pub fn when_to_come(&self, given: &str, from: Day) -> Result<When, Failure> {
        self.when_of(given, from, true)
    }

    /// Until when something may last, if that was given: to the end of a day, or to the moment.
    pub fn until_if(&self, given: Option<&str>, from: Day) -> Result<Option<Moment>, Failure> {
        given.map(|given| Ok(self.when_to_come(given, from)?.end())).transpose()
    }

    /// What is to come where no time of day can be meant.
    pub fn day_to_come(&self, given: &str, from: Day) -> Result<Day, Failure> {
        match self.when_to_come(given, from)? {
            When::Day(day) => Ok(day),
            When::Moment(_) => self.day(given),
        }
    }

    fn when_of(&self, given: &str, near: Day, to_come: bool) -> Result<When, Failure> {
        if let Some((day, rest)) = of_no_year(&narrow(given), near, to_come) {
            return Ok(parse_when(&format!("{day} {rest}"), self.offset)?);
        }
        if let Some((days, time)) = near::time(given) {
            return Ok(parse_when(&format!("{} {time}", self.now.date() + TimeDelta::days(days)), self.offset)?);
        }
        if let Some(days) = near::day(given) {
            return Ok(When::Day(self.now.date() + TimeDelta::days(days)));
        }
        Ok(parse_when(given, self.offset)?)
    }

    /// A date alone.
    pub fn day(&self, given: &str) -> Result<Day, Failure> {
        day(given, self.now.date())
    }

    /// A period that somebody gave: by its name, by where it stands to today, or without its year, which then is the last
    /// that has begun. Of which `kind` `last` and `this` are,
    /// is said where only one can be meant.
    pub fn period(&self, given: &str, kind: Option<PeriodKind>) -> Result<Period, Failure> {
        if let Some(of_a_year) = near::of_a_year(&narrow(given)) {
            let of = |year: i32| Period::parse(&format!("{year:04}-{of_a_year}"));
            let this = of(chrono::Datelike::year(&self.now))?;
            return Ok(if this.first_day() <= self.now.date() { this } else { of(this.year() - 1)? });
        }
        let Some(near) = near::period(given) else { return Ok(Period::parse(given)?) };
        let kind = near.kind.or(kind);
        let kind = kind.ok_or_else(|| Failure::refused(errors::period_of_no_kind(self.lang, given)))?;
        Ok(near.from(Period::of(kind, self.now.date())))
    }

    /// When something happened: what was given, or now. Today's date alone is now.
    pub fn at(&self, given: Option<&str>) -> Result<Moment, Failure> {
        match given.map(|text| self.when(text)).transpose()? {
            None => Ok(self.now),
            Some(When::Day(day)) if day == self.now.date() => Ok(self.now),
            Some(when) => Ok(when.start()),
        }
    }

    /// A term of a closed set.
    pub fn term<T: Coded>(&self, given: &str) -> Result<T, Failure> {
        words::read(given)
            .or_else(|| words::begun(given))
            .ok_or_else(|| Failure::usage(refusals::option::<T>(self.lang, given)))
    }

    /// A term of a closed set, if one is given.
    pub fn term_if<T: Coded>(&self, given: Option<&str>) -> Result<Option<T>, Failure> {
        given.map(|text| self.term(text)).transpose()
    }

    /// A refusal with the names of the units that it may speak of.
    pub fn refuse(&self, refusal: Refusal) -> Failure {
        let names: HashMap<_, _> = self.units.iter().map(|u| (u.code.clone(), u.short_name().to_owned())).collect();
        Failure::Refused(Box::new(refusal), names)
    }

    /// The log does not go back in time: what is written where the clock is before the last entry is recorded as of
    /// that one, and that is said where people would see it.
    pub fn record_after(&mut self, ctx: &Ctx, last: Option<Moment>) {
        self.recorded_at = last.map_or(self.now, |last| last.max(self.now));
        let (now, last) = (format_moment(self.now), format_moment(self.recorded_at));
        if now != last {
            ctx.remark(&said::clock_behind(self.lang, now, last));
        }
    }

    /// When something happened, recorded by this actor.
    pub fn stamp(&self, happened_at: Moment) -> Stamp {
        Stamp { happened_at, recorded_at: self.recorded_at, actor: self.actor.clone() }
    }
}

/// How far a slip may lie on the other side of a day, in days: 3月4日 said on 5 March is yesterday, whatever is meant to
/// come, and is refused as that; a year from then it would be taken.
const SLIP: i64 = 91;

/// A day of a month without a year, as the one of its name in the year that lies about a day, most of it after or before,
/// and what stands behind it.
fn of_no_year(given: &str, near: Day, to_come: bool) -> Option<(Day, String)> {
    let (month, day, rest) = near::month_day(given)?;
    let first = near - TimeDelta::days(if to_come { SLIP } else { 364 - SLIP });
    let year = chrono::Datelike::year(&first);
    let days = [year, year + 1].into_iter().filter_map(|year| Day::from_ymd_opt(year, month, day));
    let found = days.into_iter().find(|day| *day >= first)?;
    Some((found, rest.to_owned()))
}

/// A date that somebody gave, or today, yesterday and tomorrow in words.
pub fn day(given: &str, today: Day) -> Result<Day, Failure> {
    match near::day(given) {
        Some(days) => Ok(today + TimeDelta::days(days)),
        None => Ok(parse_day(given)?),
    }
}

/// One line of text, from the argument named.
pub fn line(argument: &'static str, given: &str) -> Result<String, Failure> {
    crate::domain::text::line(given).map_err(|fault| Failure::Text(argument, fault))
}

/// One line of text, if it is given.
pub fn line_if(argument: &'static str, given: Option<&str>) -> Result<Option<String>, Failure> {
    given.map(|text| line(argument, text)).transpose()
}

/// A reference, a code or a telephone number from the argument named.
pub fn identifier(argument: &'static str, given: &str) -> Result<String, Failure> {
    crate::domain::text::identifier(given).map_err(|fault| Failure::Text(argument, fault))
}

/// The same, if it was given.
pub fn identifier_if(argument: &'static str, given: Option<&str>) -> Result<Option<String>, Failure> {
    given.map(|text| identifier(argument, text)).transpose()
}

/// A telephone number from `--phone`; a mask means the number that is `there`.
pub fn phone(given: &str, there: Option<&str>) -> Result<String, Failure> {
    let written = identifier("--phone", given)?;
    crate::domain::phone::unmasked(written, there).map_err(|fault| Failure::Text("--phone", fault))
}

/// A text that may have several lines, from the argument named.
pub fn paragraph(argument: &'static str, given: &str) -> Result<String, Failure> {
    crate::domain::text::paragraph(given).map_err(|fault| Failure::Text(argument, fault))
}

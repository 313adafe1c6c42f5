//! How a command looks at the database: as it stands, as it was known then, as another scheme would judge it.

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::scheme::text_of;
use crate::domain::civil::{Day, When};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::Scheme;
use crate::domain::unit::Unit;
use crate::locale::views;
use crate::store::{KeptFreeze, Until, fingerprint};

/// Looking back, for every command that only looks.
#[derive(Debug, Default, clap::Args)]
pub struct AsOf {
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,
}

impl AsOf {
    /// Opens the database as it was known at the time given, or as it stands.
    pub fn open(&self, ctx: &Ctx) -> Result<Office, Failure> {
        let office = Office::to_look(ctx)?;
        match &self.as_of {
            Some(given) => office.looking_back(given),
            None => Ok(office),
        }
    }
}

impl Office {
    /// The office as it was at a moment, which is now to it; a day is meant whole.
    fn looking_back(mut self, given: &str) -> Result<Self, Failure> {
        let desk = &mut self.desk;
        let now = desk.now;
        let to = match desk.when(given)? {
            // Today is known as far as it has come.
            When::Day(day) if day == now.date() => now,
            when => when.end(),
        };
        if to > now {
            return Err(Failure::refused(views::not_yet(desk.lang, given, now)));
        }
        self.store.look_back(Until::Moment(to))?;
        let books = self.store.books();
        // An office that was not opened yet had no books.
        if books.setting("lang")?.is_none() {
            return Err(Failure::refused(views::nothing_known(desk.lang, to, self.store.first_recorded()?)));
        }
        desk.units = books.units_on(to.date())?;
        desk.former = books.former_names(to.date())?;
        desk.now = to;
        Ok(self)
    }

    /// The office as it was when a period was frozen.
    pub fn when_frozen(mut self, freeze: &KeptFreeze) -> Result<Self, Failure> {
        self.store.look_back(Until::Place(freeze.seq - 1))?;
        self.desk.units = self.store.books().units_on(freeze.at.date())?;
        self.desk.former = self.store.books().former_names(freeze.at.date())?;
        self.desk.now = freeze.at;
        Ok(self)
    }

    /// The office as if another scheme had held all along, to be asked for a period: one that the program
    /// carries, or a file.
    pub fn supposing(mut self, ctx: &Ctx, given: &str, period: Period) -> Result<Self, Failure> {
        let text = text_of(ctx, given)?;
        let scheme = Scheme::offered(&text)?;
        self.find_classes(&scheme, period)?;
        self.find_categories(&scheme)?;
        self.store.suppose(&scheme, &text, &fingerprint(text.as_bytes()))?;
        Ok(self)
    }

    /// Cases must find their category in a scheme, or reports by category could not name it.
    fn find_categories(&self, scheme: &Scheme) -> Result<(), Failure> {
        let used = self.store.categories_from(Day::MIN)?;
        let lost: Vec<String> =
            used.into_iter().map(|(code, ..)| code).filter(|code| scheme.category(code).is_none()).collect();
        if lost.is_empty() {
            return Ok(());
        }
        let lang = self.desk.lang;
        Err(Failure::refused(views::no_such_categories(lang, &lang.join(&lost), &scheme.code)))
    }

    /// Departments must find the class in which a period ranks them in a scheme, or they would drop out of its
    /// ranking: that of its last day, and of the last days of its quarters.
    fn find_classes(&self, scheme: &Scheme, period: Period) -> Result<(), Failure> {
        let lost = |unit: &&Unit| unit.class.as_ref().is_some_and(|class| scheme.class(class).is_none());
        let quarters = if period.kind() == PeriodKind::Month { Vec::new() } else { period.quarters() };
        let mut days: Vec<Day> = quarters.into_iter().map(Period::last_day).collect();
        days.push(period.last_day());
        days.dedup();
        for day in days {
            let units = self.store.books().units_on(day)?;
            if let Some(unit) = units.iter().filter(|unit| unit.active_on(day)).find(lost) {
                let (name, class) = (unit.short_name(), unit.class.as_deref().unwrap_or_default());
                return Err(Failure::refused(views::no_such_class(self.desk.lang, name, class, day, &scheme.code)));
            }
        }
        Ok(())
    }
}

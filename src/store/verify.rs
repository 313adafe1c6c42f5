//! Is the file whole? The chain is walked, the log folded into what it makes, and that compared with what stands.
//!
//! Three threads, each with a reader of its own that sees the same moment: one reads the log and checks the chain
//! (`chain`), one folds its events case by case (`fold`), one reads tables and indexes (`scan`). Cases are compared by
//! digests of their rows (`digests`), so that neither memory nor the order of the log matters; where digests differ,
//! the rows are named (`differ`).

mod chain;
mod differ;
mod digests;
mod fold;
mod indexes;
mod scan;
mod shape;
mod snapshot;
mod unlike;

use super::log::Hash;
use super::postings::TABLE as POSTINGS;
use super::save::case_tables;
use super::{Result, SUMS, Store, StoreError};
use digests::Hashing;
use scan::About;

pub(super) use shape::is_current;
pub use unlike::Unlike;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many events were read.
    pub events: i64,
    /// How many cases there are.
    pub cases: i64,
    /// The place of the last event.
    pub last: i64,
    /// The hash of the last event.
    pub head: Hash,
    /// How many events there are before the first that is not as it was written.
    pub sound: i64,
    /// The event whose hash was written down earlier, if that is still in the chain.
    pub expected: Option<Expected>,
    /// Whether an earlier version wrote the file: then its log alone was looked at.
    pub older: bool,
    /// What is wrong, first things first.
    pub damage: Vec<Damage>,
}

/// An event that was the last one when its hash was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Its place in the log.
    pub seq: i64,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// SQLite itself finds the file broken.
    File {
        /// SQLite's words.
        what: String,
    },
    /// A number by which the file is known is another one.
    Mark {
        /// Its name.
        name: &'static str,
        /// What it is.
        there: i64,
        /// What it should be.
        wanted: i64,
    },
    /// An event is missing, or one too many is there.
    Gap {
        /// The place in the log that was expected.
        expected: i64,
        /// The place that was found.
        found: i64,
    },
    /// An event is not what it was when it was written.
    Changed {
        /// Its place in the log.
        seq: i64,
    },
    /// An event cannot be read or replayed.
    Unreadable {
        /// Its place in the log.
        seq: i64,
        /// Why.
        what: String,
    },
    /// The head that was written down earlier is not in the chain.
    Cut,
    /// A row of the tables differs from what the log says, or an object of the schema from what it should be.
    Differs {
        /// The table.
        table: String,
        /// The row's key.
        key: String,
        /// The columns that differ; empty: the whole row.
        columns: Vec<Unlike>,
        /// Whether the row is in the file.
        there: bool,
        /// Whether the log makes it.
        wanted: bool,
    },
    /// An index holds other rows of its table than it should.
    Index {
        /// The table.
        table: String,
        /// The index.
        index: String,
    },
}

/// Enough to see what happened; the rest would say the same.
const MOST: usize = 20;

/// The index by which the events of a case are found.
const BY_CASE: &str = "events_by_case";

/// The query that makes a table anew which the projection reckons from others. Where these are those of the log, so
/// are the sums that are made of what the log makes.
fn derived(table: &str) -> Option<String> {
    SUMS.iter().find(|sum| sum.table == table).map(|sum| sum.select("main."))
}

impl Store {
    /// Walks the chain, replays the log and compares every table and index.
    ///
    /// # Errors
    /// The file cannot be read at all; what can be read and is wrong is in the result.
    pub fn verify(&mut self) -> Result<Verified> {
        self.verify_since(None)
    }

    /// The same, and looks for the hash of an event that was once the last.
    ///
    /// # Errors
    /// The file cannot be read at all; what can be read and is wrong is in the result.
    pub fn verify_since(&mut self, head: Option<&Hash>) -> Result<Verified> {
        let mut found = Verified {
            events: 0,
            cases: 0,
            last: 0,
            head: [0; 32],
            sound: 0,
            expected: None,
            older: false,
            damage: Vec::new(),
        };
        let path = self.path.clone();
        match self.look_through(head, &mut found) {
            Ok(()) => {}
            Err(error) => match broken(&error) {
                Some(what) => found.damage.insert(0, Damage::File { what }),
                None => return Err(error.at(&path)),
            },
        }
        if head.is_some() && found.expected.is_none() {
            found.damage.insert(0, Damage::Cut);
        }
        found.damage.truncate(MOST);
        // A reader that stays open would keep the file's log of pages from being folded in.
        if !self.conn.is_autocommit() {
            self.conn.execute_batch("ROLLBACK")?;
        }
        Ok(found)
    }

    fn look_through(&self, head: Option<&Hash>, found: &mut Verified) -> Result<()> {
        let [log, file] = snapshot::begin(&self.conn, &self.path)?;
        found.older = shape::is_older(&self.conn)?;
        let mut tables = shape::wanted()?.tables.clone();
        let mut unsound = std::collections::BTreeSet::new();
        let mut of_shape = Vec::new();
        if !found.older {
            unsound = shape::check(&self.conn, &mut of_shape)?;
        }
        let indexed = !found.older && !unsound.contains("events") && !unsound.contains(BY_CASE);
        tables.retain(|table| !found.older && !unsound.contains(&table.name));
        tables.iter_mut().for_each(|table| table.indexes.retain(|index| !unsound.contains(&index.name)));
        let (tables, sound) = (tables.as_slice(), !found.older && unsound.is_empty());
        let (mut books, hashing) = (Store::scratch()?, Hashing::new());
        let (chain, folded, scanned) = std::thread::scope(|scope| {
            let [one, other] = std::array::from_fn(|_| hashing.clone());
            let made = &mut books;
            let folding = scope.spawn(move || fold::fold(made, &log, indexed, one));
            let reading = scope.spawn(move || scan::scan(&file, tables, sound, other));
            let of_log = tables.iter().find(|table| sound && table.name == "events");
            let chain = chain::walk(&self.conn, of_log, head, &hashing);
            let folded = folding.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            let scanned = reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (chain, folded, scanned)
        });
        // What SQLite says of the pages comes first; then the shape, and what was made of it.
        let (mut scanned, mut chain) = (scanned?, chain?);
        if !scanned.damage.iter().any(|one| About::of(one) == About::Pages) {
            scanned.doubtful.append(&mut chain.doubtful);
            scanned.settle(&self.conn, tables)?;
        }
        let (rows, said): (Vec<_>, Vec<_>) = scanned.damage.drain(..).partition(|one| About::of(one) == About::Row);
        let broken = said.iter().any(|one| About::of(one) == About::Pages);
        found.damage.extend(said);
        found.damage.append(&mut of_shape);
        (found.events, found.last, found.head, found.sound) = (chain.events, chain.last, chain.head, chain.sound);
        found.cases = scanned.cases;
        found.expected = chain.expected;
        let changed: Vec<i64> = chain.damage.iter().filter_map(Damage::event).collect();
        found.damage.extend(chain.damage);
        let mut folded = folded?;
        // An event that was changed is told of once.
        let unread = std::mem::take(&mut folded.damage).into_iter();
        let unread: Vec<_> = unread.filter(|d| d.event().is_none_or(|seq| !changed.contains(&seq))).collect();
        found.sound = unread.iter().filter_map(Damage::event).map(|seq| seq - 1).fold(found.sound, i64::min);
        found.damage.extend(unread);
        if found.older {
            found.cases = folded.cases;
        }
        // Rows that could not be read tell nothing.
        if broken || found.older {
            return Ok(());
        }
        found.damage.append(&mut scanned.lying);
        let before = found.damage.len();
        self.compare(tables, (&folded, &mut books), &scanned, &mut found.damage)?;
        // A row that breaks a rule of its table is one that the log doesn't make, and so is named already.
        if found.damage.len() == before {
            found.damage.extend(rows);
        }
        Ok(())
    }

    /// Compares what the log makes with the tables.
    fn compare(
        &self,
        tables: &[shape::Table],
        (folded, books): (&fold::Folded, &mut Store),
        scanned: &scan::Scanned,
        damage: &mut Vec<Damage>,
    ) -> Result<()> {
        let of_cases = case_tables().map(|(table, _)| table);
        let sound = of_cases.iter().all(|name| tables.iter().any(|table| table.name == *name));
        for table in tables {
            let name = table.name.as_str();
            if name == "events" || name == POSTINGS || of_cases.contains(&name) {
                continue;
            }
            if derived(name).is_none() && !folded.books_unknown {
                differ::table(&self.conn, &books.conn, table, name, damage)?;
            }
        }
        if !sound {
            return Ok(());
        }
        let before = damage.len();
        differ::cases(&self.conn, (folded, books), scanned, tables, damage)?;
        // Where rows of cases are not those of the log, what is reckoned from them would say the same once more.
        if damage.len() == before {
            // Where the log does not tell of all cases, their rows must.
            let known = folded.unknown.is_empty() && !folded.books_unknown;
            for table in tables {
                let name = table.name.as_str();
                match derived(name) {
                    Some(_) if known => differ::table(&self.conn, &books.conn, table, name, damage)?,
                    Some(query) => differ::table(&self.conn, &self.conn, table, &format!("({query})"), damage)?,
                    None => {}
                }
            }
        }
        Ok(())
    }
}

impl Damage {
    /// The event that it is about.
    fn event(&self) -> Option<i64> {
        match self {
            Self::Changed { seq } | Self::Unreadable { seq, .. } => Some(*seq),
            _ => None,
        }
    }
}

/// What SQLite says of a file that is broken; none: something else is in the way.
fn broken(error: &StoreError) -> Option<String> {
    match error {
        StoreError::Damaged { place, what } if place.is_empty() => Some(what.clone()),
        StoreError::Damaged { place, what } => Some(format!("{place}: {what}")),
        StoreError::NotSqlite(_) => Some(error.to_string()),
        StoreError::Sqlite(error) => Some(error.to_string()),
        _ => None,
    }
}

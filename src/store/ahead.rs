//! The chain ahead of its writer: links that another thread makes for the cases which are expected to come next.

use std::collections::HashMap;

use chrono::Datelike;
use rusqlite::Connection;

use super::log::{Hash, Stamp, Writer};
use super::raw::chained;
use super::{Result, StoreError};
use crate::domain::civil::store_moment;
use crate::domain::number::CaseId;

/// The chain as it goes on if nothing is appended but the cases that are told here, in this order.
///
/// Who appends something else makes the later links himself: an expectation that fails costs time and nothing else.
#[derive(Clone, Debug)]
pub struct Ahead {
    seq: i64,
    hash: Hash,
    /// The last number of each year that has cases.
    serials: HashMap<i32, i64>,
}

/// The link of a case in the chain, as it was expected.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub(super) seq: i64,
    pub(super) case: CaseId,
    pub(super) before: Hash,
    pub(super) hash: Hash,
}

impl Ahead {
    /// The link of a new case of the year in which it happened, from the [`body`](super::body) of its event; none
    /// where that year is full.
    pub fn link(&mut self, body: &str, stamp: &Stamp) -> Option<Link> {
        let serial = self.serials.entry(stamp.happened_at.year()).or_default();
        let case = CaseId::new(stamp.happened_at.year(), *serial + 1)?;
        *serial += 1;
        let (seq, before) = (self.seq.checked_add(1)?, self.hash);
        let (happened_at, recorded_at) = (store_moment(stamp.happened_at), store_moment(stamp.recorded_at));
        let hash = chained(&before, seq, Some(case.key()), [&happened_at, &recorded_at, &stamp.actor, body]);
        (self.seq, self.hash) = (seq, hash);
        Some(Link { seq, case, before, hash })
    }
}

impl Writer<'_> {
    /// The chain from here on.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn ahead(&self) -> Result<Ahead> {
        let (seq, hash) = self.end();
        Ok(Ahead { seq, hash, serials: serials(self.tx)? })
    }

    /// Whether a link was expected rightly, and is the last one now.
    pub fn is_last(&self, link: &Link) -> bool {
        self.end() == (link.seq, link.hash)
    }
}

/// The last number of each year that has cases.
fn serials(conn: &Connection) -> Result<HashMap<i32, i64>> {
    let mut serials = HashMap::new();
    let mut before = conn.prepare("SELECT max(id) FROM cases WHERE id < ?1")?;
    let mut end = i64::MAX;
    while let Some(key) = before.query_row([end], |r| r.get::<_, Option<i64>>(0))? {
        let case = CaseId::from_key(key);
        serials.insert(case.year(), case.serial());
        let (first, _) = CaseId::keys_of_year(case.year());
        if first >= end {
            return Err(StoreError::damaged("cases.id", format!("no number of a case: {key}")));
        }
        end = first;
    }
    Ok(serials)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::case::Case;
    use crate::domain::civil::When;
    use crate::domain::event::{CaseEvent, Event};
    use crate::store::tests::{office, received, stamp};
    use crate::store::{Store, body};

    fn in_year(year: i32) -> Stamp {
        let day = chrono::NaiveDate::from_ymd_opt(year, 3, 2).unwrap();
        Stamp { happened_at: When::Day(day).start(), ..stamp() }
    }

    /// Appends cases of these years as they come from a ledger, with links that were made before the first of them;
    /// a case that is told to change in between does. How many links were right.
    fn appended(store: &mut Store, years: &[i32], change: Option<usize>) -> usize {
        store
            .write::<_, StoreError>(|log| {
                let mut ahead = log.ahead()?;
                let title = |n: usize| received(&format!("第{n}件"), None);
                let links: Vec<_> = (0..)
                    .zip(years)
                    .map(|(n, year)| ahead.link(&body(&title(n)).unwrap(), &in_year(*year)).unwrap())
                    .collect();
                let mut right = 0;
                for ((n, year), link) in (0..).zip(years).zip(&links) {
                    let (event, stamp) = (title(n), in_year(*year));
                    let case = log.next_number(*year)?;
                    let begun = Case::begin(case, stamp.happened_at, &event, &*log.scheme(1)?).unwrap();
                    let laid = log.laid(&begun)?;
                    log.begin(case, &laid, &body(&event)?, &stamp, Some(link))?;
                    right += usize::from(log.is_last(link));
                    if change == Some(n) {
                        let noted = CaseEvent::Noted { text: "已电话联系".to_owned() };
                        log.append(Event::Case(case, noted), &stamp)?;
                    }
                }
                Ok(right)
            })
            .unwrap()
    }

    /// The hash of the last event as the log itself gives it, event by event.
    fn reckoned(store: &Store) -> Hash {
        let mut before = [0; 32];
        crate::store::log::each(&store.conn, |row| {
            assert_eq!(row.hash, row.chained(&before), "{}", row.seq);
            before = row.chained(&before);
            Ok(())
        })
        .unwrap();
        before
    }

    #[test]
    fn links_are_those_of_the_log() {
        let mut store = office();
        assert_eq!(appended(&mut store, &[2026, 2024, 2026], None), 3);
        assert_eq!(appended(&mut store, &[2026, 2025, 2024, 2024, 2026], None), 5);
        assert_eq!(store.chain_head().unwrap().1, reckoned(&store));
    }

    #[test]
    fn what_comes_between_costs_the_later_links_alone() {
        let mut store = office();
        assert_eq!(appended(&mut store, &[2026; 5], Some(2)), 3);
        assert_eq!(appended(&mut store, &[2026; 3], Some(0)), 1);
        assert_eq!(store.chain_head().unwrap().1, reckoned(&store));
    }
}

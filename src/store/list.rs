//! Finding cases.

use rusqlite::{Connection, ToSql, params_from_iter};

use super::cases::Cases;
use super::duties::{latest_missed, missed, misses};
use super::postings::{ALL, TEXTS, ranges};
use super::{Result, Store};
use crate::domain::case::Case;
use crate::domain::civil::{Moment, store_moment};
use crate::domain::number::CaseId;
use crate::domain::vocab::{Coded, State};

/// What cases are asked for; everything given must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// How far they have come.
    pub state: Option<State>,
    /// Only those not closed.
    pub open: bool,
    /// Only those with a date that was missed by this moment and is still not met.
    pub overdue: Option<Moment>,
    /// Only those that count and lack a rating that their score needs.
    pub unrated: bool,
    /// A department that is on them.
    pub department: Option<String>,
    /// Who raised them.
    pub originator: Option<String>,
    /// Their category.
    pub category: Option<String>,
    /// Received at this moment or after.
    pub since: Option<Moment>,
    /// Received before this moment.
    pub until: Option<Moment>,
    /// Only those that came with an import, or were touched by it: the events from the first of these to
    /// the second.
    pub events: Option<(i64, i64)>,
    /// Words that all stand in the title, the description, the enterprise, the contact or the reference.
    pub words: Vec<String>,
    /// At most so many: the latest.
    pub limit: Option<u32>,
}

impl Filter {
    /// Whether nothing is asked for but overdue cases, which are open.
    fn asks_for_nothing_else(&self) -> bool {
        let Self { state, open: _, overdue: _, unrated, department, originator, category, .. } = self;
        let Self { since, until, events, words, limit: _, .. } = self;
        let texts = [department, originator, category];
        state.is_none()
            && !unrated
            && texts.iter().all(|text| text.is_none())
            && since.is_none()
            && until.is_none()
            && events.is_none()
            && words.is_empty()
    }
}

/// What cases are found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// The smallest of what is asked.
    Set,
    /// Their own rows: each is asked whether it is overdue, or came with an import. That pays where most are.
    Each,
    /// When they were received: that pays for a few days.
    Receipt,
}

/// The cases asked for as SQL, walked through so that few are looked at that do not match.
struct Query {
    /// The tables: `c` are the cases, and `w` what leads to them.
    from: &'static str,
    /// The number of the case, as what leads to it has it.
    case: &'static str,
    /// The same, as the cases are ordered by it.
    order: &'static str,
    /// What all must hold.
    conditions: Vec<String>,
    /// What is bound.
    values: Vec<Box<dyn ToSql>>,
}

impl Query {
    fn bind(&mut self, value: impl ToSql + 'static) -> String {
        self.values.push(Box::new(value));
        format!("?{}", self.values.len())
    }

    fn require(&mut self, condition: impl Into<String>) {
        self.conditions.push(condition.into());
    }

    fn of(filter: &Filter, by: By) -> Self {
        // As a sum the number is none that the rows are ordered by: they are taken by another index, and sorted.
        let order = if by == By::Receipt { "+c.id" } else { "c.id" };
        let mut query = Self { from: "cases c", case: "c.id", order, conditions: Vec::new(), values: Vec::new() };
        // Few are open: their indexes tell them.
        let open = filter.open || filter.overdue.is_some() || filter.state.is_some_and(|state| state != State::Closed);
        let by_department = !filter.unrated && !open && by != By::Receipt;
        if filter.unrated || (by_department && filter.department.is_some()) {
            query.from = "assignments w CROSS JOIN cases c ON c.id = w.case_id";
            (query.case, query.order) = ("w.case_id", "w.case_id");
        }
        if filter.unrated {
            query.require("w.counted AND w.score IS NULL");
        }
        if let Some(department) = &filter.department {
            let department = query.bind(department.clone());
            query.require(if by_department {
                format!("w.department = {department}")
            } else {
                format!("EXISTS (SELECT 1 FROM assignments d WHERE d.case_id = c.id AND d.department = {department})")
            });
        }
        if let Some(state) = filter.state {
            let state = query.bind(state.code());
            query.require(format!("c.state = {state}"));
        }
        if open {
            query.require("c.closed_at IS NULL");
        }
        if let Some(now) = filter.overdue {
            let now = query.bind(store_moment(now));
            query.require(if by == By::Each { misses("c.id", &now) } else { format!("c.id IN ({})", missed(&now)) });
        }
        if let Some(originator) = &filter.originator {
            let originator = query.bind(originator.clone());
            query.require(format!("c.originator = {originator}"));
        }
        if let Some(category) = &filter.category {
            let category = query.bind(category.clone());
            query.require(format!("c.category = {category}"));
        }
        if let Some(since) = filter.since {
            let since = query.bind(store_moment(since));
            query.require(format!("c.received_at >= {since}"));
        }
        if let Some(until) = filter.until {
            let until = query.bind(store_moment(until));
            query.require(format!("c.received_at < {until}"));
        }
        if let Some((first, last)) = filter.events {
            let (first, last) = (query.bind(first), query.bind(last));
            query.require(if by == By::Each {
                format!("EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.id AND +e.seq BETWEEN {first} AND {last})")
            } else {
                format!(
                    "c.id IN (SELECT case_id FROM events WHERE seq BETWEEN {first} AND {last} AND case_id IS NOT NULL)"
                )
            });
        }
        for word in &filter.words {
            let word = query.bind(like(word));
            let any: Vec<_> = TEXTS.iter().map(|c| format!("c.{c} LIKE {word} ESCAPE '\\'")).collect();
            query.require(format!("({})", any.join(" OR ")));
        }
        query
    }

    /// The numbers of the cases in these ranges, downwards, and no more than wanted: so the latest are found without
    /// reading the rest.
    fn run(self, conn: &Connection, ranges: &[(i64, i64)], wanted: Option<usize>) -> Result<Vec<CaseId>> {
        let Self { from, case, order, mut conditions, values } = self;
        let [first, last, limit] = [1, 2, 3].map(|n| format!("?{}", values.len() + n));
        // All numbers are no condition, which might lead elsewhere than what was meant to lead.
        if ranges != [ALL] {
            conditions.push(format!("{case} BETWEEN {first} AND {last}"));
        }
        let condition = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        let sql = format!("SELECT DISTINCT {case} FROM {from} WHERE {condition} ORDER BY {order} DESC LIMIT {limit}");
        let mut statement = conn.prepare(&sql)?;
        let mut found = Vec::new();
        for (from, to) in ranges {
            let rest = wanted.map_or(-1, |wanted| i64::try_from(wanted.saturating_sub(found.len())).unwrap_or(-1));
            if rest == 0 {
                break;
            }
            let range: [&dyn ToSql; 3] = [from, to, &rest];
            let bound = values.iter().map(|value| &**value).chain(range);
            let mut rows = statement.query(params_from_iter(bound))?;
            while let Some(row) = rows.next()? {
                found.push(CaseId::from_key(row.get(0)?));
            }
        }
        Ok(found)
    }
}

/// A pattern that finds the word anywhere, its own `%` and `_` taken as they are.
fn like(word: &str) -> String {
    let mut pattern = String::from("%");
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// With more overdue dates than this, every open case is asked whether it has one.
const MANY: u32 = 1_000;

/// So many of the latest cases are asked whether they came with an import, before all that came with it are gathered.
const LATEST: u32 = 5_000;

/// Up to so many cases received in a span of time are few.
const FEW: u32 = 20_000;

impl Store {
    /// The cases asked for, by number, and whether the limit cut earlier ones off.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn list(&self, filter: &Filter) -> Result<(Vec<Case>, bool)> {
        // One more tells whether there is a rest.
        let wanted = filter.limit.map(|limit| limit as usize + 1);
        let mut found = self.find(filter, wanted)?;
        let cut = wanted.is_some_and(|wanted| found.len() >= wanted);
        if cut {
            found.pop();
        }
        found.reverse();
        let mut reader = Cases::of(&self.conn, "")?;
        let cases = found.into_iter().filter_map(|id| reader.load(id).transpose()).collect::<Result<_>>()?;
        Ok((cases, cut))
    }

    /// The numbers of the cases asked for, downwards.
    fn find(&self, filter: &Filter, wanted: Option<usize>) -> Result<Vec<CaseId>> {
        let ranges = ranges(&self.conn, &filter.words)?;
        if let (Some(wanted), Some(_)) = (wanted, filter.events) {
            let latest = format!("SELECT min(id) FROM (SELECT id FROM cases ORDER BY id DESC LIMIT {LATEST})");
            let from: Option<i64> = self.conn.query_row(&latest, [], |r| r.get(0))?;
            let among = [(from.unwrap_or_default(), i64::MAX)];
            let found = Query::of(filter, By::Each).run(&self.conn, &among, Some(wanted))?;
            if found.len() >= wanted {
                return Ok(found);
            }
        } else if let (Some(wanted), Some(now), true) = (wanted, filter.overdue, filter.asks_for_nothing_else()) {
            return self.latest_overdue(now, wanted);
        } else if wanted.is_some() && self.are_many_overdue(filter)? {
            return Query::of(filter, By::Each).run(&self.conn, &ranges, wanted);
        } else if filter.words.is_empty() && self.are_few_received(filter)? {
            return Query::of(filter, By::Receipt).run(&self.conn, &ranges, wanted);
        }
        Query::of(filter, By::Set).run(&self.conn, &ranges, wanted)
    }

    /// The latest cases with an overdue date: from the indexes of open dates alone.
    fn latest_overdue(&self, now: Moment, wanted: usize) -> Result<Vec<CaseId>> {
        let mut statement = self.conn.prepare(&latest_missed())?;
        let wanted = i64::try_from(wanted).unwrap_or(i64::MAX);
        let found = statement.query_map((store_moment(now), wanted), |r| r.get(0).map(CaseId::from_key))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn are_many_overdue(&self, filter: &Filter) -> Result<bool> {
        let Some(now) = filter.overdue else { return Ok(false) };
        let sql = format!("SELECT count(*) > {MANY} FROM (SELECT * FROM ({}) LIMIT {})", missed("?1"), MANY + 1);
        Ok(self.conn.query_row(&sql, [store_moment(now)], |r| r.get(0))?)
    }

    fn are_few_received(&self, filter: &Filter) -> Result<bool> {
        if filter.since.is_none() && filter.until.is_none() {
            return Ok(false);
        }
        let since = filter.since.map_or_else(String::new, store_moment);
        let until = filter.until.map_or_else(|| "9999".to_owned(), store_moment);
        let sql = format!(
            "SELECT count(*) <= {FEW} FROM (SELECT 1 FROM cases WHERE received_at >= ?1 AND received_at < ?2 LIMIT {})",
            FEW + 1
        );
        Ok(self.conn.query_row(&sql, [since, until], |r| r.get(0))?)
    }
}

//! Finding cases.

use rusqlite::ToSql;

use super::cases::load_case;
use super::duties::missed;
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
    /// The condition in SQL and what is bound to it.
    fn condition(&self) -> (String, Vec<Box<dyn ToSql>>) {
        let mut parts: Vec<String> = Vec::new();
        let mut values: Vec<Box<dyn ToSql>> = Vec::new();
        let mut bind = |value: Box<dyn ToSql>| {
            values.push(value);
            format!("?{}", values.len())
        };
        if let Some(state) = self.state {
            parts.push(format!("c.state = {}", bind(Box::new(state.code()))));
        }
        // Few are open: their indexes tell them.
        if self.open || self.overdue.is_some() || self.state.is_some_and(|state| state != State::Closed) {
            parts.push("c.closed_at IS NULL".into());
        }
        if let Some(now) = self.overdue {
            let now = bind(Box::new(store_moment(now)));
            let found = missed(&now);
            parts.push(format!("c.id IN ({found})"));
        }
        if self.unrated {
            parts.push("c.id IN (SELECT case_id FROM assignments WHERE counted AND score IS NULL)".into());
        }
        if let Some(department) = &self.department {
            let department = bind(Box::new(department.clone()));
            parts.push(format!("c.id IN (SELECT case_id FROM assignments WHERE department = {department})"));
        }
        if let Some(originator) = &self.originator {
            parts.push(format!("c.originator = {}", bind(Box::new(originator.clone()))));
        }
        if let Some(category) = &self.category {
            parts.push(format!("c.category = {}", bind(Box::new(category.clone()))));
        }
        if let Some(since) = self.since {
            parts.push(format!("c.received_at >= {}", bind(Box::new(store_moment(since)))));
        }
        if let Some(until) = self.until {
            parts.push(format!("c.received_at < {}", bind(Box::new(store_moment(until)))));
        }
        if let Some((first, last)) = self.events {
            let (first, last) = (bind(Box::new(first)), bind(Box::new(last)));
            parts.push(format!(
                "c.id IN (SELECT case_id FROM events WHERE seq BETWEEN {first} AND {last} AND case_id IS NOT NULL)"
            ));
        }
        for word in &self.words {
            let word = bind(Box::new(like(word)));
            let columns = ["title", "description", "enterprise", "contact", "ref"];
            let any: Vec<_> = columns.iter().map(|c| format!("c.{c} LIKE {word} ESCAPE '\\'")).collect();
            parts.push(format!("({})", any.join(" OR ")));
        }
        let condition = if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") };
        (condition, values)
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

impl Store {
    /// The cases asked for, by number, and whether the limit cut earlier ones off.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn list(&self, filter: &Filter) -> Result<(Vec<Case>, bool)> {
        let (condition, values) = filter.condition();
        let bound: Vec<&dyn ToSql> = values.iter().map(|v| &**v).collect();
        // By number downwards, so that a limit keeps the latest without reading the rest; one more tells
        // whether there is a rest.
        let limit = filter.limit.map_or(-1, |limit| i64::from(limit) + 1);
        let sql = format!("SELECT c.id FROM cases c WHERE {condition} ORDER BY c.id DESC LIMIT {limit}");
        let mut statement = self.conn.prepare(&sql)?;
        let mut found = statement
            .query_map(bound.as_slice(), |r| r.get(0).map(CaseId::from_key))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let cut = filter.limit.is_some_and(|limit| found.len() > limit as usize);
        if cut {
            found.pop();
        }
        found.reverse();
        let mut cases = Vec::with_capacity(found.len());
        for id in found {
            cases.extend(load_case(&self.conn, id)?);
        }
        Ok((cases, cut))
    }
}

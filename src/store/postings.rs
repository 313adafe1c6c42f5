//! Which cases may hold a word: the index by which `search` passes over most of them.
//!
//! The numbers of cases are taken in spans of 4,096, each of 64 blocks. For a span that is whole it is kept in which
//! blocks each token (`tokens`) of its texts stands (`packed`), and a search reads the cases of those blocks alone that
//! have all tokens of its words. What it finds is told by the texts themselves, so an entry too many costs time and
//! nothing else: those of a text that was corrected stay. The last span still grows and has none; its cases are read.
//!
//! So a new case costs nothing until its span is whole, and a ledger of a hundred thousand a few hundredths more: the
//! tokens of its cases are gathered where these are laid out (`gathered`).

mod gathered;
mod packed;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod tokens;

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Result, StoreError};
use crate::domain::number::CaseId;
use gathered::by_bucket;
pub use gathered::{Filled, Words};
use packed::{Blocks, Unpacked, pack};
use tokens::{Token, bucket, of_text, of_word};

/// The table of the entries.
pub(super) const TABLE: &str = "postings";

/// The texts that are searched.
pub(super) const TEXTS: [&str; 5] = ["title", "description", "enterprise", "contact", "ref"];

/// Two to this many cases are a block: small ones in tests, that many spans are whole.
const BLOCK: u32 = if cfg!(test) { 1 } else { 6 };

/// Two to this many cases are a span: 64 blocks.
const SPAN: u32 = BLOCK + 6;

/// How many cases a span can have.
const CASES: u64 = 1 << SPAN;

/// So many cases of a span that has entries are added to them one by one; of more, the span is read anew.
const FEW: usize = 64;

/// The tokens of a span, each with its blocks.
type Tokens = HashMap<Token, Blocks, RandomState>;

/// What a transaction has written of the texts of a span.
#[derive(Debug, Default)]
struct Written {
    /// How often it wrote those of a case.
    times: u64,
    /// The first of these cases.
    first: Vec<i64>,
}

/// The spans of cases whose texts a transaction has written.
#[derive(Debug, Default)]
pub(super) struct Touched(BTreeMap<i64, Written>);

impl Touched {
    /// The texts of a case were written.
    pub(super) fn note(&mut self, case: CaseId) {
        let written = self.0.entry(case.key() >> SPAN).or_default();
        written.times += 1;
        if written.first.len() < FEW {
            written.first.push(case.key());
        }
    }

    /// Writes the entries of a span that new cases have filled. Where any of them has other texts by now, the span is
    /// read at the end.
    ///
    /// # Errors
    /// The database cannot be written.
    pub(super) fn fill(&mut self, conn: &Connection, filled: &Filled) -> Result<()> {
        if self.0.get(&filled.span).is_none_or(|written| written.times != CASES) {
            return Ok(());
        }
        self.0.remove(&filled.span);
        anew(conn, filled.span, &filled.entries)
    }

    /// Brings the entries up to what was written.
    ///
    /// # Errors
    /// The database cannot be written.
    pub(super) fn write(&mut self, conn: &Connection) -> Result<()> {
        let touched = std::mem::take(&mut self.0);
        if touched.is_empty() {
            return Ok(());
        }
        let last: Option<i64> = conn.query_row("SELECT max(id) FROM cases", [], |r| r.get(0))?;
        let growing = last.map(|case| case >> SPAN);
        let mut before = conn.prepare_cached("SELECT max(id) FROM cases WHERE id < ?1")?;
        let mut has_entries =
            conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM postings WHERE bucket = 0 AND span = ?1)")?;
        for (span, written) in &touched {
            // With a case behind it, the span before is whole.
            let whole: Option<i64> = before.query_row([span << SPAN], |r| r.get(0))?;
            if let Some(whole) = whole.map(|case| case >> SPAN).filter(|span| !touched.contains_key(span))
                && !has_entries.query_row([whole], |r| r.get(0))?
            {
                anew(conn, whole, &by_bucket(&read(conn, whole, None)?))?;
            }
            match has_entries.query_row([span], |r| r.get(0))? {
                true if written.times <= FEW as u64 => add(conn, *span, &read(conn, *span, Some(&written.first))?)?,
                false if growing == Some(*span) => {}
                _ => anew(conn, *span, &by_bucket(&read(conn, *span, None)?))?,
            }
        }
        Ok(())
    }
}

/// The tokens of a span's cases, or of these of them.
fn read(conn: &Connection, span: i64, cases: Option<&[i64]>) -> Result<Tokens> {
    let mut tokens = Tokens::default();
    let mut note = |row: &Row<'_>| of_row(row, |token, block| *tokens.entry(token).or_default() |= block);
    match cases {
        None => each(conn, span, note)?,
        Some(cases) => {
            let sql = format!("SELECT id, {} FROM cases WHERE id = ?1", TEXTS.join(", "));
            let mut statement = conn.prepare_cached(&sql)?;
            for case in cases {
                let mut rows = statement.query([case])?;
                while let Some(row) = rows.next()? {
                    note(row)?;
                }
            }
        }
    }
    Ok(tokens)
}

/// Visits the cases of a span: number and texts.
fn each(conn: &Connection, span: i64, mut visit: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
    let sql = format!("SELECT id, {} FROM main.cases WHERE id >= ?1 AND id < ?2", TEXTS.join(", "));
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([span << SPAN, (span + 1) << SPAN])?;
    while let Some(row) = rows.next()? {
        visit(row)?;
    }
    Ok(())
}

/// Hands on the tokens of a case's texts, each with its block.
fn of_row(row: &Row<'_>, mut take: impl FnMut(Token, Blocks)) -> Result<()> {
    let case: i64 = row.get(0)?;
    let block = block(case);
    for column in 1..=TEXTS.len() {
        // What is no text holds no word.
        let text = row.get_ref(column)?.as_str().unwrap_or_default();
        of_text(text, |token| take(token, block));
    }
    Ok(())
}

/// The block of its span in which a case lies.
fn block(case: i64) -> Blocks {
    1 << (case >> BLOCK & 63)
}

const STORE: &str = "INSERT INTO postings (bucket, span, entries) VALUES (?1, ?2, ?3)
    ON CONFLICT (bucket, span) DO UPDATE SET entries = excluded.entries";

/// Writes the entries of a span, packed by bucket, in place of those that are there.
fn anew(conn: &Connection, span: i64, entries: &[Vec<u8>]) -> Result<()> {
    let mut store = conn.prepare_cached(STORE)?;
    for (bucket, entries) in (0_u8..=u8::MAX).zip(entries) {
        store.execute(params![bucket, span, entries])?;
    }
    Ok(())
}

/// Adds tokens to the entries of a span.
fn add(conn: &Connection, span: i64, tokens: &Tokens) -> Result<()> {
    let mut stored = conn.prepare_cached("SELECT entries FROM postings WHERE bucket = ?1 AND span = ?2")?;
    let mut store = conn.prepare_cached(STORE)?;
    for (bucket, more) in (0..=u8::MAX).zip(by_bucket(tokens)).filter(|(_, more)| !more.is_empty()) {
        let before: Option<Vec<u8>> = stored.query_row(params![bucket, span], |r| r.get(0)).optional()?;
        let before = before.unwrap_or_default();
        let damaged = || StoreError::damaged(format!("postings.span = {span}"), "entries");
        let mut merged: BTreeMap<Token, Blocks> = Unpacked::of(&before).collect::<Option<_>>().ok_or_else(damaged)?;
        for (token, blocks) in Unpacked::of(&more).flatten() {
            *merged.entry(token).or_default() |= blocks;
        }
        let merged = pack(merged.into_iter());
        if merged != before {
            store.execute(params![bucket, span, merged])?;
        }
    }
    Ok(())
}

/// The spans that have entries.
fn spans(conn: &Connection) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached("SELECT span FROM main.postings WHERE bucket = 0 ORDER BY span")?;
    let spans = statement.query_map([], |r| r.get(0))?;
    Ok(spans.collect::<rusqlite::Result<_>>()?)
}

/// The range of all numbers.
pub(super) const ALL: (i64, i64) = (0, i64::MAX);

/// Among which numbers all cases lie that hold each of these words somewhere: from the first of a range to its last,
/// the latest range first.
///
/// # Errors
/// The database cannot be read.
pub(super) fn ranges(conn: &Connection, words: &[String]) -> Result<Vec<(i64, i64)>> {
    // A store that was overlaid shows other texts than these are the entries of.
    let overlaid = "SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'replaced')";
    if words.is_empty() || conn.query_row(overlaid, [], |r| r.get(0))? {
        return Ok(vec![ALL]);
    }
    let mut may: BTreeMap<i64, Blocks> = spans(conn)?.into_iter().map(|span| (span, Blocks::MAX)).collect();
    let mut statement = conn.prepare_cached("SELECT span, entries FROM main.postings WHERE bucket = ?1")?;
    for any in words.iter().flat_map(|word| of_word(word)) {
        let Some((first, _)) = any.first() else { continue };
        let mut rows = statement.query([bucket(*first)])?;
        while let Some(row) = rows.next()? {
            if let Some(blocks) = may.get_mut(&row.get(0)?).filter(|blocks| **blocks != 0) {
                *blocks &= in_any(row.get_ref(1)?.as_blob().unwrap_or_default(), &any);
            }
        }
    }
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    let mut end = i64::MAX;
    for (span, blocks) in may.iter().rev() {
        // What lies between spans with entries has none.
        push(&mut ranges, ((span + 1) << SPAN, end));
        for block in (0..64_i64).rev().filter(|block| blocks >> block & 1 == 1) {
            let first = (span << SPAN) + (block << BLOCK);
            push(&mut ranges, (first, first + (1 << BLOCK) - 1));
        }
        end = (span << SPAN) - 1;
    }
    push(&mut ranges, (0, end));
    Ok(ranges)
}

/// Adds an earlier range; to the last one, where it goes on there.
fn push(ranges: &mut Vec<(i64, i64)>, (from, to): (i64, i64)) {
    match ranges.last_mut() {
        _ if from > to => {}
        Some((first, _)) if to + 1 == *first => *first = from,
        _ => ranges.push((from, to)),
    }
}

/// The blocks in which any of these tokens stands; all of them where bytes are no entries, that nothing is lost.
fn in_any(entries: &[u8], any: &[(Token, Token)]) -> Blocks {
    let end = any.iter().map(|(_, to)| *to).max().unwrap_or_default();
    let mut found = 0;
    for entry in Unpacked::of(entries) {
        let Some((token, blocks)) = entry else { return Blocks::MAX };
        if token > end {
            break;
        }
        if any.iter().any(|(from, to)| (from..=to).contains(&&token)) {
            found |= blocks;
        }
    }
    found
}

/// The first case that its entries do not lead to, if there is one.
///
/// # Errors
/// The database cannot be read.
pub(super) fn unfound(conn: &Connection) -> Result<Option<CaseId>> {
    let mut statement = conn.prepare("SELECT entries FROM main.postings WHERE bucket = ?1 AND span = ?2")?;
    for span in spans(conn)? {
        let mut tokens = Tokens::default();
        for bucket in 0..=u8::MAX {
            let mut rows = statement.query(params![bucket, span])?;
            while let Some(row) = rows.next()? {
                tokens.extend(Unpacked::of(row.get_ref(0)?.as_blob().unwrap_or_default()).flatten());
            }
        }
        let mut lost = None;
        each(conn, span, |row| {
            let case = row.get(0)?;
            of_row(row, |token, block| {
                if lost.is_none() && tokens.get(&token).is_none_or(|blocks| blocks & block == 0) {
                    lost = Some(CaseId::from_key(case));
                }
            })
        })?;
        if lost.is_some() {
            return Ok(lost);
        }
    }
    Ok(None)
}

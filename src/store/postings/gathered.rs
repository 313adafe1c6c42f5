//! What the texts of new cases are found by, gathered where these are laid out rather than read again.

use std::collections::BTreeMap;

use super::packed::{Blocks, pack};
use super::tokens::{Token, bucket, of_text};
use super::{CASES, SPAN, Tokens, block};
use crate::domain::number::CaseId;
use crate::store::laid::Laid;

/// So many spans grow side by side: one for every year of a ledger. Of more the first are left to be read.
const GROWING: usize = 32;

/// The entries of spans that new cases fill.
#[derive(Debug, Default)]
pub struct Words {
    /// How many cases of each span were put in, and their tokens.
    growing: BTreeMap<i64, (u64, Tokens)>,
}

/// The entries of a span that was filled: of each bucket, packed.
#[derive(Debug)]
pub struct Filled {
    pub(super) span: i64,
    pub(super) entries: Vec<Vec<u8>>,
}

impl Words {
    /// A new case, each once; the entries of its span where it was the last that this lacked.
    pub fn put_in(&mut self, case: CaseId, laid: &Laid) -> Option<Filled> {
        let (span, block) = (case.key() >> SPAN, block(case.key()));
        let (cases, tokens) = self.growing.entry(span).or_default();
        for text in laid.searched() {
            of_text(text, |token| *tokens.entry(token).or_default() |= block);
        }
        *cases += 1;
        if *cases == CASES {
            let (_, tokens) = self.growing.remove(&span)?;
            return Some(Filled { span, entries: by_bucket(&tokens) });
        }
        if self.growing.len() > GROWING {
            self.growing.pop_first();
        }
        None
    }
}

/// The entries of each bucket, packed.
pub(super) fn by_bucket(tokens: &Tokens) -> Vec<Vec<u8>> {
    let mut sorted: Vec<(u8, Token, Blocks)> =
        tokens.iter().map(|(token, blocks)| (bucket(*token), *token, *blocks)).collect();
    sorted.sort_unstable();
    let mut rest = sorted.as_slice();
    (0..=u8::MAX)
        .map(|bucket| {
            let own;
            (own, rest) = rest.split_at(rest.partition_point(|(of, ..)| *of == bucket));
            pack(own.iter().map(|(_, token, blocks)| (*token, *blocks)))
        })
        .collect()
}

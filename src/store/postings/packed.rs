//! The entries of a bucket as bytes: tokens in ascending order, each with the blocks in which it stands.
//!
//! A token is the difference to the one before, seven bits a byte, the lowest first. Then the blocks: how many and
//! each in a byte, or [`MANY`] and eight bytes with a bit for each.

use super::tokens::Token;

/// The blocks in which a token stands, a bit for each of a span's 64.
pub(super) type Blocks = u64;

/// More blocks than are listed.
const MANY: u8 = 0xff;

/// A list of blocks that is no longer than the bits of all of them.
const LISTED: u8 = 7;

/// Packs entries, which must be in ascending order.
pub(super) fn pack(entries: impl ExactSizeIterator<Item = (Token, Blocks)>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(entries.len() * 6);
    let mut before = 0;
    for (token, blocks) in entries {
        let mut rest = token - before;
        before = token;
        loop {
            let [low, ..] = rest.to_le_bytes();
            rest >>= 7;
            if rest == 0 {
                bytes.push(low);
                break;
            }
            bytes.push(low | 0x80);
        }
        let listed = (0_u8..64).filter(|n| blocks >> n & 1 == 1);
        match u8::try_from(blocks.count_ones()) {
            Ok(count) if count <= LISTED => {
                bytes.push(count);
                bytes.extend(listed);
            }
            _ => {
                bytes.push(MANY);
                bytes.extend(blocks.to_le_bytes());
            }
        }
    }
    bytes
}

/// Reads entries back; bytes that are none end with `None`.
pub(super) struct Unpacked<'a> {
    bytes: &'a [u8],
    before: Token,
}

impl<'a> Unpacked<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, before: 0 }
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn entry(&mut self) -> Option<(Token, Blocks)> {
        let (mut more, mut shift) = (0_u64, 0);
        loop {
            let byte = self.byte()?;
            more |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                break;
            }
            shift += 7;
        }
        self.before = self.before.checked_add(more)?;
        let blocks = match self.byte()? {
            MANY => {
                let (bits, rest) = self.bytes.split_first_chunk()?;
                self.bytes = rest;
                Blocks::from_le_bytes(*bits)
            }
            count => {
                let mut blocks = 0;
                for _ in 0..count {
                    blocks |= 1_u64.checked_shl(u32::from(self.byte()?))?;
                }
                blocks
            }
        };
        Some((self.before, blocks))
    }
}

impl Iterator for Unpacked<'_> {
    type Item = Option<(Token, Blocks)>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.bytes.is_empty() {
            return None;
        }
        let entry = self.entry();
        if entry.is_none() {
            self.bytes = &[];
        }
        Some(entry)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_back() {
        let entries = vec![(0, 1), (1, 0x7f), (130, 0xff), (1 << 42, u64::MAX), (1 << 63, 1 << 63), (u64::MAX, 3)];
        assert_eq!(Unpacked::of(&pack(entries.iter().copied())).collect::<Option<Vec<_>>>().unwrap(), entries);
    }

    #[test]
    fn bytes_that_are_none_are_told() {
        for bytes in [&[0x80][..], &[0], &[0, 1], &[0, 1, 64], &[0, 255, 1, 2], &[0xff; 20]] {
            assert_eq!(Unpacked::of(bytes).collect::<Option<Vec<_>>>(), None, "{bytes:?}");
        }
    }
}

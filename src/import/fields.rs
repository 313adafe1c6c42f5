//! The cells of a row as text.

use csv::ByteRecord;
use simdutf8::basic::{Utf8Error, from_utf8};

/// The cells of a row, one behind the other in one text: it is checked once, and a row takes two pieces of memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fields {
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl Fields {
    /// The cells of a record that was read.
    ///
    /// # Errors
    /// They are no UTF-8.
    pub(super) fn read(record: &ByteRecord) -> Result<Self, Utf8Error> {
        let text = from_utf8(record.as_slice())?.to_owned();
        let mut ends = Vec::with_capacity(record.len());
        ends.extend((0..record.len()).filter_map(|at| Some(record.range(at)?.end)));
        Ok(Self { text, ends })
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// One of them.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let from = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(from..*self.ends.get(at)?)
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.len()).map(|at| self.get(at).unwrap_or_default())
    }

    /// The text of all.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// One more.
    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }
}

impl<'a> FromIterator<&'a str> for Fields {
    fn from_iter<I: IntoIterator<Item = &'a str>>(cells: I) -> Self {
        let mut fields = Self::default();
        cells.into_iter().for_each(|cell| fields.push(cell));
        fields
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_the_record() {
        for cells in [&[][..], &[""], &["编号", "", "企业名称"], &["a", "编\n号", ""]] {
            let fields = Fields::read(&ByteRecord::from(cells.to_vec())).unwrap();
            assert_eq!(fields.iter().collect::<Vec<_>>(), cells);
            assert_eq!((fields.len(), fields.as_str()), (cells.len(), &*cells.concat()));
            assert_eq!((fields.get(cells.len()), &fields), (None, &cells.iter().copied().collect()));
        }
        assert!(Fields::read(&ByteRecord::from(vec![&b"a"[..], b"\xb1\xe0"])).is_err());
        // A character that two cells share is none.
        assert_eq!(Fields::read(&ByteRecord::from(vec![&b"\xe7\xbc"[..], b"\x96"])).unwrap().get(0), None);
    }
}

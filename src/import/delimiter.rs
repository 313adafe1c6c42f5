//! What stands between the cells of a file.

use csv::StringRecord;

use super::Kind;
use super::columns::known;

/// What may stand there, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The delimiter with which the header names the most columns of this kind; a comma where none does more.
pub(super) fn delimiter(kind: Kind, text: &str) -> u8 {
    let mut best = (b',', 0);
    for delimiter in DELIMITERS {
        let columns = header(text, delimiter).iter().filter(|name| known(kind, name)).count();
        if columns > best.1 {
            best = (delimiter, columns);
        }
    }
    best.0
}

/// The first row with a filled cell.
fn header(text: &str, delimiter: u8) -> StringRecord {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut row = StringRecord::new();
    while reader.read_record(&mut row).unwrap_or(false) {
        if row.iter().any(|cell| !cell.trim().is_empty()) {
            break;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_what_stands_between_cells() {
        for (text, wanted) in [
            ("日期,部门,事由\n", b','),
            ("日期;部门;事由\n", b';'),
            ("日期\t部门\t事由\n", b'\t'),
            ("\n;;\r\non;department;reason\r\n", b';'),
            ("\"on\"\t\"department\"\t\"reason\"\n", b'\t'),
            // Rows and quoted cells count for nothing.
            ("on,department,reason\n1;2;3\t4\n", b','),
            ("on,\"department;reason\"\n", b','),
            ("on\n", b','),
            ("shoes;ships\n", b','),
            ("on,department;reason\n", b','),
            ("on,department;reason;doc_no\n", b';'),
            ("", b','),
        ] {
            assert_eq!(delimiter(Kind::Notices, text), wanted, "{text:?}");
        }
    }
}

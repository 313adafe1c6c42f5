//! Small files that ask for much.

use std::io::{Cursor, Write};

use super::super::{WorkbookFault, spread::LAID_OUT};
use super::{ods, read, shown, xlsx};

fn too_large(bytes: &[u8]) -> Option<u64> {
    match read(bytes, None) {
        Err(WorkbookFault::TooLarge { limit }) => Some(limit),
        _ => None,
    }
}

#[test]
fn one_far_cell_costs_one_row() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let sizes: Vec<_> = read(&xlsx(rows, &[]), None).unwrap().iter().map(|(row, cells)| (*row, cells.len())).collect();
    assert_eq!(sizes, [(1, 1), (1_048_576, 16_384)]);
}

#[test]
fn texts_and_formats_that_are_shared() {
    // Room for them would end the program.
    let strings = r#"<sst uniqueCount="9999999999999"><si><t>a</t></si></sst>"#;
    let bytes = xlsx("<row><c><v>1</v></c></row>", &[("xl/sharedStrings.xml", strings)]);
    assert!(matches!(read(&bytes, None), Err(WorkbookFault::Damaged(_))));
    // One text in all cells of a row.
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(65));
    assert_eq!(too_large(&xlsx(&row, &[("xl/sharedStrings.xml", &strings)])), Some(1 << 20));
    // One font in all formats.
    let font = format!("<fonts><font><name val=\"{}\"/></font></fonts>", "x".repeat(1 << 20));
    let styles = format!("<styleSheet>{font}<cellXfs>{}</cellXfs></styleSheet>", "<xf fontId=\"0\"/>".repeat(2_000));
    assert_eq!(too_large(&xlsx("", &[("xl/styles.xml", &styles)])), Some(LAID_OUT));
}

#[test]
fn rows_columns_and_spaces_that_are_repeated() {
    let cell = |columns: u64| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{columns}\" office:value-type=\"float\" office:value=\"1\"/>"
        )
    };
    let row = |rows: u64, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row>")
    };
    assert_eq!(shown(&ods(&(row(2, "<table:table-cell/>") + &row(2, &cell(2)))), None), ["3: 1 | 1", "4: 1 | 1"]);
    // What stands around the cells costs nothing.
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    assert_eq!(shown(&ods(&(row(1, &(cell(1) + empty)) + &row(1_048_575, empty))), None), ["1: 1"]);
    let far = row(1_048_575, empty)
        + &row(1, &("<table:table-cell table:number-columns-repeated=\"16383\"/>".to_owned() + &cell(1)));
    assert_eq!(read(&ods(&far), None).unwrap().len(), 1);
    for rows in [row(1_048_576, &cell(20)), row(u64::MAX, &cell(u64::MAX)), row(1, &cell(1)) + &far] {
        assert_eq!(too_large(&ods(&rows)), Some(LAID_OUT), "{rows}");
    }
    let far_columns = row(1, &("<table:table-cell table:number-columns-repeated=\"16383\"/>".to_owned() + &cell(1)));
    assert_eq!(too_large(&ods(&far_columns.repeat(1_300))), Some(LAID_OUT));
    let spaces = row(
        1,
        "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell>",
    );
    assert_eq!(too_large(&ods(&spaces)), Some(LAID_OUT));
    let nested = row(1, "<table:table-cell office:value-type=\"string\"><table:table/></table:table-cell>");
    assert!(matches!(read(&ods(&nested), None), Err(WorkbookFault::Damaged(_))));
}

/// A part of plain text: as long as it may be, and one longer.
#[test]
fn parts_longer_than_can_be_held() {
    for (length, fault) in [(64 << 20, None), ((64 << 20) + 1, Some(64 << 20))] {
        let mut parts = zip::ZipWriter::new_append(Cursor::new(xlsx("<row><c><v>1</v></c></row>", &[]))).unwrap();
        parts.start_file("xl/media/a", zip::write::SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        parts.write_all(&vec![b' '; length]).unwrap();
        assert_eq!(too_large(&parts.finish().unwrap().into_inner()), fault);
    }
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes(), &u16::try_from(data.len()).unwrap().to_le_bytes(), data].concat()
}

/// A workbook of one sheet with these records.
fn xls(sheet: &[u8]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0]);
    let end = record(0x000A, &[]);
    let tab = |start: u8| record(0x0085, &[start, 0, 0, 0, 0, 0, 1, 0, b'S']);
    let start = u8::try_from(begin.len() + tab(0).len() + end.len()).unwrap();
    let stream = [&begin[..], &tab(start), &end, &begin, sheet, &end].concat();
    let mut document = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    document.create_stream("Workbook").unwrap().write_all(&stream).unwrap();
    document.into_inner().into_inner()
}

fn number(row: u16, column: u16) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0; 2]].concat();
    record(0x0203, &[&place[..], &1_f64.to_le_bytes()].concat())
}

#[test]
fn old_sheets_of_two_corners_and_old_promises() {
    assert_eq!(shown(&xls(&number(2, 1)), None), ["3:  | 1"]);
    assert_eq!(too_large(&xls(&[number(0, 0), number(65_535, 65_535)].concat())), Some(LAID_OUT));
    // A sheet that says it has four thousand million rows.
    let promise = record(0x0200, &[0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0]);
    assert_eq!(shown(&xls(&[promise, number(0, 0)].concat()), None), ["1: 1"]);
    // A record that is too short makes calamine panic.
    assert!(matches!(read(&xls(&record(0x00FD, &[])), None), Err(WorkbookFault::Damaged(_))));
}

#[test]
fn an_old_document_that_bites_its_tail() {
    let good = xls(&number(0, 0));
    for entry in (512..1024).step_by(4).chain(4096..4608) {
        for next in [0_u8, 1, 2, 3] {
            let mut bytes = good.clone();
            if let Some(link) = bytes.get_mut(entry..entry + 4) {
                link.copy_from_slice(&[next, 0, 0, 0]);
            }
            let _ = read(&bytes, None);
        }
    }
}

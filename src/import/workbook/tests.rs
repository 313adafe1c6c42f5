//! Workbooks made here, and some that LibreOffice has written.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod bombs;

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer, Worksheet};

use super::{Value, Workbook, WorkbookFault, number_text, serial};

type Sheet = Vec<(u64, Vec<Value>)>;

fn open(bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    Workbook::open(Box::new(Cursor::new(bytes.to_vec())))
}

fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, WorkbookFault> {
    let mut rows = Vec::new();
    open(bytes)?.rows::<WorkbookFault>(sheet, |row| {
        rows.push((row.number, row.cells));
        Ok(())
    })?;
    Ok(rows)
}

/// The rows as people see them.
fn shown(bytes: &[u8], sheet: Option<&str>) -> Vec<String> {
    let cell = |value: &Value| match value {
        Value::Empty => String::new(),
        Value::Text(text) => format!("'{}", text.replace('\n', "↵")),
        Value::Number(number) => number.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Bool(value) => value.to_string(),
        Value::Fault(fault) => (*fault).to_owned(),
        Value::Uncomputed(formula) => format!("?{formula}"),
    };
    let line = |cells: &[Value]| cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
    read(bytes, sheet).unwrap().iter().map(|(number, cells)| format!("{number}: {}", line(cells))).collect()
}

/// A zip file of these parts.
fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ROOT: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str =
    r#"<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>"#;
const RELATIONS: &str =
    r#"<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet with these rows, and with parts of one's own.
fn xlsx(rows: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>");
    let mut parts = vec![
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    parts.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    parts.extend(more);
    zip(&parts)
}

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// An ODS file of one sheet with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!("<office:body><table:table table:name=\"S\">{rows}</table:table></office:body>");
    zip(&[("mimetype", MIME), ("META-INF/manifest.xml", "<manifest:manifest/>"), ("content.xml", &content)])
}

fn written(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut writer = Writer::new();
    fill(writer.add_worksheet());
    writer.save_to_buffer().unwrap()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn libreoffice_writes_one_ledger_in_three_formats() {
    for name in ["ledger.xlsx", "ledger.xls", "ledger.ods"] {
        let bytes = file(name);
        assert_eq!(open(&bytes).unwrap().sheets(), ["空表", "台账", "第二张", "草稿"], "{name}");
        let rows = shown(&bytes, None);
        assert_eq!(
            rows[..6],
            [
                "1: '吹哨台账",
                "2: '编号 | '日期 | '时刻 | '用时 | '评分 | '备注",
                "3: '0001 | 2023-05-08 00:00:00 | '09:30:00 | '26:05:00 | 85.3 | '一行↵二行",
                "4: '0002 | 2023-05-09 16:05:30 |  |  | #DIV/0! | '0001甲",
                "5: '0002 | 2023-05-09 16:05:30 |  |  | #DIV/0! | '0001甲",
                // The formula in the ODS says that it is a number.
                if name == "ledger.ods" {
                    "6: '110101199001011234 |  |  |  | 1 | 'a  b & <c>"
                } else {
                    "6: '110101199001011234 |  |  |  | true | 'a  b & <c>"
                },
            ],
            "{name}"
        );
        let (number, last) = read(&bytes, None).unwrap().pop().unwrap();
        assert_eq!((number, last.len(), rows.len()), (9, 7, 7));
        assert!(matches!(last.last(), Some(Value::Number(long)) if number_text(*long).is_err()), "{last:?}");
        assert_eq!(shown(&bytes, Some("第二张")), ["3:  |  | 'z"], "{name}");
        assert_eq!(read(&bytes, Some("空表")), Err(WorkbookFault::NoRows), "{name}");
    }
}

#[test]
fn cells_of_every_type() {
    let bytes = written(|sheet| {
        sheet.merge_range(0, 0, 0, 3, "台账", &Format::new()).unwrap();
        sheet.write_string(3, 0, "0001").unwrap();
        let date = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        sheet.write_with_format(3, 1, ExcelDateTime::from_ymd(2023, 5, 8).unwrap(), &date).unwrap();
        sheet.write_number(3, 2, 85.3).unwrap();
        sheet.write_boolean(3, 4, true).unwrap();
        sheet.write_formula(4, 0, Formula::new("=A1&1").set_result("台账1")).unwrap();
        sheet.write_formula(4, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_with_format(5, 0, "", &date).unwrap();
        sheet.write_string(6, 0, "  ").unwrap();
        let time = Format::new().set_num_format("h:mm");
        sheet.write_with_format(7, 0, ExcelDateTime::from_hms(9, 30, 0).unwrap(), &time).unwrap();
    });
    assert_eq!(
        shown(&bytes, None),
        ["1: '台账", "4: '0001 | 2023-05-08 00:00:00 | 85.3 |  | true", "5: '台账1 | #DIV/0!", "8: '09:30:00"]
    );
}

#[test]
fn merged_cells_have_one_value_in_all_their_rows() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>8</v></c></row>
        <row r="3"><c r="C3"><v>9</v></c></row><row r="4"><c r="A4"><v>5</v></c></row><row r="5"><c r="B5"><v>6</v></c></row>
        <row r="9"><c r="A9"/></row><row r="10"><c r="B10"><v>3</v></c></row>"#;
    let merges = |refs: &[&str]| {
        let cells: String = refs.iter().map(|cells| format!("<mergeCell ref=\"{cells}\"/>")).collect();
        let sheet =
            format!("<worksheet><sheetData>{rows}</sheetData><mergeCells count=\"1\">{cells}</mergeCells></worksheet>");
        shown(&xlsx("", &[("xl/worksheets/sheet1.xml", &sheet)]), None)
    };
    let apart = ["1: 1 | 7", "2:  | 8", "3:  |  | 9", "4: 5", "5:  | 6", "10:  | 3"];
    assert_eq!(merges(&[]), apart);
    // Over columns, of a row: a title. From a row that is empty: of nothing.
    assert_eq!(merges(&["A1:C1", "A9:A10", "D4:D5"]), apart);
    // Down to the third row, two columns wide; what a row has of its own stays.
    assert_eq!(merges(&["A4:A10", "A1:A3"]), ["1: 1 | 7", "2: 1 | 8", "3: 1 |  | 9", "4: 5", "5: 5 | 6", "10: 5 | 3"]);
    assert_eq!(merges(&["B1:C3"])[1..3], ["2:  | 8", "3:  | 7 | 9"]);
    assert_eq!(merges(&["B1:B1048576"])[2], "3:  | 7 | 9");

    let cell = |more: &str, text: &str| {
        format!("<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let first = row(&(cell(" table:number-rows-spanned=\"2\"", "a") + &cell("", "b")));
    let below = row(&("<table:covered-table-cell/>".to_owned() + &cell("", "c")));
    let next = row(&("<table:table-cell/>".to_owned() + &cell("", "d")));
    assert_eq!(shown(&ods(&(first + &below + &next)), None), ["1: 'a | 'b", "2: 'a | 'c", "3:  | 'd"]);
}

#[test]
fn formulas_without_a_result_are_no_blanks() {
    // As openpyxl writes them; an empty text that was computed is a blank.
    let rows = "<row><c><f>A2&amp;\"x\"</f><v></v></c><c><f>1+1</f></c><c t=\"str\"><f>IF(1,\"\")</f><v></v></c>\
        <c><f t=\"shared\" ref=\"D1:D2\" si=\"0\">A1</f><v/></c><c><f>1+1</f><v>2</v></c></row>\
        <row><c><v>1</v></c><c/><c/><c><f t=\"shared\" si=\"0\"/><v/></c></row>";
    assert_eq!(shown(&xlsx(rows, &[]), None), ["1: ?=A2&\"x\" | ?=1+1 |  | ?=A1 | 2", "2: 1 |  |  | ?="]);
}

#[test]
fn a_text_is_a_failed_formula_in_ods_alone() {
    let rows = r#"<row><c t="str"><v>#N/A</v></c><c t="e"><v>#N/A</v></c></row>"#;
    assert_eq!(shown(&xlsx(rows, &[]), None), ["1: '#N/A | #N/A"]);
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>#N/A</text:p></table:table-cell>";
    assert_eq!(shown(&ods(&format!("<table:table-row>{cell}</table:table-row>")), None), ["1: #N/A"]);
}

/// The formats that a Chinese Excel or WPS writes without saying what they look like.
#[test]
fn dates_by_the_numbers_of_chinese_formats() {
    let ids: Vec<u32> = (27..=36).chain(50..=58).collect();
    let formats: String = ids.iter().map(|id| format!("<xf numFmtId=\"{id}\"/>")).collect();
    let styles = format!("<styleSheet><cellXfs><xf numFmtId=\"0\"/>{formats}</cellXfs></styleSheet>");
    let cells: String = (0..=ids.len()).map(|s| format!("<c s=\"{s}\"><v>45054.99999999</v></c>")).collect();
    let bytes = xlsx(&format!("<row>{cells}</row>"), &[("xl/styles.xml", &styles)]);
    let (_, row) = read(&bytes, None).unwrap().pop().unwrap();
    let moment = serial(45_055.0, false).unwrap();
    assert_eq!(row[0], Value::Number(45_054.999_999_99));
    assert!(row.len() == 20 && row[1..].iter().all(|cell| *cell == Value::Moment(moment)), "{row:?}");
}

#[test]
fn numbers_are_as_their_formats_show_them_where_that_is_meant() {
    let bytes = written(|sheet| {
        for (column, (number, code)) in (0_u16..).zip([
            (7.0, "0000"),
            (0.9, "0%"),
            (7.0, "0"),
            (46_086.0, "yyyy-mm-dd"),
            (7.0, "General"),
            (12.0, "0000"),
        ]) {
            sheet.write_with_format(1, column, number, &Format::new().set_num_format(code)).unwrap();
        }
        sheet.write_with_format(2, 0, "7", &Format::new().set_num_format("0000")).unwrap();
        let formula = Formula::new("=A2*2").set_result("14");
        sheet.write_with_format(2, 1, formula, &Format::new().set_num_format("0000")).unwrap();
    });
    assert_eq!(shown(&bytes, None), ["2: '0007 | '90% | 7 | 2026-03-05 00:00:00 | 7 | '0012", "3: '7 | '0014"]);
}

#[test]
fn dates_of_1904() {
    let styles = r#"<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let row = r#"<row><c s="1"><v>43592.39583333</v></c><c s="1"><v>-3</v></c><c s="1"><v>20230508</v></c><c><v>43592</v></c></row>"#;
    for (flag, date) in [("1", "2023-05-08 09:30:00"), ("0", "2019-05-07 09:30:00")] {
        let book = BOOK.replace("<workbookPr/>", &format!("<workbookPr date1904=\"{flag}\"/>"));
        let bytes = xlsx(row, &[("xl/styles.xml", styles), ("xl/workbook.xml", &book)]);
        assert_eq!(shown(&bytes, None), [format!("1: {date} | -3 | 20230508 | 43592")]);
        assert_eq!(open(&bytes).unwrap().is_1904(), flag == "1");
    }
}

#[test]
fn rows_keep_their_numbers_and_columns_their_places() {
    let rows = r#"<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c r="A9"><v>3</v></c></row>"#;
    assert_eq!(shown(&xlsx(rows, &[]), None), ["3:  | 1 | 2", "9: 3"]);
    for rows in [
        r#"<row r="3"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>"#,
        r#"<row><c r="ZZZZZZZZZ1"><v>1</v></c></row>"#,
        r#"<row><c t="s"><v>7</v></c></row>"#,
        r#"<row><c><v>1</v></c></row></worksheet><!-- "#,
    ] {
        assert!(matches!(read(&xlsx(rows, &[]), None), Err(WorkbookFault::Damaged(_))), "{rows}");
    }
}

#[test]
fn sheets_are_chosen_by_name_or_number_and_hidden_ones_only_by_name() {
    let mut writer = Writer::new();
    for (name, hidden, filled) in
        [("草稿", true, true), ("空", false, false), ("台账", false, true), ("3", false, true)]
    {
        let sheet = writer.add_worksheet().set_name(name).unwrap();
        sheet.set_hidden(hidden);
        sheet.set_active(name == "台账");
        if filled {
            sheet.write(0, 0, name).unwrap();
        }
    }
    let bytes = writer.save_to_buffer().unwrap();
    assert_eq!(open(&bytes).unwrap().sheets(), ["空", "台账", "3", "草稿"]);
    for (sheet, wanted) in
        [(None, "台账"), (Some(" 台账 "), "台账"), (Some("2"), "台账"), (Some("3"), "3"), (Some("草稿"), "草稿")]
    {
        assert_eq!(shown(&bytes, sheet), [format!("1: '{wanted}")]);
    }
    assert_eq!(read(&bytes, Some("空")), Err(WorkbookFault::NoRows));
    for given in ["4", "0", "-1", "无", ""] {
        let known = ["空", "台账", "3", "草稿"].map(str::to_owned).to_vec();
        assert_eq!(read(&bytes, Some(given)), Err(WorkbookFault::NoSheet { given: given.to_owned(), known }));
    }
}

#[test]
fn what_is_something_else_or_locked() {
    let fault = |bytes: &[u8]| open(bytes).err();
    for bytes in [
        &b""[..],
        "编号,标题\n1,x\n".as_bytes(),
        b"<html><table>",
        &zip(&[("[Content_Types].xml", ""), ("_rels/.rels", ROOT), ("word/document.xml", "")]),
        &zip(&[("mimetype", "application/vnd.oasis.opendocument.text")]),
        &zip(&[("_rels/.rels", ROOT), ("xl/workbook.bin", "")]),
        &zip(&[]),
    ] {
        assert_eq!(fault(bytes), Some(WorkbookFault::NotAWorkbook));
    }
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let locked = zip(&[("mimetype", MIME), ("META-INF/manifest.xml", manifest), ("content.xml", "noise")]);
    assert_eq!(fault(&locked), Some(WorkbookFault::Password));
    let compound = |name: &str, stream: &[u8]| {
        let mut document = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        document.create_stream(name).unwrap().write_all(stream).unwrap();
        document.into_inner().into_inner()
    };
    assert_eq!(fault(&compound("EncryptedPackage", b"noise")), Some(WorkbookFault::Password));
    assert_eq!(fault(&compound("WordDocument", b"text")), Some(WorkbookFault::NotAWorkbook));
    assert_eq!(fault(&compound("Workbook", b"\x2f\0\x02\0\0\0")), Some(WorkbookFault::Password));
}

/// A file may be cut or changed anywhere: that is a fault, never a crash.
#[test]
fn broken_files_are_faults() {
    for name in ["ledger.xlsx", "ledger.xls", "ledger.ods"] {
        let bytes = file(name);
        for length in (0..bytes.len()).step_by(211) {
            let _ = read(&bytes[..length], None);
        }
        for at in (0..bytes.len()).step_by(53) {
            let mut broken = bytes.clone();
            broken[at] ^= 0x55;
            let _ = read(&broken, None);
        }
    }
    assert!(matches!(open(&file("ledger.xlsx")[..5_000]).err(), Some(WorkbookFault::Damaged(_))));
}

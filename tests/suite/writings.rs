//! One ledger, written as every program writes it: the same cases come of it, to the byte.

use std::io::{Cursor, Write as _};
use std::process::Stdio;
use std::sync::OnceLock;

use crate::common::{Ran, Shao, first_difference};
use chrono::NaiveDateTime;
use zip::write::SimpleFileOptions;

const ROWS: usize = 2000;

/// The columns: their keys, and one of the titles that people give them.
const COLUMNS: [(&str, &str); 27] = [
    ("ref", "工单编号"),
    ("received_at", "吹哨时间"),
    ("originator", "吹哨单位"),
    ("enterprise", "企业名称"),
    ("contact", "联系人"),
    ("phone", "联系方式"),
    ("channel", "接诊方式"),
    ("title", "标题"),
    ("description", "问题概述"),
    ("category", "内容类别"),
    ("scope", "事项类型"),
    ("complexity", "诉求类型"),
    ("mode", "诊疗方式"),
    ("lead", "牵头部门"),
    ("co", "协办部门"),
    ("assigned_at", "派单时间"),
    ("responded_at", "报到时间"),
    ("plan", "工作方案"),
    ("responsible", "责任人"),
    ("promised_on", "承诺办结日"),
    ("due_on", "办结期限"),
    ("consulted_at", "会商时间"),
    ("resolved_at", "办结时间"),
    ("resolution", "办理结果"),
    ("outcome", "结果"),
    ("closed_at", "销号时间"),
    ("score", "评分"),
];

/// What a cell holds.
#[derive(Clone, Debug)]
enum Cell {
    Text(String),
    /// A date, with a time if there is one.
    Date(String),
    Number(f64),
}

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Date(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// A row of some case: the further it has come, the more of its columns are filled.
fn case(n: usize) -> Vec<Cell> {
    let one = |of: &[&str]| Cell::Text(of[n / 7 % of.len()].to_owned());
    let text = |text: String| Cell::Text(text);
    let none = || Cell::Text(String::new());
    let begun = chrono::NaiveDate::from_ymd_opt(2025, 1, 2).unwrap();
    // Dates alone, to the minute, and to the second, in one column.
    let day = |after: usize| (begun + chrono::Days::new((n % 300 + after) as u64)).to_string();
    let at = |after: usize| {
        Cell::Date(match (n + after) % 3 {
            0 => day(after),
            1 => format!("{} {:02}:{:02}", day(after), 1 + n % 23, n % 60),
            _ => format!("{} {:02}:{:02}:{:02}", day(after), 1 + n % 23, n % 60, 1 + n % 59),
        })
    };
    let reference = match n % 4 {
        0 => format!("3201021990{n:08}"),
        1 => format!("{n:09}"),
        2 => format!("哨〔2025〕第{n}号"),
        _ => String::new(),
    };
    let (stage, co) = (n / 3 % 5, n.is_multiple_of(3));
    let upto = |least: usize, cell: Cell| if stage >= least { cell } else { Cell::Text(String::new()) };
    vec![
        text(reference),
        at(0),
        one(&["江南园区", "白塔镇", "Z01"]),
        text(format!("江南“示例”（{n}），有限公司; \"甲\"")),
        one(&["𠮷某", "王某", "", "'李某"]),
        text(format!("0000-0{n:04}")),
        one(&["网络", "电话", "phone", "会议"]),
        text(format!("第{n}件：停车难，＋“位少”；车多, \"急\"")),
        text(match n % 5 {
            0 => String::new(),
            1 => format!("一、车多，\n二、位少；\n\n三、\t“{n}”  两个空格"),
            2 => format!("=1+{n}"),
            3 => format!("他说：\"没有车位\"，\n𠮷野家\"门口\"也没有;{n}"),
            _ => format!("<p>&amp; 全角ＡＢＣ１２３　{n}</p>"),
        }),
        one(&["效能提升", "综合协调类", "other", "", "一事一议"]),
        upto(1, if co { one(&["多部门", "multi"]) } else { none() }),
        one(&["simple", "general", "", "complex"]),
        one(&["", "会诊", "desk"]),
        upto(1, one(&["住建局", "区税务局", "A05", "C01"])),
        upto(1, if co { one(&["教育局、商务局", "A06;A04", "审批局"]) } else { none() }),
        upto(1, at(1)),
        upto(2, at(2)),
        upto(2, text(format!("现场踏勘，\n并联审批（{n}）"))),
        upto(2, text(format!("张某{n}"))),
        upto(2, Cell::Date(day(8))),
        upto(1, at(9)),
        upto(2, at(3)),
        upto(3, at(5)),
        upto(3, text(format!("已整改；{n},\n已回访"))),
        upto(4, one(&["已解决", "resolved", "explained"])),
        upto(4, at(6)),
        upto(4, if n.is_multiple_of(2) { Cell::Number(50.0 + (n % 200) as f64 / 4.0) } else { none() }),
    ]
}

fn rows() -> Vec<Vec<Cell>> {
    (1..=ROWS).map(case).collect()
}

fn header(zh: bool) -> Vec<String> {
    COLUMNS.iter().map(|(key, title)| if zh { *title } else { *key }.to_owned()).collect()
}

fn text(zh: bool, delimiter: u8, ends: &str) -> String {
    let ends = if ends == "\n" { csv::Terminator::Any(b'\n') } else { csv::Terminator::CRLF };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(ends).from_writer(Vec::new());
    writer.write_record(header(zh)).unwrap();
    rows().iter().for_each(|row| writer.write_record(row.iter().map(Cell::text)).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn gb18030(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding_rs::GB18030.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn moment(text: &str) -> NaiveDateTime {
    let full = format!("{text}{}", &"0000-00-00 00:00:00"[text.len()..]);
    NaiveDateTime::parse_from_str(&full, "%F %T").unwrap()
}

fn xlsx(zh: bool) -> Vec<u8> {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let (day, time) =
        (Format::new().set_num_format("yyyy/m/d"), Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\" hh:mm"));
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(header(zh)) {
        sheet.write(0, column, title).unwrap();
    }
    for (row, cells) in (1..).zip(rows()) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => continue,
                Cell::Text(text) => sheet.write_string(row, column, text),
                Cell::Number(number) => sheet.write_number(row, column, number),
                Cell::Date(text) => {
                    let format = if text.len() == 10 { &day } else { &time };
                    sheet.write_datetime_with_format(row, column, moment(&text), format)
                }
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// A sheet as LibreOffice writes it: a paragraph a line, empty cells counted together, blanks as elements.
fn ods(zh: bool) -> Vec<u8> {
    let plain = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace("  ", " <text:s/>").replace('\t', "<text:tab/>")
    };
    let string = |text: &str| {
        let lines: String = text.split('\n').map(|line| format!("<text:p>{}</text:p>", plain(line))).collect();
        format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
    };
    let mut sheet = String::from("<table:table table:name=\"台账\"><table:table-row>");
    header(zh).iter().for_each(|title| sheet.push_str(&string(title)));
    sheet.push_str("</table:table-row>");
    for cells in rows() {
        sheet.push_str("<table:table-row>");
        let mut empty = 0;
        for cell in &cells {
            if cell.text().is_empty() {
                empty += 1;
                continue;
            }
            if empty > 0 {
                sheet.push_str(&format!("<table:table-cell table:number-columns-repeated=\"{empty}\"/>"));
                empty = 0;
            }
            sheet.push_str(&match cell {
                Cell::Text(text) => string(text),
                Cell::Date(text) => {
                    let value = moment(text).format(if text.len() == 10 { "%F" } else { "%FT%T" });
                    format!(
                        "<table:table-cell office:value-type=\"date\" office:date-value=\"{value}\"><text:p>{}</text:p></table:table-cell>",
                        moment(text).format("%m/%d/%y")
                    )
                }
                Cell::Number(number) => format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number:.1}</text:p></table:table-cell>"
                ),
            });
        }
        sheet.push_str("<table:table-cell table:number-columns-repeated=\"997\"/></table:table-row>");
    }
    sheet.push_str("</table:table>");
    let names = ["office", "table", "text"]
        .map(|name| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""))
        .concat();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{names} office:version=\"1.3\">\
         <office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body></office:document-content>"
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{kind}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes, options) in
        [("mimetype", kind, stored), ("content.xml", &content, packed), ("META-INF/manifest.xml", &manifest, packed)]
    {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What is said of an import of all rows.
fn said(file: &str) -> Ran {
    Ran {
        out: format!("{file}: read {ROWS}, new {ROWS}, same 0, updated 0, rejected 0\n"),
        err: "note: import 1; its cases: shao list --import 1\n\
              note: new cases from rows without a reference: 500; a reference (ref) lets a row be known again\n"
            .to_owned(),
        code: 0,
    }
}

fn office() -> Shao {
    let mut shao = Shao::new("en");
    shao.now = "2026-01-09 17:30".to_owned();
    shao
}

/// The ledger that comes of plain UTF-8, and the same for people, as it is written out again.
fn wanted() -> &'static (String, String) {
    static WANTED: OnceLock<(String, String)> = OnceLock::new();
    WANTED.get_or_init(|| {
        let mut shao = office();
        shao.file("ledger.csv", text(true, b',', "\n"));
        assert_eq!(shao.line("import cases ledger.csv"), said("ledger.csv"));
        let keys = shao.ok("export cases --keys");
        // What is expected is no copy of what the program makes of it: these cells stand as they were given.
        let mut reader = csv::Reader::from_reader(keys.as_bytes());
        let written: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(written.len(), ROWS);
        let mut given: Vec<Vec<String>> = rows().iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        given.sort_by_key(|row| (moment(&row[1]), row[7].clone()));
        let mut written: Vec<Vec<String>> = written.iter().map(|row| row.iter().map(str::to_owned).collect()).collect();
        written.sort_by_key(|row| (moment(&row[1]), row[7].clone()));
        let verbatim = [0, 3, 5, 7, 8, 17, 18, 19, 23];
        for (given, written) in given.iter().zip(&written) {
            for at in verbatim {
                assert_eq!(given[at], written[at], "{}", COLUMNS[at].0);
            }
            for at in [1, 15, 16, 20, 21, 22, 25] {
                let (given, written) = (given[at].trim_end_matches(" 00:00"), written[at].trim_end_matches(" 00:00"));
                assert_eq!(given, written, "{}", COLUMNS[at].0);
            }
        }
        shao.lang = "zh";
        (keys, shao.ok("export cases"))
    })
}

/// A file with these bytes holds the same cases.
fn same(name: &str, bytes: impl AsRef<[u8]>) -> Shao {
    let shao = office();
    shao.file(name, bytes);
    let ran = shao.run(["import", "cases", name]);
    assert!(ran == said(name), "{name}: {:.2000}", ran.err);
    let got = shao.ok("export cases --keys");
    assert!(got == wanted().0, "{name}: {}", first_difference(&wanted().0, &got));
    shao
}

#[test]
fn utf8_with_and_without_a_mark_under_titles_and_keys() {
    same("keys.csv", text(false, b',', "\n"));
    let shao = same("mark.csv", format!("\u{feff}{}", text(true, b',', "\r\n")));
    // The same rows in another writing are the same cases.
    shao.file("again.ods", ods(false));
    let again = format!("again.ods: read {ROWS}, new 0, same {ROWS}, updated 0, rejected 0\n");
    assert_eq!(shao.line("import cases again.ods"), Ran { out: again, err: String::new(), code: 0 });
}

#[test]
fn gb18030_with_the_line_ends_of_windows() {
    same("windows.csv", gb18030(&text(true, b',', "\r\n")));
}

#[test]
fn utf16_with_a_mark() {
    same("utf16.csv", utf16(&text(true, b',', "\r\n")));
}

#[test]
fn tabs() {
    same("tabs.tsv", text(true, b'\t', "\n"));
}

#[test]
fn bars() {
    same("bars.csv", gb18030(&text(true, b'|', "\r\n")));
}

#[test]
fn a_workbook_with_real_dates() {
    same("ledger.xlsx", xlsx(true));
}

#[test]
fn an_open_document() {
    same("ledger.ods", ods(true));
}

#[test]
fn a_ledger_that_was_written_out_for_people() {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(wanted().1.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    reader.records().for_each(|row| writer.write_record(&row.unwrap()).unwrap());
    let shao = same("semicolons.csv", gb18030(&String::from_utf8(writer.into_inner().unwrap()).unwrap()));
    // And as a workbook, which an office sends on.
    let mut command = shao.command();
    let output = command.args(["export", "cases", "--format", "xlsx"]).output().unwrap();
    assert!(output.status.success());
    same("sent.xlsx", output.stdout);
}

#[test]
fn standard_input() {
    let bytes = gb18030(&text(false, b';', "\r\n"));
    let shao = office();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_shao"));
    command.arg("--db").arg(&shao.db).args(["--now", &shao.now, "--lang", "zh", "import", "cases", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut into = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || into.write_all(&bytes).unwrap());
        let output = child.wait_with_output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert_eq!(out, format!("stdin：读取 {ROWS}，新增 {ROWS}，相同 0，更新 0，未导入 0\n"));
        assert_eq!(output.status.code(), Some(0));
    });
    let got = shao.ok("export cases --keys");
    assert!(got == wanted().0, "{}", first_difference(&wanted().0, &got));
}

//! Ledgers in other encodings and between other delimiters, and what is no text.

use super::{CASES, Office, both, said_of};

#[test]
fn what_is_no_text_is_refused_whole() {
    let office = Office::with_units();
    let hint = "save it as \"CSV UTF-8 (comma delimited)\" and import that";
    for (bytes, words) in [
        (&b""[..], "units.csv is empty; the first row is the header, each other row an entry".to_owned()),
        (b"\xef\xbb\xbf\n", "units.csv is empty; the first row is the header, each other row an entry".to_owned()),
        (b"\ncode,name,\xb1\xe0\xc2\n", format!("line 2 of units.csv is not GB18030 text; {NAME_IT}, or {hint}")),
        (
            b"\ncode,name,a\0b\n",
            format!(
                "line 2 of units.csv holds NUL bytes: it is not text; UTF-16 without a mark wants --encoding utf-16; {}",
                hint.replace("save it", "save anything else")
            ),
        ),
        (
            b"PK\x03\x04\x14\x00",
            "units.csv is damaged (invalid Zip archive: Could not find EOCD); open it, let it be repaired, save it and import that".to_owned(),
        ),
        (
            b"\xd0\xcf\x11\xe0 is no compound document",
            "units.csv is no XLSX, XLS or ODS workbook; save it as XLSX and import that".to_owned(),
        ),
        (
            b"code,name,kind\nA1,\"b,office\nA2,c,office\n",
            "a quote that opens in the row of line 2 of units.csv is never closed; \
             close it; a quote inside a cell is written twice"
                .to_owned(),
        ),
    ] {
        office.refused("en", "units", bytes, &format!("error: {words}\n"));
    }
    let absent = office.run("en", &["import", "units", "/no/such/file.csv"]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(both(&absent).1.starts_with("error: /no/such/file.csv: "), "{absent:?}");
    assert_eq!(office.run("en", &["import", "shoes", "x.csv"]).status.code(), Some(2));
}

const NAME_IT: &str = "name its encoding with --encoding utf-8|utf-16|gb18030";

/// Fifty cases whose cells hold every delimiter, line breaks, quotes and a character of four bytes.
fn fifty() -> String {
    let mut rows = String::from("编号,吹哨时间,吹哨单位,标题,问题概述,企业名称,牵头部门,销号时间,评分\n");
    for n in 1..=50 {
        let lead = ["住建局", "B04", "高港税务"][n % 3];
        rows.push_str(&format!(
            "{n:04},2025-03-{:02} 09:10,数据产业园,第{n}件；停车难,\"车多,\n位少;\t“\"\"急\"\"”𠮷\",江南示例（{n}）有限公司,{lead},2025-04-01,{}.5\n",
            n % 28 + 1,
            50 + n % 40,
        ));
    }
    rows
}

/// The same rows between other delimiters.
fn delimited(text: &str, delimiter: u8) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    reader.records().for_each(|row| writer.write_record(&row.unwrap()).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn gb18030(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding_rs::GB18030.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn the_same_ledger_in_any_encoding_and_between_any_delimiters_is_the_same() {
    let text = fifty();
    // Line ends outside quotes alone, so that the cells stay the same.
    let windows = text.replace(".5\n", ".5\r\n").replace("评分\n", "评分\r\n");
    let mac = windows.replace("\r\n", "\r");
    let marked = format!("\u{feff}{text}");
    let tabs = delimited(&text, b'\t');
    let ways: [(&str, Vec<u8>, &[&str]); 14] = [
        ("UTF-8", text.clone().into_bytes(), &[]),
        ("UTF-8 told", text.clone().into_bytes(), &["--encoding", "utf-8"]),
        ("UTF-8 with a mark", marked.clone().into_bytes(), &[]),
        ("UTF-8 with CR", mac.into_bytes(), &[]),
        ("GB18030 with CRLF", gb18030(&windows), &[]),
        ("GB18030 told", gb18030(&windows), &["--encoding", "gb18030"]),
        ("GBK told", gb18030(&windows), &["--encoding", "GBK"]),
        ("UTF-16LE with a mark", utf16(&marked, u16::to_le_bytes), &[]),
        ("UTF-16BE with a mark", utf16(&marked, u16::to_be_bytes), &[]),
        ("UTF-16LE told", utf16(&windows, u16::to_le_bytes), &["--encoding", "utf-16"]),
        ("tabs", tabs.clone().into_bytes(), &[]),
        ("tabs in UTF-16, as Excel saves them", utf16(&format!("\u{feff}{tabs}"), u16::to_le_bytes), &[]),
        ("semicolons", delimited(&text, b';').into_bytes(), &[]),
        ("semicolons in GB18030", gb18030(&delimited(&text, b';')), &["--encoding", "gb2312"]),
    ];
    let mut wanted = None;
    for (way, bytes, more) in ways {
        let office = Office::with_units();
        let path = office.path("cases.csv");
        std::fs::write(&path, bytes).unwrap();
        let args = [&["import", "cases", path.to_str().unwrap()], more].concat();
        let done = office.run("en", &args);
        let said = "cases.csv: read 50, new 50, same 0, updated 0, rejected 0\n";
        assert_eq!(said_of(&done), (said.to_owned(), String::new()), "{way}");
        let list = office.run("en", &["list", "--format", "json", "--limit", "100000"]).stdout;
        assert_eq!(office.list().as_array().unwrap().len(), 50, "{way}");
        let wanted = wanted.get_or_insert_with(|| list.clone());
        assert!(*wanted == list, "{way} gives another list");
        // The same rows in UTF-8 are the same cases.
        office.taken("cases", &text, "cases.csv: read 50, new 0, same 50, updated 0, rejected 0");
    }
}

#[test]
fn bytes_that_are_no_text_are_never_read_past() {
    let office = Office::with_units();
    // The second byte of the last 园 is lost; the first case has two lines.
    let mut cut = gb18030(
        "编号,吹哨时间,吹哨单位,标题,问题概述\r\n1,2025-03-03,P01,停车,\"停车\r\n难\"\r\n2,2025-03-03,P01,用水,产业园",
    );
    cut.pop();
    let none = "nothing was written; mend the rows above and import it again";
    let hint = "export it again or mend the cell; if the encoding is wrong, name it with --encoding";
    let place = "line 4, 问题概述 \"产业\u{fffd}\"";
    for end in ["", "\r\n", "\r\n\r\n"] {
        let bytes = [&cut[..], end.as_bytes()].concat();
        let words = format!(
            "{place}: it holds bytes that are no GB18030 text; {hint}\nerror: cases.csv: bad rows: 1 of 2; {none}\n"
        );
        office.refused("en", "cases", &bytes, &words);
    }
    office.refused(
        "zh",
        "cases",
        &cut,
        "第 4 行 问题概述“产业\u{fffd}”：含有不是 GB18030 文字的字节。请在原系统重新导出，或改正这一格；编码不对时用 --encoding 写明
错误：cases.csv 读取 2 行，有问题 1 行；什么都没有写入。改好以上各行后再导入
",
    );
    // UTF-8 of which a byte is lost would be other characters in GB18030.
    let mut lost = CASES.as_bytes().to_vec();
    let at = CASES.find("难").unwrap();
    lost.remove(at);
    office.refused(
        "en",
        "cases",
        &lost,
        &format!(
            "line 2, 标题 \"停车\u{fffd}\u{fffd}\": it holds bytes that are no UTF-8 text; {hint}\nerror: cases.csv: bad rows: 1 of 3; {none}\n"
        ),
    );
}

#[test]
fn a_wrong_encoding_is_refused() {
    let office = Office::with_units();
    let before = office.bytes();
    let marked = format!("\u{feff}{CASES}");
    for (bytes, told, name, line) in [
        (gb18030(CASES), "utf-8", "UTF-8", 1),
        (gb18030(CASES), "utf-16", "UTF-16", 1),
        (CASES.as_bytes().to_vec(), "utf-16", "UTF-16", 1),
        (marked.clone().into_bytes(), "gbk", "GB18030", 1),
        (CASES.as_bytes().to_vec(), "gb18030", "GB18030", 1),
        ("ref,title\n1,园区\n".as_bytes().to_vec(), "gb18030", "GB18030", 2),
        (utf16(&marked, u16::to_le_bytes), "utf-8", "UTF-8", 1),
        (gb18030(&CASES.replace("编号,吹哨时间,吹哨单位", "ref,received_at,originator")), "utf-8", "UTF-8", 1),
        (b"\nref,title,\xb3\xac\n".to_vec(), "utf8", "UTF-8", 2),
    ] {
        let path = office.path("c.csv");
        std::fs::write(&path, &bytes).unwrap();
        let done = office.run("en", &["import", "cases", path.to_str().unwrap(), "--encoding", told]);
        let begins = format!("error: line {line} of c.csv is not {name} text; ");
        assert!(both(&done).1.starts_with(&begins) && both(&done).1.lines().count() == 1, "{told}: {done:?}");
        assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0));
    }
    std::fs::write(office.path("c.csv"), CASES).unwrap();
    let path = office.path("c.csv");
    let path = path.to_str().unwrap();
    let unknown = office.run("en", &["import", "cases", path, "--encoding", "latin1"]);
    assert_eq!(
        both(&unknown).1,
        "error: --encoding <ENCODING> cannot be \"latin1\"; known: utf-8, utf-16, gb18030; see shao import --help\n"
    );
    assert_eq!(unknown.status.code(), Some(2));
    assert!(before == office.bytes(), "the database changed");
}

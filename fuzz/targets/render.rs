//! Any text in every format: nothing leaves its cell, no terminal obeys it, and what was written is read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shao::domain::text::{formula, hidden};
use shao::locale::Lang;
use shao::render::{Look, Page, Words, csv, json, markdown, markdown_lines, markdown_page, table, xlsx};
use shao::report::sheet::{Cell, Sheet};

fuzz_target!(|text: &str| {
    let cell = || Cell::Text(text.to_owned());
    let row = || vec![cell(), Cell::Int(1), cell()];
    let sheet = Sheet::new("cases", &["title", "volume", "ref"], vec![row(), row()]);
    let sheets = std::slice::from_ref(&sheet);
    let page = Page {
        title: text.to_owned(),
        facts: vec![text.to_owned()],
        notes: vec![text.to_owned()],
        settings: vec![("uplift".into(), text.to_owned())],
        made: None,
    };
    for keys in [false, true] {
        let words = Words { lang: Lang::En, keys };
        let written = csv(sheets, words);
        let rows: Vec<csv_reader::StringRecord> =
            csv_reader::Reader::from_reader(written.as_bytes()).records().map(|row| row.expect("our own CSV")).collect();
        assert_eq!(rows.len(), 2);
        for row in rows {
            let read = if keys { &row[0] } else { formula::restore(&row[0]) };
            assert_eq!((read, row.len()), (text, 3));
        }
        let written = markdown(sheets, words);
        assert_eq!(written.lines().count(), 4, "{written:?}");
        assert!(!written.contains("<script"));
        safe(&written);
        safe(&markdown_page(&page, sheets, words));
        let made = "2026-03-02T09:00:00".parse().expect("a moment");
        assert!(xlsx(Some(&page), sheets, words, made).is_ok());
    }
    safe(&markdown_lines(text));
    for width in [None, Some(40)] {
        safe(&table(&sheet, Lang::Zh, Look { width, color: false }));
    }
    let mut written = Vec::new();
    json(&[text], &mut written).expect("text has JSON");
    let written = String::from_utf8(written).expect("JSON is text");
    let read: Vec<String> = serde_json::from_str(&written).expect("our own JSON");
    assert_eq!(read, [text]);
    safe(&written);
});

/// What a terminal may have.
fn safe(text: &str) {
    assert!(!text.chars().any(|c| hidden(c) && c != '\n'), "{text:?}");
}

//! Markdown: tables as GitHub and the editors of this world read them.

use super::{Page, Words, filled, keyed};
use crate::locale::reports;
use crate::report::sheet::{Cell, Sheet};

/// Sheets one after the other, each under its title; those without rows are left out.
pub fn markdown(sheets: &[Sheet], words: Words) -> String {
    match sheets {
        // One list is a table and nothing else: it is pasted into something that has a title.
        [sheet] => table(sheet, words),
        _ => sections(sheets, words).join("\n"),
    }
}

/// A document: its title, what stands below it, the tables, notes and settings.
pub fn markdown_page(page: &Page, sheets: &[Sheet], words: Words) -> String {
    let mut parts = vec![format!("# {}\n", escaped(&page.title))];
    parts.extend(page.facts.iter().map(|fact| format!("{}\n", escaped(fact))));
    parts.extend(sections(sheets, words));
    let lang = words.lang;
    if !page.notes.is_empty() {
        let notes: String = page.notes.iter().map(|note| format!("- {}\n", escaped(note))).collect();
        parts.push(format!("## {}\n\n{notes}", escaped(&reports::notes(lang))));
    }
    if !page.settings.is_empty() {
        let settings = page.settings.iter().map(|(key, value)| format!("- {}: {}\n", escaped(key), escaped(value)));
        parts.push(format!("## {}\n\n{}", escaped(&reports::settings(lang)), settings.collect::<String>()));
    }
    parts.join("\n")
}

fn sections(sheets: &[Sheet], words: Words) -> Vec<String> {
    let filled = sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    filled.map(|sheet| format!("## {}\n\n{}", escaped(words.sheet(sheet)), table(sheet, words))).collect()
}

/// A sheet as a table of the columns in which something stands, figures to the right.
fn table(sheet: &Sheet, words: Words) -> String {
    let shown = filled(sheet);
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let columns = || shown.iter().filter_map(|n| sheet.columns.get(*n));
    let mut text = line(columns().map(|key| escaped(words.column(key))).collect());
    let figures = figures(sheet);
    let rule = |n: &usize| if figures.get(*n) == Some(&true) { "---:" } else { "---" }.to_owned();
    text.push_str(&line(shown.iter().map(rule).collect()));
    for row in sheet.rows.iter() {
        text.push_str(&line(
            shown.iter().filter_map(|n| row.get(*n)).map(|cell| escaped(&keyed(cell, words))).collect(),
        ));
    }
    text
}

/// Of each column, whether something stands in it and all of it is figures.
fn figures(sheet: &Sheet) -> Vec<bool> {
    let mut found: Vec<Option<bool>> = vec![None; sheet.columns.len()];
    for row in sheet.rows.iter() {
        for (all, cell) in found.iter_mut().zip(&row).filter(|(_, cell)| **cell != Cell::Empty) {
            let figure = matches!(cell, Cell::Int(_) | Cell::Figure(_) | Cell::Points(_));
            *all = Some(figure && all.unwrap_or(true));
        }
    }
    found.into_iter().map(Option::unwrap_or_default).collect()
}

/// Lines for a screen as a page: the first is its title, what follows an empty line a heading, and the
/// others are the items of lists; what is set in by four or more goes on with the item before.
pub fn markdown_lines(text: &str) -> String {
    let mut page = String::new();
    // The first line is a title of the first rank.
    let mut heading = Some("# ");
    for line in text.lines() {
        let set_in = line.len() - line.trim_start_matches(' ').len();
        if line.is_empty() {
            heading = Some("## ");
            page.push('\n');
        } else if let Some(sign) = heading.take() {
            page.push_str(&format!("{sign}{}\n\n", escaped(line)));
        } else if set_in >= 4 {
            page.truncate(page.trim_end_matches('\n').len());
            page.push_str(&format!("<br>{}\n", escaped(line.trim_start())));
        } else {
            page.push_str(&format!("- {}\n", escaped(line.trim_start())));
        }
    }
    page
}

/// Text that is read as it is, in one line of a table, whatever stands in it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut signs = text.trim_end().chars().peekable();
    let mut before = None;
    while let Some(sign) = signs.next() {
        let within = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' => safe.push_str("<br>"),
            '\t' => safe.push(' '),
            '\\' | '|' | '<' | '*' | '`' | '[' | ']' | '~' => safe.extend(['\\', sign]),
            // Within a word it stands for itself.
            '_' if !within(before.as_ref()) || !within(signs.peek()) => safe.extend(['\\', sign]),
            // Entities would be read as the sign that they name.
            '&' => safe.push_str("&amp;"),
            sign if crate::domain::text::hidden(sign) => safe.push('\u{fffd}'),
            sign => safe.push(sign),
        }
        before = Some(sign);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    const EN: Words = Words { lang: Lang::En, keys: false };

    #[test]
    fn nothing_in_a_cell_can_leave_it() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let sheet = Sheet::new(
            "cases",
            &["title", "ref", "volume"],
            vec![
                vec![text("a|b\\c\r\nd<script>\u{1b}[1m"), Cell::Empty, Cell::Int(3)],
                vec![text("*x* `y` [z](u) &lt;"), Cell::Empty, Cell::Empty],
                vec![text("_重要_ ~~删~~ a_b"), Cell::Empty, Cell::Empty],
            ],
        );
        assert_eq!(
            markdown(&[sheet], EN),
            "| Title | Cases |\n| --- | ---: |\n| a\\|b\\\\c<br>d\\<script>\u{fffd}\\[1m | 3 |\n| \\*x\\* \\`y\\` \\[z\\](u) &amp;lt; |  |\n| \\_重要\\_ \\~\\~删\\~\\~ a_b |  |\n"
        );
    }

    #[test]
    fn lines_for_a_screen_become_a_page() {
        let text = "2023-0001 a|b\nstate: closed\nText: one\n    two\n    \n\nlead A01\n  respond by now\n";
        let page = "# 2023-0001 a\\|b\n\n- state: closed\n- Text: one<br>two<br>\n\n## lead A01\n\n- respond by now\n";
        assert_eq!(markdown_lines(text), page);
    }

    #[test]
    fn tables_without_rows_are_left_out_of_several() {
        let sheet = |key, rows| Sheet::new(key, &["name"], rows);
        let sheets =
            [sheet("overdue", vec![vec![Cell::Text("a".into())]]), sheet("due", vec![]), sheet("office", vec![])];
        assert_eq!(markdown(&sheets, EN), "## Overdue\n\n| Name |\n| --- |\n| a |\n");
        assert_eq!(markdown(&sheets[1..2], EN), "| Name |\n| --- |\n");
    }
}

//! Quotes that a ledger's system did not write twice: no row is swallowed by them.

use crate::common::Shao;

const HEADER: &str = "编号,吹哨时间,吹哨单位,标题,问题概述\n";

#[test]
fn a_quote_that_is_closed_on_a_later_line_swallows_no_rows() {
    let rows = "A1,2026-02-05,江南园区,甲,\"厂区漏水\nA2,2026-02-05,江南园区,乙,正常\n\
                A3,2026-02-05,江南园区,丙,\"电压不稳\nA4,2026-02-05,江南园区,丁,好\n";
    for (lang, told) in [
        (
            "zh",
            "错误：a.csv 第 2 行开始的引号到第 4 行才遇到下一个，其后却没有分隔符或换行。改好这两处引号；单元格内的引号要写两个\n",
        ),
        (
            "en",
            "error: a quote that opens on line 2 of a.csv meets the next one on line 4, and no delimiter or line end follows that; mend both; a quote inside a cell is written twice\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", format!("{HEADER}{rows}"));
        let before = shao.bytes();
        for more in ["", " --on-error skip --rejects bad.csv"] {
            let ran = shao.line(&format!("import cases a.csv{more}"));
            assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, 1));
        }
        assert!(shao.bytes() == before && !shao.path("bad.csv").exists());
    }
}

#[test]
fn quotes_that_end_before_their_cell_make_a_bad_row_and_are_kept_in_the_rejects() {
    let rows = "B1,2026-02-05,江南园区,\"甲\"方要求,好\nB2,2026-02-05,江南园区,\"乙\"\"方\"\"要求\",\"一\n二\" \n";
    for (lang, told, done) in [
        (
            "zh",
            "第 2 行 标题“\"甲\"方要求”：引号只括住了前一部分。整格放在引号里，其中的引号写两个；或去掉开头的引号\n",
            "a.csv：读取 2，新增 1，相同 0，更新 0，未导入 1\n",
        ),
        (
            "en",
            "line 2, 标题 \"\"甲\"方要求\": its quotes end before the cell does; put the whole cell in quotes and write those inside twice, or remove the first\n",
            "a.csv: read 2, new 1, same 0, updated 0, rejected 1\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", format!("{HEADER}{rows}"));
        let ran = shao.line("import cases a.csv --on-error skip --rejects bad.csv");
        assert_eq!((ran.out.as_str(), ran.code, ran.err.starts_with(told)), (done, 3, true), "{}", ran.err);
        assert_eq!(shao.json("show ref:B2 --full")["title"], "乙\"方\"要求");
        // As it stood, and bad until somebody has mended it.
        let rejects = std::fs::read_to_string(shao.path("bad.csv")).unwrap();
        assert!(rejects.contains("\"\"甲\"\"方要求\",好,"), "{rejects}");
        assert_eq!(shao.line("import cases bad.csv").code, 1);
    }
    // What the map passes over may stand as it likes.
    let shao = Shao::new("en");
    shao.file("a.csv", "\"园区吹哨\"台账,,,,\n编号,吹哨时间,吹哨单位,标题,备注\nB1,2026-02-05,江南园区,甲,\"甲\"方\n");
    shao.file("m.toml", "ignore = [\"备注\"]\n");
    assert_eq!(shao.ok("import cases a.csv --map m.toml"), "a.csv: read 1, new 1, same 0, updated 0, rejected 0\n");
}

//! Files of rejected rows: mended, they import; until then nothing in them is taken for what the ledger said.

use crate::common::Shao;

const HEADER: &str = "编号,吹哨时间,吹哨单位,标题,牵头部门";

/// The rejects of a file, as text.
fn rejects(shao: &Shao, line: &str) -> String {
    let ran = shao.line(&format!("import cases {line} --on-error skip --rejects bad.csv"));
    assert!(ran.code == 1 || ran.code == 3, "{ran:?}");
    std::fs::read_to_string(shao.path("bad.csv")).unwrap()
}

#[test]
fn a_ledgers_own_reasons_are_no_reasons_of_ours() {
    let ledger = format!("{HEADER},退回原因,办理结果\nT2,2026-02-05,江南园区,甲,不存在局,职责不清退回重派,\n");
    for (lang, told, title, reason) in [
        (
            "zh",
            "第 1 行：没有这些列：“退回原因”。改名或删去；别的系统的表头用 --guess-map 写一份映射文件\n",
            "哨退回原因",
            "牵头部门：没有叫“不存在局”的部门",
        ),
        (
            "en",
            "line 1: there are no such columns: \"退回原因\"; rename or remove them; for the headers of another system write a map with --guess-map\n",
            "shao_reject_reason",
            "\"牵头部门: no department is called \"\"不存在局\"\"",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", &ledger);
        let ran = shao.line("import cases a.csv");
        assert!(ran.code == 1 && ran.err.starts_with(told), "{}", ran.err);
        shao.file("m.toml", "[columns]\ndescription = \"退回原因\"\n");
        let bad = rejects(&shao, "a.csv --map m.toml");
        assert!(bad.contains(&format!("退回原因,办理结果,{title}\n")), "{bad}");
        assert!(bad.contains(&format!("不存在局,职责不清退回重派,,{reason}")), "{bad}");
        shao.file("bad.csv", bad.replacen("不存在局", "住建局", 1));
        shao.ok("import cases bad.csv --map m.toml");
        assert_eq!(shao.json("show ref:T2 --full")["description"], "职责不清退回重派");
    }
}

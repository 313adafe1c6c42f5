//! What is wrong with a map itself is told once, with its place in the map.

use crate::common::Shao;

/// An office with a ledger of two cases and a map.
fn office(lang: &'static str, map: &str) -> Shao {
    let shao = Shao::new(lang);
    shao.file(
        "hotline.csv",
        "工单号,来电时间,园区,标题,渠道\nG1,2026-02-02,白塔镇,停电,热线电话\nG2,2026-02-03,白塔镇,停水,网站\n",
    );
    shao.file("hotline.toml", map);
    shao
}

const COLUMNS: &str =
    "[columns]\nref = \"工单号\"\nreceived_at = \"来电时间\"\noriginator = \"园区\"\ntitle = \"标题\"\n";

#[test]
fn a_bad_fixed_value_is_told_once_with_its_line() {
    let map = format!("ignore = [\"渠道\"]\n{COLUMNS}[fixed]\n\nscope = \"several\"\ncategory = \"other\"\n");
    let no_category = map.replace("several", "single").replace("\"other\"", "\"none\"");
    let categories = (
        "line 10 of the map, [fixed] category \"none\": no category \"none\"; known: efficiency, coordination, liaison, case_by_case, other\n\
         error: hotline.csv: bad rows: 2 of 2; nothing was written; mend the rows above and import it again\n",
        "映射文件第 10 行 [fixed] category“none”：没有内容类别“none”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）\n\
         错误：hotline.csv 读取 2 行，有问题 2 行；什么都没有写入。改好以上各行后再导入\n",
    );
    for (lang, told) in [("en", categories.0), ("zh", categories.1)] {
        let ran = office(lang, &no_category).line("import cases hotline.csv --map hotline.toml");
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, 1));
    }
    for (lang, told) in [
        (
            "en",
            "line 9 of the map, [fixed] scope \"several\": \"several\" is not one of the words known here; known: single, multi, cross_level\n\
             error: hotline.csv: bad rows: 2 of 2; nothing was written; mend the rows above and import it again\n",
        ),
        (
            "zh",
            "映射文件第 9 行 [fixed] scope“several”：不认识“several”。可用：single 单一部门、multi 多部门、cross_level 跨层级\n\
             错误：hotline.csv 读取 2 行，有问题 2 行；什么都没有写入。改好以上各行后再导入\n",
        ),
    ] {
        let ran = office(lang, &map).line("import cases hotline.csv --map hotline.toml");
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, 1));
    }
}

#[test]
fn a_known_header_that_the_map_replaces_is_told_as_that() {
    let file = "工单号,来电时间,园区,标题,手机,联系方式,来源\nG1,2026-02-02,白塔镇,停电,139,0523,电话\n";
    let map = format!("{COLUMNS}phone = \"手机\"\n[fixed]\nchannel = \"phone\"\n");
    for (lang, told) in [
        (
            "en",
            "line 1, 联系方式: the map reads phone from \"手机\"; put this header into ignore, or read it by [columns]\n\
             line 1, 来源: [fixed] in the map says what channel is; put this header into ignore, or take channel out of [fixed]\n",
        ),
        (
            "zh",
            "第 1 行 联系方式：映射文件已从“手机”读取 联系方式 phone。不用这一列就写进 ignore，要用就改 [columns]\n\
             第 1 行 来源：映射文件的 [fixed] 已写明 来源 channel。不用这一列就写进 ignore，要用就从 [fixed] 删去 来源 channel\n",
        ),
    ] {
        let shao = office(lang, &map);
        shao.file("hotline.csv", file);
        let ran = shao.line("import cases hotline.csv --map hotline.toml");
        assert!(ran.code == 1 && ran.err.starts_with(told), "{}", ran.err);
    }
}

#[test]
fn a_fixed_value_that_does_not_go_with_a_row_is_told_of_that_row() {
    let map = format!("ignore = [\"渠道\"]\n{COLUMNS}[fixed]\nlead = \"A01\"\nassigned_at = \"2026-02-02 12:00\"\n");
    let ran = office("en", &map).line("import cases hotline.csv --map hotline.toml");
    assert_eq!((ran.code, ran.err.lines().count()), (1, 2), "{}", ran.err);
    assert!(ran.err.starts_with("line 3, "), "{}", ran.err);
}

#[test]
fn entries_that_nothing_has_met_are_named_once() {
    let map = format!(
        "ignore = [\"满意度\"]\n{COLUMNS}channel = \"渠道\"\n[blank]\nlead = \"住建局\"\n\
         [values.channel]\n\"热线电话\" = \"hotline\"\n\"*\" = \"web\"\n\"\" = \"other\"\n\"电话\" = \"phone\"\n\
         [values.category]\n\"水\" = \"other\"\n"
    );
    for (lang, told) in [
        (
            "en",
            "note: entries of the map that nothing in the file has met: 4 (ignore \"满意度\", [blank] lead, [values.category], [values.channel] \"电话\")\n",
        ),
        (
            "zh",
            "提示：映射文件里有 4 处在这个文件里没有用上：ignore \"满意度\"、[blank] lead、[values.category]、[values.channel] \"电话\"\n",
        ),
    ] {
        let shao = office(lang, &map);
        let ran = shao.line("import cases hotline.csv --map hotline.toml --dry-run");
        assert_eq!((ran.err.as_str(), ran.code), (told, 0));
        assert_eq!(shao.line("import cases hotline.csv --map hotline.toml --quiet").err, "");
    }
    // A map of which everything is met says nothing.
    let met =
        format!("{COLUMNS}channel = \"渠道\"\n[values.channel]\n\"热线电话\" = \"hotline\"\n\"网站\" = \"web\"\n");
    let ran = office("en", &met).line("import cases hotline.csv --map hotline.toml --dry-run");
    assert_eq!((ran.err.as_str(), ran.code), ("", 0));
    // Nor does one of which rejected rows, a few of a file's, meet little.
    let shao = office(
        "en",
        &format!("{COLUMNS}channel = \"渠道\"\n[values.channel]\n\"热线电话\" = \"hotline\"\n\"网站\" = \"web\"\n"),
    );
    shao.file("rejects.csv", "工单号,来电时间,园区,标题,渠道,shao_reject_reason\nG3,2026-02-03,白塔镇,停气,网站,\n");
    assert_eq!(shao.line("import cases rejects.csv --map hotline.toml --dry-run").err, "");
}

#[test]
fn a_header_that_lacks_columns_ends_with_how_to_begin_a_map() {
    for (lang, told) in [
        (
            "en",
            "error: the header of short.csv cannot be used; nothing was written; mend it and import the file again, or let --guess-map write a map",
        ),
        ("zh", "错误：short.csv 的表头有问题；什么都没有写入。改好表头后再导入，或用 --guess-map 猜出一份映射文件"),
    ] {
        let shao = office(lang, "");
        shao.file("short.csv", "ref,title\nG1,停电\n");
        let ran = shao.line("import cases short.csv");
        assert_eq!((ran.err.lines().last(), ran.code), (Some(told), 1));
        // Where headers are unknown that was said of them.
        let ran = shao.line("import cases hotline.csv");
        assert_eq!(ran.err.matches("--guess-map").count(), 1, "{}", ran.err);
    }
}

#[test]
fn blanks_that_no_row_has_and_units_that_no_column_names_are_entries_without_use() {
    let map = format!(
        "{COLUMNS}channel = \"渠道\"\n[blank]\nchannel = \"web\"\n[values.channel]\n\"热线电话\" = \"hotline\"\n\"*\" = \"web\"\n\
         [units.originator]\nprefix = \"P\"\n[units.department]\nprefix = \"D\"\n[units.office]\nprefix = \"O\"\n"
    );
    for (lang, told) in [
        (
            "en",
            "note: entries of the map that nothing in the file has met: 3 ([blank] channel, [units.department], [units.office])\n",
        ),
        ("zh", "提示：映射文件里有 3 处在这个文件里没有用上：[blank] channel、[units.department]、[units.office]\n"),
    ] {
        let shao = office(lang, &map);
        let ran = shao.line("import cases hotline.csv --map hotline.toml --dry-run");
        assert_eq!((ran.err.as_str(), ran.code), (told, 0));
        let unused = &shao.json("import cases hotline.csv --map hotline.toml --dry-run")["unused"];
        assert_eq!(
            unused.to_string(),
            r#"{"count":3,"first":["[blank] channel","[units.department]","[units.office]"]}"#
        );
        // Where a row has a blank, it is met.
        shao.file(
            "hotline.csv",
            "工单号,来电时间,园区,标题,渠道\nG1,2026-02-02,白塔镇,停电,\nG2,2026-02-03,白塔镇,停水,热线电话\n",
        );
        let first = &shao.json("import cases hotline.csv --map hotline.toml --dry-run")["unused"]["first"];
        assert_eq!(first[0], "[units.department]");
    }
}

#[test]
fn rows_that_are_only_numbered_are_blank() {
    let rows =
        "序号,编号,吹哨时间,吹哨单位,标题,备注\n1,GD1,2026-02-05,江南园区,停车难,\n2,,,,,\n\n3,,,,,待补\n4,,,,,,,\n";
    for (lang, told) in [
        ("zh", "a.csv：读取 1，新增 1，相同 0，更新 0，未导入 0\n"),
        ("en", "a.csv: read 1, new 1, same 0, updated 0, rejected 0\n"),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", rows);
        shao.file("m.toml", "ignore = [\"序号\", \"备注\"]\n");
        assert_eq!(shao.ok("import cases a.csv --map m.toml"), told);
        // What is read is never passed over, nor what stands beside the table.
        for bad in ["2,,,,停水,\n", "2,GD2,,,,\n", "2,,,,,,尽快\n"] {
            shao.file("a.csv", format!("{rows}{bad}"));
            assert_eq!(shao.line("import cases a.csv --map m.toml").code, 1, "{bad}");
        }
    }
}

#[test]
fn a_map_that_passes_over_the_whole_file_is_told_so() {
    for (lang, told) in [
        (
            "en",
            "error: hotline.csv ends with row 3, and skip_rows = 40 of the map passes over all of them; \
             skip_rows is how many rows stand above the header\n",
        ),
        ("zh", "错误：hotline.csv 只到第 3 行，映射文件的 skip_rows = 40 把它们都跳过了。skip_rows 写表头上面的行数\n"),
    ] {
        let shao = office(lang, &format!("skip_rows = 40\n{COLUMNS}"));
        let ran = shao.line("import cases hotline.csv --map hotline.toml");
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, 1));
        shao.file("hotline.csv", "");
        assert!(shao.line("import cases hotline.csv --map hotline.toml").err.contains("hotline.csv "));
    }
}

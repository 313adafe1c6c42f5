//! Required cells that are blank make a bad row, and are told, in every kind of ledger.

use super::{Office, both};

/// A kind, its header, a good row, and which of its columns must be filled.
const LEDGERS: [(&str, &str, &str, &[usize]); 6] = [
    ("units", "code,name,kind,class", "Z1,新局,department,A", &[0, 1, 2]),
    ("cases", "ref,received_at,originator,title", "N1,2025-03-03,P01,停车难", &[1, 2, 3]),
    ("ratings", "case,department,rater,score", "R1,A08,originator,90", &[0, 1, 2]),
    (
        "surveys",
        "period,department,satisfied,fairly,basically,dissatisfied",
        "2025-Q1,A08,1,2,3,4",
        &[0, 1, 2, 3, 4, 5],
    ),
    ("notices", "on,department,reason,doc_no", "2025-03-03,A08,逾期,府办1号", &[0, 1, 2]),
    ("exclusions", "case,approved_by,doc_no,on,reason", "R1,王一,府办1号,2025-03-06,不属本区", &[0, 1, 2, 3, 4]),
];

fn office() -> Office {
    let office = Office::with_units();
    let cases = "ref,received_at,originator,title,lead,closed_at\nR1,2025-03-03,P01,停车难,A08,2025-03-04\n";
    office.taken("cases", cases, "cases.csv: read 1, new 1, same 0, updated 0, rejected 0");
    office
}

#[test]
fn a_blank_required_cell_is_told_in_every_kind() {
    let office = office();
    for (kind, header, good, must) in LEDGERS {
        for blank in must {
            let cells = good.split(',').enumerate().map(|(at, cell)| if at == *blank { "" } else { cell });
            let bad = cells.collect::<Vec<_>>().join(",");
            let (file, column) = (format!("{header}\n{good}\n{bad}\n"), header.split(',').nth(*blank).unwrap());
            office.refused(
                "en",
                kind,
                file.as_bytes(),
                &format!(
                    "line 3, {column}: required, and empty; fill it\n\
                     error: {kind}.csv: bad rows: 1 of 2; nothing was written; mend the rows above and import it again\n"
                ),
            );
            office.refused(
                "zh",
                kind,
                file.as_bytes(),
                &format!(
                    "第 3 行 {column}：必填，却是空的。请填写\n\
                     错误：{kind}.csv 读取 2 行，有问题 1 行；什么都没有写入。改好以上各行后再导入\n"
                ),
            );
        }
    }
}

#[test]
fn the_reason_stands_in_the_rejects_and_no_other_fault_is_passed_over() {
    let office = office();
    std::fs::write(office.path("a.csv"), "on,department,reason\n2025-03-03,税务,\n").unwrap();
    let [from, to] = ["a.csv", "bad.csv"].map(|name| office.path(name).display().to_string());
    let done = office.run("en", &["import", "notices", &from, "--on-error", "skip", "--rejects", &to]);
    let told = "line 2, reason: required, and empty; fill it\n\
                line 2, department \"税务\": no department is called \"税务\"; similar: B04 医高税务, B05 高港税务\n";
    assert!(both(&done).1.starts_with(told), "{}", both(&done).1);
    let rejects = std::fs::read_to_string(to).unwrap();
    assert!(rejects.contains("税务,,\"reason: required, and empty; fill it; department: no department"), "{rejects}");
}

//! An office with a first quarter that is over, and what its frozen periods show of later changes.

use super::Shao;

/// One case of each of four departments, done in January, February and March.
pub const CASES: &str = "ref,received_at,originator,title,category,scope,lead,assigned_at,responded_at,promised_on,resolved_at,outcome,closed_at,score
R1,2026-01-05,江南园区,用电增容,其他,单一部门,住建局,2026-01-05,2026-01-06,2026-01-20,2026-01-15,已解决,2026-01-16,90
R2,2026-02-02,江南园区,厂区积水,其他,单一部门,审批局,2026-02-02,2026-02-03,2026-02-25,2026-02-10,已解决,2026-02-11,80
R3,2026-03-02,白塔镇,招工困难,其他,单一部门,税务局,2026-03-02,2026-03-03,2026-03-20,2026-03-10,已解决,2026-03-11,85
R4,2026-03-03,白塔镇,道路破损,其他,单一部门,资规局,2026-03-03,2026-03-04,2026-03-20,2026-03-12,已解决,2026-03-13,70
";

/// A first quarter with four cases and the votes on those who handled them.
pub fn office() -> Shao {
    let mut shao = Shao::new("zh");
    shao.now = "2026-04-02 09:00".to_owned();
    shao.file("cases.csv", CASES);
    shao.ok("import cases cases.csv");
    for dept in ["住建局", "审批局", "税务局", "资规局"] {
        shao.ok(&format!(
            "survey --dept {dept} --period 2026-Q1 --satisfied 10 --fairly 2 --basically 0 --dissatisfied 0"
        ));
    }
    shao
}

/// One with everything frozen that can be.
pub fn frozen() -> Shao {
    let shao = office();
    for period in ["2026-01", "2026-02", "2026-03", "2026-Q1"] {
        shao.ok(&format!("freeze {period}"));
    }
    shao
}

/// The figures of a period that differ when it is reckoned anew, and what is said to have caused it.
pub fn anew(shao: &Shao, report: &str) -> (usize, Vec<String>) {
    let sections = shao.json(&format!("report {report} --live"))["sections"].clone();
    let rows = |section: &str| sections[section].as_array().unwrap().clone();
    let causes = rows("causes").iter().map(|cause| cause["what"]["zh"].as_str().unwrap().to_owned()).collect();
    (rows("differences").len(), causes)
}

//! Whole commands, as a clerk and cron run them, on files of 1,000 and of 100,000 cases.
//!
//! `cargo bench --bench commands`; the ratio of the two columns says whether a command grows with the file.

mod district;

use std::path::Path;
use std::process::{Command, Stdio};

const SIZES: [u32; 2] = [1_000, 100_000];

fn main() {
    divan::main();
}

fn shao(db: &Path, args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_shao"))
        .arg("--db")
        .arg(db)
        .args(["--now", district::NOW, "--lang", "zh"])
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|s| s.success()), "{args:?}");
}

fn bench(bencher: divan::Bencher<'_, '_>, cases: u32, args: &[&str]) {
    let db = district::database(cases);
    bencher.bench(|| shao(&db, args));
}

macro_rules! commands {
    ($($name:ident: $($arg:literal)+;)+) => {
        $(#[divan::bench(args = SIZES, sample_count = 20)]
        fn $name(bencher: divan::Bencher<'_, '_>, cases: u32) {
            bench(bencher, cases, &[$($arg),+]);
        })+
    };
}

commands! {
    show: "show" "2025-0500";
    show_by_ref: "show" "ref:GD00000500";
    today: "today";
    list: "list";
    list_overdue: "list" "--overdue";
    list_open: "list" "--open";
    list_unrated: "list" "--unrated";
    list_of_a_department: "list" "--dept" "D07";
    list_open_of_a_department: "list" "--open" "--dept" "D07";
    list_of_few_days: "list" "--since" "2025-03-03" "--until" "2025-03-07" "--category" "other";
    search: "search" "竣工" "4999科技";
    search_for_nothing: "search" "房产证";
    search_for_a_reference: "search" "GD00000500";
    unit_list: "unit" "list";
    monthly: "report" "monthly" "2025-12";
    monthly_of_mid_year: "report" "monthly" "2025-06";
    quarterly: "report" "quarterly" "2025-Q4";
    half_year: "report" "half-year" "2025-H2";
    annual: "report" "annual" "2025";
    annual_looking_back: "report" "annual" "2025" "--as-of" "2025-07-01";
    explain_a_quarter: "explain" "D07" "2025-Q4";
    explain_a_month: "explain" "D07" "2025-12";
    explain_a_year: "explain" "D07" "2025";
    explain_a_case: "explain" "2025-0500";
    note: "note" "2025-0500" "测一测写入";
    intake_rehearsed: "intake" "--from" "P01" "--title" "测一测" "--dry-run";
}

/// The whole chain, a replay and every table: grows with the file, as it must.
#[divan::bench(args = SIZES, sample_count = 3)]
fn verify(bencher: divan::Bencher<'_, '_>, cases: u32) {
    bench(bencher, cases, &["verify"]);
}

//! Ratings, votes, notices and exclusions.

use super::{CASES, Office, said_of};

#[test]
fn ratings_are_by_score_or_grade_on_closed_cases() {
    let office = Office::with_units();
    office.taken("cases", CASES, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let good = "编号,部门,评价方,评分,等次,评价日期,意见
0017,医高税务,园区镇街,90,,2025-03-20,及时
ref:0017,B04,牵头部门,,比较满意,,
2025-0001,住建局,企业,88,,,
0017,A08,originator,92.5,,,
";
    office.taken("ratings", good, "ratings.csv: read 4, new 3, same 1, updated 0, rejected 0");
    office.taken("ratings", good, "ratings.csv: read 4, new 0, same 4, updated 0, rejected 0");
    office.whole();
    office.refused(
        "en",
        "ratings",
        b"case,department,rater,score,grade,at
0017,B04,originator,91,,2025-03-20
0017,B04,originator,90,,2025-03-21
0017,B05,originator,90,satisfied,
0017,B05,originator,,,
0017,B05,enterprise,90,,2025-03-18
0017,A08,lead,90,,
2025-0002,A08,originator,90,,
404,A08,originator,90,,
0017,B05,originator,100.001,,
",
        "line 2, score \"91\": this rater gave 90 at 2025-03-20 00:00 already; the row says otherwise: score, comment; mend the row, or correct the rating with shao score … --revise; to take the rows of the file add --update
line 3, score \"90\": this rater gave 90 at 2025-03-20 00:00 already; the row says otherwise: at, comment; mend the row, or correct the rating with shao score … --revise; to take the rows of the file add --update
line 4, score \"90\": a rating is a score or a grade, one of them; fill exactly one
line 5, score: a rating is a score or a grade, one of them; fill exactly one
line 6, at \"2025-03-18\": 2025-03-18 00:00 is before the closing at 2025-03-19 00:00; check the time
line 7, rater \"lead\": 住建局 is the lead and does not rate itself; the lead is rated by the originator
line 8, case \"2025-0002\": the case is received: score is not possible now; possible now: triage, close
line 9, case \"404\": there is no case 404; look for it with shao list or shao search
line 10, score \"100.001\": \"100.001\" has more than two decimals; a score has at most two decimals
error: ratings.csv: bad rows: 9 of 9; nothing was written; mend the rows above and import it again
",
    );
}

#[test]
fn votes_notices_and_exclusions_are_known_again() {
    let office = Office::with_units();
    office.taken("cases", CASES, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let again = |kind: &str, text: &str| {
        office.taken(kind, text, &format!("{kind}.csv: read 1, new 1, same 0, updated 0, rejected 0"));
        office.taken(kind, text, &format!("{kind}.csv: read 1, new 0, same 1, updated 0, rejected 0"));
    };
    again("surveys", "季度,部门,满意,比较满意,基本满意,不满意\n2025-Q1,住建局,１２,5,2,1\n");
    again("notices", "日期,部门,事由,文号\n2025-03-03,住建局,超期,通报1号\n");
    again("exclusions", "编号,部门,批示人,文号,日期,理由\n0017,高港税务,主任,批1号,2025-03-10,政策调整\n");
    let summary = |kind: &str, bad: u64| {
        format!(
            "error: {kind}.csv: bad rows: {bad} of {bad}; nothing was written; mend the rows above and import it again\n"
        )
    };
    office.refused(
        "en",
        "surveys",
        b"period,department,satisfied,fairly,basically,dissatisfied
2025-Q1,A08,12,5,2,2
2025,A08,1,1,1,1
2025-Q2,A08,-1,1,1.5,1
2026-Q2,A08,1,1,1,1
2025-Q3,A08,0,0,0,0
",
        &format!(
            "line 2, department \"A08\": there are other votes for 2025-Q1 already: dissatisfied; mend the row, or correct the votes with shao survey … --revise; to take the rows of the file add --update
line 3, period \"2025\": \"2025\" is no quarter; for example 2023-Q2
line 4, satisfied \"-1\": \"-1\" is no number of votes; give a whole number from 0
line 4, basically \"1.5\": \"1.5\" is no number of votes; give a whole number from 0
line 5, period \"2026-Q2\": 2026-Q2 begins on 2026-04-01 and has not come yet; check the quarter
line 6, satisfied \"0\": all four counts are 0: nobody voted; leave out departments without votes
{}",
            summary("surveys", 5)
        ),
    );
    office.refused(
        "en",
        "notices",
        b"on,department,reason\n2026-02-01,A08,r\n",
        &format!("line 2, on \"2026-02-01\": 2026-02-01 has not come yet; check the date\n{}", summary("notices", 1)),
    );
    office.refused(
        "en",
        "exclusions",
        b"case,department,approved_by,doc_no,on,reason
0017,B05,n,2,2025-03-10,r
0018,,n,2,2025-03-01,r
0018,A08,n,2,2025-03-09,r
",
        &format!(
            "line 2, doc_no \"2\": it is left out already, by 批1号, with other particulars: approved_by, doc_no, reason; check the row; to take the rows of the file add --update
line 3, on \"2025-03-01\": 2025-03-01 00:00 is before the receipt at 2025-03-05 00:00; check the time
line 4, department \"A08\": 住建局 is not on this case; check the department
{}",
            summary("exclusions", 3)
        ),
    );
    office.whole();
}

#[test]
fn an_update_keeps_ratings_and_approvals_or_is_refused() {
    let office = Office::with_units();
    let rows = |title: &str, lead: &str, score: &str| {
        format!(
            "ref,received_at,originator,title,lead,resolved_at,closed_at,score\nR1,2025-03-03,P01,{title},{lead},2025-03-04,2025-03-05,{score}\n"
        )
    };
    let update = |text: String| {
        let path = office.path("u.csv");
        std::fs::write(&path, text).unwrap();
        said_of(&office.run("en", &["import", "cases", path.to_str().unwrap(), "--update"]))
    };
    let rating = || office.list()[0]["assignments"][0]["ratings"]["originator"].clone();
    let updated = ("u.csv: read 1, new 0, same 0, updated 1, rejected 0\n".to_owned(), String::new());
    // The row's own score goes with the row.
    office.taken("cases", &rows("a", "A08", "70"), "cases.csv: read 1, new 1, same 0, updated 0, rejected 0");
    let lost = "note: cases that lost a rating by the update: 1 (2025-0001)\n".to_owned();
    assert_eq!((update(rows("b", "A08", "")), rating()), ((updated.0.clone(), lost), serde_json::Value::Null));
    // One that was given apart, though at the closing and without more words, stays.
    let given = "case,department,rater,score\nR1,A08,originator,90\n";
    office.taken("ratings", given, "ratings.csv: read 1, new 1, same 0, updated 0, rejected 0");
    assert_eq!((update(rows("c", "A08", "")), rating()), (updated, serde_json::json!(90.0)));
    for other in [rows("c", "A08", "80"), rows("c", "B05", "")] {
        let (out, err) = update(other);
        assert!(out.is_empty() && err.contains("住建局 was rated apart from the rows"), "{err}");
    }
    let excluded = "case,department,approved_by,doc_no,on,reason\nR1,A08,the office,7,2025-03-06,r\n";
    office.taken("exclusions", excluded, "exclusions.csv: read 1, new 1, same 0, updated 0, rejected 0");
    let (out, err) = update(rows("c", "B04", ""));
    assert!(out.is_empty() && err.contains("住建局 was left out of assessment on the case"), "{err}");
    assert_eq!(rating(), serde_json::json!(90.0));
    office.whole();
}

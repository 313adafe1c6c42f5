//! Every event and its link to the one before; tails forged with hashes that fit.

use super::*;

/// The first finding in the log, by the event that it names.
fn event(found: &[Damage]) -> Option<i64> {
    found.iter().find_map(|damage| match damage {
        Damage::Changed { seq } | Damage::Unreadable { seq, .. } | Damage::Gap { found: seq, .. } => Some(*seq),
        _ => None,
    })
}

#[test]
fn every_event_is_held() {
    let mut bench = Bench::new("the log");
    let last: i64 = bench.fresh().query_row("SELECT max(seq) FROM events", [], |row| row.get(0)).unwrap();
    for seq in [1, 2, last / 2, last - 1, last] {
        for change in [
            "case_id = coalesce(case_id, 0) + 1",
            "case_id = CASE WHEN case_id IS NULL THEN 0 END",
            "happened_at = '2026-01-02 03:04:05'",
            "recorded_at = '2026-01-02 03:04:05'",
            "actor = actor || ' '",
            "body = replace(body, ':', ': ')",
            "body = substr(body, 2)",
            "body = '{}'",
            "hash = zeroblob(32)",
            "hash = zeroblob(31)",
        ] {
            let found = bench.changed(&format!("UPDATE events SET {change} WHERE seq = {seq}"));
            assert_eq!(event(&found), Some(seq), "{seq} {change}: {found:?}");
        }
        // That a remark at the end is missing, no table knows: see the forged tails.
        if seq < last {
            let found = bench.changed(&format!("DELETE FROM events WHERE seq = {seq}"));
            assert_eq!(event(&found), Some(seq + 1), "{seq} removed: {found:?}");
        }
        let found = bench.changed(&format!(
            "UPDATE events SET seq = -seq - 1 WHERE seq >= {seq}; UPDATE events SET seq = -seq WHERE seq < 0;
             INSERT INTO events SELECT {seq}, case_id, happened_at, recorded_at, actor, body, hash
             FROM events WHERE seq = {seq} + 1"
        ));
        // The copy has the hash of the event that it was, which fits where it stands.
        assert_eq!(event(&found), Some(seq + 1), "{seq} doubled: {found:?}");
    }
    for seq in [1, last / 2, last - 1] {
        let found = bench.changed(&format!(
            "UPDATE events SET seq = -1 WHERE seq = {seq}; UPDATE events SET seq = {seq} WHERE seq = {seq} + 1;
             UPDATE events SET seq = {seq} + 1 WHERE seq = -1"
        ));
        assert_eq!(event(&found), Some(seq), "{seq} exchanged: {found:?}");
    }
    bench.changed("DELETE FROM events");
}

#[test]
fn a_forged_tail_is_found_by_the_tables_or_by_a_noted_head() {
    let mut bench = Bench::new("forged tails");
    let head = |db: &Connection| -> [u8; 32] {
        let sql = "SELECT hash FROM events ORDER BY seq DESC LIMIT 1";
        db.query_row(sql, [], |row| row.get::<_, Vec<u8>>(0)).unwrap().try_into().unwrap()
    };
    for (kind, change, column) in [
        ("scored", "'$.points', 1000000", "points"),
        ("received", "'$.title', '无事'", "title"),
        ("notice_issued", "'$.reason', '无事'", "reason"),
        ("survey_recorded", "'$.votes.satisfied', 99", "satisfied"),
        ("unit_saved", "'$.unit.name', '别的局'", "name"),
        ("calendar_set", "'$.days[0].name', '假'", "name"),
    ] {
        let db = bench.fresh();
        let (guards, noted) = (guards(&db), head(&db));
        db.execute_batch(NO_GUARDS).unwrap();
        let sql = "SELECT max(seq) FROM events WHERE body ->> '$.kind' = ?1";
        let seq: i64 = db.query_row(sql, [kind], |row| row.get(0)).unwrap();
        db.execute_batch(&format!("UPDATE events SET body = json_set(body, {change}) WHERE seq = {seq}")).unwrap();
        chain_anew(&db, seq);
        db.execute_batch(&guards).unwrap();
        assert_ne!(head(&db), noted);
        drop(db);
        let found = bench.found(kind);
        let columns: Vec<&str> = named(&found).into_iter().flat_map(|(_, columns)| columns).collect();
        assert!(columns.contains(&column), "{kind}: {found:?}");
        let verified = Store::open_as_it_is(&bench.path()).unwrap().verify_since(Some(&noted)).unwrap();
        assert!(verified.expected.is_none() && verified.damage.contains(&Damage::Cut), "{kind}");
    }
    // A remark is in no table: who takes it back, or chains another one, is found by a head that was noted.
    for change in ["DELETE FROM events WHERE", "UPDATE events SET body = json_set(body, '$.text', '没催') WHERE"] {
        let db = bench.fresh();
        let (guards, noted) = (guards(&db), head(&db));
        let last: i64 = db.query_row("SELECT max(seq) FROM events", [], |row| row.get(0)).unwrap();
        db.execute_batch(&format!("{NO_GUARDS}; {change} seq = {last}")).unwrap();
        chain_anew(&db, last);
        db.execute_batch(&guards).unwrap();
        drop(db);
        assert_eq!(verify(&bench.path()).unwrap(), vec![]);
        let verified = Store::open_as_it_is(&bench.path()).unwrap().verify_since(Some(&noted)).unwrap();
        assert_eq!((verified.expected, verified.damage), (None, vec![Damage::Cut]));
        bench.tried += 1;
    }
}

//! Single bits of the file.

use super::*;

/// All that can be read from a file: by its tables, and by its indexes.
fn dump(path: &Path) -> rusqlite::Result<Vec<String>> {
    let db = Connection::open(path)?;
    let mut all = Vec::new();
    let mut read = |sql: &str| -> rusqlite::Result<()> {
        let mut statement = db.prepare(sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values =
                (0..width).map(|n| row.get::<_, rusqlite::types::Value>(n)).collect::<rusqlite::Result<Vec<_>>>()?;
            all.push(format!("{values:?}"));
        }
        Ok(())
    };
    read("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    for name in tables(&db).iter().map(String::as_str).chain(["events"]) {
        read(&format!("SELECT * FROM {name} NOT INDEXED"))?;
    }
    read("PRAGMA user_version")?;
    read("PRAGMA application_id")?;
    Ok(all)
}

#[test]
fn a_changed_byte_is_found_or_changes_nothing() {
    let mut bench = Bench::new("bytes");
    drop(bench.fresh());
    let whole = dump(&bench.path()).unwrap();
    let bytes = office();
    let tries = std::env::var("SHAO_TAMPERINGS").ok().and_then(|n| n.parse().ok()).unwrap_or(60_u64);
    let mut dice = 0x5eed_u64;
    let mut roll = |n: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % n
    };
    for _ in 0..tries {
        // Most of a small file is empty: where something stands, that is changed.
        let at = std::iter::repeat_with(|| roll(bytes.len())).find(|at| bytes[*at] != 0).unwrap();
        let bit = roll(8);
        let mut changed = bytes.to_vec();
        changed[at] ^= 1 << bit;
        std::fs::write(bench.path(), changed).unwrap();
        bench.tried += 1;
        // A file that cannot be opened at all says so.
        if verify(&bench.path()).is_ok_and(|damage| damage.is_empty()) {
            assert_eq!(dump(&bench.path()), Ok(whole.clone()), "byte {at}, bit {bit}");
            bench.silent += 1;
        }
    }
}

//! The objects of the schema, the marks of the file, and indexes that say other than their tables.

use super::*;

#[test]
fn the_schema_and_the_marks_are_held() {
    let mut bench = Bench::new("schema and marks");
    let db = bench.fresh();
    let objects = texts(&db, "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL");
    for name in &objects {
        let sql = format!("UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = '{name}'");
        let found = bench.changed_as_it_is(&sql);
        assert!(matches!(&found[0], Damage::Differs { table, key, .. } if table == "sqlite_schema" && key == name));
    }
    for (kind, name) in objects.iter().filter_map(|name| {
        let sql = format!("SELECT type FROM sqlite_schema WHERE name = '{name}' AND type <> 'table'");
        texts(&db, &sql).pop().map(|kind| (kind, name))
    }) {
        let found = bench.changed_as_it_is(&format!("DROP {kind} {name}"));
        assert!(matches!(&found[0], Damage::Differs { key, there: false, .. } if key == name), "{name}: {found:?}");
    }
    for sql in [
        "PRAGMA writable_schema = OFF; CREATE TABLE extra (x)",
        "PRAGMA writable_schema = OFF; CREATE VIEW extra AS SELECT * FROM cases",
        "CREATE INDEX extra ON cases (title)",
        "CREATE TRIGGER extra AFTER INSERT ON ratings BEGIN UPDATE assignments SET score = 1000000; END",
        "PRAGMA writable_schema = OFF; ALTER TABLE cases ADD COLUMN extra TEXT",
        "PRAGMA writable_schema = OFF; ALTER TABLE notices RENAME TO extra",
        "DROP TABLE turns",
        "DROP TRIGGER events_are_not_changed;
         CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events WHEN 0 BEGIN SELECT 1; END",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 0",
        "PRAGMA application_id = 1936220526",
    ] {
        bench.changed_as_it_is(sql);
    }
}

impl Bench {
    /// The same with the guards as they are.
    fn changed_as_it_is(&mut self, sql: &str) -> Vec<Damage> {
        self.fresh().execute_batch(sql).unwrap_or_else(|e| unreachable!("{sql}: {e}"));
        self.found(sql)
    }
}

/// An index is hidden, the rows are changed, and it is shown again.
#[test]
fn an_index_says_what_its_table_says() {
    let mut bench = Bench::new("indexes");
    let db = bench.fresh();
    let mut all =
        db.prepare("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").unwrap();
    let all = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let all: Vec<(String, String, String)> = all.collect::<Result<_, _>>().unwrap();
    for (index, table, sql) in all {
        let only = sql.split_once("WHERE ").map_or("1", |(_, only)| only);
        let column = sql.split_once('(').unwrap().1.split([',', ')']).next().unwrap();
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0")).join(", ");
        let row = format!("({keys}) = (SELECT {keys} FROM {table} WHERE {only} ORDER BY {keys} DESC LIMIT 1)");
        let held: i64 =
            db.query_row(&format!("SELECT count(*) FROM {table} WHERE {row}"), [], |row| row.get(0)).unwrap();
        if held == 0 {
            // Nothing in this office is what it is made for.
            continue;
        }
        let hide = format!(
            "CREATE TABLE hidden AS SELECT * FROM sqlite_schema WHERE name = '{index}';
             DELETE FROM sqlite_schema WHERE name = '{index}'"
        );
        let show = "INSERT INTO sqlite_schema SELECT * FROM hidden";
        let kept = format!("CREATE TABLE kept AS SELECT * FROM {table} WHERE {row}");
        let other = format!("CASE typeof({column}) WHEN 'integer' THEN {column} + 7 ELSE {column} || 'x' END");
        for (how, before, after) in [
            ("changed", format!("{kept}; UPDATE {table} SET {column} = {other} WHERE {row}"), true),
            ("missing", format!("{kept}; DELETE FROM {table} WHERE {row}"), true),
            ("extra", format!("{kept}; INSERT INTO {table} SELECT * FROM kept WHERE 0"), false),
        ] {
            let db = bench.fresh();
            let guards = guards(&db);
            db.execute_batch(NO_GUARDS).unwrap();
            if after {
                db.execute_batch(&before).unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
                db.execute_batch(&hide).unwrap();
                drop(db);
                let db = open(&bench.path());
                let new = match how {
                    "changed" => format!(
                        "UPDATE {table} SET {column} = (SELECT {column} FROM kept) WHERE ({keys}) = (SELECT {keys} FROM kept)
                             OR {column} = (SELECT CASE typeof({column}) WHEN 'integer' THEN {column} + 7 ELSE {column} || 'x' END FROM kept)"
                    ),
                    _ => format!("INSERT INTO {table} SELECT * FROM kept"),
                };
                db.execute_batch(&format!("{new}; {show}")).unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
            } else {
                // A second row, which the table loses while the index is hidden.
                let all = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
                let key = keys.split(", ").last().unwrap();
                let copy = all.iter().map(|c| {
                    if c == key {
                        format!("CASE typeof({c}) WHEN 'integer' THEN {c} + 7 ELSE {c} || 'x' END")
                    } else if c == "ref" {
                        "'other'".to_owned()
                    } else {
                        c.clone()
                    }
                });
                let copy = copy.collect::<Vec<_>>().join(", ");
                let more = if index == "cases_by_row" { copy.replace("'other'", "NULL") } else { copy };
                db.execute_batch(&format!("{kept}; INSERT INTO {table} SELECT {more} FROM kept; {hide}"))
                    .unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
                drop(db);
                let db = open(&bench.path());
                let there = format!("CASE typeof({key}) WHEN 'integer' THEN {key} + 7 ELSE {key} || 'x' END");
                let gone = keys.replace(key, &there);
                db.execute_batch(&format!("DELETE FROM {table} WHERE ({keys}) = (SELECT {gone} FROM kept); {show}"))
                    .unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
            }
            let db = open(&bench.path());
            db.execute_batch(&format!("DROP TABLE hidden; DROP TABLE kept; {guards}")).unwrap();
            drop(db);
            if how == "extra" && verify(&bench.path()).unwrap().is_empty() {
                // One that SQLite passes over, since it asks the row, which is not there: no query sees it.
                let db = Connection::open(bench.path()).unwrap();
                let rows = |by: &str| {
                    texts(&db, &format!("SELECT json_array({keys}) FROM {table} {by} WHERE {only} ORDER BY 1"))
                };
                assert_eq!(rows(&format!("INDEXED BY {index}")), rows("NOT INDEXED"), "{index}");
                bench.tried += 1;
                bench.silent += 1;
                continue;
            }
            let found = bench.found(&format!("{index} {how}"));
            let says = |damage: &Damage| match damage {
                Damage::File { what } => what.contains(&index),
                Damage::Index { index: of, .. } => *of == index,
                _ => false,
            };
            assert!(found.iter().any(says), "{index} {how}: {found:?}");
        }
    }
    assert!(bench.tried >= 36, "{} of all indexes hold something", bench.tried / 3);
}

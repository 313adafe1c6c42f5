//! Every column of every table, and rows removed, added and exchanged.

use super::{Bench, named, tables, texts};
use shao::store::Damage;

#[test]
fn every_column_of_every_table_is_held() {
    let mut bench = Bench::new("columns of tables");
    let db = bench.fresh();
    for table in tables(&db) {
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        let key = keys.join(", ");
        let mut one = db.prepare(&format!("SELECT name, type FROM pragma_table_info('{table}')")).unwrap();
        let columns = one.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let columns: Vec<(String, String)> = columns.collect::<Result<_, _>>().unwrap();
        for (column, kind) in columns {
            let other = match kind.as_str() {
                "INTEGER" => format!("coalesce({column}, 6) + 1"),
                _ => format!("coalesce({column}, '') || 'x'"),
            };
            let last = format!("SELECT {key} FROM {table} ORDER BY {key} DESC LIMIT 1");
            let found = bench.changed(&format!("UPDATE {table} SET {column} = {other} WHERE ({key}) = ({last})"));
            if keys.contains(&column) {
                // One row is gone, and another came.
                assert_eq!(named(&found), [(table.as_str(), vec![]), (table.as_str(), vec![])], "{table}.{column}");
            } else {
                assert_eq!(named(&found), [(table.as_str(), vec![column.as_str()])], "{table}.{column}");
            }
        }
    }
}

#[test]
fn rows_are_neither_removed_nor_added_nor_exchanged() {
    let mut bench = Bench::new("rows of tables");
    let db = bench.fresh();
    for table in tables(&db) {
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        let key = keys.join(", ");
        let all = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for order in ["", "DESC"] {
            let row = format!("({key}) = (SELECT {key} FROM {table} ORDER BY {} {order} LIMIT 1)", keys[0]);
            let found = bench.changed(&format!("DELETE FROM {table} WHERE {row}"));
            assert!(matches!(&found[..], [Damage::Differs { there: false, wanted: true, .. }]), "{table}: {found:?}");
            let copy = all.iter().map(|c| {
                let integer = format!("typeof({c}) = 'integer'");
                if keys.contains(c) {
                    format!("CASE WHEN {integer} THEN {c} + 100 ELSE {c} || 'z' END")
                } else {
                    c.clone()
                }
            });
            // What another row may not have as well is left out of the copy.
            let copy = copy.map(|c| if table == "cases" && c == "ref" { "NULL".to_owned() } else { c });
            let copy = copy.collect::<Vec<_>>().join(", ");
            let found = bench.changed(&format!("INSERT INTO {table} SELECT {copy} FROM {table} WHERE {row}"));
            assert!(matches!(&found[..], [Damage::Differs { there: true, wanted: false, .. }]), "{table}: {found:?}");
        }
        // The first row and the last that holds something else exchange what they hold.
        let rest: Vec<&String> = all.iter().filter(|column| !keys.contains(column)).collect();
        let list = rest.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ");
        let held = format!("json_array({list})");
        let last = keys.iter().map(|key| format!("{key} DESC")).collect::<Vec<_>>().join(", ");
        let other = format!("{held} <> (SELECT {held} FROM {table} ORDER BY {key} LIMIT 1) ORDER BY {last} LIMIT 1");
        if texts(&db, &format!("SELECT {held} FROM {table} WHERE {other}")).is_empty() {
            // All years of the calendar come from one source; a sum may be one everywhere.
            continue;
        }
        let found = bench.changed(&format!(
            "DROP INDEX cases_by_ref;
             CREATE TEMP TABLE one AS SELECT * FROM {table} ORDER BY {key} LIMIT 1;
             CREATE TEMP TABLE two AS SELECT * FROM {table} WHERE {other};
             UPDATE {table} SET ({list}) = (SELECT {list} FROM two) WHERE ({key}) = (SELECT {key} FROM one);
             UPDATE {table} SET ({list}) = (SELECT {list} FROM one) WHERE ({key}) = (SELECT {key} FROM two);
             CREATE UNIQUE INDEX cases_by_ref ON cases (ref) WHERE ref IS NOT NULL"
        ));
        let rows = found.iter().filter(|d| matches!(d, Damage::Differs { table: of, .. } if *of == table)).count();
        assert_eq!((rows, found.len()), (2, 2), "{table}: {found:?}");
    }
}

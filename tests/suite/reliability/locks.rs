//! Locks that last.

use shao::store::Store;

use crate::common::Shao;

/// Closing any descriptor of a file ends all POSIX locks that the process holds on it: one who opens a database for a
/// second look must not lose the first.
#[test]
fn opening_a_file_twice_keeps_the_locks_of_the_first() {
    let shao = Shao::new("en");
    let db = shao.sqlite();
    db.execute_batch("PRAGMA journal_mode = DELETE; BEGIN; SELECT * FROM units").unwrap();
    drop(Store::open(&shao.db).unwrap());
    // Another process would lead a write-ahead log, which it may not begin while somebody reads without one.
    shao.ok("list");
    let rollback = |bytes: &[u8]| bytes[18..20] == [1, 1];
    assert!(rollback(&std::fs::read(&shao.db).unwrap()), "the lock of the first is gone");
    drop(db);
    shao.ok("list");
    assert!(!rollback(&std::fs::read(&shao.db).unwrap()));
}

//! Maps of ledgers, and ledgers by maps: the first byte says which kind, then comes the map, a line of `====`, and
//! the file; and a first map guessed of the file is one that can be read.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use shao::import::{Map, Office as Compared, Plan, Source, guess_map};
use shao::locale::Lang;

mod office;
use office::{Office, kind};

const SCHEME: &str = include_str!("../../schemes/taizhou-2023.toml");

thread_local! {
    static OFFICE: RefCell<Office> = RefCell::new(Office::new());
    static RULES: shao::domain::scheme::Scheme = shao::domain::scheme::Scheme::parse(SCHEME).expect("it is shipped");
}

fuzz_target!(|input: (u8, &str)| {
    let (how, text) = input;
    let kind = kind(how & 0x3f);
    let (map, file) = text.split_once("\n====\n").unwrap_or((text, ""));
    if let Ok(map) = Map::parse(map, kind) {
        let plan = Plan { map, skip: how & 0x80 == 0, update: how & 0x40 != 0, ..Plan::default() };
        OFFICE.with_borrow_mut(|office| office.take(kind, file.as_bytes(), &plan));
    }
    RULES.with(|scheme| {
        let source = Source::new("ledger", file.as_bytes().to_vec()).expect("bytes in memory");
        let compared = Compared { units: &[], scheme, lang: Lang::En };
        if let Ok(guessed) = guess_map(kind, source, &Plan::default(), &compared) {
            let read = Map::parse(&guessed, kind);
            assert!(read.is_ok(), "{read:?}\n{guessed}");
        }
    });
});

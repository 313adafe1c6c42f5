//! Ledgers as text: the first byte says which kind and how, the others are the file.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use shao::import::Plan;

mod office;
use office::{Office, kind};

thread_local! {
    static OFFICE: RefCell<Office> = RefCell::new(Office::new());
}

fuzz_target!(|input: &[u8]| {
    let Some((how, file)) = input.split_first() else { return };
    let plan = Plan { skip: how & 0x80 == 0, update: how & 0x40 != 0, ..Plan::default() };
    OFFICE.with_borrow_mut(|office| office.take(kind(how & 0x3f), file, &plan));
});

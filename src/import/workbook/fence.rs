//! A fence around a library that may panic on bytes made to harm.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use super::fault::WorkbookFault;

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Does what may panic, and takes a panic for damage. calamine slices records and adds up sizes by what the
/// file says, so a broken XLS makes it panic; a broken file is the sender's fault, and no reason to end with
/// anything but words about it.
///
/// What `work` has changed is not used after a panic: whoever calls this stops at the fault.
pub(super) fn fence<T>(work: impl FnOnce() -> Result<T, WorkbookFault>) -> Result<T, WorkbookFault> {
    static QUIET: Once = Once::new();
    // Every panic elsewhere goes on being reported as before.
    QUIET.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |panic| {
            if !INSIDE.get() {
                before(panic);
            }
        }));
    });
    INSIDE.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    INSIDE.set(false);
    done.unwrap_or_else(|_| Err(WorkbookFault::damaged("contradicts itself")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "what the fence is for")]
    fn a_panic_is_damage() {
        assert_eq!(fence(|| Ok(1)), Ok(1));
        let fault = fence::<()>(|| panic!("never shown"));
        assert_eq!(fault, Err(WorkbookFault::Damaged("contradicts itself".into())));
        assert!(!INSIDE.get());
    }
}

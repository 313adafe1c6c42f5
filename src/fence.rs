//! A fence around libraries that panic where an error would do.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Does what may panic; none: it did, and nobody was told of it.
///
/// What `work` has changed is not to be used after a panic: whoever calls this stops there.
pub fn fence<T>(work: impl FnOnce() -> T) -> Option<T> {
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
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "what the fence is for")]
    fn a_panic_ends_at_the_fence() {
        assert_eq!(fence(|| 1), Some(1));
        assert_eq!(fence::<()>(|| panic!("never shown")), None);
        assert!(!INSIDE.get());
    }
}

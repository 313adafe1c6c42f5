//! A fence around the reader of workbooks, which may panic on bytes made to harm.

use super::fault::WorkbookFault;

/// Does what may panic, and takes a panic for damage. calamine slices records and adds up sizes by what the
/// file says, so a broken XLS makes it panic; a broken file is the sender's fault, and no reason to end with
/// anything but words about it.
///
/// What `work` has changed is not used after a panic: whoever calls this stops at the fault.
pub(super) fn fence<T>(work: impl FnOnce() -> Result<T, WorkbookFault>) -> Result<T, WorkbookFault> {
    crate::fence::fence(work).unwrap_or_else(|| Err(WorkbookFault::damaged("contradicts itself")))
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
    }
}

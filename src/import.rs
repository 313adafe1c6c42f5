//! Ledgers of other systems.

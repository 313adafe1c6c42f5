//! The rules of the work, tried step by step.

//! Nothing is lost: the program is killed in the midst of every command that writes, many processes use one file at
//! once, disks are full and folders closed. After each the file is whole, what was acknowledged is there, and nothing by
//! half.
//!
//! A short run is part of all tests. A long one, with the numbers that stand in the README:
//!
//! ```sh
//! SHAO_KILLS=1500 SHAO_WRITES=500 SHAO_SEED=7 cargo test --test suite reliability -- --nocapture --test-threads=1
//! ```

mod contention;
mod course;
mod disk;
mod kill;
mod locks;

/// A number that the environment may give.
fn given(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// Random numbers, the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    /// Those of this run; `salt` tells its users apart.
    fn of_run(salt: u64) -> Self {
        Self(given("SHAO_SEED").unwrap_or(1) ^ (salt << 32))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// One of 0 to `end - 1`.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

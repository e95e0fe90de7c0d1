//! Numbers that look random and never change: SplitMix64 (Steele, Lea, Flood 2014), small and the same on every machine.

/// A stream of numbers of its own.
pub(super) struct Stream(u64);

impl Stream {
    /// The stream of that name: adding a measure does not change the numbers of the others.
    pub(super) fn named(name: &str) -> Self {
        // FNV-1a.
        Self(
            name.bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)),
        )
    }

    /// Evenly spread over 0 ≤ x < 1.
    pub(super) fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Evenly spread over `low` ≤ x < `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// Nearly normal with mean 0 and standard deviation 1, never beyond ±6 (the sum of twelve uniform numbers).
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }

    /// A count of independent happenings whose mean is `mean` (Knuth's method; for means up to about 30).
    pub(super) fn poisson(&mut self, mean: f64) -> u32 {
        let limit = (-mean).exp();
        let mut count = 0;
        let mut product = self.uniform();
        while product > limit && count < 200 {
            count += 1;
            product *= self.uniform();
        }
        count
    }
}

//! Chance that can be repeated.

/// Numbers that look random and follow from a seed: the same on every machine and with every compiler.
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// What happens in one case of one kind.
    pub(super) fn of_case(seed: u64, kind: &str, number: u64) -> Self {
        // FNV-1a, byte by byte.
        let bytes = seed.to_le_bytes().into_iter().chain(kind.bytes()).chain(number.to_le_bytes());
        let start = 0xcbf2_9ce4_8422_2325_u64;
        Self(bytes.fold(start, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The next 64 bits (SplitMix64).
    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 to one less than `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let bits = usize::try_from(self.bits() >> 33).unwrap_or(0);
        bits.checked_rem(end).unwrap_or(0)
    }

    /// A number from 0 to below 1.
    pub(super) fn part(&mut self) -> f64 {
        f64::from(u32::try_from(self.bits() >> 32).unwrap_or(0)) / (f64::from(u32::MAX) + 1.0)
    }

    /// True once in so many times.
    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A byte.
    pub(super) fn byte(&mut self) -> u8 {
        self.bits().to_le_bytes()[7]
    }

    /// One of them; `None` where there is none.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// The place of the `number`th one when `count` things are gone through in an order of chance: each comes once in every
/// `count` numbers.
pub(super) fn shuffled(seed: u64, number: u64, count: u64) -> u64 {
    if count == 0 {
        return 0;
    }
    let mut chance = Chance::of_case(seed, "order", count);
    let start = chance.bits() % count;
    // A step that has no divisor with the count goes everywhere before it comes back.
    let mut step = chance.bits() % count;
    while divisor(step, count) != 1 {
        step = (step + 1) % count.max(2);
    }
    let place = u128::from(start) + u128::from(number % count) * u128::from(step);
    u64::try_from(place % u128::from(count)).unwrap_or(0)
}

fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_case_has_the_same_chance() {
        let bits = |seed, kind, number| Chance::of_case(seed, kind, number).bits();
        assert_eq!(bits(1, "kills", 2), bits(1, "kills", 2));
        let others = [bits(1, "kills", 2), bits(2, "kills", 2), bits(1, "power", 2), bits(1, "kills", 3)];
        assert_eq!(others.into_iter().collect::<BTreeSet<_>>().len(), 4);
    }

    #[test]
    fn an_order_of_chance_leaves_nothing_out() {
        for count in [1, 2, 3, 10, 97, 360] {
            let places: BTreeSet<u64> = (0..count).map(|number| shuffled(7, number, count)).collect();
            assert_eq!(places, (0..count).collect(), "{count}");
        }
        assert_eq!(shuffled(7, 5, 0), 0);
    }
}

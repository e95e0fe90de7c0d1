//! Keys: numbers that stand for what is counted once, such as a customer, without saying who it is.

/// What is counted once each: keys below 2^53, sorted.
///
/// Of a hundred thousand customers two have the same key once in two million workspaces: such a pair counts as one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeySet(Vec<u64>);

impl KeySet {
    /// The largest key: 2^53 − 1, so that keys stay what they are as numbers anywhere.
    pub const LARGEST: u64 = (1 << 53) - 1;

    /// The keys, in any order and as often as they come.
    pub fn new(mut keys: Vec<u64>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        Self(keys)
    }

    /// Those that are in any of the sets.
    pub fn union<'k>(sets: impl IntoIterator<Item = &'k Self>) -> Self {
        let mut sets = sets.into_iter();
        let Some(first) = sets.next() else { return Self::default() };
        let mut keys = first.0.clone();
        let before = keys.len();
        sets.for_each(|set| keys.extend_from_slice(&set.0));
        if keys.len() == before { Self(keys) } else { Self::new(keys) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys, sorted.
    pub fn keys(&self) -> &[u64] {
        &self.0
    }

    /// How many of them are in another set, too.
    pub fn shared_with(&self, other: &Self) -> usize {
        let (mut here, mut there) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0;
        while let (Some(one), Some(another)) = (here.peek(), there.peek()) {
            let order = one.cmp(another);
            shared += usize::from(order.is_eq());
            if order.is_le() {
                here.next();
            }
            if order.is_ge() {
                there.next();
            }
        }
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        /// Sets of keys are sets: between the larger one and the sum, the same in any order.
        #[test]
        fn a_union_is_a_union(a in vec(0_u64..60, 0..40), b in vec(0_u64..60, 0..40), c in vec(0_u64..60, 0..40)) {
            let [one, other, third] = [&a, &b, &c].map(|keys| KeySet::new(keys.clone()));
            let both = KeySet::union([&one, &other]);
            prop_assert!(both.len() >= one.len().max(other.len()) && both.len() <= one.len() + other.len());
            prop_assert_eq!(one.shared_with(&other), one.len() + other.len() - both.len());
            prop_assert_eq!(one.shared_with(&other), other.shared_with(&one));
            prop_assert_eq!(&KeySet::union([&other, &one]), &both);
            prop_assert_eq!(KeySet::union([&both, &third]), KeySet::union([&one, &KeySet::union([&third, &other])]));
            let plain: BTreeSet<u64> = a.into_iter().chain(b).collect();
            prop_assert_eq!(both.keys(), plain.into_iter().collect::<Vec<_>>());
        }
    }
}

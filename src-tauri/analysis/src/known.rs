//! What takes long and was computed already: pages, packs, agendas and charts ask for the same series again and again.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The results of a function that gives the same for the same numbers, whoever asks.
pub(crate) struct Known<T: 'static>(LazyLock<Mutex<Generations<T>>>);

/// What a result was computed from, bit by bit.
type Key = Box<[u64]>;

/// Those that were asked for lately, and those before: when the younger are many, the older are forgotten.
struct Generations<T> {
    younger: HashMap<Key, T>,
    older: HashMap<Key, T>,
    /// How many numbers the younger ones were computed from.
    numbers: usize,
}

/// A generation is of so many numbers: 200 KPIs over ten years, once by months and once by weeks. It takes a few megabytes.
const MOST: usize = 150_000;

impl<T: Clone> Known<T> {
    pub(crate) const fn new() -> Self {
        Self(LazyLock::new(|| Mutex::new(Generations { younger: HashMap::new(), older: HashMap::new(), numbers: 0 })))
    }

    /// The result for some settings and a series: what is known of it, or what is computed now.
    pub(crate) fn of(&self, settings: &[u64], values: &[Option<f64>], compute: impl FnOnce() -> T) -> T {
        // No number is this one: a gap is told from whatever a value may be.
        const GAP: u64 = u64::MAX;
        let values = values.iter().map(|value| value.map_or(GAP, f64::to_bits));
        let key: Key = settings.iter().copied().chain(values).collect();
        if let Some(known) = self.with(|generations| generations.find(&key)) {
            return known;
        }
        // Whoever asks for another one meanwhile does not wait for this one.
        let result = compute();
        self.with(|generations| generations.keep(key, result.clone()));
        result
    }

    fn with<R>(&self, what: impl FnOnce(&mut Generations<T>) -> R) -> R {
        // It holds whole results only, whatever happened to whom.
        what(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Clone> Generations<T> {
    fn find(&mut self, key: &Key) -> Option<T> {
        if let Some(known) = self.younger.get(key) {
            return Some(known.clone());
        }
        let (key, known) = self.older.remove_entry(key)?;
        self.keep(key, known.clone());
        Some(known)
    }

    fn keep(&mut self, key: Key, result: T) {
        if self.numbers >= MOST {
            self.older = std::mem::take(&mut self.younger);
            self.numbers = 0;
        }
        self.numbers += key.len();
        self.younger.insert(key, result);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_computed_again_until_much_else_was_asked_for() {
        static KNOWN: Known<usize> = Known::new();
        let mut computed = 0;
        let mut ask = |setting: u64, values: &[Option<f64>]| {
            KNOWN.of(&[setting], values, || {
                computed += 1;
                values.len()
            })
        };
        let long = vec![Some(1.0); MOST];
        for (setting, values) in
            [(1, &[Some(0.0)][..]), (1, &[Some(-0.0)]), (1, &[None]), (2, &[None]), (1, &[Some(0.0)]), (2, &[None])]
        {
            assert_eq!(ask(setting, values), values.len());
        }
        ask(3, &long);
        ask(1, &[None]);
        ask(4, &long);
        ask(1, &[None]);
        for setting in 5..=7 {
            ask(setting, &long);
        }
        ask(1, &[None]);
        assert_eq!(computed, 4 + 5 + 1, "the first ones, the long ones, and what was forgotten for these");
    }
}

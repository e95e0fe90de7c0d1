//! Maps and sets that are looked into for each row of a file. Hashing takes a third of the time of the standard one; it is seeded
//! by chance, so that no file can be made to slow them down.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher};
use std::sync::LazyLock;

/// What hashes.
pub(crate) type QuickState = foldhash::quality::RandomState;
/// A map.
pub(crate) type QuickMap<K, V> = HashMap<K, V, QuickState>;
/// A set.
pub(crate) type QuickSet<K> = HashSet<K, QuickState>;

/// The one seed of hashes that are held against each other.
static SEED: LazyLock<QuickState> = LazyLock::new(QuickState::default);

/// Hashes that can be held against each other as long as the program runs, and no longer.
pub(crate) fn hasher() -> impl Hasher {
    SEED.build_hasher()
}

//! How many minutes each point of an agenda has.

use super::found::Candidate;

/// The points that fit: those with the most to say keep a place of their own, the rest is named in brief.
pub(super) struct Fitted {
    /// With a place of their own, in their order.
    pub kept: Vec<Candidate>,
    /// In brief, in their order.
    pub brief: Vec<Candidate>,
}

/// Lets KPIs have a place of their own as long as each point has a minute. `others` is how many points there are besides.
pub(super) fn fit(candidates: Vec<Candidate>, others: usize, budget: u32) -> Fitted {
    let room = (budget as usize).saturating_sub(others);
    if candidates.len() <= room {
        return Fitted { kept: candidates, brief: Vec::new() };
    }
    // The point that names the rest takes a place, too.
    let room = room.saturating_sub(1);
    let mut by_weight: Vec<usize> = (0..candidates.len()).collect();
    by_weight.sort_by_key(|&at| candidates.get(at).map_or((u8::MAX, at), |one| (one.urgency, at)));
    let keeps: std::collections::BTreeSet<usize> = by_weight.into_iter().take(room).collect();
    let (kept, brief): (Vec<_>, Vec<_>) = candidates.into_iter().enumerate().partition(|(at, _)| keeps.contains(at));
    let bare = |all: Vec<(usize, Candidate)>| all.into_iter().map(|(_, one)| one).collect();
    Fitted { kept: bare(kept), brief: bare(brief) }
}

/// Minutes of points by their weights: as many as the weight says, less of each where that is more than `budget`, at least
/// one. Where one each is too much already, one each.
pub(super) fn shared(weights: &[u32], budget: u32) -> Vec<u32> {
    let total: u32 = weights.iter().sum();
    if total <= budget {
        return weights.to_vec();
    }
    let scaled = |weight: &u32| {
        let part = u64::from(*weight) * u64::from(budget) / u64::from(total.max(1));
        u32::try_from(part).unwrap_or(u32::MAX).max(1)
    };
    let mut minutes: Vec<u32> = weights.iter().map(scaled).collect();
    // What was raised to a minute is taken from the longest, the last of those that are as long first.
    while minutes.iter().sum::<u32>() > budget {
        match minutes.iter_mut().max_by_key(|minutes| **minutes).filter(|longest| **longest > 1) {
            Some(longest) => *longest -= 1,
            None => break,
        }
    }
    minutes
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn minutes_fit_the_time() {
        for (weights, budget, expected) in [
            (vec![3, 10, 1], 45, vec![3, 10, 1]),
            (vec![3, 10, 10, 1], 15, vec![1, 6, 6, 1]),
            (vec![1; 15], 15, vec![1; 15]),
            (vec![10, 10, 1, 1, 1], 8, vec![3, 2, 1, 1, 1]),
            (vec![2, 2, 2], 2, vec![1, 1, 1]),
            (vec![], 15, vec![]),
        ] {
            let found = shared(&weights, budget);
            assert_eq!(found, expected, "{weights:?} in {budget}");
        }
    }
}

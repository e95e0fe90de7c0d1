//! Shapley values: a fair share of a change for each of several causes that act together.

/// Up to so many causes every order in which they could have changed is averaged. Above it, the orders are the causes
/// in turn, each rotation of it, and each rotation backwards: their shares still add up to the change, no cause is
/// always first or last, and the time grows with the square of their number instead of exponentially.
pub const EXACT_UP_TO: usize = 8;

/// The share of each of `n` causes in `worth(all) − worth(none)`; `worth` is told which causes are in effect.
/// `None` where some combination has no worth. The shares add up to the change: what rounding leaves over goes to the
/// largest of them.
pub(super) fn shares(n: usize, mut worth: impl FnMut(&[bool]) -> Option<f64>) -> Option<Vec<f64>> {
    let change = worth(&vec![true; n])? - worth(&vec![false; n])?;
    let mut shares = if n <= EXACT_UP_TO { over_subsets(n, &mut worth)? } else { over_rotations(n, &mut worth)? };
    let left_over = change - crate::stats::sum(shares.iter().copied());
    if let Some(largest) = shares.iter_mut().max_by(|a, b| a.abs().total_cmp(&b.abs())) {
        *largest += left_over;
    }
    shares.iter().all(|share| share.is_finite()).then_some(shares)
}

/// Each cause's worth added to every subset of the others, weighted by how many orders lead there.
fn over_subsets(n: usize, worth: &mut impl FnMut(&[bool]) -> Option<f64>) -> Option<Vec<f64>> {
    let members = |subset: usize| (0..n).map(|i| subset >> i & 1 == 1).collect::<Vec<bool>>();
    let worths: Vec<f64> = (0..1_usize << n).map(|subset| worth(&members(subset))).collect::<Option<_>>()?;
    let mut shares = vec![0.0; n];
    for (i, share) in shares.iter_mut().enumerate() {
        for subset in (0..1_usize << n).filter(|subset| subset >> i & 1 == 0) {
            let added = worths.get(subset | 1 << i)? - worths.get(subset)?;
            *share += weight(subset.count_ones() as usize, n) * added;
        }
    }
    Some(shares)
}

/// size! (n − size − 1)! / n!, as 1 / (n × binomial(n − 1, size)).
fn weight(size: usize, n: usize) -> f64 {
    let binomial = (0..size).fold(1.0, |b, k| b * (n - 1 - k) as f64 / (k + 1) as f64);
    1.0 / (n as f64 * binomial)
}

fn over_rotations(n: usize, worth: &mut impl FnMut(&[bool]) -> Option<f64>) -> Option<Vec<f64>> {
    let mut shares = vec![0.0; n];
    for start in 0..n {
        let forwards: Vec<usize> = (0..n).map(|i| (start + i) % n).collect();
        let backwards: Vec<usize> = forwards.iter().rev().copied().collect();
        for order in [forwards, backwards] {
            let mut in_effect = vec![false; n];
            let mut before = worth(&in_effect)?;
            for cause in order {
                *in_effect.get_mut(cause)? = true;
                let after = worth(&in_effect)?;
                *shares.get_mut(cause)? += (after - before) / (2 * n) as f64;
                before = after;
            }
        }
    }
    Some(shares)
}

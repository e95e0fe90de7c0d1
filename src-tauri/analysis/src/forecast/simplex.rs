//! Nelder and Mead's search for the lowest point of a function of a few numbers, without its derivatives.

/// How near the corners' costs must be, relative to the best, for the search to end: searching on changes no forecast
/// to speak of.
const CLOSE_ENOUGH: f64 = 1e-5;

/// The lowest point found from `start`, within so many evaluations. Where `cost` is infinite or NaN it is not searched.
pub(super) fn minimise(start: &[f64], size: f64, evaluations: usize, mut cost: impl FnMut(&[f64]) -> f64) -> Vec<f64> {
    let mut worth = |x: &[f64]| {
        let cost = cost(x);
        if cost.is_nan() { f64::INFINITY } else { cost }
    };
    let mut corners: Vec<(f64, Vec<f64>)> = vec![(worth(start), start.to_vec())];
    for i in 0..start.len() {
        let mut corner = start.to_vec();
        if let Some(x) = corner.get_mut(i) {
            *x += size;
        }
        corners.push((worth(&corner), corner));
    }
    let mut used = corners.len();
    while used < evaluations {
        corners.sort_by(|a, b| a.0.total_cmp(&b.0));
        let Some((worst_cost, worst)) = corners.pop() else { break };
        let (Some(best), Some(second)) = (corners.first().map(|c| c.0), corners.last().map(|c| c.0)) else {
            return worst;
        };
        if second.max(worst_cost) - best <= CLOSE_ENOUGH * best.abs() {
            break;
        }
        let centre: Vec<f64> = (0..worst.len())
            .map(|i| corners.iter().filter_map(|(_, c)| c.get(i)).sum::<f64>() / corners.len() as f64)
            .collect();
        let along = |t: f64| -> Vec<f64> { centre.iter().zip(&worst).map(|(c, w)| c + t * (c - w)).collect() };
        let mut tried = |t: f64| {
            used += 1;
            let x = along(t);
            (worth(&x), x)
        };
        let reflected = tried(1.0);
        let taken = if reflected.0 < best {
            let expanded = tried(2.0);
            if expanded.0 < reflected.0 { expanded } else { reflected }
        } else if reflected.0 < second {
            reflected
        } else {
            let contracted = if reflected.0 < worst_cost { tried(0.5) } else { tried(-0.5) };
            if contracted.0 < worst_cost.min(reflected.0) {
                contracted
            } else {
                shrink(&mut corners, &mut worth);
                used += corners.len();
                let nearest = corners.first().map(|c| c.1.clone()).unwrap_or_default();
                let halfway: Vec<f64> = nearest.iter().zip(&worst).map(|(n, w)| f64::midpoint(*n, *w)).collect();
                (worth(&halfway), halfway)
            }
        };
        corners.push(taken);
    }
    corners.sort_by(|a, b| a.0.total_cmp(&b.0));
    corners.into_iter().next().map(|corner| corner.1).unwrap_or_default()
}

/// Moves all corners halfway to the best.
fn shrink(corners: &mut [(f64, Vec<f64>)], worth: &mut impl FnMut(&[f64]) -> f64) {
    let Some(best) = corners.first().map(|corner| corner.1.clone()) else { return };
    for corner in corners.iter_mut().skip(1) {
        corner.1.iter_mut().zip(&best).for_each(|(x, best)| *x = f64::midpoint(*x, *best));
        corner.0 = worth(&corner.1);
    }
}

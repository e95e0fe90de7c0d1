//! Least squares.

/// The squared distances of values from the nearest sum of multiples of the columns (modified Gram–Schmidt).
pub(crate) fn left_over(values: &[f64], columns: &[&[f64]]) -> f64 {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let without = |a: &[f64], direction: &[f64], size: f64| {
        let part = dot(a, direction) / size;
        a.iter().zip(direction).map(|(x, y)| x - part * y).collect::<Vec<f64>>()
    };
    let mut rest = values.to_vec();
    let mut directions: Vec<Vec<f64>> = Vec::new();
    for column in columns {
        let own = dot(column, column);
        let free = directions.iter().fold(column.to_vec(), |free, other| without(&free, other, dot(other, other)));
        let size = dot(&free, &free);
        // A column that the others make up already adds nothing.
        if size > 1e-12 * own {
            rest = without(&rest, &free, size);
            directions.push(free);
        }
    }
    dot(&rest, &rest)
}

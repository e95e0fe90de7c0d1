//! What the reading of a file needs of a column.

use crate::map::{Map, Use};
use crate::recipe::{Expr, Fault, Step, Take, Taken, column_name, parse};

/// What the reading of a file needs of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// Nothing.
    Nothing,
    /// To tell what is the same from what is not: a distinct measure counts it, or what agrees in it counts once.
    Sameness,
    /// What stands in its cells: it is a breakdown, a date, a number, or a condition asks for it.
    Cells,
}

/// What a file that is read by a map needs of the column of this name.
pub fn needed(map: &Map, column: &str) -> Needed {
    let asked = plain(column);
    if let Some(recipe) = &map.recipe {
        let of_steps = recipe.steps.iter().map(|step| of_step(step, &asked));
        let of_measures = recipe.measures.iter().map(|taken| of_measure(taken, &asked));
        return of_steps.chain(of_measures).max().unwrap_or(Needed::Nothing);
    }
    let used = map.columns.iter().any(|(name, usage)| plain(name) == asked && *usage != Use::Skip);
    if used { Needed::Cells } else { Needed::Nothing }
}

/// A name as columns are found by it.
fn plain(name: &str) -> String {
    column_name(name).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn of_step(step: &Step, asked: &str) -> Needed {
    let is = |name: &String| plain(name) == asked;
    match step {
        Step::Keep(text) | Step::LeaveOut(text) => of_text(text, asked),
        Step::Column { formula, .. } => of_text(formula, asked),
        Step::FillDown(name) | Step::Replace { column: name, .. } => if_so(is(name), Needed::Cells),
        Step::KeepLast(names) => if_so(names.iter().any(is), Needed::Sameness),
        Step::Lookup(lookup) => if_so(is(&lookup.column), Needed::Cells),
    }
}

fn of_measure(taken: &Taken, asked: &str) -> Needed {
    let is = |name: &String| plain(name) == asked;
    let at_all = taken.date.iter().chain(&taken.until).chain(taken.by.iter().map(|(_, column)| column)).any(is);
    let condition = taken.only.as_ref().map_or(Needed::Nothing, |only| of_text(only, asked));
    let once = if_so(taken.once_per.iter().any(is), Needed::Sameness);
    let of = taken.of.as_ref().map_or(Needed::Nothing, |of| match (named(of, asked), taken.take) {
        (Ok(Expr::Column(name)), Take::Distinct | Take::Count) => if_so(is(&name), Needed::Sameness),
        _ => of_text(of, asked),
    });
    if_so(at_all, Needed::Cells).max(condition).max(once).max(of)
}

/// What is taken: the column that is asked for, where its name is all there is, though it may look like a subtraction.
fn named(of: &str, asked: &str) -> Result<Expr<String>, Fault> {
    if plain(of) == asked { Ok(Expr::Column(asked.to_owned())) } else { parse(of) }
}

fn if_so(is_so: bool, needed: Needed) -> Needed {
    if is_so { needed } else { Needed::Nothing }
}

/// What cannot be read as an expression is taken to need everything.
fn of_text(text: &str, asked: &str) -> Needed {
    if_so(parse(text).map_or(true, |expr| mentions(&expr, asked)), Needed::Cells)
}

fn mentions(expr: &Expr<String>, asked: &str) -> bool {
    match expr {
        Expr::Number(_) | Expr::Text(_) => false,
        Expr::Column(name) => plain(name) == asked,
        Expr::Negate(inner) | Expr::Not(inner) => mentions(inner, asked),
        Expr::Binary(_, both) => mentions(&both.0, asked) || mentions(&both.1, asked),
        Expr::In(one, all) => mentions(one, asked) || all.iter().any(|one| mentions(one, asked)),
        Expr::Call(_, arguments) => arguments.iter().any(|one| mentions(one, asked)),
    }
}

//! The unit of a formula, derived from those of its parts.

use crate::Unit;

/// The unit of a part; `None` for literal numbers and what has no unit of its own, which go with anything.
pub(super) type Derived = Option<Unit>;

/// What a sum, a difference or a choice of two parts counts; `Err` where they count different things.
pub(super) fn alike(left: &Derived, right: &Derived) -> Result<Derived, ()> {
    let (Some(a), Some(b)) = (left, right) else {
        return Ok(left.clone().or_else(|| right.clone()));
    };
    match (a, b) {
        _ if a == b => Ok(Some(a.clone())),
        (Unit::Number, other) | (other, Unit::Number) => Ok(Some(other.clone())),
        (Unit::Percent, Unit::Ratio) | (Unit::Ratio, Unit::Percent) => Ok(Some(Unit::Ratio)),
        (Unit::Per(one, _), Unit::Per(other, _)) if one == other => Ok(Some(Unit::Per(one.clone(), String::new()))),
        _ => Err(()),
    }
}

/// What is counted, whatever it is for each of.
pub(super) fn itself(unit: &Unit) -> &Unit {
    match unit {
        Unit::Per(unit, _) => itself(unit),
        unit => unit,
    }
}

/// What a product counts; `Err` for money times money.
pub(super) fn product(left: &Derived, right: &Derived) -> Result<Derived, ()> {
    let (Some(a), Some(b)) = (left, right) else {
        // A share times a literal, such as × 100, is a plain number.
        return Ok(match left.as_ref().or(right.as_ref()) {
            Some(Unit::Percent | Unit::Ratio) => Some(Unit::Number),
            other => other.cloned(),
        });
    };
    Ok(Some(match (a, b) {
        (Unit::Currency(_), Unit::Currency(_)) => return Err(()),
        (Unit::Per(unit, _), Unit::Count | Unit::Number) | (Unit::Count | Unit::Number, Unit::Per(unit, _)) => {
            (**unit).clone()
        }
        (Unit::Percent, Unit::Percent) => Unit::Percent,
        (Unit::Count, Unit::Count) => Unit::Count,
        (Unit::Count, Unit::Percent | Unit::Ratio) | (Unit::Percent | Unit::Ratio, Unit::Count) => Unit::Number,
        (Unit::Number | Unit::Count | Unit::Percent | Unit::Ratio, other)
        | (other, Unit::Number | Unit::Count | Unit::Percent | Unit::Ratio) => other.clone(),
        _ => Unit::Number,
    }))
}

/// What a quotient counts; `Err` for amounts in different currencies. `shares` says that the two sides have a measure
/// in common, as in `(revenue - costs) / revenue`; `each` is the word for one of what is divided by.
pub(super) fn quotient(
    left: &Derived,
    right: &Derived,
    shares: impl Fn() -> bool,
    each: impl Fn() -> String,
) -> Result<Derived, ()> {
    let (Some(a), Some(b)) = (left, right) else {
        return Ok(match (left, right) {
            (Some(unit), None) => Some(unit.clone()),
            (None, Some(_)) => Some(Unit::Number),
            _ => None,
        });
    };
    Ok(Some(match (a, b) {
        (Unit::Currency(one), Unit::Currency(other)) if one != other => return Err(()),
        (Unit::Percent, Unit::Percent) => Unit::Ratio,
        (Unit::Count, Unit::Count) => Unit::Percent,
        _ if a == b && shares() => Unit::Percent,
        _ if a == b && *a != Unit::Number => Unit::Ratio,
        (_, Unit::Percent | Unit::Ratio | Unit::Number) => a.clone(),
        (Unit::Currency(_), Unit::Count) => Unit::Per(Box::new(a.clone()), each()),
        (Unit::Currency(_), Unit::Per(unit, _)) if **unit == *a => Unit::Count,
        (Unit::Duration, Unit::Count) => Unit::Duration,
        _ => Unit::Number,
    }))
}

/// What a power counts: shares stay shares, everything else is a plain number.
pub(super) fn power(base: &Derived) -> Derived {
    match base {
        None => None,
        Some(unit @ (Unit::Percent | Unit::Ratio)) => Some(unit.clone()),
        Some(_) => Some(Unit::Number),
    }
}

/// One of what a name counts, for "€ per order": `Orders` gives `order`. Plural forms other than English stay.
pub(super) fn singular(name: &str) -> String {
    let name = name.to_lowercase();
    if let Some(stem) = name.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    match name.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => name,
    }
}

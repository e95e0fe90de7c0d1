//! The inputs of a broken-down KPI by the same members: where a member has no number of the KPI itself, they lead on.

use super::{Asked, BreakdownRow, Member};
use crate::NO_NUMBER;
use crate::words::roll_up;
use analysis::compare::{Change, Comparison};
use analysis::rollup::View;
use analysis::series::Point;
use domain::Unit;
use domain::formula::{Inputs, Need, Window, needs};
use locale::Locale;

/// One input of a KPI by the rows of its breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakdownInput {
    /// The measure's name.
    pub name: String,
    /// How it was rolled up: "sum", "closing value".
    pub roll_up: String,
    /// Its numbers, one for each row of the breakdown and in their order.
    pub parts: Vec<InputPart>,
}

/// An input's number for one row of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputPart {
    /// The number as text; "—" where there is none.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Its change since the period before as text: "+2.9%"; `None` where either side has no number.
    pub change: Option<String>,
}

/// The inputs that any member has, by the `rows` with what each sees, and in all; none where the formula is that one
/// input alone, whose numbers are the KPI's own.
pub(super) fn inputs(
    asked: &Asked,
    rows: &[(BreakdownRow, View)],
    (point, previous): (&Point, Option<&Comparison>),
) -> Vec<BreakdownInput> {
    let context = asked.kpi.context;
    let needs = needs(asked.kpi.formula, context.calendar(), &point.window);
    if needs.len() < 2 {
        return Vec::new();
    }
    let before = previous.map(|previous| &previous.window);
    let of = |need: Need| {
        let measure = context.model.catalog.measure(need.measure)?;
        let mut named = rows.iter().filter(|(row, _)| row.member != Member::None);
        let is_divided = named.any(|(_, view)| view.has_values(need.measure, need.window.range));
        let all = context.model.book.all();
        let views = rows.iter().map(|(_, view)| view).chain([&all]);
        is_divided.then(|| BreakdownInput {
            name: measure.name.clone(),
            roll_up: roll_up(need.roll_up, measure.kind, context.locale),
            parts: views.map(|view| part(view, (&need, &measure.unit), before, asked.kpi.locale())).collect(),
        })
    };
    needs.into_iter().filter(|need| need.window.range == point.window.range).filter_map(of).collect()
}

fn part(view: &View, (need, unit): (&Need, &Unit), before: Option<&Window>, locale: &Locale) -> InputPart {
    let number = |window: &Window| view.measure(need.measure, need.roll_up, window);
    let value = number(&need.window);
    let change = before.and_then(|window| Change::between(number(window).ok()?, value.clone().ok()?));
    InputPart {
        text: value.as_ref().map_or_else(|_| NO_NUMBER.to_owned(), |value| locale.number(*value, unit, None)),
        reason: value.as_ref().err().map(|absent| locale.absent(absent)),
        change: change.map(|change| change.text(locale, unit)),
    }
}

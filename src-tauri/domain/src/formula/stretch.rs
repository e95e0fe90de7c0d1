//! A formula looked at over another stretch than its periods: the year to date, the last twelve months, a working day.

use super::BinaryOp;
use super::KindOf;
use super::RollUp;
use super::Window;
use super::function::Scalar;
use super::held::is_held;
use super::node::{Checked, Node, Step};
use super::window::Shift;
use crate::{Calendar, MeasureKind};
use chrono::Weekday;

impl Checked {
    /// The same formula for the window that a shift leads to: its inputs are rolled up over that window and it is
    /// evaluated once, so a ratio to date is the ratio of sums to date. Where the window itself lacks data there is no
    /// result, as the total to date would be that of an earlier one; days without data are let off.
    pub fn over(&self, shift: Shift) -> Self {
        let shifted = Node::Shifted(shift, Box::new(self.root.clone()));
        let root = Node::Present(Box::new([self.root.clone(), shifted]));
        Self { root, depth: self.depth + 2, rolls: self.rolls || matches!(shift, Shift::Rolling(_)), ..self.clone() }
    }

    /// The formula as it was before [`Self::over`], and the window that it is looked at over; `None` of any other.
    pub fn stretched(&self, calendar: &Calendar, window: &Window) -> Option<(Self, Window)> {
        let Node::Present(parts) = &self.root else { return None };
        let [plain, Node::Shifted(shift, _)] = parts.as_ref() else { return None };
        let stretch = window.shifted(calendar, *shift)?;
        Some((Self { root: plain.clone(), depth: self.depth.saturating_sub(2), ..self.clone() }, stretch))
    }

    /// The formula divided by the working days of its window. Where there is none, the result is not applicable.
    pub fn per_working_day(&self, working: &[Weekday]) -> Self {
        let divide = Step {
            operator: BinaryOp::Divide,
            operand: Node::WorkingDays(working.into()),
            text: None,
            growth: false,
            retained: None,
        };
        let root = Node::Chain { first: Box::new(self.root.clone()), rest: vec![divide] };
        Self { root, depth: self.depth + 1, ..self.clone() }
    }

    /// True where `rolling` is in it: a rolling window cannot stand inside another one.
    pub fn rolls(&self) -> bool {
        self.rolls
    }
}

/// True where a year's result is the sum of its months': sums and differences of flows, perhaps times a number or a parameter. Only
/// such a number can be divided among days.
pub fn adds_up(formula: &Checked, kind: KindOf) -> bool {
    is_sum(&formula.root, kind)
}

/// The same of a part of a formula.
pub(super) fn is_sum(node: &Node, kind: KindOf) -> bool {
    match node {
        Node::Measure { id, roll_up: RollUp::Natural | RollUp::Sum, .. } => kind(*id) == Some(MeasureKind::Flow),
        Node::Kpi { formula, .. } => is_sum(&formula.root, kind),
        Node::Negate(inside) => is_sum(inside, kind),
        Node::Scalar(Scalar::Sum, arguments) => arguments.iter().all(|argument| is_sum(argument, kind)),
        Node::Chain { first, rest } => is_sum_of(first, rest, kind),
        _ => false,
    }
}

fn is_sum_of(first: &Node, rest: &[Step], kind: KindOf) -> bool {
    if rest.iter().all(|step| matches!(step.operator, BinaryOp::Add | BinaryOp::Subtract)) {
        return is_sum(first, kind) && rest.iter().all(|step| is_sum(&step.operand, kind));
    }
    let is_number = |node: &Node| is_held(node, kind);
    let multiplied = rest.iter().filter(|step| step.operator == BinaryOp::Multiply).map(|step| &step.operand);
    let factors: Vec<&Node> = std::iter::once(first).chain(multiplied).filter(|node| !is_number(node)).collect();
    let divides_by_numbers = rest.iter().all(|step| match step.operator {
        BinaryOp::Multiply => true,
        BinaryOp::Divide => is_number(&step.operand),
        _ => false,
    });
    divides_by_numbers && matches!(factors.as_slice(), [factor] if is_sum(factor, kind))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::formula::{Absent, Inputs, Names, Outcome, Reason, Symbol, Window, check, evaluate, parse};
    use crate::{Calendar, DateRange, Grain, KpiId, MeasureId, Unit};
    use chrono::{Datelike, NaiveDate};

    /// A flow that is 1 on each day (`x`), another (`y`) that is 2, and a balance `b`.
    struct Days(Calendar);

    impl Names for Days {
        fn resolve(&self, name: &str) -> Option<Symbol> {
            let (id, kind) = match name {
                "x" => (1, MeasureKind::Flow),
                "y" => (2, MeasureKind::Flow),
                "b" => (3, MeasureKind::Balance),
                "k" => return Some(Symbol::Kpi(KpiId(1), "x + y".into())),
                _ => return None,
            };
            Some(Symbol::Measure(MeasureId(id), kind, Unit::Number))
        }
        fn all(&self) -> Vec<String> {
            Vec::new()
        }
        fn measure_name(&self, _: MeasureId) -> Option<String> {
            Some("measure".into())
        }
        fn kpi_name(&self, _: KpiId) -> Option<String> {
            Some("KPI".into())
        }
    }

    impl Inputs for Days {
        fn calendar(&self) -> &Calendar {
            &self.0
        }
        fn measure(&self, id: MeasureId, _: RollUp, window: &Window) -> Outcome {
            // Nothing is recorded before 2026.
            match (window.range.from.year(), window.range.from.month()) {
                // Nor in June.
                (2026, 6) if window.range.days() <= 30 => Err(Absent::NoData(vec!["measure".into()])),
                (2026.., _) => Ok(window.range.days() as f64 * id.0 as f64),
                _ => Err(Absent::NoData(vec!["measure".into()])),
            }
        }
    }

    fn days() -> Days {
        Days(Calendar::default())
    }

    fn checked(text: &str) -> Checked {
        let checked = check(&parse(text), &days());
        assert!(!checked.has_errors(), "{text}: {:?}", checked.diagnostics);
        checked
    }

    fn month(number: u32) -> Window {
        let day = NaiveDate::from_ymd_opt(2026, number, 1).unwrap();
        Window::of(&Calendar::default(), Calendar::default().period(Grain::Month, day))
    }

    const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

    #[test]
    fn a_formula_is_evaluated_once_for_the_stretch() {
        let to_date = checked("x").over(Shift::ToDate(Grain::Year));
        assert_eq!(evaluate(&to_date, &days(), &month(3)), Ok(90.0));
        assert_eq!(evaluate(&checked("y / x").over(Shift::ToDate(Grain::Quarter)), &days(), &month(5)), Ok(2.0));
        let rolling = checked("x").over(Shift::Rolling(3));
        assert!(rolling.rolls() && !checked("x").rolls());
        assert_eq!(evaluate(&rolling, &days(), &month(3)), Ok(90.0));
        assert!(matches!(evaluate(&rolling, &days(), &month(2)), Err(Absent::NoData(_))));
        assert!(matches!(evaluate(&to_date, &days(), &month(6)), Err(Absent::NoData(_))));
        let day = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        let day = Window::of(&Calendar::default(), Calendar::default().period(Grain::Day, day));
        assert_eq!(evaluate(&to_date, &days(), &day), Ok(181.0));
    }

    #[test]
    fn a_working_day_is_one_of_the_window() {
        let per_day = checked("x").per_working_day(&WEEKDAYS);
        // October 2026 has 22 working days, the year up to its end 304 days and 217 working days.
        assert_eq!(evaluate(&per_day, &days(), &month(10)), Ok(31.0 / 22.0));
        let to_date = per_day.over(Shift::ToDate(Grain::Year));
        assert_eq!(evaluate(&to_date, &days(), &month(10)), Ok(304.0 / 217.0));
        let sunday = NaiveDate::from_ymd_opt(2026, 10, 4).unwrap();
        let sunday = Window::custom(DateRange { from: sunday, to: sunday.succ_opt().unwrap() });
        let outcome = evaluate(&per_day, &days(), &sunday);
        assert_eq!(outcome, Err(Absent::NotApplicable(Reason::NoWorkingDay)));
    }

    #[test]
    fn only_sums_of_flows_add_up() {
        let kind = |id: MeasureId| Some(if id.0 == 3 { MeasureKind::Balance } else { MeasureKind::Flow });
        for text in ["x", "x + y", "x - 2 * y", "k", "-x / 1000", "sum(x, y)", "(x + y) * 2 / 3"] {
            assert!(adds_up(&checked(text), &kind), "{text}");
        }
        for text in ["b", "x / y", "x * y", "x + 1", "x / days()", "max(x)", "prev(x)", "x + b", "2", "if(x > 1, x, y)"]
        {
            assert!(!adds_up(&checked(text), &kind), "{text}");
        }
    }
}

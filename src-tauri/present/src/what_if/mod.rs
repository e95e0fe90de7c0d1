//! What if: every KPI that depends on moved inputs, as it is and as it would be. Nothing is recorded.

mod side;

use crate::{Context, NO_NUMBER, PeriodInfo, Presented, order};
use analysis::compare::Change;
use analysis::scorecard::{AskedGoal, Computed, Supposed, horizon};
use analysis::what_if::{Move, Moved, can_move};
use domain::formula::{Inputs, RollUp, Window};
use domain::{Calendar, Grain, KpiId, Measure, MeasureId, MeasureKind, Period, Unit};
use locale::phrases::in_words;
use locale::{Locale, has_size};
use std::collections::BTreeMap;

pub use side::Side;

/// What is asked of moved inputs.
#[derive(Debug, Clone, Copy)]
pub struct Supposition<'a> {
    /// What is moved, in this order.
    pub moves: &'a [Move],
    /// The period looked at.
    pub period: Period,
    /// True where the chances of the targets are told: a forecast for each KPI, which takes longer than its number.
    pub with_chances: bool,
}

/// KPIs as they are and as they would be.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The period; the next one also where it has not begun, as far as is forecast.
    pub period: PeriodInfo,
    /// That the period is not over or has not begun, and what the numbers are then.
    pub note: Option<String>,
    /// "3 KPIs follow."
    pub text: String,
    /// What can be moved, and what cannot: all inputs of KPIs.
    pub inputs: Vec<Input>,
    /// The KPIs that depend on what is moved, in the order of the scorecard.
    pub rows: Vec<WhatIfRow>,
}

/// An input of KPIs.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The measure.
    pub measure: MeasureId,
    /// Its name.
    pub name: String,
    /// How its values combine.
    pub kind: MeasureKind,
    /// Its unit.
    pub unit: Unit,
    /// Of what an amount is for each: the cadence of a flow, a month where that is a day. `None` of other kinds.
    pub each: Option<Grain>,
    /// Its number in the period, or the latest one before it with its period; "—" where nothing is recorded.
    pub text: String,
    /// The number as it would be, where it is moved and has one in the period.
    pub moved_text: Option<String>,
    /// Why it cannot be moved.
    pub fixed: Option<String>,
    /// How many KPIs depend on it.
    pub kpis: usize,
}

/// A KPI as it is and as it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIfRow {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// As it is.
    pub as_is: Side,
    /// As it would be.
    pub would_be: Side,
    /// From the one to the other.
    pub change: Option<SupposedChange>,
    /// The target as text: "€45,000".
    pub target_text: Option<String>,
    /// The target, where it is one number for the period.
    pub target: Option<f64>,
    /// The KPI's unit.
    pub unit: Unit,
    /// How many decimals it is written with; as many as are usual of the unit where `None`.
    pub decimals: Option<u8>,
    /// What the chance is of: "€45,000 in November 2026".
    pub chance_of: Option<String>,
    /// True where both numbers are what is expected.
    pub expected: bool,
}

/// What changes.
#[derive(Debug, Clone, PartialEq)]
pub struct SupposedChange {
    /// The difference, in the KPI's unit.
    pub value: f64,
    /// As a part of what is; `None` from zero or less.
    pub percent: Option<f64>,
    /// As text: "+2.9%", "−2.1 pts".
    pub text: String,
    /// True where it is for the better, false where for the worse; `None` where neither can be said.
    pub good: Option<bool>,
}

/// Of what an amount of a measure is for each.
fn amount_each(measure: &Measure) -> Option<Grain> {
    let each = if measure.cadence == Grain::Day { Grain::Month } else { measure.cadence };
    (measure.kind == MeasureKind::Flow).then_some(each)
}

/// Every KPI that depends on what is moved, beside what is.
pub fn what_if(context: Context, asked: Supposition) -> WhatIf {
    let moved = Moved::new(&context.model.book, asked.moves);
    let kpis = order::kpis(&context.model.objectives, context.model.catalog.kpis());
    let shown = kpis.into_iter().filter(|kpi| !kpi.archived).filter_map(|kpi| context.kpi(kpi));
    let shown: Vec<Presented> = shown.collect();
    let follows = |kpi: &&Presented| asked.moves.iter().any(|one| kpi.formula.measures().contains(&one.measure));
    let rows: Vec<WhatIfRow> = shown.iter().filter(follows).map(|kpi| row(kpi, asked, &moved)).collect();
    WhatIf {
        period: period_info(context, asked.period),
        note: note(context, asked.period),
        text: match asked.moves.is_empty() {
            true => context.locale.words().what_if_nothing_moved().to_owned(),
            false => follow_text(rows.len(), context.locale),
        },
        inputs: inputs(context, asked, &shown, &moved),
        rows,
    }
}

/// "3 KPIs follow."
pub(crate) fn follow_text(count: usize, locale: &Locale) -> String {
    match count {
        0 => locale.words().what_if_kpis_none().to_owned(),
        count => locale.counted(count as u64, |count| locale.words().what_if_kpis(count)),
    }
}

/// A period and its neighbours, those ahead included as far as is forecast.
fn period_info(context: Context, period: Period) -> PeriodInfo {
    let calendar = context.calendar();
    let next = calendar.next(period).filter(|next| ahead(calendar, *next, context.today) <= horizon(period.grain));
    PeriodInfo { next: next.map(|next| calendar.name(next)), ..context.period(period) }
}

/// How many periods after today's one it is; 0 for today's and those before.
fn ahead(calendar: &Calendar, period: Period, today: chrono::NaiveDate) -> usize {
    let now = calendar.period(period.grain, today);
    let steps = std::iter::successors(Some(now), |now| calendar.next(*now));
    steps.take(MOST_AHEAD).take_while(|now| now.start < period.start).count()
}

/// No forecast reaches further.
const MOST_AHEAD: usize = 120;

fn note(context: Context, period: Period) -> Option<String> {
    let (words, label) = (context.locale.words(), context.locale.period(period));
    match period.start > context.today {
        true => Some(words.what_if_ahead(&label)),
        false => context.calendar().is_open(period, context.today).then(|| words.what_if_open(&label)),
    }
}

fn row(kpi: &Presented, asked: Supposition, moved: &Moved) -> WhatIfRow {
    let computed = Computed::default();
    let subject = kpi.subject();
    let (book, moves) = (&kpi.model().book, asked.moves);
    let supposed = Supposed { subject, book, moves, moved, computed: &computed };
    let steps = ahead(kpi.calendar(), asked.period, kpi.context.today);
    let is_ahead = asked.period.start > kpi.context.today;
    let needed = asked.with_chances || is_ahead;
    // One more than the steps: the period that runs today is the first that is expected.
    let outlooks = needed.then(|| {
        let (grain, least) = (asked.period.grain, steps + 1);
        (subject.outlook_over(grain, least).ok(), supposed.outlook_over(grain, least).ok())
    });
    let (as_is, would_be) = outlooks.unwrap_or_default();
    let chance_of = as_is.as_ref().or(would_be.as_ref()).and_then(|outlook| outlook.chance);
    let (as_is, goal) = side::side(kpi, &subject, asked.period, as_is.as_ref());
    let (would_be, _) = side::side(kpi, &supposed.subject(), asked.period, would_be.as_ref());
    WhatIfRow {
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        change: change(kpi, &as_is, &would_be),
        target: goal.as_ref().and_then(one_number),
        target_text: goal.map(|goal| kpi.goal_text(&goal)),
        unit: kpi.unit.clone(),
        decimals: kpi.kpi.decimals,
        chance_of: chance_of.filter(|_| asked.with_chances).map(|chance| {
            let goal = kpi.bounds_text(&chance.goal);
            kpi.locale().words().what_if_goal(&goal, &kpi.locale().period(chance.period))
        }),
        expected: as_is.expected || would_be.expected,
        as_is: as_is.told(asked.with_chances),
        would_be: would_be.told(asked.with_chances),
    }
}

/// The target's number, where it is one and asked of the period itself.
fn one_number(goal: &AskedGoal) -> Option<f64> {
    match goal.goal.bounds() {
        (Some(_), Some(_)) | (None, None) => None,
        (low, high) => low.or(high).filter(|_| goal.year.is_none()),
    }
}

fn change(kpi: &Presented, as_is: &Side, would_be: &Side) -> Option<SupposedChange> {
    let (old, new) = (as_is.value?, would_be.value?);
    let change = Change::between(old, new)?;
    let text = change.text_between(old, new, kpi.locale(), &kpi.unit, kpi.kpi.decimals);
    // What reads as nothing is neither good nor bad.
    let good = change.is_good(kpi.kpi.direction).filter(|_| has_size(&text));
    Some(SupposedChange { value: change.absolute, percent: change.relative, text, good })
}

/// The inputs of the KPIs that are shown, as the catalog has them.
fn inputs(context: Context, asked: Supposition, shown: &[Presented], moved: &Moved) -> Vec<Input> {
    let mut used: BTreeMap<MeasureId, usize> = BTreeMap::new();
    for measure in shown.iter().flat_map(|kpi| kpi.formula.measures()) {
        *used.entry(*measure).or_default() += 1;
    }
    let measures = context.model.catalog.measures().iter();
    measures.filter_map(|measure| Some(input(context, asked, measure, (moved, *used.get(&measure.id)?)))).collect()
}

fn input(context: Context, asked: Supposition, measure: &Measure, (moved, kpis): (&Moved, usize)) -> Input {
    let (book, calendar) = (&context.model.book, context.calendar());
    let window = Window::of(calendar, asked.period);
    let number = |value: f64| context.locale.number(value, &measure.unit, None);
    let now = book.measure(measure.id, RollUp::Natural, &window).ok();
    let latest = || {
        let period = book.last_recorded(measure.id)?;
        let period =
            if period.grain < asked.period.grain { calendar.parent(period, asked.period.grain) } else { period };
        let value = book.measure(measure.id, RollUp::Natural, &Window::of(calendar, period)).ok()?;
        Some(context.locale.words().what_if_of(&context.locale.period(period), &number(value)))
    };
    let is_moved = asked.moves.iter().any(|one| one.measure == measure.id);
    let then = || moved.measure(measure.id, RollUp::Natural, &window).ok();
    Input {
        measure: measure.id,
        name: measure.name.clone(),
        kind: measure.kind,
        unit: measure.unit.clone(),
        each: amount_each(measure),
        text: now.map(number).or_else(latest).unwrap_or_else(|| NO_NUMBER.to_owned()),
        moved_text: is_moved.then(then).flatten().map(number),
        fixed: (!can_move(measure.kind)).then(|| context.locale.words().what_if_distinct().to_owned()),
        kpis,
    }
}

/// What a measure is set to in words: "€45,000 each month", "4".
pub fn value_text(measure: &Measure, value: f64, locale: &Locale) -> String {
    let value = set_text(value, &measure.unit, locale);
    match amount_each(measure) {
        Some(grain) => locale.words().what_if_each(&value, in_words(grain)),
        None => value,
    }
}

/// A value that somebody chose: whole where it is whole, in full where it is not.
pub fn set_text(value: f64, unit: &Unit, locale: &Locale) -> String {
    if value.fract() == 0.0 { locale.short(value, unit, None) } else { locale.number(value, unit, None) }
}

/// An amount of a measure in words: "+€500 each month", "+1".
pub fn amount_text(measure: &Measure, amount: f64, locale: &Locale) -> String {
    let by = locale.change_beside(amount, amount, &measure.unit, None);
    match amount_each(measure) {
        Some(grain) => locale.words().what_if_each(&by, in_words(grain)),
        None => by,
    }
}

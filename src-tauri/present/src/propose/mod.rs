//! Which KPIs a few measures suggest: not one for each column, but those that somebody who runs a business would look at.
//! Each says why it is proposed; what is doubtful is listed and not ticked.

mod names;
mod shown;

use crate::Context;
use analysis::series::last_complete;
use domain::catalog::Catalog;
use domain::tendency::direction_of;
use domain::{Direction, Grain, Measure, MeasureKind, Period, Unit, formula};
use locale::Locale;
use words::{Count, Deal};

/// Targets hold over the last year of values, so that the history gets a status too.
const PERIODS: u32 = 12;
/// More KPIs than this are not ticked: nobody would look at them all.
const MOST_TICKED: usize = 7;
/// So many costs are set beside the sales.
const MOST_SHARES: usize = 4;

/// A KPI that could be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Its name, in the language of the workspace where it is not that of a measure.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Its unit.
    pub unit: Unit,
    /// True where the unit is what the formula gives by itself.
    pub of_formula: bool,
    /// Which way is good.
    pub direction: Direction,
    /// True where it should be ticked.
    pub ticked: bool,
    /// Why, as a sentence.
    pub reason: String,
}

/// KPIs that measures suggest.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposals {
    /// The period that proposed targets hold from: one with values.
    pub from: Period,
    /// The same as a person writes it.
    pub from_text: String,
    /// The KPIs.
    pub proposals: Vec<Proposal>,
}

/// Which KPIs measures of these names suggest, in the order of the names, or else those that no KPI uses. `rows` is what a
/// row of the imported file is, where rows can be counted.
pub fn proposals(context: Context, names: Option<&[String]>, rows: Option<&str>) -> Proposals {
    let catalog = &context.model.catalog;
    let measures = measures_to_follow(catalog, names);
    let from = target_start(context, &measures);
    Proposals {
        from,
        from_text: context.locale.period(from),
        proposals: kpis(catalog, &measures, rows, context.locale),
    }
}

/// The measures of these names in their order, or else those that no KPI uses; none that is archived.
pub fn measures_to_follow<'c>(catalog: &'c Catalog, names: Option<&[String]>) -> Vec<&'c Measure> {
    let same = |name: &String, measure: &Measure| name.to_lowercase() == measure.name.to_lowercase();
    let asked = |measure: &&Measure| match names {
        Some(names) => names.iter().any(|name| same(name, measure)),
        None => catalog.uses(measure.id).is_empty(),
    };
    let mut measures: Vec<&Measure> =
        catalog.measures().iter().filter(|measure| !measure.archived).filter(asked).collect();
    // In the order of the file: a profit and loss starts with its sales.
    measures.sort_by_key(|measure| names.unwrap_or_default().iter().position(|name| same(name, measure)));
    measures
}

/// Leaves no more ticked than anybody would look at, those that come first.
pub fn limit_ticks<'p>(proposals: impl Iterator<Item = &'p mut Proposal>) {
    for ticked in proposals.filter(|proposal| proposal.ticked).skip(MOST_TICKED) {
        ticked.ticked = false;
    }
}

/// From where on targets are proposed: a year of the newest values, or all of them where there are fewer. Without
/// values, the last period that is over.
fn target_start(context: Context, measures: &[&Measure]) -> Period {
    let calendar = context.calendar();
    let current = calendar.period(Grain::Month, context.today);
    let newest = last_complete(calendar, Grain::Month, context.today).unwrap_or(current);
    let ids: Vec<_> = measures.iter().map(|measure| measure.id).collect();
    let Some(span) = context.model.book.span(&ids) else { return newest };
    let last = span.to.pred_opt().map_or(newest, |day| calendar.period(newest.grain, day));
    let last = if last.start < newest.start { last } else { newest };
    let first = calendar.period(newest.grain, span.from);
    let year = calendar.last(PERIODS, last).map_or(last, |range| calendar.period(newest.grain, range.from));
    if first.start > year.start { first } else { year }
}

/// Proposes KPIs. `rows` is what a row of the imported file is, where rows were added up and can be counted.
fn kpis(catalog: &Catalog, measures: &[&Measure], rows: Option<&str>, locale: &Locale) -> Vec<Proposal> {
    let mut made = Making { catalog, locale, made: Vec::new() };
    let sales = sales(measures);
    for measure in measures {
        made.of_measure(measure);
    }
    let plain = made.made.len();
    if let Some(sales) = sales {
        if is_all_income(sales, measures) {
            made.margins(sales, measures);
        }
        made.per_something(sales, measures);
    }
    made.failures(measures);
    if let (Some(rows), Some(counted)) = (rows, sales.or(measures.first().copied())) {
        made.rows(rows, counted);
    }
    let mut proposals = made.made;
    // Ratios say more than their parts, so their ticks come before those of what is over the limit.
    let (parts, ratios) = proposals.split_at_mut(plain);
    limit_ticks(ratios.iter_mut().chain(parts));
    proposals
}

/// What the business takes in: what is called so, or the only amount of money that is no cost.
fn sales<'m>(measures: &[&'m Measure]) -> Option<&'m Measure> {
    let money = |measure: &&&Measure| {
        measure.kind == MeasureKind::Flow
            && matches!(measure.unit, Unit::Currency(_))
            && direction_of(&measure.name) != Some(Direction::Lower)
    };
    let amounts: Vec<&Measure> = measures.iter().filter(money).copied().collect();
    let named = amounts.iter().filter(|one| names::is_sales(&one.name)).min_by_key(|one| names::sales_rank(&one.name));
    match (named, amounts.as_slice()) {
        (Some(named), _) => Some(named),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// True where nothing else comes in beside the sales, so that what is left of them is a margin of the business: they say
/// that they are all, or every other amount is a cost or what is left after costs.
fn is_all_income(sales: &Measure, measures: &[&Measure]) -> bool {
    let comes_in = |one: &&&Measure| {
        one.id != sales.id
            && one.kind == MeasureKind::Flow
            && matches!(one.unit, Unit::Currency(_))
            && direction_of(&one.name) != Some(Direction::Lower)
            && !names::is_result(&one.name)
    };
    names::is_all_sales(&sales.name) || measures.iter().filter(comes_in).count() == 0
}

struct Making<'a> {
    catalog: &'a Catalog,
    locale: &'a Locale,
    made: Vec<Proposal>,
}

impl Making<'_> {
    fn of_measure(&mut self, measure: &Measure) {
        let words = self.locale.words();
        let direction = direction_of(&measure.name).unwrap_or(Direction::Higher);
        let price = names::is_price(&measure.name) && measure.kind == MeasureKind::Level;
        let (ticked, reason) = match measure.kind {
            _ if price => (false, words.proposal_price()),
            MeasureKind::Flow if direction == Direction::Lower => (true, words.proposal_spent()),
            MeasureKind::Flow => (true, words.proposal_comes_in()),
            MeasureKind::Balance => (true, words.proposal_balance()),
            MeasureKind::Level => (true, words.proposal_level()),
            MeasureKind::Sample => (true, words.proposal_sample()),
            MeasureKind::Parameter => (false, words.proposal_parameter()),
            MeasureKind::Distinct => (true, words.proposal_distinct()),
        };
        self.push(measure.name.clone(), (measure.key.clone(), None), direction, ticked, reason.to_owned());
    }

    /// What is left of the sales, and which part of them each cost takes.
    fn margins(&mut self, sales: &Measure, measures: &[&Measure]) {
        let is_cost = |measure: &&&Measure| {
            measure.id != sales.id
                && measure.kind == MeasureKind::Flow
                && measure.unit == sales.unit
                && measure.cadence == sales.cadence
                && direction_of(&measure.name) == Some(Direction::Lower)
                && !names::went_wrong(&measure.name)
        };
        let costs: Vec<&Measure> = measures.iter().filter(is_cost).copied().collect();
        let (key, words) = (&sales.key, self.locale.words());
        let share = |formula: String| (formula, Some(Unit::Percent));
        if let Some(goods) = costs.iter().find(|cost| names::is_cost_of_sales(&cost.name)) {
            let formula = share(format!("({key} - {}) / {key}", goods.key));
            let reason = words.proposal_after_goods(&goods.name, &sales.name);
            self.push(words.proposal_gross_margin().to_owned(), formula, Direction::Higher, true, reason);
        }
        if costs.len() > 1 {
            let all: Vec<&str> = costs.iter().map(|cost| cost.key.as_str()).collect();
            let formula = share(format!("({key} - {}) / {key}", all.join(" - ")));
            let after = |count: Count<'_>| words.proposal_after_costs(count, &sales.name);
            let reason = self.locale.counted(costs.len() as u64, after);
            self.push(words.proposal_profit_margin().to_owned(), formula, Direction::Higher, true, reason);
        }
        for cost in costs.iter().take(MOST_SHARES) {
            let name = words.proposal_share(&cost.name, &in_the_middle(&sales.name, self.locale));
            let formula = share(format!("{} / {key}", cost.key));
            self.push(name, formula, Direction::Lower, false, words.proposal_part_taken(&sales.name));
        }
    }

    /// Sales per order, per piece, per hour: the ratio of the sums, whatever the period.
    fn per_something(&mut self, sales: &Measure, measures: &[&Measure]) {
        let words = self.locale.words();
        for measure in measures.iter().filter(|one| one.id != sales.id && one.kind == MeasureKind::Flow) {
            let one = match () {
                () if measure.cadence != sales.cadence || direction_of(&measure.name).is_some() => continue,
                () if matches!(measure.unit, Unit::Currency(_)) => continue,
                () if names::is_hours(&measure.name) || measure.unit == Unit::Duration => {
                    words.proposal_one(Deal::Hour)
                }
                () => match names::deal(&measure.name) {
                    Some(deal) => deal.one(words),
                    None if names::is_pieces(&measure.name) => words.proposal_one(Deal::Unit),
                    None => continue,
                },
            };
            let seconds = if measure.unit == Unit::Duration { " * 3600" } else { "" };
            let formula = format!("{} / {}{seconds}", sales.key, measure.key);
            let reason = words.proposal_divided(&in_the_middle(&measure.name, self.locale), &sales.name);
            let name = words.proposal_per(&sales.name, &one);
            let unit = Unit::Per(Box::new(sales.unit.clone()), one);
            self.push(name, (formula, Some(unit)), Direction::Higher, true, reason);
        }
    }

    /// Which part of the deals went wrong.
    fn failures(&mut self, measures: &[&Measure]) {
        let words = self.locale.words();
        let counts = |one: &&&Measure| one.kind == MeasureKind::Flow && matches!(one.unit, Unit::Count | Unit::Number);
        let Some(deals) = measures.iter().filter(counts).find(|one| names::deal(&one.name).is_some()) else {
            return;
        };
        let all = in_the_middle(&deals.name, self.locale);
        for wrong in measures.iter().filter(counts).filter(|one| names::went_wrong(&one.name)) {
            if wrong.cadence == deals.cadence {
                let formula = (format!("{} / {}", wrong.key, deals.key), Some(Unit::Percent));
                let name = words.proposal_share(&wrong.name, &all);
                self.push(name, formula, Direction::Lower, true, words.proposal_went_wrong(&all));
            }
        }
    }

    /// The rows of the file, counted.
    fn rows(&mut self, rows: &str, counted: &Measure) {
        let reason = self.locale.words().proposal_rows(&in_the_middle(rows, self.locale));
        self.push(rows.to_owned(), (format!("count({})", counted.key), None), Direction::Higher, false, reason);
    }

    /// Adds a KPI where its formula holds and no other has its name; `unit` is for those whose formula gives another.
    fn push(
        &mut self,
        name: String,
        (formula, unit): (String, Option<Unit>),
        direction: Direction,
        ticked: bool,
        reason: String,
    ) {
        let checked = self.catalog.check_formula(None, &formula::parse(&formula));
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        let is_there =
            self.catalog.kpis().iter().any(|kpi| same(&kpi.name)) || self.made.iter().any(|one| same(&one.name));
        if checked.has_errors() || checked.unlike_sum().is_some() || is_there {
            return;
        }
        let given = checked.unit.unwrap_or(Unit::Number);
        let unit = unit.unwrap_or_else(|| given.clone());
        let of_formula = unit == given;
        self.made.push(Proposal { name, formula, unit, of_formula, direction, ticked, reason });
    }
}

/// A name within a sentence: "Quantity ordered" is "quantity ordered", short forms stay. German writes nouns with a
/// capital wherever they stand.
fn in_the_middle(name: &str, locale: &Locale) -> String {
    if locale.words().language().grammar() == "de" {
        return name.to_owned();
    }
    let mut rest = name.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() && name.is_ascii() => {
            first.to_lowercase().chain(rest).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;

//! Which KPIs a few measures suggest: not one for each column, but those that somebody who runs a business would look at.
//! Each says why it is proposed; what is doubtful is listed and not ticked.

mod words;

use crate::Context;
use analysis::series::last_complete;
use domain::catalog::Catalog;
use domain::tendency::direction_of;
use domain::{Direction, Grain, Measure, MeasureKind, Period, Unit, formula};

/// Targets hold over the last year of values, so that the history gets a status too.
const PERIODS: u32 = 12;
/// More KPIs than this are not ticked: nobody would look at them all.
const MOST_TICKED: usize = 7;
/// So many costs are set beside the sales.
const MOST_SHARES: usize = 4;

/// A KPI that could be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Its name.
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
    let same = |name: &String, measure: &Measure| name.to_lowercase() == measure.name.to_lowercase();
    let asked = |measure: &&Measure| match names {
        Some(names) => names.iter().any(|name| same(name, measure)),
        None => catalog.uses(measure.id).is_empty(),
    };
    let mut measures: Vec<&Measure> =
        catalog.measures().iter().filter(|measure| !measure.archived).filter(asked).collect();
    // In the order of the file: a profit and loss starts with its sales.
    measures.sort_by_key(|measure| names.unwrap_or_default().iter().position(|name| same(name, measure)));
    let from = target_start(context, &measures);
    Proposals { from, from_text: context.locale.period(from), proposals: kpis(catalog, &measures, rows) }
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
fn kpis(catalog: &Catalog, measures: &[&Measure], rows: Option<&str>) -> Vec<Proposal> {
    let mut made = Making { catalog, made: Vec::new() };
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
    let mut ticked = 0;
    for proposal in ratios.iter_mut().chain(parts) {
        proposal.ticked &= ticked < MOST_TICKED;
        ticked += usize::from(proposal.ticked);
    }
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
    let named = amounts.iter().filter(|one| words::is_sales(&one.name)).min_by_key(|one| words::sales_rank(&one.name));
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
            && !words::is_result(&one.name)
    };
    words::is_all_sales(&sales.name) || measures.iter().filter(comes_in).count() == 0
}

struct Making<'a> {
    catalog: &'a Catalog,
    made: Vec<Proposal>,
}

impl Making<'_> {
    fn of_measure(&mut self, measure: &Measure) {
        let direction = direction_of(&measure.name).unwrap_or(Direction::Higher);
        let price = words::is_price(&measure.name) && measure.kind == MeasureKind::Level;
        let (ticked, reason) = match measure.kind {
            _ if price => (false, "An average of prices moves with what is sold, not with how the business does."),
            MeasureKind::Flow if direction == Direction::Lower => (true, "What is spent or lost in each period."),
            MeasureKind::Flow => (true, "What comes in in each period."),
            MeasureKind::Balance => (true, "Where it stands at the end of each period."),
            MeasureKind::Level => (true, "The average of each period."),
            MeasureKind::Sample => (true, "What is usual: half take longer, half less."),
        };
        self.push(&measure.name, (measure.key.clone(), None), direction, ticked, reason);
    }

    /// What is left of the sales, and which part of them each cost takes.
    fn margins(&mut self, sales: &Measure, measures: &[&Measure]) {
        let is_cost = |measure: &&&Measure| {
            measure.id != sales.id
                && measure.kind == MeasureKind::Flow
                && measure.unit == sales.unit
                && measure.cadence == sales.cadence
                && direction_of(&measure.name) == Some(Direction::Lower)
                && !words::went_wrong(&measure.name)
        };
        let costs: Vec<&Measure> = measures.iter().filter(is_cost).copied().collect();
        let key = &sales.key;
        if let Some(goods) = costs.iter().find(|cost| words::is_cost_of_sales(&cost.name)) {
            let formula = format!("({key} - {}) / {key}", goods.key);
            let reason = format!("What is left of {} after {}.", sales.name, goods.name);
            self.push("Gross margin", (formula, Some(Unit::Percent)), Direction::Higher, true, &reason);
        }
        if costs.len() > 1 {
            let all: Vec<&str> = costs.iter().map(|cost| cost.key.as_str()).collect();
            let formula = format!("({key} - {}) / {key}", all.join(" - "));
            let reason = format!("What is left of {} after all {} costs here.", sales.name, costs.len());
            self.push("Profit margin", (formula, Some(Unit::Percent)), Direction::Higher, true, &reason);
        }
        for cost in costs.iter().take(MOST_SHARES) {
            let reason = format!("Which part of {} it takes.", sales.name);
            let name = format!("{} as a share of {}", cost.name, in_the_middle(&sales.name));
            let formula = format!("{} / {key}", cost.key);
            self.push(&name, (formula, Some(Unit::Percent)), Direction::Lower, false, &reason);
        }
    }

    /// Sales per order, per piece, per hour: the ratio of the sums, whatever the period.
    fn per_something(&mut self, sales: &Measure, measures: &[&Measure]) {
        for measure in measures.iter().filter(|one| one.id != sales.id && one.kind == MeasureKind::Flow) {
            let one = match () {
                () if measure.cadence != sales.cadence || direction_of(&measure.name).is_some() => continue,
                () if matches!(measure.unit, Unit::Currency(_)) => continue,
                () if words::is_hours(&measure.name) || measure.unit == Unit::Duration => "hour",
                () => match words::one_deal(&measure.name) {
                    Some(deal) => deal,
                    None if words::is_pieces(&measure.name) => "unit",
                    None => continue,
                },
            };
            let seconds = if measure.unit == Unit::Duration { " * 3600" } else { "" };
            let formula = format!("{} / {}{seconds}", sales.key, measure.key);
            let reason = format!("{} divided by {}.", sales.name, in_the_middle(&measure.name));
            let unit = Unit::Per(Box::new(sales.unit.clone()), one.to_owned());
            self.push(&format!("{} per {one}", sales.name), (formula, Some(unit)), Direction::Higher, true, &reason);
        }
    }

    /// Which part of the deals went wrong.
    fn failures(&mut self, measures: &[&Measure]) {
        let counts = |one: &&&Measure| one.kind == MeasureKind::Flow && matches!(one.unit, Unit::Count | Unit::Number);
        let Some(deals) = measures.iter().filter(counts).find(|one| words::one_deal(&one.name).is_some()) else {
            return;
        };
        for wrong in measures.iter().filter(counts).filter(|one| words::went_wrong(&one.name)) {
            if wrong.cadence == deals.cadence {
                let name = format!("{} as a share of {}", wrong.name, in_the_middle(&deals.name));
                let reason = format!("How many of {} went wrong.", in_the_middle(&deals.name));
                let formula = (format!("{} / {}", wrong.key, deals.key), Some(Unit::Percent));
                self.push(&name, formula, Direction::Lower, true, &reason);
            }
        }
    }

    /// The rows of the file, counted.
    fn rows(&mut self, rows: &str, counted: &Measure) {
        let reason = format!("How many rows the file has for each period: {}.", in_the_middle(rows));
        self.push(rows, (format!("count({})", counted.key), None), Direction::Higher, false, &reason);
    }

    /// Adds a KPI where its formula holds and no other has its name; `unit` is for those whose formula gives another.
    fn push(
        &mut self,
        name: &str,
        (formula, unit): (String, Option<Unit>),
        direction: Direction,
        ticked: bool,
        reason: &str,
    ) {
        let checked = self.catalog.check_formula(None, &formula::parse(&formula));
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        let is_there =
            self.catalog.kpis().iter().any(|kpi| same(&kpi.name)) || self.made.iter().any(|one| same(&one.name));
        if checked.has_errors() || is_there {
            return;
        }
        let given = checked.unit.unwrap_or(Unit::Number);
        let unit = unit.unwrap_or_else(|| given.clone());
        let (name, reason, of_formula) = (name.to_owned(), reason.to_owned(), unit == given);
        self.made.push(Proposal { name, formula, unit, of_formula, direction, ticked, reason });
    }
}

/// A name within a sentence: "Quantity ordered" is "quantity ordered", short forms stay.
fn in_the_middle(name: &str) -> String {
    let mut rest = name.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() && name.is_ascii() => {
            first.to_lowercase().chain(rest).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use domain::MeasureId;
    use domain::measure::key_of;

    fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
        let (key, name) = (key_of(name), name.to_owned());
        let (unit, cadence) = (Unit::parse(unit).unwrap(), Grain::Day);
        Measure { id: MeasureId(id), key, kind, unit, cadence, ..Measure::new(name) }
    }

    /// What is proposed for measures of these names, kinds and units: ticked ones with a star, low ones with a "v".
    fn proposed(measures: &[(&str, MeasureKind, &str)], rows: Option<&str>) -> Vec<String> {
        let measures: Vec<Measure> =
            (1..).zip(measures).map(|(id, (name, kind, unit))| measure(id, name, *kind, unit)).collect();
        let catalog = Catalog::new(measures.clone(), Vec::new());
        let all: Vec<&Measure> = measures.iter().collect();
        let word = |one: &Proposal| {
            let (star, low) =
                (if one.ticked { "*" } else { " " }, if one.direction == Direction::Lower { "v" } else { " " });
            format!("{star}{low} {} = {} [{}]", one.name, one.formula, one.unit.code())
        };
        kpis(&catalog, &all, rows).iter().map(word).collect()
    }

    use MeasureKind::{Flow, Level};

    #[test]
    fn an_order_list_gives_sales_and_what_an_order_brings() {
        let measures = [
            ("Quantity ordered", Flow, "count"),
            ("Price each", Level, "USD"),
            ("Sales", Flow, "USD"),
            ("MSRP", Level, "USD"),
        ];
        assert_eq!(
            proposed(&measures, Some("Order lines")),
            [
                "*  Quantity ordered = quantity_ordered [count]",
                "   Price each = price_each [USD]",
                "*  Sales = sales [USD]",
                "   MSRP = msrp [USD]",
                "*  Sales per unit = sales / quantity_ordered [USD/unit]",
                "   Order lines = count(sales) [count]",
            ]
        );
    }

    #[test]
    fn a_profit_and_loss_gives_margins_and_costs_that_should_be_low() {
        let measures =
            [("Sales", Flow, "EUR"), ("Cost of goods", Flow, "EUR"), ("Wages", Flow, "EUR"), ("Rent", Flow, "EUR")];
        let proposed = proposed(&measures, None);
        for expected in [
            "*  Sales = sales [EUR]",
            "*v Rent = rent [EUR]",
            "*  Gross margin = (sales - cost_of_goods) / sales [percent]",
            "*  Profit margin = (sales - cost_of_goods - wages - rent) / sales [percent]",
            " v Wages as a share of sales = wages / sales [percent]",
        ] {
            assert!(proposed.iter().any(|one| one == expected), "{expected}: {proposed:#?}");
        }
    }

    #[test]
    fn there_is_no_margin_of_a_part_of_the_income() {
        let costs = [("Materials cost", Flow, "USD"), ("Wages", Flow, "USD"), ("Rent", Flow, "USD")];
        for (income, is_whole) in [
            (&["Consulting", "Product sales"][..], false),
            (&["Catering", "Shop sales", "Gross profit", "Net profit"], false),
            (&["Sales", "Gross profit", "Net income", "Betriebsergebnis"], true),
            (&["Consulting", "Product sales", "Total income"], true),
            (&["Shipping charged", "Net sales"], true),
        ] {
            let income = income.iter().map(|name| (*name, Flow, "USD"));
            let proposed = proposed(&income.clone().chain(costs).collect::<Vec<_>>(), None);
            let of_sales = proposed.iter().filter(|one| one.contains("margin =") || one.contains("as a share of"));
            assert_eq!(of_sales.count() > 0, is_whole, "{:?}: {proposed:#?}", income.collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_the_business_takes_in_is_not_what_comes_in_beside_it() {
        for (beside, sales) in [
            ("Income – Other", "Sales"),
            ("Other income", "Total income"),
            ("Net income", "Total income"),
            ("Sales tax base revenue", "Net sales"),
            ("Gross sales", "Net sales"),
        ] {
            let proposed = proposed(&[(beside, Flow, "EUR"), (sales, Flow, "EUR"), ("Orders", Flow, "count")], None);
            let per_order = format!("*  {sales} per order = {} / orders [EUR/order]", key_of(sales));
            assert!(proposed.contains(&per_order), "{beside}: {proposed:#?}");
        }
    }

    #[test]
    fn deals_that_went_wrong_are_set_beside_all_of_them() {
        let proposed = proposed(&[("Orders", Flow, "count"), ("Returns", Flow, "count")], None);
        assert_eq!(proposed[2], "*v Returns as a share of orders = returns / orders [percent]");
    }

    #[test]
    fn of_many_columns_a_few_are_ticked() {
        let names: Vec<String> = (1..=20).map(|at| format!("Line {at}")).collect();
        let measures: Vec<_> = names.iter().map(|name| (name.as_str(), Flow, "EUR")).collect();
        let proposed = proposed(&measures, None);
        assert_eq!((proposed.len(), proposed.iter().filter(|one| one.starts_with('*')).count()), (20, MOST_TICKED));
    }
}

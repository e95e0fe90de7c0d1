//! All measures and KPIs of a workspace, and what they mean to each other.

use crate::formula::{self, Checked, Checker, Diagnostic, Factors, Finding, Names, Parsed, Symbol};
use crate::measure::key_of;
use crate::name::compared;
use crate::version::EarlierDefinition;
use crate::{Kpi, KpiId, Measure, MeasureId, Unit};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// The measures and KPIs that formulas can name, with every KPI's checked formula, kept once it was asked for.
#[derive(Debug, Clone)]
pub struct Catalog {
    measures: Vec<Measure>,
    kpis: Vec<Kpi>,
    measure_places: HashMap<MeasureId, usize>,
    kpi_places: HashMap<KpiId, usize>,
    names: HashMap<String, Named>,
    checked: OnceLock<HashMap<KpiId, Arc<Checked>>>,
}

/// What a name stands for, by its place in the lists.
#[derive(Debug, Clone, Copy)]
enum Named {
    Measure(usize),
    Kpi(usize),
}

impl Catalog {
    /// A catalog of these measures and KPIs. Archived ones still resolve, so that old formulas keep working. Of two
    /// with one name the first holds, measures before KPIs.
    pub fn new(measures: Vec<Measure>, kpis: Vec<Kpi>) -> Self {
        let measure_places = measures.iter().enumerate().map(|(place, measure)| (measure.id, place)).collect();
        let kpi_places = kpis.iter().enumerate().map(|(place, kpi)| (kpi.id, place)).collect();
        let names = index(&measures, &kpis);
        Self { measures, kpis, measure_places, kpi_places, names, checked: OnceLock::new() }
    }

    /// The measures in the order they were given.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// The KPIs in the order they were given.
    pub fn kpis(&self) -> &[Kpi] {
        &self.kpis
    }

    /// The measure with that identifier.
    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.get(*self.measure_places.get(&id)?)
    }

    /// The KPI with that identifier.
    pub fn kpi(&self, id: KpiId) -> Option<&Kpi> {
        self.kpis.get(*self.kpi_places.get(&id)?)
    }

    /// The measure of that name or key, in any case.
    pub fn measure_named(&self, name: &str) -> Option<&Measure> {
        match self.named(name)? {
            Named::Measure(place) => self.measures.get(place),
            // A KPI of a measure's key hides it in formulas, not here.
            Named::Kpi(_) => self.measures.iter().find(|measure| compared(&measure.key) == compared(name)),
        }
    }

    /// The KPI of that name, in any case.
    pub fn kpi_named(&self, name: &str) -> Option<&Kpi> {
        match self.named(name)? {
            Named::Kpi(place) => self.kpis.get(place),
            // A measure of the same name hides the KPI in formulas, not here.
            Named::Measure(_) => self.kpis.iter().find(|kpi| compared(&kpi.name) == compared(name)),
        }
    }

    /// The checked formula of a KPI; `None` for a KPI that is not in the catalog. All KPIs are checked together the
    /// first time, each once.
    pub fn check_kpi(&self, id: KpiId) -> Option<&Arc<Checked>> {
        self.checked().get(&id)
    }

    /// Checks what the formula of a KPI should become, or one that belongs to no KPI yet.
    pub fn check_formula(&self, id: Option<KpiId>, parsed: &Parsed) -> Checked {
        match id {
            Some(id) => formula::check_kpi(id, parsed, self),
            None => formula::check(parsed, self),
        }
    }

    /// The unit a KPI is shown in: its own, or what its formula gives.
    pub fn unit(&self, id: KpiId) -> Unit {
        let own = self.kpi(id).and_then(|kpi| kpi.unit.clone());
        own.or_else(|| self.check_kpi(id)?.unit.clone()).unwrap_or(Unit::Number)
    }

    /// What a formula multiplies and divides by: see [`formula::factors`].
    pub fn factors(&self, checked: &Checked) -> Factors {
        formula::factors(checked, &|id| self.measure(id).map(|measure| measure.unit.clone()))
    }

    /// A warning about the unit a KPI is shown in, where its formula gives something else: see [`formula::unit_advice`].
    pub fn unit_advice(&self, id: KpiId) -> Option<Diagnostic> {
        let (kpi, checked) = (self.kpi(id)?, self.check_kpi(id)?);
        let advice = formula::unit_advice(&kpi.formula, kpi.unit.as_ref()?, checked)?;
        // A plain number among the factors may be the rate of exchange.
        let is_exchanged = matches!(advice.finding, Finding::CurrencyDiffers { .. }) && self.factors(checked).has_plain;
        (!is_exchanged).then_some(advice)
    }

    /// The KPIs computed from a measure, directly or through other KPIs, in the order they were given.
    pub fn uses(&self, id: MeasureId) -> Vec<KpiId> {
        let direct = |kpi: &&Kpi| self.check_kpi(kpi.id).is_some_and(|checked| checked.measures().contains(&id));
        self.kpis.iter().filter(direct).map(|kpi| kpi.id).collect()
    }

    /// The KPIs computed from a KPI, directly or through others, in the order they were given; without itself.
    pub fn uses_of_kpi(&self, id: KpiId) -> Vec<KpiId> {
        let mut using = HashSet::from([id]);
        loop {
            let before = using.len();
            for kpi in &self.kpis {
                if self.check_kpi(kpi.id).is_some_and(|checked| checked.kpis().iter().any(|part| using.contains(part)))
                {
                    using.insert(kpi.id);
                }
            }
            if using.len() == before {
                break;
            }
        }
        self.kpis.iter().map(|kpi| kpi.id).filter(|user| *user != id && using.contains(user)).collect()
    }

    /// The first KPI in whose formula a name meant something here and means another thing in another catalog, with that name.
    pub fn misread_in(&self, after: &Self, is_other: impl Fn(&Symbol) -> bool) -> Option<(&Kpi, String)> {
        let is_taken = |name: &str| {
            let (Some(before), Some(now)) = (self.resolve(name), after.resolve(name)) else { return false };
            is_other(&now) && !is_other(&before)
        };
        self.kpis.iter().find_map(|kpi| {
            let earlier = kpi.earlier.iter().map(|then| &then.formula);
            let name = std::iter::once(&kpi.formula).chain(earlier).find_map(|formula| {
                let parsed = formula::parse(formula);
                let name = parsed.expr.names().into_iter().find(|(name, _)| is_taken(name))?.0.to_owned();
                Some(name)
            })?;
            Some((kpi, name))
        })
    }

    fn checked(&self) -> &HashMap<KpiId, Arc<Checked>> {
        self.checked.get_or_init(|| {
            let mut checker = Checker::new(self);
            self.kpis.iter().map(|kpi| (kpi.id, checker.stored(kpi.id, &kpi.formula))).collect()
        })
    }

    fn named(&self, name: &str) -> Option<Named> {
        self.names.get(&compared(name)).copied()
    }
}

impl Names for Catalog {
    fn resolve(&self, name: &str) -> Option<Symbol> {
        match self.named(name)? {
            Named::Measure(place) => {
                let measure = self.measures.get(place)?;
                Some(Symbol::Measure(measure.id, measure.kind, measure.unit.clone()))
            }
            Named::Kpi(place) => {
                let kpi = self.kpis.get(place)?;
                Some(Symbol::Kpi(kpi.id, kpi.formula.clone()))
            }
        }
    }

    /// The names that are not archived.
    fn all(&self) -> Vec<String> {
        let measures = self.measures.iter().filter(|measure| !measure.archived).map(|measure| &measure.name);
        let kpis = self.kpis.iter().filter(|kpi| !kpi.archived).map(|kpi| &kpi.name);
        measures.chain(kpis).cloned().collect()
    }

    fn measure_name(&self, id: MeasureId) -> Option<String> {
        Some(self.measure(id)?.name.clone())
    }

    fn past(&self, id: KpiId) -> Option<(Option<Unit>, Vec<EarlierDefinition>)> {
        let kpi = self.kpi(id).filter(|kpi| !kpi.earlier.is_empty())?;
        Some((kpi.unit.clone(), kpi.earlier.clone()))
    }

    fn singular(&self, id: MeasureId) -> Option<String> {
        self.measure(id)?.singular.clone()
    }

    fn kpi_name(&self, id: KpiId) -> Option<String> {
        Some(self.kpi(id)?.name.clone())
    }
}

/// Full names first, then keys: what somebody called something goes before what its name was turned into.
fn index(measures: &[Measure], kpis: &[Kpi]) -> HashMap<String, Named> {
    let mut names = HashMap::new();
    let measures = || measures.iter().enumerate();
    let kpis = || kpis.iter().enumerate();
    for (place, measure) in measures() {
        names.entry(compared(&measure.name)).or_insert(Named::Measure(place));
    }
    for (place, kpi) in kpis() {
        names.entry(compared(&kpi.name)).or_insert(Named::Kpi(place));
    }
    for (place, measure) in measures() {
        names.entry(measure.key.to_lowercase()).or_insert(Named::Measure(place));
    }
    for (place, measure) in measures() {
        names.entry(key_of(&measure.name)).or_insert(Named::Measure(place));
    }
    for (place, kpi) in kpis() {
        names.entry(key_of(&kpi.name)).or_insert(Named::Kpi(place));
    }
    names
}

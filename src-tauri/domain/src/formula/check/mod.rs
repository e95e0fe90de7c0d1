//! Checking: names are resolved, KPIs in KPIs followed, arguments and units understood.

mod call;
mod expr;

use super::diagnostics::Diagnostics;
use super::node::{Checked, Earlier, Node};
use super::{Names, Parsed, Symbol, parse};
use crate::version::EarlierDefinition;
use crate::{KpiId, MeasureId, MeasureKind, Unit};
use expr::Check;
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// How deep evaluation may go, KPIs in KPIs included.
const MAX_TOTAL_DEPTH: usize = 400;

/// How many KPIs are looked at to find the way round a circle.
const MAX_SEARCHED: usize = 200;

/// Checks a formula that belongs to no KPI yet.
pub fn check(parsed: &Parsed, names: &dyn Names) -> Checked {
    Checker::new(names).check(parsed)
}

/// Checks the formula of a KPI, or what it should become: using itself, directly or through others, is a mistake.
pub fn check_kpi(id: KpiId, parsed: &Parsed, names: &dyn Names) -> Checked {
    Checker::new(names).check_kpi(id, parsed)
}

/// Checks several formulas over the same names; each KPI is parsed and checked once.
pub struct Checker<'a> {
    names: &'a dyn Names,
    symbols: HashMap<String, Option<Rc<Symbol>>>,
    loaded: HashMap<KpiId, Loaded>,
    checked: HashMap<KpiId, Arc<Checked>>,
}

/// A KPI whose formula is parsed.
struct Loaded {
    parsed: Parsed,
    /// How it was computed before.
    earlier: Vec<(EarlierDefinition, Parsed)>,
    /// Those that any of its formulas names.
    uses: Vec<(KpiId, String)>,
}

impl<'a> Checker<'a> {
    /// A checker that has checked nothing yet.
    pub fn new(names: &'a dyn Names) -> Self {
        Self { names, symbols: HashMap::new(), loaded: HashMap::new(), checked: HashMap::new() }
    }

    /// Checks a formula that belongs to no KPI yet.
    pub fn check(&mut self, parsed: &Parsed) -> Checked {
        let uses = self.uses_of(parsed);
        self.prepare(uses);
        self.build(None, parsed)
    }

    /// Checks what the formula of a KPI should become.
    pub fn check_kpi(&mut self, id: KpiId, parsed: &Parsed) -> Checked {
        // What was checked with the formula it has now no longer holds.
        self.loaded.clear();
        self.checked.clear();
        let loaded = self.load(id, parsed.clone());
        let uses = loaded.uses.clone();
        self.loaded.insert(id, loaded);
        self.prepare(uses);
        self.build_all(id)
    }

    /// The checked formula of a KPI as it is, from memory where it was checked before.
    pub fn stored(&mut self, id: KpiId, formula: &str) -> Arc<Checked> {
        self.prepare(vec![(id, formula.to_owned())]);
        match self.checked.get(&id) {
            Some(checked) => checked.clone(),
            None => Arc::new(self.check(&parse(formula))),
        }
    }

    /// Checks KPIs and all that they are made of, parts first. No recursion: a chain of KPIs may be long.
    fn prepare(&mut self, wanted: Vec<(KpiId, String)>) {
        for (id, formula) in wanted {
            let mut path = Vec::new();
            self.visit(id, &formula, &mut path);
            while let Some((id, next)) = path.last_mut() {
                let child = self.loaded.get(id).and_then(|loaded| loaded.uses.get(*next).cloned());
                *next += 1;
                match child {
                    Some((child, formula)) => self.visit(child, &formula, &mut path),
                    None => {
                        let id = *id;
                        path.pop();
                        self.finish(id);
                    }
                }
            }
        }
    }

    fn visit(&mut self, id: KpiId, formula: &str, path: &mut Vec<(KpiId, usize)>) {
        if !self.loaded.contains_key(&id) {
            let loaded = self.load(id, parse(formula));
            self.loaded.insert(id, loaded);
            path.push((id, 0));
        }
    }

    fn finish(&mut self, id: KpiId) {
        let checked = Arc::new(self.build_all(id));
        self.checked.insert(id, checked);
    }

    /// What a KPI is made of, now and before.
    fn load(&mut self, id: KpiId, parsed: Parsed) -> Loaded {
        let mut uses = self.uses_of(&parsed);
        let past = self.names.past(id).map(|(_, earlier)| earlier).unwrap_or_default();
        let earlier: Vec<_> = past.into_iter().map(|then| (then.clone(), parse(&then.formula))).collect();
        for (_, parsed) in &earlier {
            let more = self.uses_of(parsed).into_iter().filter(|(id, _)| !uses.iter().any(|(other, _)| other == id));
            uses.extend(more.collect::<Vec<_>>());
        }
        Loaded { parsed, earlier, uses }
    }

    /// A KPI as it is computed now, with how it was before.
    fn build_all(&mut self, id: KpiId) -> Checked {
        let Some((parsed, earlier)) =
            self.loaded.get(&id).map(|loaded| (loaded.parsed.clone(), loaded.earlier.clone()))
        else {
            return self.build(Some(id), &parse(""));
        };
        let now = self.build(Some(id), &parsed);
        if earlier.is_empty() || now.has_errors() {
            return now;
        }
        let own = self.names.past(id).and_then(|(unit, _)| unit);
        let shown = own.or_else(|| now.unit.clone()).unwrap_or(Unit::Number);
        let mut all = now.clone();
        let build = |(then, parsed): (EarlierDefinition, Parsed)| {
            let formula = self.build(Some(id), &parsed);
            all.measures.extend(&formula.measures);
            all.kpis.extend(&formula.kpis);
            all.depth = all.depth.max(formula.depth);
            all.is_circular |= formula.is_circular;
            let unit = then.unit.or_else(|| formula.unit.clone()).unwrap_or(Unit::Number);
            let is_same_unit = unit == shown || formula.has_errors();
            Earlier { until: then.until, formula, is_same_unit }
        };
        let earlier: Arc<[Earlier]> = earlier.into_iter().map(build).collect();
        let root = Node::Kpi { id, formula: Arc::new(now), earlier };
        all.kpis.sort_unstable();
        all.kpis.dedup();
        Checked { root, depth: all.depth + 1, measures: distinct(all.measures), has_earlier: true, ..all }
    }

    fn build(&mut self, own: Option<KpiId>, parsed: &Parsed) -> Checked {
        let diagnostics = Diagnostics::from(parsed.diagnostics.clone());
        let mut check = Check::new(self, own, diagnostics);
        let typed = check.expr(&parsed.expr);
        let (is_circular, kpis, unlike_sum) = (check.is_circular, check.kpis, check.unlike_sum);
        let mut diagnostics = check.diagnostics.into_sorted();
        if !parsed.diagnostics.is_empty() {
            // What does not parse was perhaps not read as it was meant: warnings about it would only confuse.
            diagnostics.retain(|diagnostic| diagnostic.error);
        }
        Checked {
            diagnostics,
            is_circular,
            unit: typed.unit,
            is_scaled: typed.is_scaled,
            unlike_sum,
            rolls: typed.node.rolls(),
            root: typed.node,
            depth: typed.depth,
            measures: distinct(typed.measures),
            kpis: kpis.into_iter().collect(),
            has_earlier: false,
        }
    }

    /// How the values of a measure combine that a formula checked here names.
    fn kind(&self, id: MeasureId) -> Option<MeasureKind> {
        self.symbols.values().flatten().find_map(|symbol| match **symbol {
            Symbol::Measure(measure, kind, _) if measure == id => Some(kind),
            _ => None,
        })
    }

    fn symbol(&mut self, name: &str) -> Option<Rc<Symbol>> {
        if let Some(known) = self.symbols.get(name) {
            return known.clone();
        }
        let found = self.names.resolve(name).map(Rc::new);
        self.symbols.insert(name.to_owned(), found.clone());
        found
    }

    /// The KPIs that a formula names, each once.
    fn uses_of(&mut self, parsed: &Parsed) -> Vec<(KpiId, String)> {
        let mut seen = HashSet::new();
        let mut uses = Vec::new();
        for (name, _) in parsed.expr.names() {
            if let Some(Symbol::Kpi(id, formula)) = self.symbol(name).as_deref()
                && seen.insert(*id)
            {
                uses.push((*id, formula.clone()));
            }
        }
        uses
    }

    /// The way from a KPI back to itself, where there is one.
    fn circle(&self, id: KpiId) -> Option<Vec<KpiId>> {
        let uses = &self.loaded.get(&id)?.uses;
        let back = uses.iter().find_map(|(next, _)| self.path(*next, id))?;
        Some(std::iter::once(id).chain(back).collect())
    }

    /// The shortest way from one KPI to another through what they are made of, both ends included. Circles so large
    /// that nobody would read the way are not followed to their end.
    fn path(&self, from: KpiId, to: KpiId) -> Option<Vec<KpiId>> {
        let mut before = HashMap::from([(from, from)]);
        let mut queue = VecDeque::from([from]);
        while let Some(id) = queue.pop_front() {
            if id == to {
                let mut path = vec![id];
                let mut at = id;
                while at != from {
                    at = *before.get(&at)?;
                    path.push(at);
                }
                path.reverse();
                return Some(path);
            }
            if before.len() > MAX_SEARCHED {
                return None;
            }
            for (next, _) in self.loaded.get(&id).map_or(&[][..], |loaded| &loaded.uses) {
                before.entry(*next).or_insert_with(|| {
                    queue.push_back(*next);
                    id
                });
            }
        }
        None
    }
}

/// The measures of a part, some perhaps more than once.
pub(super) type Measures = Vec<MeasureId>;

/// The measures of two parts together.
fn joined(mut left: Measures, mut right: Measures) -> Measures {
    /// From here on repetitions are worth removing.
    const MANY: usize = 1000;
    left.append(&mut right);
    if left.len() > MANY { distinct(left) } else { left }
}

/// Sorted, each once.
fn distinct(mut measures: Measures) -> Measures {
    measures.sort_unstable();
    measures.dedup();
    measures
}

//! A KPI of the library beside what a workspace records.

use crate::wire::{LibraryInput, LibraryKnown, LibraryKpi, LibraryRow};
use domain::{Catalog, Kpi};
use library::{Entry, Input, Known, Recorded};
use locale::Locale;
use present::coach::FEW;
use present::{Model, words};

/// What rows are made with.
pub(super) struct Rows<'a> {
    pub(super) locale: &'a Locale,
    /// The open workspace, and what it records.
    pub(super) workspace: Option<(&'a Model, Known)>,
    /// The KPIs that are not archived, by their names without case, accents and signs.
    pub(super) kpis: Vec<(String, &'a Kpi)>,
}

impl Rows<'_> {
    /// How many KPIs are in use, and what to look for.
    pub(super) fn advice(&self) -> Option<String> {
        let (model, _) = self.workspace.as_ref()?;
        let (locale, words) = (self.locale, self.locale.words());
        let count = model.catalog.kpis().iter().filter(|kpi| !kpi.archived).count();
        Some(match count {
            0 => words.library_advice_none().to_owned(),
            few if few < *FEW.start() => locale.counted(few as u64, |count| words.library_advice_few(count)),
            good if FEW.contains(&good) => words.library_advice_good(&locale.count(good as u64)),
            many => words.library_advice_many(&locale.count(many as u64)),
        })
    }

    pub(super) fn row(&self, entry: &'static Entry) -> LibraryRow {
        let (locale, said) = (self.locale, self.locale.words());
        let inputs: Vec<LibraryInput> = entry.inputs().into_iter().map(|input| self.input(input)).collect();
        let unit = entry.unit.unit(said, locale.currency());
        let counter = library::find(entry.counter).map_or("", |counter| (counter.name)(said));
        LibraryRow {
            key: entry.key.to_owned(),
            name: (entry.name)(said).to_owned(),
            category: entry.category.into(),
            category_text: words::category_text(entry.category, locale).to_owned(),
            lean: entry.lean.into(),
            lean_text: entry.lean.name(said).to_owned(),
            about: (entry.about)(said).to_owned(),
            formula_text: formula_text(entry, said),
            formula: entry.formula.to_owned(),
            mistake: (entry.mistake)(said).to_owned(),
            known: inputs.iter().filter(|input| !input.known.is_empty()).count() as u64,
            known_text: self.known_text(&inputs),
            in_use: self.in_use(entry),
            inputs,
            direction: entry.direction.into(),
            direction_text: words::direction_text(entry.direction, locale).to_owned(),
            unit: unit.code(),
            unit_text: words::unit_text(&unit, locale),
            cadence: entry.cadence.into(),
            cadence_text: words::cadence_text(entry.cadence, locale),
            counter: entry.counter.to_owned(),
            counter_name: counter.to_owned(),
            trades: entry.trades.iter().map(|trade| (*trade).into()).collect(),
        }
    }

    fn input(&self, input: &'static Input) -> LibraryInput {
        let unit = input.unit.unit(self.locale.currency());
        let known = self.workspace.as_ref().map(|(model, known)| (model, known.standing_for(input)));
        let named = known.into_iter().flat_map(|(model, found)| named(&found, &model.catalog));
        LibraryInput {
            key: input.key.to_owned(),
            name: (input.name)(self.locale.words()).to_owned(),
            kind: input.kind.into(),
            kind_text: words::kind_text(input.kind, self.locale).to_owned(),
            unit: unit.code(),
            unit_text: words::unit_text(&unit, self.locale),
            known: named.collect(),
        }
    }

    /// "You already record 2 of 3 inputs; missing: Orders"
    fn known_text(&self, inputs: &[LibraryInput]) -> Option<String> {
        self.workspace.as_ref()?;
        let (locale, words) = (self.locale, self.locale.words());
        if let Some(input) = inputs.iter().find(|input| input.known.len() > 1) {
            let names: Vec<&str> = input.known.iter().map(|known| known.name.as_str()).collect();
            return Some(words.library_recorded_choose(&input.name, &locale.list_and(&names)));
        }
        let missing: Vec<&str> =
            inputs.iter().filter(|input| input.known.is_empty()).map(|input| input.name.as_str()).collect();
        let (total, lacking) = (inputs.len(), locale.list_and(&missing));
        Some(match total - missing.len() {
            known if known == total => words.library_recorded_all().to_owned(),
            0 => words.library_recorded_none(&lacking),
            known => words.library_recorded_some(&locale.count(known as u64), &lacking, &locale.count(total as u64)),
        })
    }

    /// The KPI in use of that name, in any language, and the objective it serves.
    fn in_use(&self, entry: &Entry) -> Option<LibraryKpi> {
        let (model, _) = self.workspace.as_ref()?;
        let names: Vec<String> = entry.bare_names().collect();
        let (_, kpi) = self.kpis.iter().find(|(name, _)| names.contains(name))?;
        let objective = model.objectives.iter().find(|objective| Some(objective.id) == kpi.objective);
        let words = self.locale.words();
        let text = objective
            .map_or_else(|| words.library_in_use_plain().to_owned(), |objective| words.library_in_use(&objective.name));
        Some(LibraryKpi { id: kpi.id.0, text })
    }
}

fn named(found: &[Recorded], catalog: &Catalog) -> Vec<LibraryKnown> {
    let one = |recorded: &Recorded| match *recorded {
        Recorded::Measure(id) => {
            catalog.measure(id).map(|one| LibraryKnown { id: id.0, name: one.name.clone(), is_kpi: false })
        }
        Recorded::Kpi(id) => catalog.kpi(id).map(|one| LibraryKnown { id: id.0, name: one.name.clone(), is_kpi: true }),
    };
    found.iter().filter_map(one).collect()
}

/// A formula as people read it: names in place of keys, and the signs of arithmetic.
fn formula_text(entry: &Entry, words: ::words::Words) -> String {
    // Names may have a hyphen: signs are written before the names are.
    let signs = [(" / ", " ÷ "), (" * ", " × "), (" - ", " − ")];
    let mut written = entry.formula_with(|key| format!("\u{1}{key}\u{2}"));
    for (sign, shown) in signs {
        written = written.replace(sign, shown);
    }
    written = written.replace("days()", words.library_days());
    for input in entry.inputs() {
        written = written.replace(&format!("\u{1}{}\u{2}", input.key), (input.name)(words));
    }
    written
}

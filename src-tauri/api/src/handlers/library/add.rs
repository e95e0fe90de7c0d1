//! Adding a KPI of the library: what records its inputs is used, what is missing is made, and the KPI is computed from them.

use super::find;
use crate::handlers::find::named_kpi;
use crate::wire::{IdOrName, LibraryAdd, LibraryAdded};
use crate::{ErrorCode, Fault, Session};
use domain::formula::name_text;
use domain::name::compared;
use domain::{Catalog, Measure, MeasureId};
use library::{Entry, Input, Known, Recorded};
use locale::Locale;
use std::collections::HashMap;
use store::{Entity, Operation, Tx};
use words::Words;

/// What stands for each input, by its key.
pub(super) type Stands = Vec<(&'static str, Stand)>;

/// What stands for an input.
pub(super) enum Stand {
    /// Something that is there, as a formula names it.
    There(String),
    /// A measure to be made.
    New(Box<Measure>),
}

pub(crate) fn add(session: &mut Session, request: LibraryAdd) -> Result<LibraryAdded, Fault> {
    let entry = find(&request.key)?;
    let (stands, kpi_name) = prepared(session, entry, &request)?;
    let (words, currency) = {
        let open = session.workspace()?;
        (open.locale.words(), open.settings.currency)
    };
    let made: Vec<String> = stands
        .iter()
        .filter_map(|(_, stand)| match stand {
            Stand::New(measure) => Some(measure.name.clone()),
            Stand::There(_) => None,
        })
        .collect();
    let operation = Operation::Create(Entity::Kpi, kpi_name.clone());
    let (id, changed) = session.transact(operation, |tx| {
        let texts = texts(tx, &stands)?;
        let formula = entry.formula_with(|key| texts.get(key).cloned().unwrap_or_else(|| key.to_owned()));
        let mut kpi = entry.kpi(formula, words, currency);
        kpi.name = kpi_name;
        Ok(tx.insert_kpi(&kpi)?)
    })?;
    let text = next_step(&session.workspace()?.locale, &made);
    Ok(LibraryAdded { changed: changed.of(id.0), made, text })
}

/// What stands for each input, and the name of the KPI: everything that can be refused is, before anything is written.
fn prepared(session: &Session, entry: &'static Entry, request: &LibraryAdd) -> Result<(Stands, String), Fault> {
    let open = session.workspace()?;
    let (catalog, locale, currency) = (&open.model()?.catalog, &open.locale, open.settings.currency);
    let wished = request.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let name = wished.unwrap_or_else(|| (entry.name)(locale.words()));
    if is_taken(name, catalog) {
        let message = locale.words().error_library_name_taken(name);
        return Err(Fault::new(ErrorCode::NameTaken, message).at("name"));
    }
    let inputs = entry.inputs();
    if let Some(unknown) = request.inputs.keys().find(|key| inputs.iter().all(|input| input.key != key.as_str())) {
        let known: Vec<&str> = inputs.iter().map(|input| input.key).collect();
        let message = locale.words().error_library_no_input(unknown, &locale.list_and(&known));
        return Err(Fault::invalid(message));
    }
    let choosing = Choosing { catalog, known: Known::of(catalog, currency), locale, currency };
    let stand = |input: &'static Input| Ok((input.key, choosing.stand(input, request.inputs.get(input.key))?));
    Ok((inputs.into_iter().map(stand).collect::<Result<_, Fault>>()?, name.to_owned()))
}

/// What somebody chooses among.
pub(super) struct Choosing<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) known: Known,
    pub(super) locale: &'a Locale,
    pub(super) currency: domain::unit::Currency,
}

impl Choosing<'_> {
    pub(super) fn stand(&self, input: &'static Input, chosen: Option<&IdOrName>) -> Result<Stand, Fault> {
        let words = self.locale.words();
        if let Some(chosen) = chosen {
            return self.chosen(input, chosen);
        }
        match self.known.standing_for(input).as_slice() {
            [] => self.new_measure(input, (input.name)(words)),
            [one] => Ok(Stand::There(self.text(*one))),
            several => {
                let names: Vec<String> = several.iter().map(|one| self.name(*one)).collect();
                let said = words.error_library_several(&self.locale.list_or(&names), (input.name)(words));
                let detail = serde_json::json!({ "input": input.key, "choices": names });
                Err(Fault::new(ErrorCode::NeedsAnswer, said).with(detail))
            }
        }
    }

    /// What the owner chose; a name that nothing has yet makes a measure.
    fn chosen(&self, input: &'static Input, chosen: &IdOrName) -> Result<Stand, Fault> {
        let measure = match chosen {
            IdOrName::Id(id) => self.catalog.measure(MeasureId(*id)),
            IdOrName::Name(name) => self.catalog.measure_named(name),
        };
        if let Some(measure) = measure {
            if measure.kind != input.kind || !input.unit.fits(&measure.unit, self.currency) {
                let words = self.locale.words();
                let kind = present::words::kind_text(input.kind, self.locale);
                let unit = present::words::unit_text(&input.unit.unit(self.currency), self.locale);
                let said = words.error_library_unfit((input.name)(words), kind, &measure.name, &unit);
                return Err(Fault::invalid(said).at(input.key));
            }
            return Ok(Stand::There(self.text(Recorded::Measure(measure.id))));
        }
        match (named_kpi(self.catalog, chosen), chosen) {
            (Ok(kpi), _) => Ok(Stand::There(self.text(Recorded::Kpi(kpi.id)))),
            (Err(_), IdOrName::Name(name)) => self.new_measure(input, name),
            (Err(fault), IdOrName::Id(_)) => Err(fault),
        }
    }

    fn new_measure(&self, input: &'static Input, name: &str) -> Result<Stand, Fault> {
        let words = self.locale.words();
        if is_taken(name, self.catalog) {
            let kind = present::words::kind_text(input.kind, self.locale);
            let unit = present::words::unit_text(&input.unit.unit(self.currency), self.locale);
            let said = words.error_library_input_taken(kind, name, &unit);
            return Err(Fault::new(ErrorCode::NameTaken, said).at(input.key));
        }
        let measure = Measure { name: name.to_owned(), ..input.measure(words, self.currency) };
        Ok(Stand::New(Box::new(measure)))
    }

    fn name(&self, recorded: Recorded) -> String {
        let name = match recorded {
            Recorded::Measure(id) => self.catalog.measure(id).map(|measure| &measure.name),
            Recorded::Kpi(id) => self.catalog.kpi(id).map(|kpi| &kpi.name),
        };
        name.cloned().unwrap_or_default()
    }

    /// As a formula names it.
    pub(super) fn text(&self, recorded: Recorded) -> String {
        match recorded {
            Recorded::Measure(id) => self.catalog.measure(id).map_or_else(String::new, |one| name_text(&one.key)),
            Recorded::Kpi(_) => name_text(&self.name(recorded)),
        }
    }
}

pub(super) fn is_taken(name: &str, catalog: &Catalog) -> bool {
    let wished = compared(name);
    let mut names = catalog.measures().iter().map(|one| &one.name).chain(catalog.kpis().iter().map(|one| &one.name));
    names.any(|name| compared(name) == wished)
}

/// Makes the measures that are missing, and tells what a formula calls each input.
pub(super) fn texts(tx: &Tx, stands: &[(&'static str, Stand)]) -> Result<HashMap<&'static str, String>, Fault> {
    let mut texts = HashMap::new();
    for (key, stand) in stands {
        let text = match stand {
            Stand::There(text) => text.clone(),
            Stand::New(measure) => {
                let id = tx.insert_measure(measure)?;
                name_text(&tx.measure(id)?.key)
            }
        };
        texts.insert(*key, text);
    }
    Ok(texts)
}

pub(super) fn next_step(locale: &Locale, made: &[String]) -> String {
    let words: Words = locale.words();
    match made {
        [] => words.library_next_target().to_owned(),
        made => words.library_next_enter(&locale.list_and(made)),
    }
}

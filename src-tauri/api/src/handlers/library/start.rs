//! The first KPIs of a business: proposed from three answers, and made as one operation.

use super::add::{Choosing, Stand, Stands, is_taken, next_step, texts};
use super::{find, looking};
use crate::wire::{
    LibraryAdded, LibraryBegin, LibraryChoice, LibraryProposal, LibraryStart, LibraryStarter, WorkCode, WorryCode,
};
use crate::{ErrorCode, Fault, Session};
use domain::formula::name_text;
use domain::name::compared;
use domain::{Category, MeasureKind, Objective, ObjectiveId};
use library::{Answers, Entry, Input, Known, RollUp, Trade, Work, Worry, objective_name, starter};
use std::collections::HashMap;
use store::{Operation, Tx};
use words::Words;

pub(crate) fn proposals(session: &Session, request: LibraryStart) -> Result<LibraryStarter, Fault> {
    let works: Vec<Work> = request.works.iter().map(|work| (*work).into()).collect();
    let worries: Vec<Worry> = request.worries.iter().map(|worry| (*worry).into()).collect();
    looking(session, |rows, locale| {
        let words = locale.words();
        let chosen = request.trade.map(|trade| {
            let trade: Trade = trade.into();
            starter(&Answers { trade, works: &works, worries: &worries })
        });
        let proposal = |entry: &'static Entry| LibraryProposal {
            row: rows.row(entry),
            objective: objective_name(entry.category, words).to_owned(),
        };
        let choice = |code: &str, name: &str| LibraryChoice { code: code.to_owned(), name: name.to_owned() };
        LibraryStarter {
            proposals: chosen.unwrap_or_default().into_iter().map(proposal).collect(),
            trades: Trade::ALL.iter().map(|trade| choice(trade.code(), trade.name(words))).collect(),
            works: Work::ALL.iter().map(|work| choice(WorkCode::from(*work).word(), work.name(words))).collect(),
            worries: Worry::ALL.iter().map(|one| choice(WorryCode::from(*one).word(), one.name(words))).collect(),
        }
    })
}

pub(crate) fn begin(session: &mut Session, request: LibraryBegin) -> Result<LibraryAdded, Fault> {
    let entries = entries(&request.keys)?;
    let stands = stands(session, &entries)?;
    let open = session.workspace()?;
    let (words, currency) = (open.locale.words(), open.settings.currency);
    let made: Vec<String> = stands
        .iter()
        .filter_map(|(_, stand)| match stand {
            Stand::New(measure) => Some(measure.name.clone()),
            Stand::There(_) => None,
        })
        .collect();
    let ((), changed) = session.transact(Operation::CreateKpis(entries.len()), |tx| {
        let texts = texts(tx, &stands)?;
        let mut objectives = HashMap::new();
        for entry in &entries {
            let objective = objective(tx, &mut objectives, entry.category, words)?;
            let formula = entry.formula_with(|key| texts.get(key).cloned().unwrap_or_else(|| key.to_owned()));
            let mut kpi = entry.kpi(formula, words, currency);
            kpi.objective = Some(objective);
            tx.insert_kpi(&kpi)?;
        }
        Ok(())
    })?;
    let text = next_step(&session.workspace()?.locale, &made);
    Ok(LibraryAdded { changed, made, text })
}

/// The KPIs of these keys, each once; those that others can be computed from come first.
fn entries(keys: &[String]) -> Result<Vec<&'static Entry>, Fault> {
    let mut entries: Vec<&'static Entry> = Vec::new();
    for key in keys {
        let entry = find(key)?;
        if entries.iter().all(|other| other.key != entry.key) {
            entries.push(entry);
        }
    }
    if entries.is_empty() {
        return Err(Fault::refused(Words::error_no_kpis_to_make));
    }
    entries.sort_by_key(|entry| entry.roll_up != RollUp::Sum);
    Ok(entries)
}

/// What stands for the inputs of all of them, each once: everything that can be refused is, before anything is written.
fn stands(session: &Session, entries: &[&'static Entry]) -> Result<Stands, Fault> {
    let open = session.workspace()?;
    let (catalog, locale, currency) = (&open.model()?.catalog, &open.locale, open.settings.currency);
    let words = locale.words();
    let choosing = Choosing { catalog, known: Known::of(catalog, currency), locale, currency };
    let sums: Vec<&Entry> = entries.iter().copied().filter(|entry| entry.roll_up == RollUp::Sum).collect();
    // A KPI that is made beside it can be what another one needs: net sales are the revenue of the margin.
    let beside = |input: &Input| {
        let is_it = |entry: &&&Entry| {
            let unit = entry.unit.unit(words, currency);
            input.kind == MeasureKind::Flow && input.unit.fits(&unit, currency) && input.is_called((entry.name)(words))
        };
        sums.iter().find(is_it).map(|entry| name_text((entry.name)(words)))
    };
    let mut stands = Stands::new();
    for entry in entries {
        let name = (entry.name)(words);
        if is_taken(name, catalog) {
            return Err(Fault::new(ErrorCode::NameTaken, words.error_library_name_taken(name)));
        }
        for input in entry.inputs() {
            if stands.iter().any(|(key, _)| *key == input.key) {
                continue;
            }
            let found = choosing.known.standing_for(input);
            let stand = match beside(input).filter(|_| found.is_empty()) {
                Some(text) => Stand::There(text),
                None => choosing.stand(input, None).map_err(|fault| fault.of(name))?,
            };
            stands.push((input.key, stand));
        }
    }
    Ok(stands)
}

/// The objective for KPIs of a kind: the one of that name, or a new one.
fn objective(
    tx: &Tx,
    made: &mut HashMap<Category, ObjectiveId>,
    category: Category,
    words: Words,
) -> Result<ObjectiveId, Fault> {
    if let Some(id) = made.get(&category) {
        return Ok(*id);
    }
    let name = objective_name(category, words);
    let there = tx.objectives()?.into_iter().find(|objective| compared(&objective.name) == compared(name));
    let id = match there {
        Some(objective) => objective.id,
        None => tx.insert_objective(&Objective { category, ..Objective::new(name) })?,
    };
    made.insert(category, id);
    Ok(id)
}

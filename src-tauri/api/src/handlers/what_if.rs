//! What if: what would follow if inputs were others. Nothing is recorded.

use super::scenario::{by_of, changes_of, kept, said, typed_text, understood};
use super::shown::all;
use crate::wire::{
    IdOrName, ScenarioCell, ScenarioChange, ScenarioCompare, ScenarioCompareRequest, ScenarioCompareRow, WhatIf,
    WhatIfInput, WhatIfRequest, WhatIfRow, WhatIfSide,
};
use crate::{Fault, Session, error, read};
use analysis::what_if::Move;
use domain::{Calendar, Grain, MeasureId};
use present::Supposition;
use store::{ScenarioId, StoredScenario};
use words::{Missing, Words};

pub(crate) fn what_if(session: &Session, request: WhatIfRequest) -> Result<WhatIf, Fault> {
    let changes = changes(session, &request)?;
    let open = session.workspace()?;
    let context = session.context()?;
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let period = read::When::of(context).period_or_last(request.period.as_deref(), grain)?;
    let moves = moves(&changes, open.calendar());
    let asked = Supposition { moves: &moves, period, with_chances: request.chances.unwrap_or(true) };
    let found = present::what_if(context, asked);
    Ok(WhatIf {
        period: found.period.into(),
        label: open.locale.words().what_if_label().to_owned(),
        note: found.note,
        text: found.text,
        typed_texts: changes.iter().map(|change| typed_text(open, &context.model.catalog, change)).collect(),
        change_texts: changes.iter().map(|change| said(open, &context.model.catalog, change)).collect(),
        changes,
        inputs: all(found.inputs),
        kpis: all(found.rows),
    })
}

pub(crate) fn compare(session: &Session, request: ScenarioCompareRequest) -> Result<ScenarioCompare, Fault> {
    let scenarios = kept(session)?;
    let context = session.context()?;
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let period = read::When::of(context).period_or_last(request.period.as_deref(), grain)?;
    let of = |changes: &[ScenarioChange]| {
        let moves = moves(changes, context.calendar());
        present::what_if(context, Supposition { moves: &moves, period, with_chances: false })
    };
    let all: Vec<ScenarioChange> = scenarios.iter().flat_map(|scenario| scenario.changes.clone()).collect();
    // What any of them moves says which KPIs stand there, in their order.
    let any = of(&all);
    let found: Vec<Vec<present::WhatIfRow>> = scenarios.iter().map(|scenario| of(&scenario.changes).rows).collect();
    let row = |row: present::WhatIfRow| ScenarioCompareRow {
        id: row.kpi.0,
        name: row.name,
        as_is: row.as_is.into(),
        target_text: row.target_text,
        scenarios: found.iter().map(|rows| rows.iter().find(|one| one.kpi == row.kpi).cloned().map(cell)).collect(),
    };
    let kpis = any.rows.into_iter().map(row).collect();
    Ok(ScenarioCompare { period: any.period.into(), note: any.note, kpis, scenarios })
}

fn cell(row: present::WhatIfRow) -> ScenarioCell {
    let WhatIfRow { would_be, change_text, good, .. } = row.into();
    ScenarioCell { would_be, change_text, good }
}

/// What is moved: by a scenario that is kept, or as it is asked.
fn changes(session: &Session, request: &WhatIfRequest) -> Result<Vec<ScenarioChange>, Fault> {
    match &request.scenario {
        Some(_) if !request.changes.is_empty() => Err(Fault::refused(Words::error_what_if_both)),
        Some(wanted) => Ok(changes_of(&named_scenario(session, wanted)?.content)),
        None => understood(session, &request.changes),
    }
}

/// A scenario by its identifier or name.
pub(crate) fn named_scenario(session: &Session, wanted: &IdOrName) -> Result<StoredScenario, Fault> {
    let store = session.workspace()?.store();
    match wanted {
        IdOrName::Id(id) => Ok(store.scenario(ScenarioId(*id))?),
        IdOrName::Name(name) => {
            let found = store.scenarios()?.into_iter().find(|one| domain::name::means_same(&one.name, name));
            found.ok_or_else(|| Fault::not_found(Missing::Scenario, error::short(name)))
        }
    }
}

/// Changes as moves of days.
pub(crate) fn moves(changes: &[ScenarioChange], calendar: &Calendar) -> Vec<Move> {
    let period = |name: &Option<String>| name.as_deref().and_then(|name| calendar.parse_name(name));
    let one = |change: &ScenarioChange| Move {
        measure: MeasureId(change.measure),
        by: by_of(change),
        from: period(&change.from).map(|period| period.start),
        to: period(&change.until).map(|period| calendar.end(period)),
    };
    changes.iter().map(one).collect()
}

impl From<present::Input> for WhatIfInput {
    fn from(input: present::Input) -> Self {
        Self {
            id: input.measure.0,
            name: input.name,
            kind: input.kind.into(),
            unit: input.unit.code(),
            each: input.each.map(Into::into),
            text: input.text,
            moved_text: input.moved_text,
            fixed: input.fixed,
            kpis: input.kpis as u64,
        }
    }
}

impl From<present::WhatIfRow> for WhatIfRow {
    fn from(row: present::WhatIfRow) -> Self {
        let change = row.change.as_ref();
        Self {
            id: row.kpi.0,
            name: row.name,
            change: change.map(|change| change.value),
            change_percent: change.and_then(|change| change.percent),
            change_text: change.map(|change| change.text.clone()).unwrap_or_default(),
            good: change.and_then(|change| change.good),
            as_is: row.as_is.into(),
            would_be: row.would_be.into(),
            target_text: row.target_text,
            chance_of: row.chance_of,
            expected: row.expected,
        }
    }
}

impl From<present::Side> for WhatIfSide {
    fn from(side: present::Side) -> Self {
        Self {
            value: side.value,
            text: side.text,
            reason: side.reason,
            status: side.status.into(),
            status_text: side.status_text,
            chance: side.chance,
            chance_text: side.chance_text,
        }
    }
}

//! A KPI's page: the number, what it says, what made it change, what it is made of.

use super::asking;
use super::formula::diagnostics;
use super::restated::{of_previous, restated};
use crate::handlers::coach::note_dismissed;
use crate::handlers::shown::all;
use crate::wire::{self, DriverRow, Drivers, IdOrName, InputRow, KpiInfo, KpiPage, KpiPageRequest, MarginInfo};
use crate::{Fault, Session, read};
use locale::Locale;
use words::Words;

pub(crate) fn page(session: &Session, request: KpiPageRequest) -> Result<KpiPage, Fault> {
    let days = |span: &wire::Span| span.from.is_some() || span.to.is_some() || span.last.is_some();
    if request.span.as_ref().is_some_and(days) {
        return Err(Fault::refused(Words::error_page_of_days));
    }
    let asking = asking(session, &IdOrName::Id(request.id), request.span)?;
    let when = read::When::of(asking.kpi.context);
    let period = when.period_or_last(request.period.as_deref(), asking.grain)?;
    // What was restated are numbers of single periods.
    let restated = match asking.stretch().is_period() {
        true => restated(session.workspace()?, &asking.kpi, asking.grain, period, RESTATED_PERIODS)?,
        false => Vec::new(),
    };
    let mut page = shown(present::page(&asking, period), when.locale);
    page.sentences.extend(of_previous(&restated, period, &asking.kpi).filter(|_| page.previous.is_some()));
    note_dismissed(session, &mut page.advice, (Some(asking.kpi.kpi.id), None))?;
    Ok(KpiPage { restated, ..page })
}

/// How many periods up to the one shown are looked at for numbers that were restated.
const RESTATED_PERIODS: u32 = 25;

fn shown(page: present::KpiPage, locale: &Locale) -> KpiPage {
    let figure = page.figure;
    KpiPage {
        diagnostics: diagnostics(&page.definition.kpi.formula, &page.diagnostics, locale),
        kpi: page.definition.into(),
        period: page.period.into(),
        window_text: page.window_text,
        value: figure.value,
        text: figure.text,
        reason: figure.reason,
        margin: page.margin.map(Into::into),
        status: figure.status.into(),
        provisional: figure.provisional,
        status_text: figure.status_text,
        status_tip: figure.status_tip,
        target_text: page.target_text,
        target_gap: page.target_gap,
        target_note: page.target_note,
        last_known: page.last_known.map(Into::into),
        has_before: page.has_before,
        pace: figure.pace,
        adds_up: page.adds_up,
        has_records: page.has_records,
        previous: figure.previous.map(Into::into),
        last_year: figure.last_year.map(Into::into),
        signal: figure.signal.map(Into::into),
        sentences: page.sentences,
        drivers: page.drivers.map(Into::into),
        formula: page.formula,
        inputs: all(page.inputs),
        targets: all(page.targets),
        benchmarks: all(page.benchmarks),
        versions: all(page.versions),
        events: all(page.events),
        has_decisions: page.has_decisions,
        proposal: page.proposal.map(Into::into),
        exception: page.exception.map(Into::into),
        slope: page.slope.map(Into::into),
        splits: all(page.splits),
        restated: Vec::new(),
        actions: all(page.actions),
        dimensions: page.dimensions,
        advice: all(page.advice),
    }
}

impl From<present::Definition> for KpiInfo {
    fn from(definition: present::Definition) -> Self {
        let kpi = definition.kpi;
        Self {
            id: kpi.id.0,
            name: kpi.name,
            description: kpi.description,
            formula: kpi.formula,
            objective: kpi.objective.map(|objective| objective.0),
            objective_name: definition.objective_name,
            category: kpi.category.into(),
            category_text: definition.category_text,
            direction: kpi.direction.into(),
            direction_text: definition.direction_text,
            grain: kpi.grain.into(),
            grain_text: definition.grain_text,
            unit: kpi.unit.as_ref().map(domain::Unit::code),
            unit_shown: definition.unit.code(),
            unit_text: definition.unit_text,
            decimals: kpi.decimals,
            owner: kpi.owner,
            person: definition.person.map(Into::into),
            enters: kpi.people.enters,
            told: kpi.people.told,
            agreed_by: kpi.people.agreed_by,
            agreed: kpi.people.agreed.map(|day| day.to_string()),
            agreed_text: definition.agreed_text,
            weight: kpi.weight,
            seasonal: kpi.seasonal,
            archived: kpi.archived,
            stage: kpi.life.stage.into(),
            stage_text: definition.stage_text,
        }
    }
}

impl From<present::VersionRow> for crate::wire::KpiVersionRow {
    fn from(row: present::VersionRow) -> Self {
        Self { until: row.until.to_string(), formula: row.formula, text: row.text, why: row.why }
    }
}

impl From<present::Margin> for MarginInfo {
    fn from(margin: present::Margin) -> Self {
        Self { lower: margin.lower, upper: margin.upper, n: margin.n, text: margin.text }
    }
}

impl From<present::Drivers> for Drivers {
    fn from(drivers: present::Drivers) -> Self {
        Self { against: drivers.against, rows: all(drivers.rows) }
    }
}

impl From<present::DriverRow> for DriverRow {
    fn from(row: present::DriverRow) -> Self {
        Self { name: row.name, share: row.share, text: row.text, size: row.size, good: row.good }
    }
}

impl From<present::InputRow> for InputRow {
    fn from(row: present::InputRow) -> Self {
        Self {
            measure: row.measure.0,
            name: row.name,
            roll_up: row.roll_up,
            text: row.text,
            values: row.values as u64,
            dimensions: row.dimensions,
        }
    }
}

//! The coach: advice on KPIs and objectives, and what of it is not wanted.

use super::find::named_kpi;
use crate::open::Open;
use crate::wire::{self, AdviceDismiss, ById, Changed, CoachAnswer, CoachRow, DismissedRow, Nothing, RetirableRow};
use crate::{Fault, Session, error};
use chrono::NaiveDate;
use domain::dismissal::Dismissal;
use domain::name::bare;
use domain::{Catalog, DismissalId, Kpi, KpiId, ObjectiveId};
use library::{Entry, Lean};
use locale::Locale;
use present::coach::{self, CODES, CoachAdvice, Coaching, Known, Retirable, coach};
use present::{Context, SMART_CODES};
use std::collections::HashMap;
use store::Operation;

pub(crate) fn advice(session: &Session, _: Nothing) -> Result<CoachAnswer, Fault> {
    let known = known(session.workspace()?)?;
    let context = session.context()?;
    let said = coach(context, &known);
    Ok(answered(context, said, &known))
}

/// The KPIs that would be missed least.
pub(super) fn retirable(open: &Open, context: Context) -> Result<Vec<Retirable>, Fault> {
    Ok(coach(context, &known(open)?).retirable)
}

/// Dismissed advice that is due again, of what was dismissed a year or more before one day, and was not due by another.
pub(super) fn due_again(
    open: &Open,
    context: Context,
    (after, until): (Option<NaiveDate>, NaiveDate),
) -> Result<Vec<String>, Fault> {
    if open.store().dismissals()?.is_empty() {
        return Ok(Vec::new());
    }
    Ok(coach::due_again(context, &known(open)?, after, until))
}

/// What the coach is told besides the model: what is linked, dismissed and discussed, and what the library knows of KPIs by
/// their names.
fn known(open: &Open) -> Result<Known, Fault> {
    let mut known = {
        let store = open.store();
        let notes = store.review_notes()?;
        Known {
            links: store.links()?,
            dismissals: store.dismissals()?,
            reviewed: !store.reviews()?.is_empty(),
            discussed: notes.iter().filter_map(|note| note.kpi).collect(),
            ..Known::default()
        }
    };
    let catalog = open.catalog()?;
    let kpis = catalog.kpis().iter().filter(|kpi| !kpi.archived);
    let named: HashMap<String, &Entry> =
        library::all().flat_map(|entry| entry.bare_names().map(move |name| (name, entry))).collect();
    let entries: Vec<(&Kpi, &Entry)> = kpis.filter_map(|kpi| Some((kpi, *named.get(&bare(&kpi.name))?))).collect();
    for (kpi, entry) in &entries {
        if entry.lean == Lean::Lagging {
            known.lagging.insert(kpi.id);
        }
        let Some(counter) = library::find(entry.counter) else { continue };
        match entries.iter().find(|(_, other)| other.key == counter.key) {
            Some((guard, _)) => known.guards.push((guard.id, kpi.id)),
            None => drop(known.missing_guards.insert(kpi.id, (counter.name)(open.locale.words()).to_owned())),
        }
    }
    Ok(known)
}

fn answered(context: Context, said: Coaching, known: &Known) -> CoachAnswer {
    let locale = context.locale;
    CoachAnswer {
        advice: said.advice.into_iter().map(|advice| row(advice, locale)).collect(),
        // What is dismissed of the SMART check stands there.
        dismissed: known
            .dismissals
            .iter()
            .filter(|one| CODES.contains(&one.advice.as_str()))
            .map(|dismissal| dismissed(context, dismissal))
            .collect(),
        in_use: said.in_use as u64,
        gauge: said.gauge,
        retirable: said
            .retirable
            .into_iter()
            .map(|kpi| RetirableRow { kpi: kpi.kpi.0, name: kpi.name, why: kpi.why })
            .collect(),
    }
}

fn row(advice: CoachAdvice, locale: &Locale) -> CoachRow {
    CoachRow {
        code: advice.code.to_owned(),
        kpi: advice.kpi.map(|id| id.0),
        objective: advice.objective.map(|id| id.0),
        text: advice.text,
        why: advice.why,
        lead_text: advice.lead.text(locale.words()).to_owned(),
        lead: advice.lead.into(),
    }
}

/// Says of the points of a SMART check which were dismissed, about a KPI or an objective.
pub(super) fn note_dismissed(
    session: &Session,
    advice: &mut [wire::Advice],
    (kpi, objective): (Option<KpiId>, Option<ObjectiveId>),
) -> Result<(), Fault> {
    if advice.iter().all(|point| point.met) {
        return Ok(());
    }
    let (context, dismissals) = (session.context()?, session.workspace()?.store().dismissals()?);
    for point in advice.iter_mut().filter(|point| !point.met) {
        let about = (point.kpi.map(KpiId).or(kpi), objective, point.code.as_str());
        let is = |one: &&Dismissal| (one.kpi, one.objective, one.advice.as_str()) == about;
        point.dismissed = dismissals.iter().find(is).map(|one| dismissed(context, one));
    }
    Ok(())
}

fn dismissed(context: Context, dismissal: &Dismissal) -> DismissedRow {
    DismissedRow {
        id: dismissal.id.0,
        code: dismissal.advice.clone(),
        kpi: dismissal.kpi.map(|id| id.0),
        objective: dismissal.objective.map(|id| id.0),
        about: about(&context.model.catalog, context, dismissal),
        reason: context.locale.covered(&dismissal.reason),
        date_text: context.locale.date(dismissal.date),
    }
}

/// What a piece of advice is about, by name.
fn about(catalog: &Catalog, context: Context, dismissal: &Dismissal) -> String {
    let kpi = dismissal.kpi.and_then(|id| catalog.kpi(id)).map(|kpi| kpi.name.clone());
    let objective = || dismissal.objective.and_then(|id| context.model.objective(id)).map(|one| one.name.clone());
    kpi.or_else(objective).unwrap_or_else(|| context.locale.words().coach_business().to_owned())
}

pub(crate) fn dismiss(session: &mut Session, request: AdviceDismiss) -> Result<Changed, Fault> {
    let mut known = CODES.iter().chain(SMART_CODES);
    if !known.clone().any(|code| *code == request.code) {
        let (code, known) = (error::short(&request.code), known.by_ref().copied().collect::<Vec<_>>().join(", "));
        let said = move |locale: &Locale| locale.words().error_advice_unknown(&code, &known);
        return Err(Fault::invalid(said).at("code"));
    }
    let open = session.workspace()?;
    let kpi = request.kpi.map(|kpi| named_kpi(&open.catalog()?, &kpi).map(|kpi| kpi.id)).transpose()?;
    let dismissal = Dismissal {
        id: DismissalId(0),
        kpi,
        objective: request.objective.map(ObjectiveId),
        advice: request.code,
        reason: request.reason,
        date: session.today(),
    };
    let context = session.context()?;
    let operation = Operation::DismissAdvice(about(&context.model.catalog, context, &dismissal));
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_dismissal(&dismissal)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn restore(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let id = DismissalId(request.id);
    let dismissal = session.workspace()?.store().dismissal(id)?;
    let context = session.context()?;
    let operation = Operation::RestoreAdvice(about(&context.model.catalog, context, &dismissal));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_dismissal(id)?))?;
    Ok(changed)
}

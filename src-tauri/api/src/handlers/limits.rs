//! Natural limits that start anew, leave a value out or follow a line: proposed where the numbers say so, decided by the owner.

use super::find::named_kpi;
use crate::wire::{ById, Changed, SplitAnswer, SplitProposal, SplitRow};
use crate::{Fault, Session, read};
use analysis::series::{Seen, point};
use analysis::xmr::LOCKED_FROM;
use chrono::NaiveDate;
use domain::split::{About, Split};
use domain::{Kpi, SplitId};
use locale::Locale;
use store::Operation;

pub(crate) fn answer(session: &mut Session, request: SplitAnswer) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let kpi = named_kpi(&open.catalog()?, &request.kpi)?.clone();
    let day = read::date(&request.date, open.calendar())?;
    // A split lies between periods; whatever day is named, it is its period that starts new limits.
    let date = open.calendar().period(kpi.grain, day).start;
    let about = request.about.map(About::from).unwrap_or_default();
    let period = open.calendar().period(kpi.grain, day);
    match about {
        About::Exception if !has_number(session, &kpi, date)? => {
            return Err(Fault::invalid(move |locale: &Locale| {
                locale.words().error_exception_of_nothing(&locale.period(period))
            }));
        }
        About::Slope if request.accepted && !makes_a_line(session, &kpi, date)? => {
            return Err(Fault::invalid(move |locale: &Locale| {
                locale.words().error_line_of_too_few(&LOCKED_FROM.to_string(), &locale.period(period))
            }));
        }
        About::Level | About::Exception | About::Slope => {}
    }
    let split = Split { id: SplitId(0), kpi: kpi.id, about, date, accepted: request.accepted };
    let operation = match (about, request.accepted) {
        (About::Level, true) => Operation::AcceptSplit(kpi.name),
        (About::Level, false) => Operation::DeclineSplit(kpi.name),
        (About::Exception, true) => Operation::AcceptException(kpi.name),
        (About::Exception, false) => Operation::DeclineException(kpi.name),
        (About::Slope, true) => Operation::AcceptSlope(kpi.name),
        (About::Slope, false) => Operation::DeclineSlope(kpi.name),
    };
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_split(&split)?))?;
    Ok(changed.of(id.0))
}

/// True where the KPI has a number in the period that begins on that day: only a value can be exceptional.
fn has_number(session: &Session, kpi: &Kpi, start: NaiveDate) -> Result<bool, Fault> {
    let context = session.context()?;
    let found = context.kpi(kpi).map(|shown| {
        let period = shown.calendar().period(kpi.grain, start);
        point(shown.formula, &context.model.book, period, Seen::judged(context.today)).value().is_some()
    });
    Ok(found.unwrap_or(false))
}

/// True where the values until the period that begins on that day make a line that the KPI's limits can follow.
fn makes_a_line(session: &Session, kpi: &Kpi, start: NaiveDate) -> Result<bool, Fault> {
    let context = session.context()?;
    Ok(context.kpi(kpi).is_some_and(|shown| shown.subject().makes_a_line(start)))
}

pub(crate) fn remove(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let split = open.store().split(SplitId(request.id))?;
    let kpi = open.store().kpi(split.kpi)?;
    let operation = match split.about {
        About::Level => Operation::RemoveSplit(kpi.name),
        About::Exception => Operation::RemoveException(kpi.name),
        About::Slope => Operation::RemoveSlope(kpi.name),
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_split(split.id)?))?;
    Ok(changed)
}

impl From<present::NewLimits> for SplitProposal {
    fn from(proposal: present::NewLimits) -> Self {
        Self { date: proposal.date.to_string(), text: proposal.text }
    }
}

impl From<present::SplitRow> for SplitRow {
    fn from(row: present::SplitRow) -> Self {
        Self { id: row.split.id.0, about: row.split.about.into(), date: row.split.date.to_string(), text: row.text }
    }
}

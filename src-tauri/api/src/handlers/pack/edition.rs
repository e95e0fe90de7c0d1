//! What packs said when they were made.

use super::{content, kept, made_of};
use crate::open::locale_of;
use crate::wire::{Changed, IdOrName, PackRecord, PackRequest};
use crate::{Fault, Session, error};
use domain::Period;
use present::Context;
use present::pack::{Edition, Since};
use store::{Entity, Operation, PackEdition};
use words::Words;

/// From where a pack tells what changed: the period that is asked for, or what the saved pack was made for last before.
pub(super) fn since(
    session: &Session,
    request: &PackRequest,
    period: Period,
    asked: Option<Period>,
) -> Result<Option<Since>, Fault> {
    if let Some(asked) = asked.filter(|asked| asked.grain != period.grain || asked.start >= period.start) {
        let locale = &session.workspace()?.locale;
        let said = locale.words().error_pack_since(&locale.period(period), &locale.period(asked));
        return Err(Fault::invalid(said).at("since"));
    }
    let Some(wanted) = &request.pack else { return Ok(asked.map(|period| Since { period, made: None })) };
    let (pack, _) = kept::find(session, wanted)?;
    let editions = session.workspace()?.store().pack_editions()?;
    let is_before = |edition: &&PackEdition| {
        let about = edition.period;
        let is_asked = asked.is_none_or(|asked| asked == about);
        edition.pack == pack.id && about.grain == period.grain && about.start < period.start && is_asked
    };
    let last = editions.iter().filter(is_before).max_by_key(|edition| edition.period.start);
    Ok(match last {
        Some(edition) => {
            let made = Some((edition.time.date(), Edition::read(&edition.said)));
            Some(Since { period: edition.period, made })
        }
        None => asked.map(|period| Since { period, made: None }),
    })
}

/// Refuses the pack of all KPIs, which is not saved unless somebody called one so.
fn refuse_all(session: &Session, wanted: &IdOrName) -> Result<(), Fault> {
    let IdOrName::Name(name) = wanted else { return Ok(()) };
    let is_all = name.trim().is_empty() || name.trim().eq_ignore_ascii_case("all");
    if is_all && kept::find(session, wanted).is_err() {
        return Err(Fault::refused(Words::error_pack_record_all).at("pack"));
    }
    Ok(())
}

/// Keeps what a saved pack says about a period, so that the next one tells what changed since.
pub(crate) fn record(session: &mut Session, request: PackRecord) -> Result<Changed, Fault> {
    let asked = PackRequest {
        pack: Some(request.pack.clone()),
        period: request.period,
        grain: request.grain,
        ..PackRequest::default()
    };
    refuse_all(session, &request.pack)?;
    let open = session.workspace()?;
    // What is kept is whole, whatever is hidden on the screen at the moment.
    let locale = locale_of(&open.settings);
    let context = Context { model: open.model()?, locale: &locale, today: session.today() };
    let made = made_of(session, context, &asked, &content(session, &asked)?)?;
    let (pack, _) = kept::find(session, &request.pack)?;
    let period = made.pack.scorecard.period.period;
    let name = format!("{} · {}", pack.name, made.pack.scorecard.period.label);
    let said = Edition::of(&made.pack).text();
    let edition = PackEdition { pack: pack.id, period, time: session.clock(), said };
    let operation = Operation::Create(Entity::PackEdition, error::short(&name));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.put_pack_edition(&edition)?))?;
    Ok(changed)
}

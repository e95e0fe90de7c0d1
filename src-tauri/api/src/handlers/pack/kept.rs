//! Saved packs.

use crate::handlers::find::named_kpi;
use crate::handlers::operation;
use crate::wire::{ById, Changed, IdOrName, Nothing, PackContent, PackInput, PackList, PackRow};
use crate::{Fault, Session, error};
use domain::catalog::Catalog;
use locale::Locale;
use report::Logo;
use store::{Entity, Operation, PackId, StoredPack};
use words::Missing;

/// So many KPIs of a pack are named.
const NAMED: usize = 3;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<PackList, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let packs = open.store().packs()?;
    Ok(PackList { packs: packs.into_iter().map(|pack| row(pack, &catalog, &open.locale)).collect() })
}

pub(crate) fn set(session: &mut Session, request: PackInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let before = request.id.map(|id| open.store().pack(PackId(id))).transpose()?;
    if let Some(logo) = &request.content.logo {
        Logo::of_data(logo)?;
    }
    let content = by_id(request.content, &open.catalog()?)?;
    let content = serde_json::to_string(&content).map_err(|error| Fault::internal(&error))?;
    let id = before.as_ref().map_or(PackId(0), |pack| pack.id);
    let pack = StoredPack { id, name: request.name.trim().to_owned(), content };
    let operation = operation(Entity::Pack, before.is_some(), &pack.name);
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_pack(&pack)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let pack = session.workspace()?.store().pack(PackId(request.id))?;
    let operation = Operation::Delete(Entity::Pack, error::short(&pack.name));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_pack(pack.id)?))?;
    Ok(changed)
}

/// A saved pack by its identifier or name.
pub(super) fn find(session: &Session, wanted: &IdOrName) -> Result<(StoredPack, PackContent), Fault> {
    let store = session.workspace()?.store();
    let pack = match wanted {
        IdOrName::Id(id) => store.pack(PackId(*id))?,
        IdOrName::Name(name) => {
            let compared = domain::name::compared(name);
            let found = store.packs()?.into_iter().find(|pack| domain::name::compared(&pack.name) == compared);
            found.ok_or_else(|| Fault::not_found(Missing::Pack, name))?
        }
    };
    let content = read(&pack);
    Ok((pack, content))
}

/// What a pack holds; what a later version wrote and this one cannot read counts as left out.
fn read(pack: &StoredPack) -> PackContent {
    serde_json::from_str(&pack.content).unwrap_or_default()
}

/// With KPIs by their identifiers, so that one that is renamed stays in.
fn by_id(content: PackContent, catalog: &Catalog) -> Result<PackContent, Fault> {
    let kpis = content.kpis.iter().map(|wanted| Ok(IdOrName::Id(named_kpi(catalog, wanted)?.id.0)));
    Ok(PackContent { kpis: kpis.collect::<Result<_, Fault>>()?, ..content })
}

fn row(pack: StoredPack, catalog: &Catalog, locale: &Locale) -> PackRow {
    let content = read(&pack);
    let named = content.kpis.iter().filter_map(|wanted| named_kpi(catalog, wanted).ok());
    let kpis: Vec<String> = named.filter(|kpi| !kpi.archived).map(|kpi| kpi.name.clone()).collect();
    PackRow { id: pack.id.0, name: pack.name, text: text(&content, &kpis, locale), kpis, content }
}

/// "Revenue, Net profit margin and Waste rate", "Revenue, Waste rate, Sales per hour and 4 more".
fn text(content: &PackContent, kpis: &[String], locale: &Locale) -> String {
    if content.kpis.is_empty() {
        return locale.words().pack_all().to_owned();
    }
    match kpis.len().checked_sub(NAMED + 1) {
        None => locale.list_and(kpis),
        Some(more) => {
            let named = kpis.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            locale.counted(more as u64 + 1, |count| locale.words().pack_more(count, &named))
        }
    }
}

//! Links: what KPIs have to do with each other.

use super::find::named_kpi;
use crate::wire::{ById, Changed, LinkInput, LinkList, LinkRow, Nothing};
use crate::{Fault, Session};
use domain::link::{Link, LinkKind, circles};
use domain::{Catalog, KpiId, LinkId};
use locale::Locale;
use store::{Entity, Operation};

pub(crate) fn list(session: &Session, _: Nothing) -> Result<LinkList, Fault> {
    let open = session.workspace()?;
    // The store is let go before the catalog, which reads it, is asked for.
    let links = open.store().links()?;
    let catalog = open.catalog()?;
    let circles = circles(&links);
    let is_step = |link: &Link, circle: &Vec<KpiId>| {
        let next = circle.iter().cycle().skip(1);
        link.kind == LinkKind::Drives && circle.iter().zip(next).any(|(from, to)| (*from, *to) == (link.from, link.to))
    };
    let mut rows: Vec<LinkRow> = links
        .iter()
        .map(|link| row(*link, &catalog, &open.locale, circles.iter().any(|circle| is_step(link, circle))))
        .collect();
    rows.sort_by(|one, other| (&one.from_name, &one.to_name).cmp(&(&other.from_name, &other.to_name)));
    let said = |circle: &Vec<KpiId>| {
        let names: Vec<String> = circle.iter().chain(circle.first()).map(|id| name(&catalog, *id)).collect();
        open.locale.words().link_circle(&names.join(" → "))
    };
    Ok(LinkList { links: rows, circles: circles.iter().map(said).collect() })
}

fn name(catalog: &Catalog, id: KpiId) -> String {
    catalog.kpi(id).map(|kpi| kpi.name.clone()).unwrap_or_default()
}

fn row(link: Link, catalog: &Catalog, locale: &Locale, in_circle: bool) -> LinkRow {
    let (from_name, to_name) = (name(catalog, link.from), name(catalog, link.to));
    LinkRow {
        id: link.id.0,
        from: link.from.0,
        to: link.to.0,
        kind: link.kind.into(),
        text: said(link.kind, &from_name, &to_name, locale),
        in_circle,
        from_name,
        to_name,
    }
}

fn said(kind: LinkKind, from: &str, to: &str, locale: &Locale) -> String {
    match kind {
        LinkKind::Drives => locale.words().link_drives(from, to),
        LinkKind::Guards => locale.words().link_guards(from, to),
    }
}

pub(crate) fn set(session: &mut Session, request: LinkInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let (from, to) = (named_kpi(&catalog, &request.from)?, named_kpi(&catalog, &request.to)?);
    let kind = request.kind.map(LinkKind::from).unwrap_or_default();
    let link = Link { id: LinkId(0), from: from.id, to: to.id, kind };
    let operation = Operation::Create(Entity::KpiLink, said(kind, &from.name, &to.name, &open.locale));
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_link(&link)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let link = open.store().link(LinkId(request.id))?;
    let catalog = open.catalog()?;
    let text = said(link.kind, &name(&catalog, link.from), &name(&catalog, link.to), &open.locale);
    let operation = Operation::Delete(Entity::KpiLink, text);
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_link(link.id)?))?;
    Ok(changed)
}

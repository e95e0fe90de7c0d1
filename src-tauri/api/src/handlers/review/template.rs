//! Templates for reviews: how an agenda was arranged, for the next ones.

use crate::open::Open;
use crate::wire::{ById, Changed, IdOrName, Nothing, ReviewTemplateInput, ReviewTemplateRow, ReviewTemplates};
use crate::{Fault, Session, error};
use domain::review::{Kind, Template};
use domain::{ReviewId, TemplateId};
use present::review::Plan;
use present::words::review_kind;
use store::{Entity, Operation};
use words::Words;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<ReviewTemplates, Fault> {
    let open = session.workspace()?;
    let templates = open.store().review_templates()?;
    let row = |template: Template| {
        let minutes = Plan::read(&template.content).time(template.kind);
        let said = open.locale.words().review_minutes(&open.locale.count(minutes.into()));
        ReviewTemplateRow {
            id: template.id.0,
            text: format!("{} · {said}", review_kind(template.kind, &open.locale)),
            name: template.name,
            kind: template.kind.into(),
            minutes,
        }
    };
    Ok(ReviewTemplates { templates: templates.into_iter().map(row).collect() })
}

/// Keeps how the agenda of a review is arranged, or changes the name or the time of a template.
pub(crate) fn set(session: &mut Session, request: ReviewTemplateInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let before = match (request.id, request.review) {
        (Some(id), _) => open.store().review_template(TemplateId(id))?,
        (None, Some(_)) => {
            Template { id: TemplateId(0), name: String::new(), kind: Kind::Monthly, content: String::new() }
        }
        (None, None) => return Err(Fault::refused(Words::error_template_which)),
    };
    let of_review = request.review.map(|id| open.store().review(ReviewId(id))).transpose()?;
    let kind = of_review.as_ref().map_or(before.kind, |review| review.kind);
    let mut plan = Plan::read(of_review.as_ref().map_or(&before.content, |review| &review.plan));
    if let Some(minutes) = request.minutes {
        plan.total = Some(super::wire::minutes(minutes, 1)?);
    }
    let name = request.name.trimmed(before.name.clone());
    let template = Template { name, kind, content: plan.text(), ..before };
    let operation = crate::handlers::operation(Entity::ReviewTemplate, request.id.is_some(), &template.name);
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_review_template(&template)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let template = session.workspace()?.store().review_template(TemplateId(request.id))?;
    let operation = Operation::Delete(Entity::ReviewTemplate, error::short(&template.name));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_review_template(template.id)?))?;
    Ok(changed)
}

/// The template of that identifier or name.
pub(super) fn named(open: &Open, wanted: &IdOrName) -> Result<Template, Fault> {
    match wanted {
        IdOrName::Id(id) => Ok(open.store().review_template(TemplateId(*id))?),
        IdOrName::Name(name) => {
            let folded = domain::name::compared(name);
            let all = open.store().review_templates()?;
            let found = all.into_iter().find(|template| domain::name::compared(&template.name) == folded);
            found.ok_or_else(|| Fault::from(store::Error::Missing(Entity::ReviewTemplate)))
        }
    }
}

//! Operations as the history stores them: a code, and arguments as JSON.

use super::{Entered, Files, Operation};
use crate::Entity;
use crate::thinned::Thinned;
use domain::life::Stage;
use serde_json::{Map, Value as Json, json};

/// How many characters of a name or a text the history keeps: what changed has it whole.
const TEXT_LIMIT: usize = 200;

impl Operation {
    /// A stable word for programs, such as `rename_kpi`.
    pub fn code(&self) -> String {
        match self {
            Self::Create(entity, _) => format!("create_{}", entity.table()),
            Self::CreateKpis(_) => "create_kpis".into(),
            Self::Change(entity, _) => format!("change_{}", entity.table()),
            Self::Rename { entity, .. } => format!("rename_{}", entity.table()),
            Self::Move(entity, _) => format!("move_{}", entity.table()),
            Self::Archive(entity, _) => format!("archive_{}", entity.table()),
            Self::Unarchive(entity, _) => format!("unarchive_{}", entity.table()),
            Self::Delete(entity, _) => format!("delete_{}", entity.table()),
            Self::SetTarget(_) => "set_target".into(),
            Self::RemoveTarget(_) => "remove_target".into(),
            Self::EnterValues(_) => "enter_values".into(),
            Self::Restate(..) => "restate_values".into(),
            Self::Import(_) => "import".into(),
            Self::ImportIntoClosed(_) => "import_into_closed".into(),
            Self::ReadAgain { into_closed: false, .. } => "read_again".into(),
            Self::ReadAgain { into_closed: true, .. } => "read_again_into_closed".into(),
            Self::CompleteAction(_) => "complete_action".into(),
            Self::EndReview(_) => "end_review".into(),
            Self::AcceptSplit(_) => "accept_split".into(),
            Self::DeclineSplit(_) => "decline_split".into(),
            Self::RemoveSplit(_) => "remove_split".into(),
            Self::AcceptException(_) => "accept_exception".into(),
            Self::DeclineException(_) => "decline_exception".into(),
            Self::RemoveException(_) => "remove_exception".into(),
            Self::AcceptSlope(_) => "accept_slope".into(),
            Self::DeclineSlope(_) => "decline_slope".into(),
            Self::RemoveSlope(_) => "remove_slope".into(),
            Self::SetStage { .. } => "set_stage".into(),
            Self::DismissAdvice(_) => "dismiss_advice".into(),
            Self::RestoreAdvice(_) => "restore_advice".into(),
            Self::ChangeSettings => "change_settings".into(),
            Self::CreateExample(_) => "create_example".into(),
            Self::Undo(_) => "undo".into(),
            Self::Redo(_) => "redo".into(),
            Self::Told { code, .. } => code.clone(),
        }
    }

    /// What it was done to, as JSON. What undo and redo were about stands in the entry that they name.
    pub(crate) fn arguments(&self) -> Json {
        match self {
            Self::Create(_, name)
            | Self::Change(_, name)
            | Self::Move(_, name)
            | Self::Archive(_, name)
            | Self::Unarchive(_, name)
            | Self::Delete(_, name)
            | Self::EndReview(name)
            | Self::CreateExample(name) => json!({ "name": kept(name) }),
            Self::CreateKpis(count) => json!({ "count": count }),
            Self::Rename { from, to, .. } => json!({ "from": kept(from), "to": kept(to) }),
            Self::SetTarget(kpi)
            | Self::RemoveTarget(kpi)
            | Self::AcceptSplit(kpi)
            | Self::DeclineSplit(kpi)
            | Self::RemoveSplit(kpi)
            | Self::AcceptException(kpi)
            | Self::DeclineException(kpi)
            | Self::RemoveException(kpi)
            | Self::AcceptSlope(kpi)
            | Self::DeclineSlope(kpi)
            | Self::RemoveSlope(kpi) => json!({ "kpi": kept(kpi) }),
            Self::EnterValues(entered) => of(entered),
            Self::Restate(entered, reason) => {
                let mut arguments = of(entered);
                arguments["reason"] = json!(kept(reason));
                arguments
            }
            Self::Import(Files::One(name)) | Self::ImportIntoClosed(Files::One(name)) => json!({ "file": kept(name) }),
            Self::Import(Files::Many(count)) | Self::ImportIntoClosed(Files::Many(count)) => json!({ "files": count }),
            Self::ReadAgain { source, .. } => json!({ "source": kept(source) }),
            Self::SetStage { kpi, stage } => json!({ "kpi": kept(kpi), "stage": stage.code() }),
            Self::DismissAdvice(text) | Self::RestoreAdvice(text) | Self::CompleteAction(text) => {
                json!({ "text": kept(text) })
            }
            Self::ChangeSettings | Self::Undo(_) | Self::Redo(_) | Self::Told { .. } => json!({}),
        }
    }

    /// Reads code and arguments back; what this program does not know is told by its code.
    pub(crate) fn stored(code: &str, arguments: &str) -> Self {
        let known = serde_json::from_str(arguments).ok().and_then(|arguments| known(code, &arguments));
        known.unwrap_or_else(|| Self::Told { code: code.to_owned(), text: code.replace('_', " ") })
    }
}

/// What values were entered of, as JSON.
fn of(entered: &Entered) -> Json {
    match entered {
        Entered::One(name) => json!({ "of": kept(name) }),
        Entered::Measures(count) => json!({ "measures": count }),
        Entered::Rows(count) => json!({ "rows": count }),
    }
}

fn known(code: &str, arguments: &Map<String, Json>) -> Option<Operation> {
    let text = |name: &str| arguments.get(name)?.as_str().map(str::to_owned);
    let count = |name: &str| usize::try_from(arguments.get(name)?.as_u64()?).ok();
    let entered = || {
        Some(match (text("of"), count("measures")) {
            (Some(name), _) => Entered::One(name),
            (None, Some(count)) => Entered::Measures(count),
            (None, None) => Entered::Rows(count("rows")?),
        })
    };
    let files = || {
        Some(match text("file") {
            Some(name) => Files::One(name),
            None => Files::Many(count("files")?),
        })
    };
    Some(match code {
        "create_kpis" => Operation::CreateKpis(count("count")?),
        "set_target" => Operation::SetTarget(text("kpi")?),
        "remove_target" => Operation::RemoveTarget(text("kpi")?),
        "enter_values" => Operation::EnterValues(entered()?),
        "restate_values" => Operation::Restate(entered()?, text("reason")?),
        "import" => Operation::Import(files()?),
        "import_into_closed" => Operation::ImportIntoClosed(files()?),
        "read_again" => Operation::ReadAgain { source: text("source")?, into_closed: false },
        "read_again_into_closed" => Operation::ReadAgain { source: text("source")?, into_closed: true },
        "complete_action" => Operation::CompleteAction(text("text")?),
        "set_stage" => Operation::SetStage { kpi: text("kpi")?, stage: Stage::parse(&text("stage")?)? },
        "dismiss_advice" => Operation::DismissAdvice(text("text")?),
        "restore_advice" => Operation::RestoreAdvice(text("text")?),
        "end_review" => Operation::EndReview(text("name")?),
        "accept_split" => Operation::AcceptSplit(text("kpi")?),
        "decline_split" => Operation::DeclineSplit(text("kpi")?),
        "remove_split" => Operation::RemoveSplit(text("kpi")?),
        "accept_exception" => Operation::AcceptException(text("kpi")?),
        "decline_exception" => Operation::DeclineException(text("kpi")?),
        "remove_exception" => Operation::RemoveException(text("kpi")?),
        "accept_slope" => Operation::AcceptSlope(text("kpi")?),
        "decline_slope" => Operation::DeclineSlope(text("kpi")?),
        "remove_slope" => Operation::RemoveSlope(text("kpi")?),
        "change_settings" if arguments.keys().all(|name| name == Thinned::ARGUMENT) => Operation::ChangeSettings,
        "create_example" => Operation::CreateExample(text("name")?),
        _ => {
            let (verb, table) = code.split_once('_')?;
            let entity = Entity::of_table(table)?;
            match verb {
                "create" => Operation::Create(entity, text("name")?),
                "change" => Operation::Change(entity, text("name")?),
                "move" => Operation::Move(entity, text("name")?),
                "archive" => Operation::Archive(entity, text("name")?),
                "unarchive" => Operation::Unarchive(entity, text("name")?),
                "delete" => Operation::Delete(entity, text("name")?),
                "rename" => Operation::Rename { entity, from: text("from")?, to: text("to")? },
                _ => return None,
            }
        }
    })
}

fn kept(text: &str) -> String {
    match text.char_indices().nth(TEXT_LIMIT) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::all;
    use super::*;

    #[test]
    fn every_operation_is_read_as_it_was_stored() {
        for operation in all() {
            let arguments = operation.arguments().to_string();
            assert_eq!(Operation::stored(&operation.code(), &arguments), operation, "{arguments}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_by_its_code() {
        let told = |code: &str, text: &str| Operation::Told { code: code.into(), text: text.into() };
        assert_eq!(Operation::stored("hold_meeting", "{}"), told("hold_meeting", "hold meeting"));
        assert_eq!(Operation::stored("rename_kpi", "[1"), told("rename_kpi", "rename kpi"));
        let long = Operation::CompleteAction("é".repeat(10_000));
        assert!(long.arguments().to_string().chars().count() < 250);
    }
}

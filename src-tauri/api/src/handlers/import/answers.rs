//! Answers that hold for the next file of a source, too: what was decided about its dates and currencies is not asked again.
//! What belongs to one file, such as the day of a list without dates, is.

use crate::wire::{ImportFormat, SignAnswer, VersionCode, VersionsOf};
use intake::Asked;
use serde_json::{Map, Value as Json};

/// Answers to questions, which hold where the next file raises them again and still offers them.
const ASKED: [&str; 11] = [
    "date_order",
    "decimal",
    "currency",
    "actual_or_plan",
    "sign",
    "once",
    "percent",
    "clock",
    "heads",
    "names",
    "sheets",
];
/// Answers to what only shows when the rows are written, and what is known of versions.
const WRITTEN: [&str; 7] = ["repeated", "sums", "other_source", "other_currency", "cut_day", "personal", VERSIONS];
const VERSIONS: &str = "versions";

fn fields(format: &ImportFormat) -> Map<String, Json> {
    match serde_json::to_value(format) {
        Ok(Json::Object(fields)) => fields.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        _ => Map::new(),
    }
}

fn format(fields: Map<String, Json>) -> ImportFormat {
    serde_json::from_value(Json::Object(fields)).unwrap_or_default()
}

/// What of a format holds for the next file, with what was known before.
pub(super) fn lasting(chosen: &ImportFormat, before: &ImportFormat) -> ImportFormat {
    let lasts = |(name, value): &(String, Json)| match name.as_str() {
        // Sheets by their names are those of one workbook.
        "sheets" => value.as_str() == Some(intake::ALL_SHEETS),
        // By heading and column; that a file is of another kind makes another source.
        "renamed" => value.is_object(),
        name => ASKED.contains(&name) || WRITTEN.contains(&name),
    };
    let mut all = fields(before);
    all.extend(fields(chosen));
    format(all.into_iter().filter(lasts).collect())
}

/// A format with what another one says over it.
pub(super) fn over(below: &ImportFormat, above: &ImportFormat) -> ImportFormat {
    let mut all = fields(below);
    all.extend(fields(above));
    format(all)
}

/// Answers with what becomes of the versions of a column, of which each is known by itself from then on: the next file may have only
/// some of them.
pub(super) fn with_versions(
    answers: ImportFormat,
    column: &str,
    each: Vec<(String, intake::VersionIs)>,
) -> ImportFormat {
    let each = each.into_iter().map(|(name, is)| (name, VersionCode::from(is))).collect();
    let said = VersionsOf::from([(column.to_owned(), each)]);
    ImportFormat { actual_or_plan: None, versions: merged(answers.versions.clone(), Some(said)), ..answers }
}

/// Answers with the members that are subtracted, and their column: without it the amounts of the next file would all be added.
pub(super) fn with_minus(answers: ImportFormat, column: &str, minus: &[String]) -> ImportFormat {
    let before = match answers.sign {
        Some(SignAnswer::Members(columns)) => columns.into_iter().find(|(name, _)| name == column).map(|(_, all)| all),
        Some(SignAnswer::Word(_)) | None => None,
    };
    let mut members = before.unwrap_or_default();
    members.extend(minus.iter().map(|member| (member.clone(), -1.0)));
    let sign = SignAnswer::Members([(column.to_owned(), members)].into());
    ImportFormat { sign: Some(sign), ..answers }
}

/// True where something is said of a version; that a column names some says nothing of them.
pub(super) fn says_versions(format: &ImportFormat) -> bool {
    format.versions.iter().flatten().any(|(_, each)| !each.is_empty())
}

/// What is known of versions, with what is said now over it, one by one.
pub(super) fn merged(below: Option<VersionsOf>, above: Option<VersionsOf>) -> Option<VersionsOf> {
    let mut all = below.unwrap_or_default();
    for (column, each) in above.into_iter().flatten() {
        all.entry(column).or_default().extend(each);
    }
    (!all.is_empty()).then_some(all)
}

/// True where there is nothing to remember.
pub(super) fn is_empty(answers: &ImportFormat) -> bool {
    fields(answers).is_empty()
}

/// The format with the answers to what only shows when rows are written.
pub(super) fn with_written(chosen: &ImportFormat, answers: &ImportFormat) -> ImportFormat {
    let mut all: Map<String, Json> =
        fields(answers).into_iter().filter(|(name, _)| WRITTEN.contains(&name.as_str())).collect();
    all.extend(fields(chosen));
    let mut versions = merged(answers.versions.clone(), chosen.versions.clone()).unwrap_or_default();
    versions.retain(|_, each| !each.is_empty());
    ImportFormat { versions: Some(versions).filter(|versions| !versions.is_empty()), ..format(all) }
}

/// The format with the answers that a file asks for again and still offers; `None` where there are none more.
pub(super) fn with_asked(
    chosen: &ImportFormat,
    answers: &ImportFormat,
    questions: &[intake::Question],
) -> Option<ImportFormat> {
    let mut all = fields(chosen);
    let before = all.len();
    for (name, answer) in fields(answers) {
        let question = questions.iter().find(|question| question.code() == name);
        let fits = |question: &intake::Question| match (answer.as_str(), &question.asked) {
            (Some(answer), _) => question.choices().iter().any(|choice| choice == answer),
            // A member that the owner has said nothing of goes either way.
            (None, Asked::Sign { ways, .. }) => {
                ways.first().is_some_and(|out| out.iter().all(|one| names(&answer, one)))
            }
            (None, _) => true,
        };
        if question.is_some_and(fits) {
            all.entry(name).or_insert(answer);
        }
    }
    (all.len() > before).then(|| format(all))
}

/// True where an answer about signs says something of this member.
fn names(answer: &Json, member: &str) -> bool {
    let of_columns = answer.as_object().into_iter().flat_map(Map::values);
    of_columns
        .filter_map(Json::as_object)
        .flat_map(Map::keys)
        .any(|name| name.trim().eq_ignore_ascii_case(member.trim()))
}

/// The format with the answer about signs that a file does not ask for, because it has the rows that are subtracted alone; `None` where
/// there is none.
pub(super) fn with_sign(
    chosen: &ImportFormat,
    answers: &ImportFormat,
    questions: &[intake::Question],
) -> Option<ImportFormat> {
    let is_asked = questions.iter().any(|question| matches!(question.asked, Asked::Sign { .. }));
    let sign = answers.sign.clone().filter(|_| chosen.sign.is_none() && !is_asked)?;
    Some(ImportFormat { sign: Some(sign), ..chosen.clone() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> ImportFormat {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_belongs_to_one_file_is_forgotten() {
        let chosen = r#"{"date_order": "dmy", "year": 2026, "as_of": "2026-10-31", "sheets": ["Jan"], "twice": "keep", "encoding": "utf-8"}"#;
        let before = r#"{"date_order": "mdy", "currency": "EUR", "sheets": "all"}"#;
        let kept = lasting(&read(chosen), &read(before));
        assert_eq!(kept, read(r#"{"date_order": "dmy", "currency": "EUR"}"#));
        assert!(is_empty(&lasting(&read(r#"{"year": 2026}"#), &ImportFormat::default())));
        assert_eq!(lasting(&read(r#"{"sheets": "all"}"#), &ImportFormat::default()).sheets, read(before).sheets);
    }

    #[test]
    fn what_becomes_of_a_version_is_remembered_one_by_one() {
        let before = read(r#"{"actual_or_plan": "A", "versions": {"Type": {"A": "actual", "B": "plan"}}}"#);
        let each = vec![("B".to_owned(), intake::VersionIs::LeftOut), ("C".to_owned(), intake::VersionIs::Plan)];
        let after = with_versions(before.clone(), "Type", each);
        let expected = r#"{"versions": {"Type": {"A": "actual", "B": "leave_out", "C": "plan"}}}"#;
        assert_eq!(after, read(expected));
        let now = with_written(&read(r#"{"versions": {"Type": {"A": "plan"}}}"#), &before);
        assert_eq!(now, read(r#"{"versions": {"Type": {"A": "plan", "B": "plan"}}}"#));
    }

    #[test]
    fn what_is_said_now_goes_before_what_was_said() {
        let now = with_written(
            &read(r#"{"repeated": "leave_out"}"#),
            &read(r#"{"repeated": "add_up", "sums": "keep", "percent": "fractions"}"#),
        );
        assert_eq!(now, read(r#"{"repeated": "leave_out", "sums": "keep"}"#));
    }
}

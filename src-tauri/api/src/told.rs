//! What was done, in the language of the one who reads it: the history keeps operations, not sentences.

use domain::life::Stage;
use locale::Locale;
use store::{Entered, Entity, Files, Operation};
use words::{Count, Words};

/// How many characters it may have.
const LONGEST: usize = 200;

/// An operation in the past tense, on one line: what was done comes first, so that a long name is cut and not that.
pub(crate) fn told(operation: &Operation, locale: &Locale) -> String {
    let said = said(operation, locale);
    let line: String = said.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = if said.chars().nth(LONGEST).is_some() { line + "…" } else { line };
    locale.covered(&line)
}

fn entered_of(entered: &Entered, locale: &Locale) -> String {
    let counted = |count: &usize, say: fn(Words, Count<'_>) -> String| {
        locale.counted(*count as u64, |count| say(locale.words(), count))
    };
    match entered {
        Entered::One(name) => locale.words().done_values(name),
        Entered::Measures(count) => counted(count, Words::done_values_measures),
        Entered::Rows(count) => counted(count, Words::done_values_rows),
    }
}

fn said(operation: &Operation, locale: &Locale) -> String {
    let words = locale.words();
    let what = |entity: &Entity| title(*entity, locale);
    let counted =
        |count: &usize, say: fn(Words, Count<'_>) -> String| locale.counted(*count as u64, |count| say(words, count));
    match operation {
        Operation::Create(entity, name) => words.done_created(name, what(entity)),
        Operation::CreateKpis(count) => counted(count, Words::done_kpis_created),
        Operation::Change(entity, name) => words.done_changed(name, what(entity)),
        Operation::Rename { entity, from, to } => words.done_renamed(to, from, what(entity)),
        Operation::Move(entity, name) => words.done_moved(name, what(entity)),
        Operation::Archive(entity, name) => words.done_archived(name, what(entity)),
        Operation::Unarchive(entity, name) => words.done_unarchived(name, what(entity)),
        Operation::Delete(entity, name) => words.done_deleted(name, what(entity)),
        Operation::SetTarget(kpi) => words.done_target_set(kpi),
        Operation::RemoveTarget(kpi) => words.done_target_removed(kpi),
        Operation::EnterValues(entered) => entered_of(entered, locale),
        Operation::Restate(entered, reason) => words.done_restated(&entered_of(entered, locale), reason),
        Operation::Import(Files::One(name)) => words.done_imported(name),
        Operation::Import(Files::Many(count)) => counted(count, Words::done_imported_files),
        Operation::ImportIntoClosed(Files::One(name)) => words.done_imported_into_closed(name),
        Operation::ImportIntoClosed(Files::Many(count)) => counted(count, Words::done_imported_files_into_closed),
        Operation::ReadAgain { source, into_closed: false } => words.done_read_again(source),
        Operation::ReadAgain { source, into_closed: true } => words.done_read_again_into_closed(source),
        Operation::CompleteAction(text) => words.done_completed(text),
        Operation::EndReview(name) => words.done_review_ended(name),
        Operation::AcceptSplit(kpi) => words.done_limits_started(kpi),
        Operation::DeclineSplit(kpi) => words.done_limits_kept(kpi),
        Operation::RemoveSplit(kpi) => words.done_limits_joined(kpi),
        Operation::AcceptException(kpi) => words.done_exception_left_out(kpi),
        Operation::DeclineException(kpi) => words.done_exception_kept(kpi),
        Operation::RemoveException(kpi) => words.done_exception_open(kpi),
        Operation::AcceptSlope(kpi) => words.done_slope_taken(kpi),
        Operation::DeclineSlope(kpi) => words.done_slope_kept(kpi),
        Operation::RemoveSlope(kpi) => words.done_slope_open(kpi),
        Operation::SetStage { kpi, stage } => match stage {
            Stage::Draft => words.done_stage_draft(kpi),
            Stage::Trial => words.done_stage_trial(kpi),
            Stage::InUse => words.done_stage_in_use(kpi),
            Stage::Retired => words.done_stage_retired(kpi),
        },
        Operation::DismissAdvice(advice) => words.done_advice_dismissed(advice),
        Operation::RestoreAdvice(advice) => words.done_advice_restored(advice),
        Operation::ChangeSettings => words.done_settings_changed().to_owned(),
        Operation::CreateExample(name) => words.done_example(name),
        Operation::Undo(operation) => words.done_undone(&said(operation, locale)),
        Operation::Redo(operation) => words.done_redone(&said(operation, locale)),
        Operation::Told { text, .. } => text.clone(),
    }
}

/// The word of an entity as a line starts.
pub(crate) fn title(entity: Entity, locale: &Locale) -> &'static str {
    let words = locale.words();
    match entity {
        Entity::Objective => words.done_objective(),
        Entity::Measure => words.done_measure(),
        Entity::Kpi => words.done_kpi(),
        Entity::Target => words.done_target(),
        Entity::Dimension => words.done_breakdown(),
        Entity::Member => words.done_member(),
        Entity::Segment | Entity::SegmentMember => words.done_segment(),
        Entity::Value => words.done_value(),
        Entity::Import => words.done_import(),
        Entity::Mapping => words.done_mapping(),
        Entity::Source => words.done_source(),
        Entity::Event => words.done_event(),
        Entity::Action => words.done_action(),
        Entity::Split => words.done_split(),
        Entity::ControlTotal => words.done_control_total(),
        Entity::Pack => words.done_pack(),
        Entity::Budget => words.done_budget(),
        Entity::Scenario => words.done_scenario(),
        Entity::Review => words.done_review(),
        Entity::ReviewNote => words.done_review_note(),
        Entity::Person => words.done_person(),
        Entity::Dismissal => words.done_dismissal(),
        Entity::Benchmark => words.done_benchmark(),
        Entity::KpiLink => words.done_link(),
        Entity::KpiVersion => words.done_kpi_version(),
        Entity::ReviewTemplate => words.done_review_template(),
        Entity::ActionComment => words.done_comment(),
        Entity::PackEdition => words.done_pack_edition(),
        Entity::Settings => words.done_settings(),
    }
}

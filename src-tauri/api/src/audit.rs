//! The audit trail in words: which thing, which field, from what to what.

use crate::Fault;
use crate::open::Open;
use crate::told::title;
use crate::wire::HistoryChange;
use domain::action::Progress;
use domain::review::{Kind, NoteKind};
use domain::status::Status;
use domain::{Category, Direction, Grain, MeasureKind, Unit};
use locale::Locale;
use std::collections::HashMap;
use store::{Cell, Detail, Entity};
use words::Words;

/// Names of everything a change may be about.
pub(crate) struct Subjects<'o> {
    open: &'o Open,
    names: HashMap<(Entity, i64), String>,
    units: HashMap<i64, Unit>,
}

impl<'o> Subjects<'o> {
    /// Reads the names.
    pub(crate) fn load(open: &'o Open) -> Result<Self, Fault> {
        let store = open.store();
        let mut names = HashMap::new();
        names.extend(
            store.objectives()?.into_iter().map(|objective| ((Entity::Objective, objective.id.0), objective.name)),
        );
        names.extend(store.kpis()?.into_iter().map(|kpi| ((Entity::Kpi, kpi.id.0), kpi.name)));
        names.extend(
            store.dimensions()?.into_iter().map(|dimension| ((Entity::Dimension, dimension.id.0), dimension.name)),
        );
        names.extend(store.members()?.into_iter().map(|member| ((Entity::Member, member.id.0), member.name)));
        let measures = store.measures()?;
        let units = measures.iter().map(|measure| (measure.id.0, measure.unit.clone())).collect();
        names.extend(measures.into_iter().map(|measure| ((Entity::Measure, measure.id.0), measure.name)));
        Ok(Self { open, names, units })
    }

    /// One change in words.
    pub(crate) fn change(&self, detail: &Detail) -> HistoryChange {
        let side = |cell: &Cell| self.text(detail, cell);
        HistoryChange {
            subject: self.subject(detail),
            field: field(&detail.column, self.open.locale.words()),
            old: side(&detail.old),
            new: side(&detail.new),
        }
    }

    fn subject(&self, detail: &Detail) -> String {
        let key = |column: &str| detail.key.iter().find(|(name, _)| name == column).map(|(_, cell)| cell);
        let id = |column: &str| match key(column) {
            Some(Cell::Integer(id)) => Some(*id),
            _ => None,
        };
        if detail.entity != Entity::Value {
            let word = title(detail.entity, &self.open.locale);
            return match id("id").and_then(|id| self.name(detail.entity, id)) {
                Some(name) => self.open.locale.words().audit_subject(name, word),
                None => word.to_owned(),
            };
        }
        let name = id("measure_id")
            .and_then(|id| self.name(Entity::Measure, id))
            .unwrap_or_else(|| title(Entity::Value, &self.open.locale));
        match (key("date"), key("grain")) {
            (Some(Cell::Date(date)), Some(grain)) => {
                let period = self.open.calendar().period(grain_of(grain), *date);
                self.open.locale.words().audit_value(name, &self.open.locale.period(period))
            }
            _ => name.to_owned(),
        }
    }

    fn name(&self, entity: Entity, id: i64) -> Option<&str> {
        self.names.get(&(entity, id)).map(String::as_str)
    }

    fn text(&self, detail: &Detail, cell: &Cell) -> Option<String> {
        Some(match cell {
            Cell::Empty => return None,
            Cell::Date(date) => self.open.locale.date(*date),
            Cell::Text(text) => match code(&detail.column, text, &self.open.locale) {
                Some(said) => said,
                None => self.open.locale.covered(text),
            },
            Cell::Integer(0) if is_yes_or_no(&detail.column) => self.open.locale.words().audit_no().into(),
            Cell::Integer(_) if is_yes_or_no(&detail.column) => self.open.locale.words().audit_yes().into(),
            Cell::Integer(number) if detail.column == "certainty" => {
                certainty(*number, self.open.locale.words()).map_or_else(|| number.to_string(), str::to_owned)
            }
            Cell::Integer(id) => match detail.entity.named_by(&detail.column).and_then(|named| self.name(named, *id)) {
                Some(name) => name.to_owned(),
                None => id.to_string(),
            },
            Cell::Real(number) => {
                let measure = detail.key.iter().find(|(name, _)| name == "measure_id").map(|(_, cell)| cell);
                let unit = match measure {
                    Some(Cell::Integer(id)) => self.units.get(id).cloned(),
                    _ => None,
                };
                self.open.locale.number(*number, &unit.unwrap_or(Unit::Number), None)
            }
        })
    }
}

/// True for columns that hold 1 for yes and 0 for no.
fn is_yes_or_no(column: &str) -> bool {
    matches!(column, "archived" | "seasonal" | "accepted" | "changes_process")
}

/// How sure a value is, as the file writes it, in words; `None` for one of a newer version.
fn certainty(number: i64, words: Words) -> Option<&'static str> {
    Some(match number {
        0 => words.term_certainty_recorded(),
        1 => words.term_certainty_estimated(),
        2 => words.term_certainty_provisional(),
        3 => words.term_certainty_confirmed(),
        _ => return None,
    })
}

/// What a code of a column means; `None` for what is no code, and for one of a newer version.
fn code(column: &str, code: &str, locale: &Locale) -> Option<String> {
    let words = locale.words();
    Some(match column {
        "category" => present::words::category_text(Category::parse(code)?, locale).to_owned(),
        "direction" => present::words::direction_text(Direction::parse(code)?, locale).to_owned(),
        "kind" => match (MeasureKind::parse(code), Kind::parse(code), NoteKind::parse(code)) {
            (Some(kind), ..) => present::words::kind_text(kind, locale).to_owned(),
            (_, Some(kind), _) => present::words::review_kind(kind, locale).to_owned(),
            (.., kind) => present::words::note_kind(kind?, locale).to_owned(),
        },
        "attendees" => locale.list_and(&serde_json::from_str::<Vec<String>>(code).ok()?),
        // Documents for programs, which nobody reads between two states of a thing.
        "plan" | "report" if !code.is_empty() => words.audit_kept().to_owned(),
        "unit" => present::words::unit_text(&Unit::parse(code)?, locale),
        "cadence" => present::words::cadence_text(Grain::parse(code)?, locale),
        "chosen_status" => locale.phrases().status(Status::parse(code)?).to_owned(),
        "progress" => match Progress::parse(code)? {
            Progress::Open => words.audit_action_open(),
            Progress::Doing => words.beside_doing(),
            Progress::Dropped => words.beside_dropped(),
        }
        .to_owned(),
        "wording" | "span" | "shape" | "amber_kind" | "about" => target_code(code, words)?.to_owned(),
        _ => return None,
    })
}

/// The codes that targets and answers about limits are made of.
fn target_code(code: &str, words: Words) -> Option<&'static str> {
    Some(match code {
        "at_least" => words.code_at_least(),
        "at_most" => words.code_at_most(),
        "between" => words.code_between(),
        "reach" => words.code_reach(),
        "period" => words.code_period(),
        "fiscal_year" => words.code_fiscal_year(),
        "straight" => words.code_straight(),
        "seasonal" => words.code_seasonal(),
        "relative" => words.code_relative(),
        "absolute" => words.code_absolute(),
        "level" => words.code_level(),
        "exception" => words.code_exception(),
        _ => return None,
    })
}

/// A column as its field is called; one of a newer version by its own name.
fn field(column: &str, words: Words) -> String {
    known_field(column, words).map_or_else(|| column.replace('_', " "), str::to_owned)
}

fn known_field(column: &str, words: Words) -> Option<&'static str> {
    Some(match column {
        "name" => words.field_name(),
        "currency" => words.field_currency(),
        "locale" => words.field_locale(),
        "language" => words.field_language(),
        "fiscal_month" => words.field_fiscal_month(),
        "fiscal_day" => words.field_fiscal_day(),
        "week_start" => words.field_week_start(),
        "working_days" => words.field_working_days(),
        "description" => words.field_description(),
        "category" => words.field_category(),
        "owner" => words.field_owner(),
        "weight" => words.field_weight(),
        "chosen_status" => words.field_chosen_status(),
        "position" => words.field_position(),
        "archived" => words.field_archived(),
        "key" => words.field_key(),
        "kind" => words.field_kind(),
        "unit" => words.field_unit(),
        "cadence" => words.field_cadence(),
        "singular" => words.field_singular(),
        "settles_after" => words.field_settles_after(),
        "formula" => words.field_formula(),
        "direction" => words.field_direction(),
        "grain" => words.field_grain(),
        "decimals" => words.field_decimals(),
        "seasonal" => words.field_seasonal(),
        "wording" => words.field_wording(),
        "low" => words.field_low(),
        "high" => words.field_high(),
        "baseline" => words.field_baseline(),
        "goal" => words.field_goal(),
        "amber_kind" => words.field_amber_kind(),
        "amber" => words.field_amber(),
        "reason" => words.field_reason(),
        "span" => words.field_span(),
        "shape" => words.field_shape(),
        "ordinal" => words.field_ordinal(),
        "value" => words.field_value(),
        "records" => words.field_records(),
        "note" => words.field_note(),
        "certainty" => words.field_certainty(),
        "about" => words.field_about(),
        "closed_until" => words.field_closed_until(),
        "source" => words.field_source(),
        "new" => words.field_new(),
        "changed" => words.field_changed(),
        "same" => words.field_same(),
        "left_out" => words.field_left_out(),
        "mapping" => words.field_mapping(),
        "time" => words.field_time(),
        "text" => words.field_text(),
        "changes_process" => words.field_changes_process(),
        "accepted" => words.field_accepted(),
        "date" => words.field_date(),
        "parent_id" => words.field_parent(),
        "start_date" => words.field_start(),
        "due_date" => words.field_due(),
        "objective_id" => words.field_objective(),
        "kpi_id" => words.field_kpi(),
        "from_date" => words.field_from(),
        "until_date" => words.field_until(),
        "by_date" => words.field_by(),
        "dimension_id" => words.field_dimension(),
        "member_id" => words.field_member(),
        "segment_id" => words.field_segment(),
        "measure_id" => words.field_measure(),
        "import_id" => words.field_import(),
        "done_date" => words.field_done(),
        "held_date" => words.field_held(),
        "attendees" => words.field_attendees(),
        "plan" => words.field_plan(),
        "report" => words.field_report(),
        "ended" => words.field_ended(),
        "amended" => words.field_amended(),
        "review_id" => words.done_review(),
        "decision_id" => words.field_decision(),
        "point" => words.field_point(),
        "progress" => words.field_progress(),
        "expected" => words.field_expected(),
        _ => return None,
    })
}

fn grain_of(cell: &Cell) -> Grain {
    match cell {
        Cell::Text(code) => Grain::parse(code).unwrap_or(Grain::Day),
        Cell::Integer(number) => {
            usize::try_from(number - 1).ok().and_then(|index| Grain::ALL.get(index).copied()).unwrap_or(Grain::Day)
        }
        _ => Grain::Day,
    }
}

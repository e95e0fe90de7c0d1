//! What becomes of a row, in sentences that stand beside it.

use super::super::{Looked, sentence};
use domain::{Calendar, Grain, MeasureKind};
use intake::{
    DateOrder, Given, Layout, LeftOut, MarkBecause, OrderBecause, Plan, Reason, Remark, Repeated, RowIs, RowSaid, Take,
    TotalBy, Why, Witness,
};
use locale::Locale;

/// So many numbers of a row are told; the rest is counted.
const NUMBERS: usize = 3;

/// Tells of the rows of a file.
pub(super) struct Telling<'t> {
    pub(super) plan: &'t Plan,
    pub(super) file: &'t Looked,
    pub(super) locale: &'t Locale,
    pub(super) calendar: &'t Calendar,
}

impl Telling<'_> {
    /// Why a row is read as it is; one sentence at least.
    pub(super) fn sentences(&self, said: &RowSaid) -> Vec<String> {
        let whole = self.whole(said);
        let given = said.gives.iter().take(NUMBERS).map(|given| self.given(given));
        let hidden = said.gives.len().saturating_sub(NUMBERS) as u64;
        let more = (hidden > 0).then(|| self.locale.counted(hidden, |count| self.locale.words().told_more(count)));
        let parts = said.parts.iter().take(NUMBERS).map(|(measure, why)| self.part(*measure, why));
        whole.into_iter().chain(given).chain(more).chain(parts).collect()
    }

    /// What the row as a whole is; `None` where what it gives, or does not give, says it.
    fn whole(&self, said: &RowSaid) -> Option<String> {
        let words = self.locale.words();
        Some(match &said.is {
            RowIs::Empty => words.told_empty().to_owned(),
            RowIs::Above => words.told_above().to_owned(),
            RowIs::Heads if self.plan.format.layout == Layout::Wide => words.told_periods().to_owned(),
            RowIs::Heads => words.told_heads().to_owned(),
            RowIs::UpperHeads => words.told_upper_heads().to_owned(),
            RowIs::Counts => return None,
            RowIs::Nothing if said.parts.is_empty() => words.told_nothing().to_owned(),
            RowIs::Nothing => return None,
            RowIs::Remark => words.told_remark().to_owned(),
            RowIs::NotUsed if self.plan.measures.is_empty() => words.told_nothing_used().to_owned(),
            RowIs::NotUsed => words.told_not_used().to_owned(),
            RowIs::LeftOut(left_out) => self.left_out(left_out),
            RowIs::Again { left_out, earlier } => match left_out.reason {
                Reason::Conflicting => words.told_out_conflict(&earlier.to_string()),
                _ => words.told_out_same(&earlier.to_string()),
            },
            RowIs::Total { text, by, .. } => match by {
                TotalBy::Name => words.told_out_total(text),
                TotalBy::Members => words.told_out_members(text),
                TotalBy::Periods => words.told_out_periods(text),
            },
            RowIs::Step(step) => words.told_out_step(&step.to_string(), &self.step(*step)),
        })
    }

    fn step(&self, number: usize) -> String {
        let steps = self.file.map.recipe.as_ref().map(|recipe| recipe.steps.as_slice()).unwrap_or_default();
        let step = number.checked_sub(1).and_then(|at| steps.get(at));
        step.map(|step| sentence::step(step, self.locale)).unwrap_or_default()
    }

    fn name(&self, measure: Option<usize>) -> &str {
        measure.and_then(|at| self.plan.measures.get(at)).map_or("", |measure| measure.name.as_str())
    }

    fn given(&self, given: &Given) -> String {
        let (words, Some(measure)) = (self.locale.words(), self.plan.measures.get(given.measure)) else {
            return String::new();
        };
        let value = self.locale.number(given.value, &measure.unit, None);
        let period = match given.grain {
            Grain::Day => self.locale.date(given.date),
            grain => self.locale.period(self.calendar.period(grain, given.date)),
        };
        let member = |(dimension, member): &(String, String)| words.told_member(dimension, member);
        let members: Vec<String> = given.members.iter().map(member).collect();
        let place = match members.is_empty() {
            true => words.told_place(&measure.name, &period),
            false => words.told_place_of(&members.join(", "), &measure.name, &period),
        };
        let take = self.plan.take_of(given.measure);
        // Of a file that has one row for each date and segment every number is one by itself.
        let is_alone = self.plan.format.layout == Layout::Wide || self.plan.format.repeated == Some(Repeated::LeaveOut);
        match take {
            Take::Sum if is_alone && self.file.map.recipe.is_none() => words.told_is(&place, &value),
            Take::Sum => words.told_sum(&place, &value),
            Take::Mean | Take::Share => words.told_mean(&place, &value),
            Take::Count => words.told_count(&place),
            Take::Distinct => words.told_distinct(&place),
            Take::Sample => words.told_sample(&place, &value),
            Take::Last if measure.kind == MeasureKind::Balance && is_alone => words.told_is(&place, &value),
            Take::Last => words.told_last(&place, &value),
            Take::First => words.told_first(&place, &value),
            Take::Max => words.told_max(&place, &value),
            Take::Min => words.told_min(&place, &value),
            Take::Open => words.told_open(&place, &value),
        }
    }

    fn part(&self, measure: Option<usize>, why: &Why) -> String {
        let (words, name) = (self.locale.words(), self.name(measure));
        match why {
            Why::LeftOut(left_out) if left_out.reason == Reason::Total => words.told_part_total().to_owned(),
            Why::LeftOut(left_out) => self.left_out(left_out),
            Why::Step(step) => words.told_out_step(&step.to_string(), &self.step(*step)),
            Why::NotAsked => words.told_not_asked(name),
            Why::Again => words.told_again(name),
            Why::Nothing => words.told_nothing_for(name),
        }
    }

    fn left_out(&self, left_out: &LeftOut) -> String {
        let (words, column) = (self.locale.words(), left_out.column.as_deref().unwrap_or_default());
        match &left_out.reason {
            Reason::NotANumber(text) => words.told_out_number(column, text),
            Reason::TooLarge => words.told_out_large(column),
            Reason::NoDate => words.told_out_no_date().to_owned(),
            Reason::NotADate(text) => words.told_out_date(text),
            Reason::NoValue => words.told_out_no_value(column),
            Reason::NoValues => words.told_out_no_values().to_owned(),
            Reason::Repeated | Reason::Conflicting | Reason::Total => words.told_part_total().to_owned(),
            Reason::NameTooLong(name) => words.told_out_name(column, name),
            Reason::OtherCurrency(currency) => words.told_out_currency(currency),
            Reason::OtherTable => words.told_out_table().to_owned(),
            Reason::NoResult => words.told_out_result(column),
            Reason::NotActual(text) => words.told_out_actual(column, text),
            Reason::Superseded(text) => words.told_out_superseded(column, text),
            Reason::NotWorkedOut => words.told_out_worked(column),
            Reason::UnknownHeading(_) => words.told_out_heading(column),
        }
    }

    /// How a cell is read that could be read otherwise.
    pub(super) fn remark(&self, remark: &Remark) -> String {
        let words = self.locale.words();
        match remark {
            Remark::Day { text, day, order, because } => {
                let because = self.order_because(because.as_ref());
                let month = self.locale.period(self.calendar.period(Grain::Month, *day));
                match order {
                    Some(DateOrder::Mdy) => words.told_month_first(&because, &month, text),
                    Some(DateOrder::Dmy | DateOrder::Ymd) | None => words.told_day_first(&because, &month, text),
                }
            }
            Remark::Number { column, text, groups, because } => {
                let because = self.mark_because(column, because.as_ref());
                if *groups { words.told_groups(&because, text) } else { words.told_decimal(&because, text) }
            }
            Remark::Minus { column, text } => words.told_minus(column, text),
        }
    }

    fn order_because(&self, because: Option<&OrderBecause>) -> String {
        let words = self.locale.words();
        match because {
            None => words.told_because_open().to_owned(),
            Some(OrderBecause::Said) => words.told_because_said().to_owned(),
            Some(OrderBecause::Shown(Witness { row, text })) => words.told_because_shown(&row.to_string(), text),
            Some(OrderBecause::Points(Witness { row, text })) => words.told_because_points(&row.to_string(), text),
            Some(OrderBecause::YearFirst) => words.told_because_habit().to_owned(),
        }
    }

    fn mark_because(&self, column: &str, because: Option<&MarkBecause>) -> String {
        let words = self.locale.words();
        match because {
            None => words.told_because_open().to_owned(),
            Some(MarkBecause::Said) => words.told_because_said().to_owned(),
            Some(MarkBecause::Shown(Witness { row, text })) => words.told_because_shown(&row.to_string(), text),
            Some(MarkBecause::ShownIn(other, Witness { row, text })) => {
                words.told_because_shown_in(other, &row.to_string(), text)
            }
            Some(MarkBecause::Ungrouped) => words.told_because_ungrouped(column),
            Some(MarkBecause::Habit) => words.told_because_habit().to_owned(),
        }
    }
}

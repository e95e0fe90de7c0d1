//! What reading the past again would do, and what it did, in words.

use super::Read;
use crate::handlers::import::keeping::{Becomes, Change};
use crate::handlers::import::{convert, lookup, other_currency, outcome_questions, preview, when};
use crate::open::Open;
use crate::wire::{
    Changed, ImportChange, ImportCounts, ImportDone, ImportPlan, PastFile, PastInfo, PastMeasure, Question, TypedCode,
};
use crate::{ErrorCode, Fault};
use chrono::NaiveDate;
use domain::Measure;
use locale::Locale;

pub(super) fn no_file(name: String) -> Fault {
    let say = move |locale: &Locale| locale.words().past_no_file(&name);
    Fault::invalid(say)
}

pub(super) fn plan(open: &Open, today: NaiveDate, mut read: Read, sketch: bool) -> Result<ImportPlan, Fault> {
    let questions = questions(open, today, &read);
    let is_open = !questions.is_empty();
    let apart = std::mem::take(&mut read.apart);
    let apart = apart.into_iter().map(|(import, why)| {
        let why = why.map(|fault| fault.told(&open.locale).message);
        left(open, &read, &import, why)
    });
    let apart = apart.collect::<Result<_, Fault>>()?;
    let outcome = std::mem::take(&mut read.outcome);
    let files = [read.newest];
    let plan = preview::plan((open, today), &files, questions, &outcome, sketch)?;
    let [newest] = files;
    let read = Read { newest, outcome, ..read };
    let is_sound = read.newest.faults.is_empty();
    Ok(ImportPlan {
        values: if is_open { ImportCounts::default() } else { counts(&read) },
        changes: Vec::new(),
        left_out: convert::left_out_info(&read.outcome, read.files > 1, &open.locale),
        row_count: read.rows,
        button: if is_open || !is_sound { plan.button } else { button(&read, &open.locale) },
        past: Some(info(open, &read, apart, is_open || !is_sound)),
        ..plan
    })
}

/// What must be decided before the past is read again.
fn questions(open: &Open, today: NaiveDate, read: &Read) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for question in &read.questions {
        let told = convert::question_info(question, today, &open.locale);
        if all.iter().all(|asked| asked.code != told.code) {
            all.push(told);
        }
    }
    all.extend(read.currencies.first().map(|other| other_currency::question(other, &open.locale)));
    all.extend(outcome_questions(open, &read.outcome));
    all.extend(typed(open, read));
    all
}

/// The question what becomes of values that were typed since.
fn typed(open: &Open, read: &Read) -> Option<Question> {
    let (first, locale) = (read.typed.first()?, &open.locale);
    let change = change(open, read, first)?;
    let example = locale.words().past_typed(&change.from, &change.measure, &change.place, &change.to);
    let message = locale.counted(read.typed.len() as u64, |count| locale.words().past_ask_typed(count, &example));
    let choices = TypedCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "typed".into(), message, choices, texts: Vec::new() })
}

pub(super) fn refusal(open: &Open, today: NaiveDate, read: &Read) -> Fault {
    let questions = questions(open, today, read);
    let Some(first) = questions.first() else {
        return super::super::write::unasked();
    };
    let message = first.message.clone();
    Fault::new(ErrorCode::NeedsAnswer, message).with(serde_json::to_value(questions).unwrap_or_default())
}

pub(super) fn done(open: &Open, read: &Read, changed: Changed) -> ImportDone {
    let (locale, words) = (&open.locale, open.locale.words());
    let text = match read.changes() {
        0 if read.mapping.is_some() => words.past_done_recipe().to_owned(),
        0 => words.past_done_nothing().to_owned(),
        changes => locale.counted(changes, |count| words.past_done(count)),
    };
    ImportDone {
        planned: ImportCounts::default(),
        format: convert::format_info(&read.newest.plan.format),
        values: counts(read),
        left_out: convert::left_out_info(&read.outcome, read.files > 1, locale),
        left_out_count: read.outcome.left_out,
        questions: Vec::new(),
        rows_are: None,
        text,
        new_measures: read.outcome.new_measures.clone(),
        unlikely: Vec::new(),
        unlikely_count: 0,
        unknown: lookup::notes(read.newest.map.recipe.as_ref(), &read.outcome.unknown, locale),
        changed,
    }
}

fn counts(read: &Read) -> ImportCounts {
    let sum = |of: fn(&Becomes) -> u64| read.becomes.values().map(of).sum();
    ImportCounts { new: sum(|one| one.new), changed: sum(|one| one.changed), same: sum(|one| one.same) }
}

fn button(read: &Read, locale: &Locale) -> String {
    let words = locale.words();
    match read.changes() {
        0 if read.mapping.is_some() => words.past_button_recipe().to_owned(),
        0 => words.past_button_nothing().to_owned(),
        changes => locale.counted(changes, |count| words.past_button(count)),
    }
}

fn info(open: &Open, read: &Read, apart: Vec<PastFile>, is_open: bool) -> PastInfo {
    let (locale, words) = (&open.locale, open.locale.words());
    let files = locale.counted(read.files, |count| words.past_files(count));
    let gone = read.becomes.values().map(|becomes| becomes.gone).sum();
    let counts = counts(read);
    let number = |count: u64| locale.count(count);
    let text = match read.changes() {
        _ if is_open => files + ".",
        0 => words.past_nothing(&files),
        _ => words.past_changes(&number(counts.changed), &files, &number(gone), &number(counts.new)),
    };
    let mut measures: Vec<PastMeasure> = match is_open {
        true => Vec::new(),
        false => read.becomes.iter().filter_map(|(id, one)| measure(open, read, read.measures.get(id)?, one)).collect(),
    };
    measures.sort_by_cached_key(|measure| measure.measure.to_lowercase());
    let idle = !is_open && read.changes() == 0 && read.mapping.is_none();
    let gone = if is_open { 0 } else { gone };
    PastInfo { text, idle, files: read.files, newest: read.newest.name.clone(), gone, stay: read.stay, measures, apart }
}

/// What becomes of a measure; `None` where nothing does.
fn measure(open: &Open, read: &Read, measure: &Measure, becomes: &Becomes) -> Option<PastMeasure> {
    let Becomes { new, changed, gone, .. } = *becomes;
    let number = |count: u64| open.locale.count(count);
    (new + changed + gone > 0).then(|| PastMeasure {
        measure: measure.name.clone(),
        text: open.locale.words().past_counts(&number(changed), &number(gone), &number(new)),
        new,
        changed,
        gone,
        largest: becomes.largest.iter().filter_map(|one| change(open, read, one)).collect(),
    })
}

fn change(open: &Open, read: &Read, change: &Change) -> Option<ImportChange> {
    let (measure, words) = (read.measures.get(&change.measure)?, open.locale.words());
    let text = |side: Option<Option<f64>>| match side {
        None => "–".to_owned(),
        Some(None) => words.phrase_not_applicable().to_owned(),
        Some(Some(value)) => open.locale.number(value, &measure.unit, None),
    };
    let period = open.locale.period(open.calendar().period(change.key.grain, change.key.date));
    Some(ImportChange {
        measure: measure.name.clone(),
        place: match read.segments.get(&change.key.segment) {
            Some(segment) if !segment.is_empty() => words.intake_place(&period, segment),
            _ => period,
        },
        from: text(change.before),
        to: text(change.after),
    })
}

/// An import that cannot be read again, and what to do.
fn left(open: &Open, read: &Read, import: &store::Import, why: Option<String>) -> Result<PastFile, Fault> {
    let words = open.locale.words();
    let is_off = open.store().files_limit()? == 0;
    let keeps = read.newest.known.as_ref().is_none_or(|source| source.keep);
    let why = match why {
        Some(why) => words.past_misfit(&why),
        None if is_off => words.past_not_kept_off().to_owned(),
        None if !keeps => words.past_not_kept_source().to_owned(),
        None => words.past_not_kept().to_owned(),
    };
    Ok(PastFile { file: import.source.clone(), time_text: when(open, import), why })
}

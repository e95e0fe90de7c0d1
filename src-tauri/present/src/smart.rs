//! The SMART check of objectives and KPIs, in words.

use crate::Presented;
use domain::objective::{self, Criterion, MeasuredBy, advise};
use domain::target::{Goal, Span};
use domain::{Kpi, KpiId, Objective};
use locale::Locale;

use crate::Context;

/// What would make an objective or KPI better: one point of the SMART check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Which of the five it is about.
    pub criterion: Criterion,
    /// True where it holds.
    pub met: bool,
    /// What holds, or what to do.
    pub text: String,
    /// A stable word for what to do, by which it is dismissed; empty where it holds.
    pub code: &'static str,
    /// The KPI of an objective that there is something to do about.
    pub kpi: Option<KpiId>,
}

/// The codes of all that it says: what can be dismissed.
pub const CODES: &[&str] = &[
    "smart_describe",
    "smart_add_kpi",
    "smart_correct_formula",
    "smart_set_target",
    "smart_name_owner",
    "smart_name_owner_of",
    "smart_say_why",
    "smart_set_date",
    "smart_correct_dates",
    "smart_set_new_date",
    "smart_say_meaning",
    "smart_say_objective",
    "smart_give_date",
];

/// The check of an objective that is measured by these KPIs.
pub(crate) fn of_objective<'k>(
    context: Context,
    objective: &Objective,
    kpis: impl Iterator<Item = &'k Kpi>,
) -> Vec<Advice> {
    let kpis: Vec<&Kpi> = kpis.collect();
    let named = |name: &str| kpis.iter().find(|kpi| kpi.name == name).map(|kpi| kpi.id);
    let measured: Vec<MeasuredBy> = kpis.iter().map(|kpi| measured_by(context, kpi)).collect();
    let objectives = &context.model.objectives;
    let has_parts = objectives.iter().any(|other| other.parent == Some(objective.id) && !other.archived);
    let lacks = advise(objective, &measured, has_parts, context.today);
    let of = |criterion: Criterion| {
        let lacks = lacks.iter().filter(move |advice| advice.criterion() == criterion);
        let lacking = |advice: &objective::Advice| {
            let (code, name) = code_of(advice);
            let (text, kpi) = (said(advice, context.locale), name.and_then(named));
            Advice { criterion, met: false, text, code, kpi }
        };
        let mine: Vec<Advice> = lacks.map(lacking).collect();
        let text = holds(criterion, context.locale).into();
        if mine.is_empty() { vec![Advice { criterion, met: true, text, code: "", kpi: None }] } else { mine }
    };
    Criterion::ALL.into_iter().flat_map(of).collect()
}

fn measured_by(context: Context, kpi: &Kpi) -> MeasuredBy {
    let targets = context.model.targets_of(kpi.id);
    MeasuredBy {
        name: kpi.name.clone(),
        is_computable: context.model.catalog.check_kpi(kpi.id).is_some_and(|checked| !checked.has_errors()),
        has_target: targets.iter().any(|target| target.until.is_none_or(|until| until > context.today)),
        has_owner: kpi.owner.is_some(),
    }
}

fn holds(criterion: Criterion, locale: &Locale) -> &'static str {
    let words = locale.words();
    match criterion {
        Criterion::Specific => words.smart_says_what(),
        Criterion::Measurable => words.smart_has_number(),
        Criterion::Assignable => words.smart_has_owner(),
        Criterion::Relevant => words.smart_serves_business(),
        Criterion::TimeBound => words.smart_has_date(),
    }
}

/// The word for what an objective lacks, and the KPI of which it is said, by its name.
fn code_of(advice: &objective::Advice) -> (&'static str, Option<&str>) {
    use objective::Advice as Lacks;
    match advice {
        Lacks::Describe => ("smart_describe", None),
        Lacks::AddKpi => ("smart_add_kpi", None),
        Lacks::CorrectFormula(kpi) => ("smart_correct_formula", Some(kpi)),
        Lacks::SetTarget(kpi) => ("smart_set_target", Some(kpi)),
        Lacks::NameOwner => ("smart_name_owner", None),
        Lacks::NameOwnerOf(kpi) => ("smart_name_owner_of", Some(kpi)),
        Lacks::SayWhy => ("smart_say_why", None),
        Lacks::SetDate => ("smart_set_date", None),
        Lacks::CorrectDates => ("smart_correct_dates", None),
        Lacks::SetNewDate => ("smart_set_new_date", None),
    }
}

fn said(advice: &objective::Advice, locale: &Locale) -> String {
    let words = locale.words();
    match advice {
        objective::Advice::Describe => words.smart_describe().into(),
        objective::Advice::AddKpi => words.smart_add_kpi().into(),
        objective::Advice::CorrectFormula(kpi) => words.smart_correct_formula_of(kpi),
        objective::Advice::SetTarget(kpi) => words.smart_set_target_for(kpi),
        objective::Advice::NameOwner => words.smart_name_owner().into(),
        objective::Advice::NameOwnerOf(kpi) => words.smart_name_owner_of(kpi),
        objective::Advice::SayWhy => words.smart_say_why().into(),
        objective::Advice::SetDate => words.smart_set_date().into(),
        objective::Advice::CorrectDates => words.smart_correct_dates().into(),
        objective::Advice::SetNewDate => words.smart_set_new_date().into(),
    }
}

/// The check of one KPI.
pub(crate) fn of_kpi(presented: &Presented) -> Vec<Advice> {
    let (kpi, formula) = (presented.kpi, presented.formula);
    let targets = presented.model().targets_of(kpi.id);
    let has_target = !targets.is_empty();
    // A path has its day, a fiscal year its end.
    let dated =
        targets.iter().any(|target| matches!(target.goal, Goal::Reach { .. }) || target.span == Span::FiscalYear);
    let objective = kpi.objective.and_then(|id| presented.model().objective(id));
    let by_objective = objective.is_some_and(|objective| objective.due.is_some());
    let words = presented.locale().words();
    let point = |criterion, met: bool, holds: &str, (code, lacks): (&'static str, &str)| Advice {
        criterion,
        met,
        text: if met { holds.into() } else { lacks.into() },
        code: if met { "" } else { code },
        kpi: None,
    };
    let timed = match has_target {
        true => ("smart_give_date", words.smart_give_date()),
        false => ("smart_set_target", words.smart_set_target()),
    };
    let is_computed = !formula.has_errors() && !formula.measures().is_empty();
    let is_described = !kpi.description.trim().is_empty();
    let meaning = ("smart_say_meaning", words.smart_say_meaning());
    let correct = ("smart_correct_formula", words.smart_correct_formula());
    let owner = ("smart_name_owner", words.smart_name_owner());
    let serve = ("smart_say_objective", words.smart_say_objective());
    vec![
        point(Criterion::Specific, is_described, words.smart_says_meaning(), meaning),
        point(Criterion::Measurable, is_computed, words.smart_is_computed(), correct),
        point(Criterion::Assignable, kpi.owner.is_some(), words.smart_has_owner(), owner),
        point(Criterion::Relevant, objective.is_some(), words.smart_serves_objective(), serve),
        point(Criterion::TimeBound, has_target && (dated || by_objective), words.smart_has_target(), timed),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Calendar;
    use domain::unit::Currency;
    use objective::Advice as Lacks;
    use words::Language;

    #[test]
    fn what_an_objective_lacks_is_said_in_both_languages() {
        let margin = || "Marge".to_owned();
        let table = [
            (
                Lacks::Describe,
                "Describe in a sentence what will be different when this is reached.",
                "Beschreiben Sie in einem Satz, was anders sein wird, wenn es erreicht ist.",
            ),
            (
                Lacks::AddKpi,
                "Add a KPI that shows whether it is reached.",
                "Fügen Sie eine Kennzahl hinzu, die zeigt, ob es erreicht ist.",
            ),
            (
                Lacks::CorrectFormula(margin()),
                "Correct the formula of Marge: it cannot be computed.",
                "Marge: Berichtigen Sie die Formel, sie lässt sich nicht berechnen.",
            ),
            (
                Lacks::SetTarget(margin()),
                "Set a target for Marge: without one nobody knows what is enough.",
                "Marge: Setzen Sie einen Zielwert, ohne den niemand weiß, was genug ist.",
            ),
            (
                Lacks::NameOwner,
                "Name one person who answers for it.",
                "Nennen Sie eine Person, die verantwortlich ist.",
            ),
            (
                Lacks::NameOwnerOf(margin()),
                "Name somebody who answers for Marge.",
                "Marge: Nennen Sie jemanden, der verantwortlich ist.",
            ),
            (
                Lacks::SayWhy,
                "Say why it matters: describe it, or make it part of a larger objective.",
                "Sagen Sie, warum es wichtig ist: Beschreiben Sie es, oder machen Sie es zum Teil eines größeren Ziels.",
            ),
            (
                Lacks::SetDate,
                "Set a date by which it should be reached.",
                "Setzen Sie ein Datum, bis zu dem es erreicht sein soll.",
            ),
            (
                Lacks::CorrectDates,
                "Its date lies before its start. Correct one of the two.",
                "Das Datum liegt vor dem Beginn. Berichtigen Sie eines von beiden.",
            ),
            (
                Lacks::SetNewDate,
                "Its date has passed. Archive it, or set a new date.",
                "Das Datum ist vorbei. Archivieren Sie das Ziel, oder setzen Sie ein neues Datum.",
            ),
        ];
        let [english, german] = ["en", "de"].map(|tag| {
            let language = Language::of(tag).unwrap_or(Language::ENGLISH);
            Locale::speaking(tag, Currency::EUR, Calendar::default(), language)
        });
        for (advice, en, de) in table {
            assert_eq!([said(&advice, &english), said(&advice, &german)], [en, de]);
            assert!(CODES.contains(&code_of(&advice).0), "{advice:?} can be dismissed");
        }
    }
}

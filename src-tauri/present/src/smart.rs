//! The SMART check of objectives and KPIs, in words.

use crate::Presented;
use crate::lead::Lead;
use domain::objective::{self, Criterion, MeasuredBy, advise};
use domain::target::{Goal, Span};
use domain::{Kpi, KpiId, Objective};
use locale::Locale;
use words::Words;

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
    /// Why it matters; empty where it holds.
    pub why: &'static str,
    /// Where to do it; none where it holds.
    pub lead: Option<Lead>,
    /// What its button says; empty where it holds.
    pub lead_text: &'static str,
    /// A stable word for what to do, by which it is dismissed; empty where it holds.
    pub code: &'static str,
    /// The KPI of an objective that there is something to do about.
    pub kpi: Option<KpiId>,
}

impl Advice {
    fn met(criterion: Criterion, text: &str) -> Self {
        Self { criterion, met: true, text: text.into(), why: "", lead: None, lead_text: "", code: "", kpi: None }
    }

    fn lacking(criterion: Criterion, text: String, fix: &Fix, words: Words) -> Self {
        let &Fix { code, why, lead } = fix;
        Self { criterion, met: false, text, why, lead: Some(lead), lead_text: lead.text(words), code, kpi: None }
    }
}

/// What is to be done about something that is lacking.
struct Fix {
    /// A stable word for it.
    code: &'static str,
    /// Why it matters.
    why: &'static str,
    /// Where to do it.
    lead: Lead,
}

const fn fix(code: &'static str, why: &'static str, lead: Lead) -> Fix {
    Fix { code, why, lead }
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
    let words = context.locale.words();
    let of = |criterion: Criterion| {
        let lacks = lacks.iter().filter(move |advice| advice.criterion() == criterion);
        let lacking = |advice: &objective::Advice| {
            let (fix, text) = (fix_of(advice, words), said(advice, context.locale));
            Advice { kpi: about(advice).and_then(named), ..Advice::lacking(criterion, text, &fix, words) }
        };
        let mine: Vec<Advice> = lacks.map(lacking).collect();
        if mine.is_empty() { vec![Advice::met(criterion, holds(criterion, context.locale))] } else { mine }
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

/// The KPI of which it is said what an objective lacks, by its name.
fn about(advice: &objective::Advice) -> Option<&str> {
    use objective::Advice as Lacks;
    match advice {
        Lacks::CorrectFormula(kpi) | Lacks::SetTarget(kpi) | Lacks::NameOwnerOf(kpi) => Some(kpi),
        _ => None,
    }
}

/// What is to be done about what an objective lacks.
fn fix_of(advice: &objective::Advice, words: Words) -> Fix {
    use objective::Advice as Lacks;
    match advice {
        Lacks::Describe => fix("smart_describe", words.smart_describe_why(), Lead::Description),
        Lacks::AddKpi => fix("smart_add_kpi", words.coach_add_kpi_why(), Lead::NewKpi),
        Lacks::CorrectFormula(_) => fix("smart_correct_formula", words.smart_correct_formula_of_why(), Lead::Formula),
        Lacks::SetTarget(_) => fix("smart_set_target", words.smart_set_target_why(), Lead::Target),
        Lacks::NameOwner => fix("smart_name_owner", words.coach_name_owner_why(), Lead::Owner),
        Lacks::NameOwnerOf(_) => fix("smart_name_owner_of", words.coach_name_owner_why(), Lead::Owner),
        Lacks::SayWhy => fix("smart_say_why", words.smart_say_why_why(), Lead::Description),
        Lacks::SetDate => fix("smart_set_date", words.smart_set_date_why(), Lead::Due),
        Lacks::CorrectDates => fix("smart_correct_dates", words.smart_correct_dates_why(), Lead::Due),
        Lacks::SetNewDate => fix("smart_set_new_date", words.smart_set_new_date_why(), Lead::Due),
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
    let point = |criterion, met: bool, holds: &str, lacks: &str, fix: &Fix| match met {
        true => Advice::met(criterion, holds),
        false => Advice::lacking(criterion, lacks.into(), fix, words),
    };
    let timed = match has_target {
        true => fix("smart_give_date", words.smart_set_date_why(), Lead::TargetBy),
        false => fix("smart_set_target", words.smart_set_target_why(), Lead::Target),
    };
    let set = if has_target { words.smart_give_date() } else { words.smart_set_target() };
    let is_computed = !formula.has_errors() && !formula.measures().is_empty();
    let is_described = !kpi.description.trim().is_empty();
    let is_timed = has_target && (dated || by_objective);
    let meaning = fix("smart_say_meaning", words.smart_say_meaning_why(), Lead::Description);
    let correct = fix("smart_correct_formula", words.smart_correct_formula_why(), Lead::Formula);
    let owner = fix("smart_name_owner", words.coach_name_owner_why(), Lead::Owner);
    let serve = fix("smart_say_objective", words.coach_say_objective_why(), Lead::Objective);
    let (owned, serves) = (kpi.owner.is_some(), objective.is_some());
    use Criterion as C;
    vec![
        point(C::Specific, is_described, words.smart_says_meaning(), words.smart_say_meaning(), &meaning),
        point(C::Measurable, is_computed, words.smart_is_computed(), words.smart_correct_formula(), &correct),
        point(C::Assignable, owned, words.smart_has_owner(), words.smart_name_owner(), &owner),
        point(C::Relevant, serves, words.smart_serves_objective(), words.smart_say_objective(), &serve),
        point(C::TimeBound, is_timed, words.smart_has_target(), set, &timed),
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
            (Lacks::CorrectFormula(margin()), "Correct the formula of Marge.", "Marge: Berichtigen Sie die Formel."),
            (Lacks::SetTarget(margin()), "Set a target for Marge.", "Marge: Setzen Sie einen Zielwert."),
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
            for locale in [&english, &german] {
                let Fix { code, why, .. } = fix_of(&advice, locale.words());
                assert!(CODES.contains(&code), "{advice:?} can be dismissed");
                assert!(why.ends_with('.') && why.matches('.').count() == 1, "{advice:?} has one sentence of reason");
            }
        }
    }
}

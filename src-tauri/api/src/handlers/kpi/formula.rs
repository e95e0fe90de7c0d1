//! Formulas while they are written: mistakes with their places, names to choose from, a preview of the result.

use super::units::{Contradiction, contradiction};
use crate::wire::{DiagnosticInfo, FormulaCheck, FormulaCheckRequest, FormulaName, FormulaNames, NameCode, Nothing};
use crate::{ErrorCode, Fault, Session, read};
use domain::formula::{self, Checked, Diagnostic, Finding, Parsed, Window};
use domain::measure::key_of;
use domain::name::compared;
use domain::{Grain, KpiId, Unit};
use locale::Locale;
use present::words;

pub(crate) fn check_formula(session: &Session, request: FormulaCheckRequest) -> Result<FormulaCheck, Fault> {
    let context = session.context()?;
    let (model, locale, calendar) = (context.model, context.locale, context.calendar());
    let parsed = formula::parse(&request.formula);
    let kpi = request.kpi.map(KpiId);
    let checked = model.catalog.check_formula(kpi, &parsed);
    let own = kpi.and_then(|id| model.catalog.kpi(id)).and_then(|kpi| kpi.unit.clone());
    let shown = request.unit.read(own, None, |text| read::unit(&text).map(Some))?;
    let mut found = diagnostics(&request.formula, &checked.diagnostics, locale);
    if !checked.has_errors() {
        let contradiction = contradiction(&model.catalog, &checked, shown.as_ref(), locale);
        found.extend(contradiction.map(|contradiction| diagnostic(&request.formula, &parsed, contradiction)));
    }
    let valid = found.iter().all(|diagnostic| !diagnostic.error);
    let unit = checked.unit.clone();
    let preview = valid.then(|| {
        let period = calendar.period(Grain::Month, context.today);
        let period = calendar.prev(period).unwrap_or(period);
        let outcome = analysis::series::evaluate(&checked, &model.book.all(), &Window::of(calendar, period));
        let shown = unit.clone().unwrap_or(Unit::Number);
        let text = match outcome {
            Ok(value) => locale.number(value, &shown, None),
            Err(absent) => locale.absent(&absent),
        };
        format!("{}: {text}", locale.period(period))
    });
    Ok(FormulaCheck {
        diagnostics: found,
        valid,
        unit_text: unit.as_ref().map(|unit| words::unit_text(unit, locale)),
        unit: unit.map(|unit| unit.code()),
        preview,
    })
}

/// What is wrong about the unit, at the measure that it is about, or at the whole formula.
fn diagnostic(text: &str, parsed: &Parsed, found: Contradiction) -> DiagnosticInfo {
    let names = parsed.expr.names();
    let is_called = |about: &str, name: &str| compared(name) == compared(about) || key_of(name) == key_of(about);
    let is_about = |name: &str| found.about.as_deref().is_some_and(|about| is_called(about, name));
    let span = names.into_iter().find(|(name, _)| is_about(name)).map_or(0..text.len(), |(_, span)| span);
    DiagnosticInfo {
        from: place(text, span.start),
        to: place(text, span.end),
        error: true,
        code: found.code.into(),
        message: found.sentence,
        suggestion: None,
    }
}

/// A place in UTF-16 units.
fn place(text: &str, byte: usize) -> u64 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u64
}

/// Refuses a formula with mistakes; the first one is the sentence, all of them the detail.
pub(crate) fn refused(text: &str, checked: &Checked, locale: &Locale) -> Result<(), Fault> {
    let Some(first) = checked.first_error() else { return Ok(()) };
    let code = match first.finding {
        Finding::Circular { .. } => ErrorCode::Circular,
        _ => ErrorCode::InvalidFormula,
    };
    let all = serde_json::to_value(diagnostics(text, &checked.diagnostics, locale)).unwrap_or_default();
    Err(Fault::new(code, locale.finding(&first.finding)).with(all))
}

/// Diagnostics with their places in UTF-16 units, as a browser counts.
pub(crate) fn diagnostics(text: &str, diagnostics: &[Diagnostic], locale: &Locale) -> Vec<DiagnosticInfo> {
    diagnostics
        .iter()
        .map(|diagnostic| DiagnosticInfo {
            from: place(text, diagnostic.span.start),
            to: place(text, diagnostic.span.end),
            error: diagnostic.error,
            code: diagnostic.code().into(),
            message: locale.finding(&diagnostic.finding),
            suggestion: diagnostic.suggestion.clone(),
        })
        .collect()
}

pub(crate) fn formula_names(session: &Session, _: Nothing) -> Result<FormulaNames, Fault> {
    let (model, locale, _) = session.workspace()?.parts()?;
    let catalog = &model.catalog;
    let measures = catalog.measures().iter().filter(|measure| !measure.archived).map(|measure| FormulaName {
        insert: measure.key.clone(),
        label: measure.name.clone(),
        kind: NameCode::Measure,
        help: format!("{}, {}", words::kind_text(measure.kind, locale), words::unit_text(&measure.unit, locale)),
    });
    let kpis = catalog.kpis().iter().filter(|kpi| !kpi.archived).map(|kpi| FormulaName {
        insert: formula::name_text(&kpi.name),
        label: kpi.name.clone(),
        kind: NameCode::Kpi,
        help: kpi.formula.clone(),
    });
    let functions = formula::functions().map(|function| FormulaName {
        insert: format!("{}(", function.text()),
        label: locale.signature(function),
        kind: NameCode::Function,
        help: locale.help(function),
    });
    let mut names: Vec<FormulaName> = measures.chain(kpis).chain(functions).collect();
    names.sort_by_cached_key(|name| (kind_order(name.kind), name.label.to_lowercase()));
    Ok(FormulaNames { names })
}

fn kind_order(kind: NameCode) -> u8 {
    match kind {
        NameCode::Measure => 0,
        NameCode::Kpi => 1,
        NameCode::Function => 2,
    }
}

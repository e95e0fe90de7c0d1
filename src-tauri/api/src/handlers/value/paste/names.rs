//! Which row of the grid a name belongs to.

use crate::handlers::value::grid::Line;
use crate::handlers::value::grid::Page;
use words::Words;

/// What a name in a block stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// The row of this number in the grid.
    Line(usize),
    /// No measure has it yet.
    New,
    /// It cannot be entered, and why.
    Refused(String),
}

/// A name without what people write differently: capitals, spaces, underscores for spaces.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<String> = name.split([' ', '\u{a0}', '\t', '\n', '_']).map(str::to_lowercase).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Finds the row of a name: "Sales", "sales", "Sales, Store: Harbour", or a measure's key.
pub(super) fn find(name: &str, lines: &[Line<'_>], page: &Page<'_>) -> Named {
    let (model, said) = (page.model, page.locale.words());
    let wanted = folded(name);
    if let Some(at) = lines.iter().position(|line| folded(&line.name()) == wanted) {
        return Named::Line(at);
    }
    let is_measure = |line: &Line<'_>| folded(&line.measure.name) == wanted || folded(&line.measure.key) == wanted;
    let found: Vec<usize> = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(is_measure)).collect();
    match (found.as_slice(), found.first().and_then(|at| lines.get(*at))) {
        ([only], _) => return Named::Line(*only),
        ([_, ..], Some(line)) => {
            let whole = found.iter().find(|at| lines.get(**at).is_some_and(|line| line.segment_text.is_empty()));
            return whole.map_or_else(|| Named::Refused(by_segment(line, said)), |at| Named::Line(*at));
        }
        _ => {}
    }
    let archived = |name: &str, key: &str| folded(name) == wanted || folded(key) == wanted;
    if let Some(measure) = model.catalog.measures().iter().find(|m| m.archived && archived(&m.name, &m.key)) {
        return Named::Refused(said.paste_archived(&measure.name));
    }
    if let Some(kpi) = model.catalog.kpis().iter().find(|kpi| folded(&kpi.name) == wanted) {
        return Named::Refused(said.paste_kpi(&kpi.name));
    }
    Named::New
}

fn by_segment(line: &Line<'_>, said: Words) -> String {
    said.paste_by_part(&line.name(), &line.measure.name)
}

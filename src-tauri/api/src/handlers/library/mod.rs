//! The KPI library: looking into it, with or without a workspace, and taking something out of it.

mod add;
mod row;
mod start;
mod suggest;

pub(crate) use add::add;
pub(crate) use start::{begin, proposals};
pub(crate) use suggest::{Suggested, with_library};

use crate::session::computers;
use crate::wire::{ExampleLine, LibraryKey, LibraryList, LibraryPage, LibraryRequest, TradeRow};
use crate::{Fault, Session};
use domain::name::bare;
use library::{Entry, Known, Trade, Wanted};
use locale::Locale;
use present::Model;
use row::Rows;
use words::Missing;

pub(crate) fn list(session: &Session, request: LibraryRequest) -> Result<LibraryList, Fault> {
    let wanted = Wanted {
        text: request.search.as_deref().unwrap_or_default(),
        category: request.category.map(Into::into),
        trade: request.trade.map(Into::into),
    };
    looking(session, |rows, locale| {
        let words = locale.words();
        let trade = |trade: &Trade| TradeRow { code: (*trade).into(), name: trade.name(words).to_owned() };
        LibraryList {
            kpis: library::search(&wanted).into_iter().map(|entry| rows.row(entry)).collect(),
            trades: Trade::ALL.iter().map(trade).collect(),
            advice: rows.advice(),
        }
    })
}

pub(crate) fn get(session: &Session, request: LibraryKey) -> Result<LibraryPage, Fault> {
    let entry = find(&request.key)?;
    looking(session, |rows, locale| page(entry, rows, locale))
}

/// The KPI of that key.
pub(crate) fn find(key: &str) -> Result<&'static Entry, Fault> {
    library::find(key.trim()).ok_or_else(|| Fault::not_found(Missing::Kpi, crate::error::short(key)))
}

/// Looks with what a workspace records; without one in the computer's language.
fn looking<T>(session: &Session, look: impl FnOnce(&Rows<'_>, &Locale) -> T) -> Result<T, Fault> {
    let Ok(open) = session.workspace() else {
        let locale = computers(session.language());
        return Ok(look(&Rows { locale: &locale, workspace: None, kpis: Vec::new() }, &locale));
    };
    let (model, locale, _): (&Model, &Locale, _) = open.parts()?;
    let known = Known::of(&model.catalog, open.settings.currency);
    let kpis = model.catalog.kpis().iter().filter(|kpi| !kpi.archived);
    let kpis = kpis.map(|kpi| (bare(&kpi.name), kpi)).collect();
    Ok(look(&Rows { locale, workspace: Some((model, known)), kpis }, locale))
}

fn page(entry: &'static Entry, rows: &Rows<'_>, locale: &Locale) -> LibraryPage {
    let (words, example) = (locale.words(), &entry.example);
    let line = |given: &library::Given| {
        let input = library::input(given.input);
        let unit = input.map_or(domain::Unit::Number, |input| input.unit.unit(locale.currency()));
        let name = input.map_or("", |input| (input.name)(words));
        ExampleLine { label: given.at.text(name, words), text: locale.number(given.value, &unit, None) }
    };
    let unit = entry.unit.unit(words, locale.currency());
    LibraryPage {
        row: rows.row(entry),
        lean_text: entry.lean.text(words).to_owned(),
        roll_up: entry.roll_up.text(words).to_owned(),
        missing: entry.missing(words).into_iter().map(str::to_owned).collect(),
        source: entry.source.map(str::to_owned),
        example_title: example.span.text(words).to_owned(),
        example: example.given.iter().map(line).collect(),
        result: example.result,
        result_text: locale.number(example.result, &unit, None),
    }
}

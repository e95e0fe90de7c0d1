//! Benchmarks: figures from elsewhere beside a KPI.

use super::find::named_kpi;
use super::shown::all;
use super::{needed, operation};
use crate::wire::{BenchmarkInput, BenchmarkList, BenchmarkRow, ById, Changed, IdOrName, Nothing, NumberOrText, Patch};
use crate::{Fault, Session, error, read};
use chrono::NaiveDate;
use domain::benchmark::Benchmark;
use domain::{BenchmarkId, KpiId, Unit};
use locale::Locale;
use store::{Entity, Operation};
use words::Words;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<BenchmarkList, Fault> {
    let open = session.workspace()?;
    // The store is let go before the catalog, which reads it, is asked for.
    let benchmarks = open.store().benchmarks()?;
    let catalog = open.catalog()?;
    Ok(BenchmarkList { benchmarks: all(present::benchmarks(&benchmarks, &catalog, &open.locale)) })
}

impl From<present::BenchmarkRow> for BenchmarkRow {
    fn from(row: present::BenchmarkRow) -> Self {
        let benchmark = row.benchmark;
        Self {
            id: benchmark.id.0,
            kpi: benchmark.kpi.0,
            kpi_name: row.kpi_name,
            value: benchmark.value,
            value_text: row.value_text,
            edit: row.edit,
            source: benchmark.source,
            date: benchmark.date.to_string(),
            date_text: row.date_text,
            comparable: benchmark.comparable,
            text: row.text,
        }
    }
}

pub(crate) fn set(session: &mut Session, request: BenchmarkInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let before = request.id.map(|id| open.store().benchmark(BenchmarkId(id))).transpose()?;
    let (kpi, unit) = beside(session, request.kpi.clone(), before.as_ref())?;
    let benchmark = benchmark_of(session, request, before.as_ref(), (kpi, &unit))?;
    let operation = operation(Entity::Benchmark, before.is_some(), &benchmark.source);
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_benchmark(&benchmark)?))?;
    Ok(changed.of(id.0))
}

/// The KPI beside which it stands, and the unit of its figure.
fn beside(session: &Session, wanted: Patch<IdOrName>, before: Option<&Benchmark>) -> Result<(KpiId, Unit), Fault> {
    let wanted = wanted.optional(before.map(|benchmark| IdOrName::Id(benchmark.kpi.0)));
    let wanted = wanted.ok_or_else(|| Fault::refused(Words::error_benchmark_kpi).at("kpi"))?;
    let catalog = session.workspace()?.catalog()?;
    let kpi = named_kpi(&catalog, &wanted)?.id;
    Ok((kpi, catalog.unit(kpi)))
}

/// A benchmark with the fields that a request names, over the one that is there.
fn benchmark_of(
    session: &Session,
    request: BenchmarkInput,
    before: Option<&Benchmark>,
    (kpi, unit): (KpiId, &Unit),
) -> Result<Benchmark, Fault> {
    let locale = &session.workspace()?.locale;
    // A field that was left empty holds no number, which is better said than read.
    let typed = |value| match value {
        Patch::Set(NumberOrText::Text(text)) if text.trim().is_empty() => Patch::Clear,
        other => other,
    };
    let figure = |value| read::number(&value, unit, locale).map(Some).map_err(|error| error.at("value"));
    let value = typed(request.value).read(before.map(|benchmark| benchmark.value), None, figure)?;
    let source = request.source.trimmed(before.map(|benchmark| benchmark.source.clone()).unwrap_or_default());
    let day = |text: String| session.when()?.past(&text).map(Some).map_err(|error| error.at("date"));
    let date = request.date.read(before.map(|benchmark| benchmark.date), None, day)?;
    let comparable = request.comparable.trimmed(before.map(|one| one.comparable.clone()).unwrap_or_default());
    Ok(Benchmark {
        id: before.map_or(BenchmarkId(0), |benchmark| benchmark.id),
        kpi,
        value: countable(value.ok_or_else(|| Fault::refused(Words::error_benchmark_value).at("value"))?, unit)?,
        source: short(needed(source, Words::error_benchmark_source).map_err(|error| error.at("source"))?)?,
        date: not_ahead(date.ok_or_else(|| Fault::refused(Words::error_benchmark_date).at("date"))?, session)?,
        comparable,
    })
}

/// Refuses a figure that nothing of a business can stand beside.
fn countable(value: f64, unit: &Unit) -> Result<f64, Fault> {
    if value.abs() <= ENDLESS {
        return Ok(value);
    }
    let unit = unit.clone();
    let said =
        move |locale: &Locale| locale.words().error_benchmark_endless(&error::short(&locale.short(value, &unit, None)));
    Err(Fault::invalid(said).at("value"))
}

/// The largest figure.
const ENDLESS: f64 = 1e15;

/// The most characters of a source: what a name can have.
const MOST_SOURCE: usize = 200;

fn short(source: String) -> Result<String, Fault> {
    match source.chars().count() > MOST_SOURCE {
        true => Err(Fault::refused(Words::error_benchmark_source_long).at("source")),
        false => Ok(source),
    }
}

/// A figure of a day that is still to come is a wish.
fn not_ahead(date: NaiveDate, session: &Session) -> Result<NaiveDate, Fault> {
    if date <= session.today() {
        return Ok(date);
    }
    let said = move |locale: &Locale| locale.words().error_benchmark_ahead(&locale.date(date));
    Err(Fault::invalid(said).at("date"))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let benchmark = session.workspace()?.store().benchmark(BenchmarkId(request.id))?;
    let operation = Operation::Delete(Entity::Benchmark, error::short(&benchmark.source));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_benchmark(benchmark.id)?))?;
    Ok(changed)
}

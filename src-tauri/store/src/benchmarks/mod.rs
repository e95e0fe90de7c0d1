//! Benchmarks: figures from elsewhere beside a KPI.

use crate::column::{date, date_number};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::benchmark::Benchmark;
use domain::{BenchmarkId, KpiId};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::Benchmark;

fn from_row(row: &Row) -> rusqlite::Result<Benchmark> {
    Ok(Benchmark {
        id: BenchmarkId(row.get("id")?),
        kpi: KpiId(row.get("kpi_id")?),
        value: row.get("value")?,
        source: row.get("source")?,
        date: date(row, "date")?,
        comparable: row.get("comparable")?,
    })
}

impl Database {
    /// All benchmarks of all KPIs, the newest of each first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn benchmarks(&self) -> Result<Vec<Benchmark>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM benchmark ORDER BY kpi_id, date DESC, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One benchmark.
    ///
    /// # Errors
    /// Where there is none.
    pub fn benchmark(&self, id: BenchmarkId) -> Result<Benchmark> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM benchmark WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a benchmark, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its KPI does not exist, it has no source, or something about it is refused; of one to be replaced also where it
    /// does not exist.
    pub fn put_benchmark(&self, benchmark: &Benchmark) -> Result<BenchmarkId> {
        self.kpi(benchmark.kpi)?;
        if benchmark.id.0 != 0 {
            self.benchmark(benchmark.id)?;
        }
        let id = self.id_or_new(benchmark.id.0);
        let value = validate::finite("value", benchmark.value)?;
        let source = validate::name(ENTITY, &benchmark.source)?;
        let day = date_number(validate::date(benchmark.date)?);
        let comparable = validate::text("comparable", benchmark.comparable.trim(), validate::TEXT_LIMIT)?;
        let sql = "INSERT INTO benchmark (id, kpi_id, value, source, date, comparable) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT DO UPDATE SET kpi_id = excluded.kpi_id, value = excluded.value, source = excluded.source,
            date = excluded.date, comparable = excluded.comparable";
        self.conn.prepare_cached(sql)?.execute((id, benchmark.kpi.0, value, source, day, comparable))?;
        Ok(BenchmarkId(id))
    }

    /// Deletes a benchmark.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_benchmark(&self, id: BenchmarkId) -> Result<()> {
        self.benchmark(id)?;
        self.conn.execute("DELETE FROM benchmark WHERE id = ?1", [id.0])?;
        Ok(())
    }
}

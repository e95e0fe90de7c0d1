//! Measuring the speed, and comparing it with an earlier run.

use crate::display::{Display, Size};
use crate::process::{Outcome, cargo, run, run_watched};
use crate::setup::{self, Need};
use crate::{files, front_end};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is measured and what it is held to.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Measure in the window instead: from a click until the page is drawn, on the example and on 200 KPIs over ten
    /// years. Fails where an owner would wait too long.
    #[arg(long, conflicts_with_all = ["rest", "save", "against"])]
    window: bool,
    /// Hold imports, charts and packs against other programs instead (DuckDB; matplotlib, vl-convert, gnuplot, python-pptx and
    /// openpyxl), which are installed into the folder of what is built: all get the same numbers in the same run. Fails
    /// where an import takes more than a few times as much, or a chart or pack is not so many times as fast.
    #[arg(long, conflicts_with_all = ["window", "rest", "save", "against"])]
    pub(crate) peers: bool,
    /// Write the medians into this file, to compare a later run with.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Fail where a median is much longer than in this file of an earlier run. A file that is not there is no failure:
    /// the first run has nothing before it.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// By how many percent a median may be longer.
    #[arg(long, value_name = "PERCENT", default_value_t = 25, requires = "against")]
    tolerance: u32,
    /// What `cargo bench` is given after `--`, such as the name of one benchmark.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

impl Arguments {
    /// Files are meant where the command was typed.
    pub(crate) fn make_absolute(&mut self) {
        files::make_absolute(&mut self.save);
        files::make_absolute(&mut self.against);
    }
}

/// Measures.
pub(crate) fn bench(arguments: &Arguments) -> Outcome {
    if arguments.window {
        return window();
    }
    setup::ensure(&[Need::Build])?;
    front_end::build()?;
    let rest: Vec<&str> = arguments.rest.iter().map(String::as_str).collect();
    let table = measure(&["--workspace", "--bench", "*"], &rest)?;
    // Read before it is written: both may be the same file.
    let slower = arguments.against.as_deref().map_or(Ok(Vec::new()), |file| {
        Ok::<_, String>(slower(&read(file)?, &table.medians, f64::from(arguments.tolerance)))
    })?;
    if let Some(file) = &arguments.save {
        table.write(file)?;
    }
    if slower.is_empty() { Ok(()) } else { Err(format!("Slower than before:\n{}", slower.join("\n"))) }
}

/// Measures these benchmarks, as cargo chooses them, with what divan is given to filter them.
pub(crate) fn measure(chosen: &[&str], filters: &[&str]) -> Outcome<Table> {
    let words = ["bench"].iter().chain(chosen).chain(&["--"]).chain(filters);
    let mut table = Table::default();
    run_watched(&mut cargo(words), |line| table.see(line))?;
    Ok(table)
}

/// Measures the speed of the window: how long an owner waits from a click until the page is drawn.
fn window() -> Outcome {
    setup::ensure(&[Need::Build, Need::Screen, Need::Driver])?;
    front_end::build()?;
    let display = Display::start(Size::default())?;
    let arguments = ["test", "--release", "--workspace", "--test", "e2e", "--"];
    let journey = ["--ignored", "--nocapture", "--test-threads=1", "speed"];
    run(cargo(arguments.into_iter().chain(journey)).envs(display.variables()))
}

/// Nanoseconds by name, such as `workspace/scorecard/200`.
type Medians = BTreeMap<String, f64>;

/// What divan prints, line by line: a tree of names with columns of times, the third of which is the median.
#[derive(Default)]
pub(crate) struct Table {
    path: Vec<String>,
    medians: Medians,
}

impl Table {
    /// Writes the medians into a file.
    pub(crate) fn write(&self, file: &Path) -> Outcome {
        files::write(file, written(&self.medians).as_bytes())
    }

    fn see(&mut self, line: &str) {
        let branches: String = line.chars().take_while(|c| "├╰│─ ".contains(*c)).collect();
        // Each level of the tree is three characters wide.
        let depth = branches.chars().count() / 3;
        let rest = &line[branches.len()..];
        let (name, columns) = rest.split_once("  ").unwrap_or((rest, ""));
        if depth == 0 && !columns.contains("fastest") {
            return;
        }
        self.path.truncate(depth);
        self.path.push(name.to_owned());
        if let Some(median) = columns.split('│').nth(2).and_then(nanoseconds) {
            self.medians.insert(self.path.join("/"), median);
        }
    }
}

/// Reads a time such as `1.234 µs`.
fn nanoseconds(text: &str) -> Option<f64> {
    let (number, unit) = text.trim().split_once(' ')?;
    let factor = match unit {
        "ps" => 1e-3,
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * factor)
}

/// A line for each benchmark that is slower than it was by more than the tolerance.
fn slower(before: &Medians, now: &Medians, tolerance: f64) -> Vec<String> {
    let compared = now.iter().filter_map(|(name, now)| before.get(name).map(|before| (name, before, now)));
    let percent = compared.map(|(name, before, now)| (name, (now / before - 1.0) * 100.0));
    percent
        .filter(|(_, more)| *more > tolerance)
        .map(|(name, more)| format!("    {name}: {more:.0} % longer"))
        .collect()
}

fn read(file: &Path) -> Outcome<Medians> {
    if !file.exists() {
        println!("{} is not there: nothing to compare with.", file.display());
        return Ok(Medians::new());
    }
    let text = files::read_text(file)?;
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    Ok(lines.filter_map(|(name, time)| Some((name.to_owned(), time.parse().ok()?))).collect())
}

/// A line for each benchmark: its name, a tab, nanoseconds.
fn written(medians: &Medians) -> String {
    medians.iter().map(|(name, median)| format!("{name}\t{median}\n")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const PRINTED: &str = "Timer precision: 41 ns
formula            fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ check           10.91 µs      │ 15.2 µs       │ 11.08 µs      │ 11.3 µs       │ 100     │ 100
╰─ parse                         │               │               │               │         │
   ├─ 10           899.7 ns      │ 1.2 µs        │ 912 ns        │ 950 ns        │ 100     │ 3200
   ╰─ 50           1.2 ms        │ 2 ms          │ 1.5 ms        │ 1.6 ms        │ 100     │ 100

workspace          fastest       │ slowest       │ median        │ mean          │ samples │ iters
╰─ open            1.1 s         │ 1.3 s         │ 1.2 s         │ 1.2 s         │ 3       │ 3
";

    fn medians() -> Medians {
        let mut table = Table::default();
        PRINTED.lines().for_each(|line| table.see(line));
        table.medians
    }

    #[test]
    fn reads_what_is_printed() {
        let found: Vec<(String, f64)> = medians().into_iter().collect();
        let wanted = [
            ("formula/check", 11_080.0),
            ("formula/parse/10", 912.0),
            ("formula/parse/50", 1_500_000.0),
            ("workspace/open", 1_200_000_000.0),
        ];
        assert_eq!(found, wanted.map(|(name, time)| (name.to_owned(), time)));
    }

    #[test]
    fn names_what_is_slower() {
        let (before, mut now) = (medians(), medians());
        now.insert("formula/check".to_owned(), 11_080.0 * 1.3);
        now.insert("workspace/open".to_owned(), 1_200_000_000.0 * 1.2);
        now.insert("new".to_owned(), 1.0);
        assert_eq!(slower(&before, &now, 25.0), ["    formula/check: 30 % longer"]);
        assert!(slower(&Medians::new(), &now, 25.0).is_empty());
    }

    #[test]
    fn what_is_written_can_be_read() {
        let file = std::env::temp_dir().join(format!("medians-{}", std::process::id())).join("medians.tsv");
        assert!(read(&file).unwrap().is_empty());
        files::write(&file, written(&medians()).as_bytes()).unwrap();
        assert_eq!(read(&file).unwrap(), medians());
        std::fs::remove_dir_all(file.parent().unwrap()).unwrap();
    }
}

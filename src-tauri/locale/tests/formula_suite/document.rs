//! Reading and rewriting the documents.

use chrono::{NaiveDate, Weekday};
use domain::formula::Window;
use domain::measure::key_of;
use domain::{Calendar, Category, DateRange, Kpi, KpiId, Measure, MeasureId, MeasureKind, Period, Unit};
use std::path::Path;

pub struct Document {
    head: String,
    pub measures: Vec<Measure>,
    pub kpis: Vec<Kpi>,
    pub calendar: Calendar,
    pub cases: Vec<Case>,
}

pub struct Case {
    pub name: String,
    pub formula: String,
    pub values: Vec<Value>,
    pub window: Window,
    pub expected: Vec<String>,
    /// The lines of the case up to its expected ones.
    text: String,
}

pub struct Value {
    pub measure: String,
    /// The period it is for; the whole window where `None`.
    pub period: Option<Period>,
    pub number: f64,
}

impl Document {
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let (head, body) = text.split_once("\n---").unwrap_or_else(|| panic!("{} has no case", path.display()));
        let (mut measures, mut kpis, mut calendar) = (Vec::new(), Vec::new(), Calendar::default());
        let mut window = None;
        for line in head.lines() {
            match line.split_once(' ') {
                Some(("measure", rest)) => measures.push(measure(rest, measures.len())),
                Some(("kpi", rest)) => kpis.push(kpi(rest, kpis.len())),
                Some(("calendar", rest)) => calendar = read_calendar(rest),
                Some(("window", rest)) => window = Some(rest.to_owned()),
                _ => assert!(line.is_empty() || line.starts_with("//"), "what is {line:?}?"),
            }
        }
        let mut window = read_window(&calendar, window.as_deref().unwrap_or("2026-10"));
        let cases = body.split("\n---").map(|case| Case::read(case, &calendar, &mut window)).collect();
        Self { head: head.to_owned(), measures, kpis, calendar, cases }
    }

    pub fn write(&self, path: &Path, found: &[Vec<String>]) {
        let mut text = self.head.trim_end().to_owned();
        for (case, lines) in self.cases.iter().zip(found) {
            text += &format!("\n\n---{}\n", case.text.trim_end());
            for line in lines {
                text += &format!("# {line}\n");
            }
            text.truncate(text.trim_end().len());
        }
        std::fs::write(path, text + "\n").unwrap();
    }
}

impl Case {
    fn read(text: &str, calendar: &Calendar, window: &mut Window) -> Self {
        let (name, body) = text.split_once('\n').unwrap();
        let (mut formula, mut values, mut expected) = (Vec::new(), Vec::new(), Vec::new());
        for line in body.lines() {
            if let Some(value) = line.strip_prefix("> ") {
                values.push(read_value(value, calendar));
            } else if let Some(line) = line.strip_prefix("# ") {
                expected.push(line.to_owned());
            } else if let Some(name) = line.strip_prefix("window ") {
                *window = read_window(calendar, name);
            } else {
                formula.push(line);
            }
        }
        let end = text.find("\n# ").unwrap_or(text.len());
        Self {
            name: name.trim_matches(|c| c == '-' || c == ' ').to_owned(),
            formula: formula.join("\n").trim_end_matches('\n').to_owned(),
            values,
            window: *window,
            expected,
            text: text[..end].to_owned(),
        }
    }
}

fn measure(line: &str, place: usize) -> Measure {
    let (name, rest) = line.rsplit_once(": ").unwrap();
    let (kind, unit) = rest.split_once(' ').unwrap();
    Measure {
        id: MeasureId(place as i64 + 1),
        key: key_of(name),
        kind: MeasureKind::parse(kind).unwrap(),
        unit: Unit::parse(unit).unwrap(),
        ..Measure::new(name)
    }
}

fn kpi(line: &str, place: usize) -> Kpi {
    let (name, formula) = line.split_once(": ").unwrap();
    Kpi { id: KpiId(place as i64 + 1), category: Category::Financial, ..Kpi::new(name, formula) }
}

/// `fiscal 07-01 week sunday`.
fn read_calendar(line: &str) -> Calendar {
    let words: Vec<&str> = line.split(' ').collect();
    let (month, day) = words[1].split_once('-').unwrap();
    let week_start: Weekday = words[3].parse().unwrap();
    Calendar { fiscal_month: month.parse().unwrap(), fiscal_day: day.parse().unwrap(), week_start }
}

/// A period's name, one cut short (`2026-10 up to 2026-10-17`), or a stretch (`2026-01-15..2026-03-01`).
fn read_window(calendar: &Calendar, text: &str) -> Window {
    if let Some((from, to)) = text.split_once("..") {
        return Window { range: DateRange { from: date(from), to: date(to) }, grain: None };
    }
    let (name, today) = text.split_once(" up to ").map_or((text, None), |(name, day)| (name, Some(date(day))));
    let period = calendar.parse_name(name).unwrap_or_else(|| panic!("{name:?} is no period"));
    let range = today.map_or(calendar.range(period), |today| calendar.elapsed(period, today));
    Window { range, grain: Some(period.grain) }
}

fn read_value(line: &str, calendar: &Calendar) -> Value {
    let (name, number) = line.split_once(" = ").unwrap();
    let split = |at: usize| Some((&name[..at], calendar.parse_name(&name[at + 1..])?));
    let (measure, period) = match name.match_indices(' ').find_map(|(at, _)| split(at)) {
        Some((name, period)) => (name, Some(period)),
        None => (name, None),
    };
    Value { measure: measure.to_owned(), period, number: number.parse().unwrap() }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

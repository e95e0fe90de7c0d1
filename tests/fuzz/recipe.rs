//! Any text as a recipe, a line for each step and each measure: what is wrong with it is said, what is not is done, nothing
//! panics or takes longer than a second, and what comes out is sound.
#![no_main]

use domain::Calendar;
use fuzz::{Limits, Sound};
use intake::{Context, Lookup, LookupTable, Map, Plan, Recipe, Source, Step, Take, Taken, sniff};
use libfuzzer_sys::fuzz_target;
use std::time::Duration;

const LIMITS: Limits = Limits { time: Duration::from_secs(1), memory: 256 << 20 };

/// Orders as shops write them, with dates that are missing, numbers that are none, and cells that are empty.
const ORDERS: &str = "Order,Placed,Shipped,Customer,Status,Price,Quantity,Note\n\
    1001,2026-10-01,2026-10-03,ann@x.org,paid,12.50,2,\n\
    1002,2026-10-01,,bob@x.org,open,7,1,gift\n\
    1002,2026-10-01,,bob@x.org,open,3.25,4,\n\
    1003,2026-10-31,2026-11-02,ann@x.org,cancelled,99999999.99,0,a-b-c\n\
    ,,,,,,,\n\
    1004,soon,2026-11-02,\"C, D\",paid,1e3,-1,\"“”\"\n\
    1005,2026-11-30,2026-11-01,,refunded,-12.50,2,été\n";

fuzz_target!(|text: &str| {
    LIMITS.hold(|| whole(&recipe(text)));
});

/// Goes through all steps as far as they go.
fn whole(recipe: &Recipe) -> Option<()> {
    let source = Source::from_bytes("orders.csv", ORDERS.as_bytes().to_vec()).ok()?;
    let map = Map { recipe: Some(recipe.clone()), ..Map::default() };
    let sniffed = sniff(&source, &map, &Context::default()).ok()?;
    let (sketch, faults) = Plan::sketch(&sniffed, &map, recipe);
    assert!(!faults.is_empty() || sketch.questions.len() < 1_000, "{recipe:?}");
    let plan = Plan::new(&sniffed, &map).ok()?;
    plan.read(&source, &Calendar::default(), &mut Sound::default()).ok()?;
    Some(())
}

/// A line begins with what it is; what it is about stands behind it, with tabs between.
fn recipe(text: &str) -> Recipe {
    let mut recipe = Recipe::default();
    for line in text.lines() {
        let Some(kind) = line.chars().next() else { continue };
        let mut parts = line[kind.len_utf8()..].split('\t').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        match kind {
            'k' => recipe.steps.push(Step::Keep(next())),
            'l' => recipe.steps.push(Step::LeaveOut(next())),
            'c' => recipe.steps.push(Step::Column { name: next(), formula: next() }),
            'f' => recipe.steps.push(Step::FillDown(next())),
            'r' => recipe.steps.push(Step::Replace { column: next(), with: vec![(next(), next()), (next(), next())] }),
            'j' => recipe.steps.push(Step::Lookup(lookup(&mut next))),
            'u' => recipe.steps.push(Step::KeepLast(vec![next(), next()])),
            kind => recipe.measures.push(taken(kind, &mut next)),
        }
    }
    recipe
}

/// A table of two keys.
fn lookup(next: &mut impl FnMut() -> String) -> Lookup {
    let (column, take) = (next(), vec![(next(), next())]);
    let rows = vec![vec![next(), next()], vec![next(), next()]];
    Lookup { column, table: LookupTable::default(), take, rows }
}

fn taken(kind: char, next: &mut impl FnMut() -> String) -> Taken {
    let take = match kind {
        'm' => Take::Mean,
        'n' => Take::Count,
        'd' => Take::Distinct,
        's' => Take::Sample,
        'h' => Take::Share,
        'z' => Take::Last,
        'a' => Take::First,
        'x' => Take::Max,
        'i' => Take::Min,
        'o' => Take::Open,
        _ => Take::Sum,
    };
    let mut some = || Some(next()).filter(|text| !text.is_empty());
    let (name, of, date, until) = (some().unwrap_or_else(|| "Any".to_owned()), some(), some(), some());
    let (only, once_per, by) = (some(), some().into_iter().collect(), some());
    let by = by.map(|column| ("By".to_owned(), column)).into_iter().collect();
    Taken { name, take, of, date, until, only, once_per, by, kind: None, unit: None }
}

//! Whatever comes in: nothing panics, and what comes out is sound.

use crate::support::{Kept, context};
use intake::{FormatHints, Layout, Map, Plan, Source, sniff};
use proptest::prelude::*;
use std::collections::HashSet;

/// Goes through all steps as far as they go.
fn run(bytes: Vec<u8>, map: &Map) -> Option<Kept> {
    let source = Source::from_bytes("any.csv", bytes).ok()?;
    let sniffed = sniff(&source, map, &context()).ok()?;
    let plan = Plan::new(&sniffed, map).ok()?;
    let mut kept = Kept::default();
    kept.summary = plan.read(&source, &context().calendar, &mut kept).ok()?;
    Some(kept)
}

fn is_sound(kept: &Kept) -> Result<(), TestCaseError> {
    let mut seen = HashSet::new();
    for value in &kept.values {
        let place = (value.measure, value.date, value.grain, value.segment, value.ordinal);
        prop_assert!(seen.insert(place), "each place has one value: {value:?}");
    }
    Ok(())
}

fn layouts() -> impl Strategy<Value = Map> {
    let layout = prop::option::of(prop::sample::select(vec![Layout::Long, Layout::Wide]));
    (layout, prop::option::of(0_u32..4)).prop_map(|(layout, header_row)| Map {
        format: FormatHints { layout, header_row, ..FormatHints::default() },
        ..Map::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), map in layouts()) {
        run(bytes, &map);
    }

    #[test]
    fn any_text(text in "\\PC{0,200}", map in layouts()) {
        run(text.into_bytes(), &map);
    }

    #[test]
    fn almost_tables(
        cells in prop::collection::vec(
            prop::sample::select(vec![
                "", "Date", "Sales", "KPI", "Total", "01.02.2026", "2026-01-05", "13/01/2026", "Jan 2026", "Feb 2026", "2025",
                "2026", "Q1 2026", "5", "1.234", "1.234,5", "12%", "n/a", "North", "South", "Gesamt", "\"", "1e308", "-", "-1e308",
            ]),
            0..60,
        ),
        width in 1_usize..6,
        delimiter in prop::sample::select(vec![";", ",", "\t"]),
        map in layouts(),
    ) {
        let lines: Vec<String> = cells.chunks(width).map(|row| row.join(delimiter)).collect();
        if let Some(kept) = run(lines.join("\n").into_bytes(), &map) {
            is_sound(&kept)?;
        }
    }
}

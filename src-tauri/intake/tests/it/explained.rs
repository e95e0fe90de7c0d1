//! What is told of every row, held against what is read.

use crate::support::{Kept, context, files};
use chrono::NaiveDate;
use domain::{Grain, MeasureKind};
use intake::{
    DateOrder, Explained, FormatHints, Layout, Map, MarkBecause, OrderBecause, Plan, Recipe, Remark, RowIs, RowsAsked,
    Source, Step, Sums, Take, Taken, TotalBy, Use, UsedAs, Why, Witness, sniff,
};
use std::collections::{BTreeMap, BTreeSet};

/// More rows than any test file has.
const ALL: usize = 100_000;

fn all() -> RowsAsked {
    RowsAsked { most: ALL, ..RowsAsked::default() }
}

type Spot = (usize, NaiveDate, Grain, Vec<String>);

fn told(explained: &Explained) -> BTreeMap<Spot, Vec<f64>> {
    let mut told: BTreeMap<Spot, Vec<f64>> = BTreeMap::new();
    for given in explained.rows.iter().flat_map(|row| &row.said.gives) {
        let members = given.members.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect();
        told.entry((given.measure, given.date, given.grain, members)).or_default().push(given.value);
    }
    told
}

fn read(plan: &Plan, kept: &Kept) -> BTreeMap<Spot, Vec<f64>> {
    let mut read: BTreeMap<Spot, Vec<f64>> = BTreeMap::new();
    for value in &kept.values {
        let members = kept.segments.get(&value.segment).map(Vec::as_slice).unwrap_or_default();
        let named = plan.dimensions.iter().zip(members);
        let members = named.filter_map(|(dimension, member)| Some(format!("{dimension}: {}", member.as_ref()?)));
        read.entry((value.measure, value.date, value.grain, members.collect())).or_default().push(value.value);
    }
    read
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// What the rows of one time and segment come to, by the kind of the measure.
fn comes_to(kind: MeasureKind, gives: &[f64], values: &[f64]) -> bool {
    let sum: f64 = gives.iter().sum();
    match (kind, values) {
        (MeasureKind::Flow | MeasureKind::Distinct, [value]) => same(sum, *value),
        (MeasureKind::Level, [value]) => same(sum / gives.len() as f64, *value),
        (MeasureKind::Balance, [value]) => gives.iter().any(|given| same(*given, *value)) || same(sum, *value),
        (MeasureKind::Sample, values) => gives == values,
        _ => false,
    }
}

/// Every row has one reason, in the order of the file, and what rows give is what is read of them.
fn holds(name: &str, source: &Source, map: &Map) -> bool {
    let Ok(sniffed) = sniff(source, map, &context()) else { return false };
    let Ok(plan) = Plan::open(&sniffed, map) else { return false };
    let mut kept = Kept::default();
    kept.summary = plan.read(source, &context().calendar, &mut kept).unwrap();
    let explained = plan.explain(source, &sniffed, &context().calendar, &all()).unwrap();
    let mut next = 1;
    for row in &explained.rows {
        assert_eq!(row.row, next, "{name}: every row, once");
        next = row.until + 1;
        assert_eq!(row.said.is == RowIs::Counts, !row.said.gives.is_empty(), "{name}: {row:?}");
    }
    let (told, read) = (told(&explained), read(&plan, &kept));
    assert_eq!(told.keys().collect::<Vec<_>>(), read.keys().collect::<Vec<_>>(), "{name}");
    for (spot, gives) in &told {
        let kind = plan.measures[spot.0].kind;
        assert!(comes_to(kind, gives, &read[spot]), "{name}: {spot:?} {gives:?} {:?}", read[spot]);
    }
    let rows_left_out: BTreeSet<u32> = kept.left_out.iter().map(|left_out| left_out.row).collect();
    let remarkable = explained.rows.iter().filter(|row| row.said.is_remarkable()).map(|row| row.row);
    let remarkable: BTreeSet<u32> = remarkable.collect();
    let silent: Vec<&u32> =
        rows_left_out.difference(&remarkable).filter(|row| **row != plan.format.header_row).collect();
    assert!(silent.is_empty(), "{name}: left out and not told so: {silent:?}");
    true
}

/// The test files, and those in their folders.
fn all_files() -> Vec<std::path::PathBuf> {
    let inside = |folder: &std::path::Path| -> Vec<std::path::PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut found: Vec<_> =
        inside(&files()).into_iter().flat_map(|path| if path.is_dir() { inside(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[test]
fn what_is_told_of_the_rows_is_what_is_read_of_them() {
    let mut held = 0;
    for path in all_files() {
        let Ok(source) = Source::open(&path) else { continue };
        held += usize::from(holds(&path.display().to_string(), &source, &Map::default()));
    }
    assert!(held > 40, "{held} files were told of");
}

fn told_of(text: &str, map: &Map, asked: &RowsAsked) -> Explained {
    let source = Source::from_bytes("test.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, map, &context()).unwrap();
    let plan = Plan::open(&sniffed, map).unwrap();
    plan.explain(&source, &sniffed, &context().calendar, asked).unwrap()
}

/// What each row is, in a word.
fn words(explained: &Explained) -> Vec<(u32, &'static str)> {
    let word = |is: &RowIs| match is {
        RowIs::Empty => "empty",
        RowIs::Above => "above",
        RowIs::Heads => "heads",
        RowIs::UpperHeads => "upper heads",
        RowIs::Counts => "counts",
        RowIs::LeftOut(left_out) => left_out.code().code(),
        RowIs::Again { left_out, .. } => left_out.code().code(),
        RowIs::Total { by, .. } => match by {
            TotalBy::Name => "total by name",
            TotalBy::Members => "total by members",
            TotalBy::Periods => "total by periods",
        },
        RowIs::Step(_) => "step",
        RowIs::Nothing => "nothing",
        RowIs::Remark => "remark",
        RowIs::NotUsed => "not used",
    };
    explained.rows.iter().map(|row| (row.row, word(&row.said.is))).collect()
}

const TILL: &str = "Report of sales;;;
;;;
Date;Store;Amount;Note
03.02.2026;North;1.250;first
04.02.2026;South;12,50;
05.02.2026;North;soon;typed
06.02.2026;South;;
;;;
;;;
25.02.2026;North;99,90;ok
25.02.2026;North;99,90;ok
26.02.2026;North;1,00;ok
26.02.2026;North;2,00;ok
32.02.2026;North;2,00;ok
Total;;1.461,30;
Printed on Monday;;;
";

#[test]
fn each_kind_of_row_has_its_reason() {
    let explained = told_of(TILL, &Map::default(), &all());
    let expected = [
        (1, "above"),
        (2, "empty"),
        (3, "heads"),
        (4, "counts"),
        (5, "counts"),
        (6, "not_a_number"),
        (7, "missing_value"),
        (8, "empty"),
        (10, "counts"),
        (11, "duplicate_row"),
        (12, "counts"),
        (13, "conflicting_row"),
        (14, "not_a_date"),
        (15, "total by name"),
        (16, "remark"),
    ];
    assert_eq!(words(&explained), expected);
    let row = |number: u32| explained.rows.iter().find(|row| row.row == number).unwrap();
    assert_eq!(row(8).until, 9, "empty rows are told together");
    assert!(matches!(row(11).said.is, RowIs::Again { earlier: 10, .. }));
    assert!(matches!(row(13).said.is, RowIs::Again { earlier: 12, .. }));
    assert!(matches!(&row(15).said.is, RowIs::Total { text, .. } if text == "Total"));
    assert_eq!((explained.looked, explained.next), (13, None));
    assert_eq!(row(4).cells, ["03.02.2026", "North", "1.250", "first"]);
    let columns: Vec<(&str, Option<UsedAs>)> =
        explained.columns.iter().map(|(name, used)| (name.as_str(), *used)).collect();
    let expected = [
        ("Date", Some(UsedAs::Date)),
        ("Store", Some(UsedAs::Member)),
        ("Amount", Some(UsedAs::Value)),
        ("Note", None),
    ];
    assert_eq!(columns, expected);
}

#[test]
fn what_could_be_read_otherwise_is_told_with_the_cell_that_decides() {
    let explained = told_of(TILL, &Map::default(), &all());
    let remarks = &explained.rows[3].said.remarks;
    let day = Remark::Day {
        text: "03.02.2026".into(),
        day: NaiveDate::from_ymd_opt(2026, 2, 3).unwrap(),
        order: Some(DateOrder::Dmy),
        because: Some(OrderBecause::Shown(Witness { row: 10, text: "25.02.2026".into() })),
    };
    let number = Remark::Number {
        column: "Amount".into(),
        text: "1.250".into(),
        groups: true,
        because: Some(MarkBecause::Shown(Witness { row: 5, text: "12,50".into() })),
    };
    assert_eq!(*remarks, [day, number]);
    let text = "Date,Amount\n03/04/2026,1.250\n05/06/2026,2.250\n";
    let open = told_of(text, &Map::default(), &all());
    assert!(matches!(open.rows[1].said.remarks[0], Remark::Day { because: None, .. }), "a question is open");
    let said = Map {
        format: FormatHints { date_order: Some(DateOrder::Mdy), decimal: Some('.'), ..FormatHints::default() },
        ..Map::default()
    };
    let said = told_of(text, &said, &all());
    assert!(matches!(said.rows[1].said.remarks[0], Remark::Day { because: Some(OrderBecause::Said), .. }));
    let by_mark = &said.rows[1].said.remarks[1];
    assert!(matches!(by_mark, Remark::Number { groups: false, because: Some(MarkBecause::Said), .. }));
}

#[test]
fn sums_of_members_and_of_periods_are_told_apart_from_what_is_called_a_total() {
    let rows: String = (1..=6)
        .map(|day| {
            format!(
                "2026-10-{day:02},North,{day}\n2026-10-{day:02},South,{}\n2026-10-{day:02},Everywhere,{}\n",
                day * 2,
                day * 3
            )
        })
        .collect();
    let map = Map {
        format: FormatHints { sums: Some(Sums::LeaveOut), ..FormatHints::default() },
        columns: vec![
            ("Date".into(), Use::Date),
            ("Store".into(), Use::Dimension("Store".into())),
            ("Sales".into(), Use::Measure { name: "Sales".into(), kind: None, unit: None }),
        ],
        ..Map::default()
    };
    let explained = told_of(&format!("Date,Store,Sales\n{rows}"), &map, &all());
    assert_eq!(words(&explained)[1..4], [(2, "counts"), (3, "counts"), (4, "total by members")]);
    let text = "Period,Sales\nJan 2026,1\nFeb 2026,2\nMar 2026,3\nQ1 2026,6\nApr 2026,4\n";
    assert_eq!(words(&told_of(text, &Map::default(), &all()))[4..], [(5, "total by periods"), (6, "counts")]);
}

#[test]
fn a_step_of_a_recipe_and_what_its_measures_do_not_ask_for_are_told() {
    let taken = |name: &str, only: &str| Taken {
        name: name.into(),
        take: Take::Sum,
        of: Some("Amount".into()),
        date: Some("Date".into()),
        until: None,
        only: Some(only.into()),
        by: Vec::new(),
        once_per: Vec::new(),
        kind: None,
        unit: None,
    };
    let recipe = Recipe {
        steps: vec![Step::Keep("Amount <> 7".into()), Step::LeaveOut("Status = \"Cancelled\"".into())],
        measures: vec![taken("In", "Amount > 0"), taken("Out", "Amount < 0")],
        working_days: Vec::new(),
    };
    let map = Map { recipe: Some(recipe), ..Map::default() };
    let text = "Date,Status,Amount\n2026-01-31,Paid,5\n2026-01-31,Cancelled,6\n2026-01-31,Paid,7\n2026-01-31,Paid,-2\n\
        2026-01-31,Paid,0\nnever,Paid,1\n";
    let explained = told_of(text, &map, &all());
    let expected =
        [(1, "heads"), (2, "counts"), (3, "step"), (4, "step"), (5, "counts"), (6, "nothing"), (7, "not_a_date")];
    assert_eq!(words(&explained), expected);
    assert_eq!((&explained.rows[2].said.is, &explained.rows[3].said.is), (&RowIs::Step(2), &RowIs::Step(1)));
    assert_eq!(explained.rows[1].said.parts, [(Some(1), Why::NotAsked)]);
}

#[test]
fn in_the_wide_layout_each_number_of_a_row_is_told() {
    let text =
        "Key figures,,,\nMeasure,Jan 2026,Feb 2026,Mar 2026\nSales,1,2,soon\nSales,1,2,soon\nCosts,,4,5\nStaff:,,,\n";
    let uses = ["Sales", "Costs"].map(|name| (name.into(), Use::Measure { name: name.into(), kind: None, unit: None }));
    let format = FormatHints { layout: Some(Layout::Wide), header_row: Some(2), ..FormatHints::default() };
    let one = Map { format, columns: uses[..1].to_vec(), ..Map::default() };
    let explained = told_of(text, &one, &all());
    let expected = [(1, "above"), (2, "heads"), (3, "counts"), (4, "duplicate_row"), (5, "not used"), (6, "remark")];
    assert_eq!(words(&explained), expected);
    let gives: Vec<f64> = explained.rows[2].said.gives.iter().map(|given| given.value).collect();
    assert_eq!(gives, [1.0, 2.0]);
    assert!(matches!(explained.rows[2].said.parts[..], [(Some(0), Why::LeftOut(_))]), "March is no number");
}

#[test]
fn no_more_is_read_than_is_asked_for_and_the_rest_can_be_asked_for_next() {
    let rows: String = (0..400).map(|row| format!("2026-01-{:02},{row}\n", row % 28 + 1)).collect();
    let text = format!("Date,Amount\n{rows}never,1\n\n2026-02-01,77777\n");
    let few = RowsAsked { most: 5, ..RowsAsked::default() };
    let first = told_of(&text, &Map::default(), &few);
    assert_eq!((first.rows.len(), first.looked, first.next), (5, 5, Some(6)));
    let second = told_of(&text, &Map::default(), &RowsAsked { from: 6, ..few.clone() });
    assert_eq!((second.rows[0].row, second.rows.len(), second.next), (6, 5, Some(11)));
    let odd = told_of(&text, &Map::default(), &RowsAsked { remarkable: true, ..few.clone() });
    assert_eq!((words(&odd), odd.next), (vec![(402, "not_a_date")], None));
    let find = |text_asked: &str| {
        let found = told_of(&text, &Map::default(), &RowsAsked { find: Some(text_asked.into()), ..few.clone() });
        (words(&found), found.next)
    };
    assert_eq!(find("77777"), (vec![(404, "counts")], None));
    assert_eq!(find("NEVER"), (vec![(402, "not_a_date")], None));
    assert_eq!(find("403").0, [(403, "empty")]);
    assert_eq!(find("nobody has written this"), (Vec::new(), None));
    let (many, next) = find("2026-01-0");
    assert_eq!((many.len(), next), (5, Some(7)));
}

//! Files that are like those of a source and lack one of its columns.

use crate::support::context;
use intake::{FormatHints, Holds, Map, Recipe, Source, Step, Take, Taken, sniff};

fn check(file: &str, headings: &str, used: &[(&str, Holds)], expected: Option<(&[&str], &[&str])>) {
    check_knowing(file, headings, used, &[], expected);
}

fn check_knowing(
    file: &str,
    headings: &str,
    used: &[(&str, Holds)],
    members: &[(String, Vec<String>)],
    expected: Option<(&[&str], &[&str])>,
) {
    let source = Source::from_bytes("a.csv", file.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let headings: Vec<&str> = headings.split(';').collect();
    let used: Vec<(String, Holds)> = used.iter().map(|(name, holds)| ((*name).to_owned(), *holds)).collect();
    let found = sniffed.missing(&headings, &used, &[], members);
    let found = found.map(|found| (found.missing, found.choices.iter().map(|all| all.join(", ")).collect::<Vec<_>>()));
    let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let expected = expected.map(|(missing, choices)| (owned(missing), owned(choices)));
    assert_eq!(found, expected, "{file}");
}

#[test]
fn what_is_missing_and_what_could_stand_for_it() {
    use Holds::{Anything, Dates, Members, Numbers};
    let all = "Datum;Filiale;Kanal;Menge;Umsatz";
    let used = [("Datum", Dates), ("Filiale", Members), ("Umsatz", Numbers)];
    let row = "2026-10-01;Hafen;Netz;3;10,50\n2026-10-02;Markt;Laden;4;12,25\n";
    let file = |names: &str| format!("{names}\n{row}");
    check(&file("Datum;Filiale;Kanal;Menge;Umsatz netto"), all, &used, Some((&["Umsatz"], &["Umsatz netto"])));
    check(&file("Datum;Standort;Kanal;Menge;Umsatz"), all, &used, Some((&["Filiale"], &["Standort"])));
    check(&file("Belegdatum;Filiale;Kanal;Menge;Umsatz"), all, &used, Some((&["Datum"], &["Belegdatum"])));
    // The best comes first, and a column that nothing is taken from is not missed.
    let more = "Datum;Filiale;Kanal;Menge;Umsatz;Konto";
    let with_count = "Datum;Filiale;Kanal;Anzahl;Umsätze;Konto\n2026-10-01;Hafen;Netz;3;10,50;4400\n";
    check(with_count, more, &used, Some((&["Umsatz"], &["Umsätze", "Anzahl"])));
    check(&file("Datum;Filiale;Weg;Menge;Umsatz"), all, &used, Some((&[], &[])));
    // Two at once are answered together; a third one makes another kind of file.
    let with_account = "Datum;Standort;Kanal;Menge;Erlös;Konto\n2026-10-01;Hafen;Netz;3;10,50;4400\n";
    check(with_account, more, &used, Some((&["Filiale", "Umsatz"], &["Standort, Erlös"])));
    check(&file("Datum;Standort;Weg;Menge;Erlös"), all, &used, None);
    // One that is gone altogether has nothing to stand for it, and of an expression any column may.
    check("Datum;Filiale;Kanal;Menge\n2026-10-01;Hafen;Netz;3\n", all, &used, Some((&["Umsatz"], &[])));
    check(&file("Datum;Filiale;Kanal;Menge;Art"), all, &[("Umsatz", Anything)], Some((&["Umsatz"], &["Art"])));
    // Of few columns a date and a place in common say little: the new name has to be like the old one.
    let small = [("Datum", Dates), ("Filiale", Members), ("Umsatz", Numbers)];
    check("Datum;Filiale;Kunden\n2026-10-01;Hafen;3\n", "Datum;Filiale;Umsatz", &small, None);
    let net = "Datum;Filiale;Umsatz netto\n2026-10-01;Hafen;3,50\n";
    check(net, "Datum;Filiale;Umsatz", &small, Some((&["Umsatz"], &["Umsatz netto"])));
    check("Datum;Umsatz netto\n2026-10-01;3,50\n", "Datum;Umsatz", &small[..1], Some((&[], &[])));
    check("Datum;Umsatz netto\n2026-10-01;3,50\n", "Datum;Umsatz", &used, Some((&["Umsatz"], &["Umsatz netto"])));
    check("Datum;Kunden\n2026-10-01;3\n", "Datum;Umsatz", &used, None);
}

#[test]
fn a_breakdown_is_known_by_its_members_and_by_what_it_is() {
    use Holds::{Dates, Members, Numbers};
    let used = [("Date", Dates), ("Store", Members), ("Sales", Numbers)];
    let known = [("Store".to_owned(), vec!["North".to_owned(), "South".to_owned()])];
    let file = |names: &str, one: &str, two: &str| format!("{names}\n2026-10-01,{one},1\n2026-10-01,{two},2\n");
    let check = |names: &str, members: [&str; 2], expected: Option<(&[&str], &[&str])>| {
        check_knowing(&file(names, members[0], members[1]), "Date;Store;Sales", &used, &known, expected);
    };
    for heading in ["Branch", "Filiale", "Where", "Point of sale"] {
        check(&format!("Date,{heading},Sales"), ["North", "South"], Some((&["Store"], &[heading])));
        check(&format!("Date,{heading},Sales"), ["north", "West"], Some((&["Store"], &[heading])));
    }
    // What means the same is asked about, whatever its members are.
    check("Date,Branch,Sales", ["East", "West"], Some((&["Store"], &["Branch"])));
    // Another breakdown is another kind of file.
    check("Date,Channel,Sales", ["Web", "Phone"], None);
    check("Date,Where,Sales", ["East", "West"], None);
    check("Date,Store,Sales", ["East", "West"], Some((&[], &[])));
    // Its date may be called otherwise as well.
    check("Day,Branch,Sales", ["North", "South"], Some((&["Date", "Store"], &["Day, Branch"])));
    let used = [("Date", Dates), ("Store", Members), ("Channel", Members), ("Sales", Numbers)];
    let known = [known[0].clone(), ("Channel".to_owned(), vec!["Web".to_owned(), "Shop".to_owned()])];
    let two = "Date,Branch,Way,Sales\n2026-10-01,North,Web,1\n2026-10-01,South,Shop,2\n";
    let best = "Branch, Way";
    check_knowing(
        two,
        "Date;Store;Channel;Sales",
        &used,
        &known,
        Some((&["Store", "Channel"], &[best, "Way, Branch"])),
    );
}

#[test]
fn a_heading_that_stands_for_a_column_gives_it_its_name() {
    let renamed = vec![("Umsatz netto".to_owned(), "Umsatz".to_owned())];
    let map = Map { format: FormatHints { renamed, ..FormatHints::default() }, ..Map::default() };
    let names = |file: &str| {
        let source = Source::from_bytes("a.csv", file.as_bytes()).unwrap();
        let sniffed = sniff(&source, &map, &context()).unwrap();
        (sniffed.fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>(), sniffed.renamed().count())
    };
    assert_eq!(names("Datum;UMSATZ NETTO\n2026-10-01;3,50\n"), (vec!["Datum".to_owned(), "Umsatz".to_owned()], 1));
    // Where both are there, each is what it says.
    let both = ["Datum", "Umsatz", "Umsatz netto"].map(str::to_owned).to_vec();
    assert_eq!(names("Datum;Umsatz;Umsatz netto\n2026-10-01;4,20;3,50\n"), (both, 0));
}

#[test]
fn a_recipe_says_by_where_it_names_a_column_what_it_takes_from_it() {
    let text = |text: &str| Some(text.to_owned());
    let taken = Taken {
        name: "Umsatz".into(),
        take: Take::Sum,
        of: text("[Betrag netto]"),
        date: text("Tag"),
        until: None,
        only: text("Status <> \"x\""),
        once_per: Vec::new(),
        by: vec![("Filiale".into(), "Ort".into())],
        kind: None,
        unit: None,
    };
    let steps = vec![Step::Column { name: "Gemacht".into(), formula: "Menge * 2".into() }];
    let recipe = Recipe { steps, measures: vec![taken], working_days: Vec::new() };
    let used = Map { recipe: Some(recipe), ..Map::default() }.used();
    let used: Vec<(&str, Holds)> = used.iter().map(|(name, holds)| (name.as_str(), *holds)).collect();
    use Holds::{Anything, Dates, Members, Numbers};
    let expected =
        [("Betrag netto", Numbers), ("Menge", Anything), ("Ort", Members), ("Status", Anything), ("Tag", Dates)];
    assert_eq!(used, expected);
}

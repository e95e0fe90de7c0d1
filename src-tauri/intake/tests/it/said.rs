//! What headings, titles and notes say of the numbers beside them: it is read, or asked about, or the numbers are named as left out;
//! never passed over.

use crate::support::{Kept, context};
use intake::{FormatHints, Map, Plan, Refusal, Settled, Source, sniff};

/// The same table as a workbook, in which numbers are numbers.
fn book(text: &str) -> Source {
    let cell = |cell: &str| match cell {
        "" => "<Cell/>".to_owned(),
        number if number.parse::<f64>().is_ok() => {
            format!("<Cell><Data ss:Type=\"Number\">{number}</Data></Cell>")
        }
        text => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>")
        }
    };
    let row = |line: &str| format!("<Row>{}</Row>", line.split(';').map(cell).collect::<String>());
    let rows: String = text.lines().map(row).collect();
    let xml = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"Data\"><Table>{rows}</Table></Worksheet></Workbook>"
    );
    Source::from_bytes("a.xml", xml.as_bytes()).unwrap()
}

/// A table with semicolons, as a text and as a workbook.
fn both(text: &str) -> [Source; 2] {
    [Source::from_bytes("a.csv", text.as_bytes()).unwrap(), book(text)]
}

/// What is read, what is planned beside it, and the columns and cells that are left out; or what is asked, or the title for which it is
/// refused.
fn told(source: &Source, map: &Map) -> String {
    let sniffed = match sniff(source, map, &context()) {
        Ok(sniffed) => sniffed,
        Err(Refusal::Shortened { title, .. }) => return format!("refused: {title}"),
        Err(other) => return other.to_string(),
    };
    let plan = Plan::open(&sniffed, map).unwrap();
    if let Some(question) = plan.questions.first() {
        return format!("asked: {} {:?}", question.code(), question.asked);
    }
    let mut kept = Kept::default();
    plan.read(source, &context().calendar, &mut kept).unwrap();
    let value = |value: &intake::Value| {
        let member = kept.member(value.segment, 0);
        let name = &plan.measures[value.measure].name;
        format!(
            "{name}{}{member} {} {}",
            if member.is_empty() { "" } else { "/" },
            value.date.format("%Y-%m"),
            value.value
        )
    };
    let values: Vec<String> = kept.values.iter().map(value).collect();
    let left =
        kept.left_out.iter().map(|left| format!(" -{}:{}", left.row, left.column.as_deref().unwrap_or_default()));
    let beside = plan.plan_beside().map(|plan| format!(" +{plan}")).unwrap_or_default();
    let planned = if plan.is_planned() { " planned" } else { "" };
    format!("{}{planned}{beside}{}", values.join(", "), left.collect::<String>())
}

/// Both layouts of it, read of a text and of a workbook, are the same.
fn check(text: &str, expected: &str) {
    for source in both(text) {
        assert_eq!(told(&source, &Map::default()), expected, "{text}");
    }
}

fn starts(text: &str, expected: &str) {
    for source in both(text) {
        let told = told(&source, &Map::default());
        assert!(told.starts_with(expected), "{text}\n{told}");
    }
}

#[test]
fn a_year_with_a_letter_is_a_period_with_a_version() {
    let sales = "Sales 2024-01 5, Sales 2025-01 6";
    for (heads, plan) in [
        ("2024A;2025A;2026E", "E"),
        ("2024a;2025a;2026e", "e"),
        ("2024;2025;2026E", "E"),
        ("2024 A;2025 A;2026 F", "F"),
        ("2024 (A);2025 (A);2026 (B)", "B"),
        ("2024(A);2025(A);2026(P)", "P"),
        ("FY24A;FY25A;FY26E", "E"),
        ("2024A;2025A;2026 Budget", "Budget"),
        ("2024;2025;2026 est.", "est"),
        ("2024;2025;2026 geschätzt", "geschätzt"),
    ] {
        check(&format!("Item;{heads}\nSales;5;6;7\n"), &format!("{sales} +{plan}"));
    }
    check("Item;2026E;2027E\nSales;5;6\n", "Sales 2026-01 5, Sales 2027-01 6 planned");
    check("Item;Q1 2026A;Q2 2026A;Q3 2026E\nSales;5;6;7\n", "Sales 2026-01 5, Sales 2026-04 6 +E");
    check("Item;1Q26A;2Q26A;3Q26E\nSales;5;6;7\n", "Sales 2026-01 5, Sales 2026-04 6 +E");
    check("Item;31.12.2024;31.12.2025;31.12.2026E\nCash;5;6;7\n", "Cash 2024-12 5, Cash 2025-12 6 +E");
    // How settled a year is changes nothing about which it is.
    for heads in
        ["2024;2025*", "2024;2025 (prov.)", "2024;2025r", "2024;2025 vorl.", "2024;2025¹", "2024 (rev.);2025 (prel.)"]
    {
        check(&format!("Item;{heads}\nSales;5;6\n"), sales);
    }
    // Provisional or planned, and whatever stands beside what came to pass.
    starts("Item;2024;2025p\nSales;5;6\n", "asked: actual_or_plan");
    let map = |chosen: &str| {
        let format = FormatHints { actual_or_plan: Some(chosen.to_owned()), ..FormatHints::default() };
        Map { format, ..Map::default() }
    };
    for source in both("Item;2024;2025p\nSales;5;6\n") {
        assert_eq!(told(&source, &map("Actual + p")), sales);
        assert_eq!(told(&source, &map("Actual | p")), "Sales 2024-01 5 +p");
    }
    check("Item;2026E\nSales;5\nCosts;1\n", "Sales 2026-01 5, Costs 2026-01 1 planned");
    starts("Item;2024A;2025A;2026\nSales;5;6;7\n", "asked: actual_or_plan");
}

/// In a column of dates the letters say it of each row.
#[test]
fn rows_of_years_with_letters_are_told_apart() {
    let sales = "Sales 2024-01 5, Sales 2025-01 6";
    for (rows, plan) in [
        (["2024A", "2025A", "2026E"], "E"),
        (["2024", "2025", "2026E"], "E"),
        (["2024", "2025", "2026 Plan"], "Plan"),
        (["2024 Ist", "2025 Ist", "2026 Plan"], "Plan"),
    ] {
        let [one, two, three] = rows;
        let text = format!("Year;Sales\n{one};5\n{two};6\n{three};7\n");
        check(&text, &format!("{sales} +{plan} -4:Year"));
        let format = FormatHints { actual_or_plan: Some(plan.to_owned()), ..FormatHints::default() };
        for source in both(&text) {
            let told = told(&source, &Map { format: format.clone(), ..Map::default() });
            assert!(told.starts_with("Sales 2026-01 7 planned"), "{told}");
        }
    }
    check("Month;Sales\nJan 2026 (prov.);5\nFeb 2026*;6\n", "Sales 2026-01 5, Sales 2026-02 6");
    starts("Year;Sales\n2024;5\n2025p;6\n", "asked: actual_or_plan");
    let stretch = "Periode;Umsatz\nIst 2025;5\nIst YTD Okt 2026;6\nPlan 2026;7\n";
    check(stretch, "Umsatz 2025-01 5 +Plan -3:Periode -4:Periode");
}

#[test]
fn every_column_of_numbers_that_is_not_taken_is_named() {
    for (text, expected) in [
        ("Item;2026 YTD;2026 Plan\nSales;5;60\nCosts;1;20\n", "Sales 2026-01 60, Costs 2026-01 20 planned -1:2026 YTD"),
        (
            "Item;Actual 2026 YTD Oct;Budget 2026\nSales;5;60\nCosts;1;20\n",
            "Sales 2026-01 60, Costs 2026-01 20 planned -1:Actual 2026 YTD Oct",
        ),
        (
            "Item;Actual 2025;Actual 2026 YTD Oct;Budget 2026\nSales;5;4;60\n",
            "Sales 2025-01 5 +Budget -1:Actual 2026 YTD Oct",
        ),
        ("Posten;Ist 2025;Ist kum. Okt 2026;Plan 2026\nUmsatz;5;4;60\n", "Umsatz 2025-01 5 +Plan -1:Ist kum. Okt 2026"),
        ("Item;2025A;LTM;2026E\nSales;5;4;60\n", "Sales 2025-01 5 +E -1:LTM"),
        ("Item;Jan 2026 Actual;Jan 2026 Budget;H1 2026\nSales;5;6;70\n", "Sales 2026-01 5 +Budget -1:H1 2026"),
        (
            "Item;Sep 2026;;Oct 2026;;YTD 2026;\n;Actual;Budget;Actual;Budget;Actual;Budget\nSales;5;6;7;8;50;60\n",
            "Sales 2026-09 5, Sales 2026-10 7 +Budget -1:YTD 2026 Actual -1:YTD 2026 Budget",
        ),
        (
            "Item;Oct 2026;;YTD 2026;\n;Actual;Budget;Actual;Budget\nSales;5;6;50;60\nCosts;1;2;10;20\n",
            "Sales 2026-10 5, Costs 2026-10 1 +Budget -1:YTD 2026 Actual -1:YTD 2026 Budget",
        ),
        ("Item;2025;Jan 2026;Feb 2026\nNorth;70;5;6\n", "North 2026-01 5, North 2026-02 6 -1:2025"),
        ("Item;Jan 2026;Feb 2026;YTD 2025\nSales;5;6;70\n", "Sales 2026-01 5, Sales 2026-02 6 -1:YTD 2025"),
        (
            "Item;Oct 2026;Oct 2025;YTD 2026;YTD 2025\nSales;5;6;70;80\n",
            "Sales 2026-10 5, Sales 2025-10 6 -1:YTD 2026 -1:YTD 2025",
        ),
        ("Item;Jan 2026;Feb 2026;Vorjahr\nSales;5;6;70\n", "Sales 2026-01 5, Sales 2026-02 6 -1:Vorjahr"),
        ("Item;Jan 2026;Feb 2026;\nSales;5;6;70\n", "Sales 2026-01 5, Sales 2026-02 6 -1:D"),
        ("Item;Jan 2026;Feb 2026;Total;Average\nSales;5;6;11;5.5\n", "Sales 2026-01 5, Sales 2026-02 6"),
    ] {
        check(text, expected);
    }
}

/// Headings that look like periods and are none that can be read are named in the question.
#[test]
fn headings_that_cannot_be_read_as_periods_are_named() {
    for (text, headings) in [
        ("Store;2026 YTD;2026 Plan\nNorth;5;60\nSouth;1;20\n", "[\"2026 YTD\", \"2026 Plan\"]"),
        ("Item;H1 2025;H2 2025\nSales;5;6\nCosts;1;2\n", "[\"H1 2025\", \"H2 2025\"]"),
        ("Stand: 31.10.2026;;\nItem;9M 2025;9M 2026\nSales;5;6\nCosts;1;2\n", "[\"9M 2025\", \"9M 2026\"]"),
        ("Posten;Jan-Jun 2025;Jan-Jun 2026\nUmsatz;5;6\nKosten;1;2\n", "[\"Jan-Jun 2025\", \"Jan-Jun 2026\"]"),
    ] {
        check(text, &format!("asked: as_of AsOfHeadings({headings})"));
    }
    check("Product;Stock;Price\nA;5;6\nB;1;2\n", "asked: as_of AsOf");
}

#[test]
fn numbers_below_headings_of_thousands_are_read_in_full() {
    for (heading, times) in [
        ("Sales mn", 1e6),
        ("Sales 000 EUR", 1e3),
        ("Sales x1000", 1e3),
        ("Sales (x 1,000)", 1e3),
        ("Sales EUR m", 1e6),
        ("Sales €bn", 1e9),
        ("Sales (in hundreds)", 1e2),
        ("Orders ('000)", 1e3),
        ("Umsatz Tsd.", 1e3),
        ("Umsatz Mio. EUR", 1e6),
        ("Sales 2000", 1.0),
        ("Length (m)", 1.0),
        ("Staff (m)", 1.0),
    ] {
        let kind = |text: String| {
            for source in both(&text) {
                let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
                let plan = Plan::open(&sniffed, &Map::default()).unwrap();
                let mut kept = Kept::default();
                plan.read(&source, &context().calendar, &mut kept).unwrap();
                let values: Vec<f64> = kept.values.iter().map(|value| value.value).collect();
                assert_eq!(values, [12.0 * times, 13.0 * times], "{text}");
                let said: Vec<(&str, f64)> = [(heading, times)].into_iter().filter(|(_, times)| *times > 1.0).collect();
                assert_eq!(plan.multiplied(), said, "{text}");
            }
        };
        kind(format!("Month;{heading}\n2026-01;12\n2026-02;13\n"));
        kind(format!("Item;Jan 2026;Feb 2026\n{heading};12;13\n"));
    }
}

#[test]
fn titles_and_notes_of_thousands_are_no_numbers_in_full() {
    let long = "Month;Sales;Costs\n2026-01;12;4\n2026-02;13;5\n";
    let wide = "Item;Jan 2026;Feb 2026\nSales;12;13\nCosts;4;5\n";
    for note in [
        "All figures in thousands of euro",
        "Angaben in TEUR",
        "Alle Beträge in Tsd. EUR",
        "Amounts in hundreds",
        "in €bn",
        "Montants en milliers d'euros",
    ] {
        for table in [long, wide] {
            check(&format!("{table}\n{note}\n"), &format!("refused: {note}"));
            check(&format!("{note}\n\n{table}"), &format!("refused: {note}"));
        }
    }
    for heads in ["2025 (T€);2026 (T€)", "2025 k€;2026 k€", "Ist 2025 (T€);Plan 2026 (T€)", "2025A €m;2026E €m"]
    {
        let first = heads.split(';').next().unwrap();
        check(&format!("Item;{heads}\nSales;12;13\nCosts;4;5\n"), &format!("refused: {first}"));
    }
    let parted = "Note: all figures in thousands; unaudited";
    starts(&format!("{long}{parted}\n"), "refused: Note: all figures in thousands");
    check("Item;Jan 2026;Feb 2026;;\nSales;12;13;;in T€\nCosts;4;5;;\n", "refused: in T€");
    let full = "Sales 2026-01 12, Costs 2026-01 4, Sales 2026-02 13, Costs 2026-02 5";
    check(&format!("{long}Figures of all stores\n"), full);
}

/// Cells say it, too, and then their heading says it of them no more; formats of workbooks do.
#[test]
fn a_number_that_says_thousands_itself_is_in_full() {
    for heading in ["Umsatz", "Umsatz (T€)"] {
        for cells in ["12,5 T€;13,5 T€", "12,5 TEUR;13,5 TEUR", "12,5 k€;13,5 k€", "12.500 €;13.500 €"] {
            let (one, other) = cells.split_once(';').unwrap();
            let text = format!("Monat;{heading}\n01.2026;{one}\n02.2026;{other}\n");
            let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
            let times = if heading == "Umsatz" || !cells.starts_with("12.") { "" } else { "000" };
            let expected = format!("{heading} 2026-01 12500{times}, {heading} 2026-02 13500{times}");
            assert_eq!(told(&source, &Map::default()), expected, "{text}");
        }
    }
}

/// Names of things with thousands in them say nothing of the numbers beside them.
#[test]
fn things_that_are_sold_by_the_thousand_are_no_thousands() {
    let text = "Datum;Artikel;Menge\n2026-01-01;Schrauben x1000;4\n2026-01-02;Nägel (x 1000);5\n";
    assert_eq!(told(&both(text)[0], &Map::default()), "Menge 2026-01 4, Menge 2026-01 5");
}

/// The scale of one row is its own.
#[test]
fn a_row_in_thousands_beside_others_is_read_by_itself() {
    check(
        "Item;Jan 2026;Feb 2026\nSales (k€);12;13\nOrders;4;5\n",
        "Sales (k€) 2026-01 12000, Sales (k€) 2026-02 13000, Orders 2026-01 4, Orders 2026-02 5",
    );
    for units in ["kEUR;FTE", "T€;Anzahl", "'000;pcs"] {
        let (sales, staff) = units.split_once(';').unwrap();
        check(
            &format!("KPI;Unit;Jan 2026;Feb 2026\nSales;{sales};12;13\nStaff;{staff};4;5\n"),
            "Sales 2026-01 12000, Sales 2026-02 13000, Staff 2026-01 4, Staff 2026-02 5",
        );
    }
    // It may be meant for the row below, too; and rows of one name are one measure.
    check("KPI;Unit;Jan 2026;Feb 2026\nSales;kEUR;12;13\nCosts;;4;5\n", "refused: kEUR");
    // What a heading says holds, whatever it stands for.
    let source = Source::from_bytes("a.csv", "Month;Revenue (k€)\n2026-01;12\n".as_bytes()).unwrap();
    let renamed = vec![("Revenue (k€)".to_owned(), "Sales".to_owned())];
    let map = Map { format: FormatHints { renamed, ..FormatHints::default() }, ..Map::default() };
    assert_eq!(told(&source, &map), "Sales 2026-01 12000");
}

#[test]
fn numbers_with_marks_are_read_and_the_marks_are_said() {
    let marks = ["100 p", "115 e", "120*", "98 (prov.)", "r 105", "101"];
    let values = "100, 115, 120, 98, 105, 101";
    let long: String = (1..).zip(marks).map(|(month, cell)| format!("2026-0{month};{cell}\n")).collect();
    let heads: Vec<String> = (1..=marks.len()).map(|month| format!("2026-0{month}")).collect();
    let wide = format!("Item;{}\nIndex;{}\n", heads.join(";"), marks.join(";"));
    for text in [format!("Month;Index\n{long}"), wide] {
        for source in both(&text) {
            let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
            let plan = Plan::new(&sniffed, &Map::default()).unwrap();
            let mut kept = Kept::default();
            plan.read(&source, &context().calendar, &mut kept).unwrap();
            let read: Vec<String> = kept.values.iter().map(|value| value.value.to_string()).collect();
            assert_eq!((read.join(", ").as_str(), kept.codes()), (values, vec![]), "{text}");
            let said: Vec<_> = plan.marked().map(|(_, settled, count, first)| (settled, count, first)).collect();
            let expected = [
                (Settled::Provisional, 2, "100 p"),
                (Settled::Estimated, 1, "115 e"),
                (Settled::Note, 1, "120*"),
                (Settled::Revised, 1, "r 105"),
            ];
            assert_eq!(said, expected, "{text}");
        }
    }
}

/// What is no number for certain is left out, each cell by name, and no column as a whole.
#[test]
fn a_column_of_doubtful_numbers_is_not_passed_over() {
    for cells in [["115e", "120e"], ["100p", "110p"], ["100 f", "110 f"]] {
        let [one, other] = cells;
        check(
            &format!("Month;Sales;Index\n2026-01;5;{one}\n2026-02;6;{other}\n"),
            "Sales 2026-01 5, Sales 2026-02 6 -2:Index -3:Index",
        );
        check(
            &format!("Item;2026-01;2026-02\nSales;5;6\nIndex;{one};{other}\n"),
            "Sales 2026-01 5, Sales 2026-02 6 -3:Index -3:Index",
        );
    }
    // Prices of which each has a p are in pence.
    check(
        "Month;Sales;Price\n2026-01;5;100 p\n2026-02;6;110 p\n",
        "Sales 2026-01 5, Sales 2026-02 6 -2:Price -3:Price",
    );
}

/// Only what stands as a scale counts: names and sentences have such words, too.
#[test]
fn names_and_comments_are_no_scale_and_a_price_per_thousand_is_a_price() {
    let sales = "Sales 2026-01 1200.5, Sales 2026-02 1300.25";
    let table = "Month;Sales\n2026-01;1200.5\n2026-02;1300.25\n";
    for title in
        ["Sales report for the 10k race in Mill Hill", "Mio Cafe", "Mio Cafe - Umsatzbericht", "Top 1000 customers"]
    {
        check(&format!("{title}\n{table}"), sales);
    }
    for title in ["Amounts in 1000s", "(in k)", "EUR ths.", "x 1.000", "Mio. EUR", "Angaben in Tsd.", "(k€)", "T€"]
    {
        starts(&format!("{title}\n{table}"), "refused");
    }
    let commented = "Month;Sales;Comment\n2026-01;1200.5;paid late by two of them\n2026-02;1300.25;in k€\n2026-03;1400.25;a good month\n";
    starts(commented, sales);
    starts(&commented.replace("Comment", "Unit").replace("paid late by two of them", "EUR"), "refused");
    check(
        "Month;Price (€/1000)\n2026-01;12.5\n2026-02;13.25\n",
        "Price (€/1000) 2026-01 12.5, Price (€/1000) 2026-02 13.25",
    );
    for (head, first) in [
        ("Sales (1000s)", 12500.0),
        ("Sales (ths)", 12500.0),
        ("Sales in K", 12500.0),
        ("SalesTEUR", 12500.0),
        ("Sales (10³ €)", 12500.0),
        ("Sales in Cent", 0.125),
        ("Sales (ct)", 0.125),
    ] {
        for source in both(&format!("Month;{head}\n2026-01;12.5\n2026-02;13.25\n")) {
            let told = told(&source, &Map::default());
            assert!(told.contains(&format!(" 2026-01 {first},")), "{head}: {told}");
        }
    }
    check(
        "Item;Unit;2026-01;2026-02\nSales;thousands;5;6\nOrders;Mio. Stück;1;2\nVisits;million;3;4\nGuests;in Tsd.;7;8\n",
        "Sales 2026-01 5000, Sales 2026-02 6000, Orders 2026-01 1000000, Orders 2026-02 2000000, \
         Visits 2026-01 3000000, Visits 2026-02 4000000, Guests 2026-01 7000, Guests 2026-02 8000",
    );
}

/// A workbook may show a mark behind a year or a date that its cell does not hold.
#[test]
fn a_mark_that_a_number_format_shows_behind_a_period_is_read() {
    let styled = |formats: [&str; 2], kind: &str, cells: [&str; 2]| {
        let style = |id: &str, format: &str| {
            let format = format.replace('"', "&quot;");
            format!("<Style ss:ID=\"{id}\"><NumberFormat ss:Format=\"{format}\"/></Style>")
        };
        let head =
            |id: &str, cell: &str| format!("<Cell ss:StyleID=\"{id}\"><Data ss:Type=\"{kind}\">{cell}</Data></Cell>");
        let heads = head("a", cells[0]) + &head("e", cells[1]);
        let styles = style("a", formats[0]) + &style("e", formats[1]);
        let text = |text: &str| format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>");
        let number = |number: &str| format!("<Cell><Data ss:Type=\"Number\">{number}</Data></Cell>");
        let xml = format!(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
             <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
             <Styles>{styles}</Styles><Worksheet ss:Name=\"Data\"><Table><Row>{}{heads}</Row><Row>{}{}{}</Row></Table></Worksheet></Workbook>",
            text("Item"),
            text("Sales"),
            number("5.5"),
            number("6.5")
        );
        told(&Source::from_bytes("a.xml", xml.as_bytes()).unwrap(), &Map::default())
    };
    let years = ["2025", "2026"];
    for formats in [["0\"A\"", "0\"E\""], ["\"FY\"0\"A\"", "\"FY\"0\"E\""], ["0", "0\"E\""], ["0", "0\" Plan\""]] {
        let told = styled(formats, "Number", years);
        assert!(told.starts_with("Sales 2025-01 5.5 +"), "{formats:?} {told}");
    }
    let ends = ["2025-12-31T00:00:00.000", "2026-12-31T00:00:00.000"];
    assert_eq!(styled(["yyyy\"A\"", "yyyy\"E\""], "DateTime", ends), "Sales 2025-01 5.5 +E");
    let months = ["2026-11-01T00:00:00.000", "2026-12-01T00:00:00.000"];
    assert_eq!(styled(["mmm-yy\"A\"", "mmm-yy\"F\""], "DateTime", months), "Sales 2026-11 5.5 +F");
    assert_eq!(styled(["mmm-yy", "mmm-yy\"F\""], "DateTime", months), "Sales 2026-11 5.5 +F");
    assert_eq!(styled(["0", "0"], "Number", years), "Sales 2025-01 5.5, Sales 2026-01 6.5");
}

#[test]
fn what_is_stored_in_full_is_not_called_thousands() {
    for (heading, name) in [
        ("Revenue (k€)", "Revenue"),
        ("Umsatz in TEUR", "Umsatz"),
        ("Umsatz (T€)", "Umsatz"),
        ("Revenue ($000)", "Revenue"),
        ("Revenue, thousands", "Revenue"),
        ("Umsatz Mio. €", "Umsatz"),
        ("TEUR Umsatz", "Umsatz"),
        ("Revenue (net)", "Revenue (net)"),
        ("TEUR", "TEUR"),
    ] {
        for text in [
            format!("Month;{heading}\n2026-01;12,5\n2026-02;13\n"),
            format!("Item;2026-01;2026-02\n{heading};12,5;13\n"),
        ] {
            let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
            let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
            for map in [sniffed.headed_map(), sniffed.readable_map()] {
                let names: Vec<String> =
                    Plan::open(&sniffed, &map).unwrap().measures.into_iter().map(|one| one.name).collect();
                assert_eq!(names, [name], "{text}");
            }
        }
    }
    // Two that would get one name keep their own.
    let both = "Month;Revenue;Revenue (k€)\n2026-01;12,5;1\n2026-02;13;2\n";
    let source = Source::from_bytes("a.csv", both.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let names: Vec<String> =
        Plan::open(&sniffed, &sniffed.headed_map()).unwrap().measures.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Revenue", "Revenue (k€)"]);
}

#[test]
fn numbers_among_cells_that_say_that_nothing_is_known_are_read() {
    for unknown in ["n/a", "#N/A", "k. A.", "-", "tbd", "?", "keine Angabe", "pending", "#DIV/0!", "null"] {
        let rows: String = (1..=12)
            .map(|month| match month % 3 {
                0 => format!("2026-{month:02};{unknown}\n"),
                _ => format!("2026-{month:02};{month}0\n"),
            })
            .collect();
        for source in both(&format!("Monat;Umsatz\n{rows}")) {
            let (_, plan, kept) = crate::support::import(&source, &Map::default());
            assert_eq!((plan.measures.len(), kept.values.len(), kept.left_out.len()), (1, 8, 4), "{unknown}");
        }
    }
    // A column of texts stays one.
    let sizes: String = (1..=12)
        .map(|month| format!("2026-{month:02};{month};{}\n", if month % 3 == 0 { "L" } else { "38" }))
        .collect();
    let source = Source::from_bytes("a.csv", format!("Monat;Umsatz;Size\n{sizes}").as_bytes()).unwrap();
    assert_eq!(crate::support::import(&source, &Map::default()).1.measures.len(), 1);
}

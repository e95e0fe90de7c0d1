//! Where the dates of a table stand, and what is asked where they do not.

use crate::support::{context, import};
use intake::{FormatHints, Map, Plan, Source, sniff};

/// Week ranges of tills, cells that keep a text from a spreadsheet program, and lists that are of one day.
#[test]
fn dates_are_where_people_leave_them() {
    let read = |text: &str| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let (_, plan, kept) = import(&source, &Map::default());
        let of = |measure: &intake::PlannedMeasure| format!("{} {}", measure.name, measure.kind.code());
        let values = kept.values.iter().map(|value| format!("{} {:?} {}", value.date, value.grain, value.value));
        (plan.measures.iter().map(of).collect::<Vec<_>>(), values.collect::<Vec<_>>())
    };
    let weeks = "Woche;Umsatz\n28.09.2026 - 04.10.2026;4.120,00\n5.10. – 11.10.2026;3.980,50\n12 Oct 2026 to 18 Oct 2026;7,00\n";
    let values = ["2026-09-28 Week 4120", "2026-10-05 Week 3980.5", "2026-10-12 Week 7"];
    assert_eq!(read(weeks), (vec!["Umsatz flow".to_owned()], values.map(String::from).to_vec()));
    let months = "Period,Sales\n10/01/2026 - 10/31/2026,5\n11/01/2026 - 11/20/2026,6\n";
    assert_eq!(read(months).1, ["2026-10-01 Month 5"], "20 days are no period");
    let quoted =
        "\"Date\",\"Invoice\",\"Net\"\n=\"2026-10-01\",=\"000123\",\"120.50\"\n=\"2026-10-02\",=\"000124\",\"80.00\"\n";
    let values = ["2026-10-01 Day 120.5", "2026-10-02 Day 80"];
    assert_eq!(read(quoted), (vec!["Net flow".to_owned()], values.map(String::from).to_vec()));
    let list = "Stock as at 31 October 2026\n\nProduct,On hand\nBeans,40\nFilters,210\nTotal,250\n";
    assert_eq!(read(list), (vec!["On hand balance".to_owned()], vec!["2026-10-31 Day 250".to_owned()]));
    let ages = "As of 2026-10-31\n\nCustomer,< 1 month,1 month\nAna,5.20,6.10\nLeo,7.30,8.90\n";
    assert_eq!(read(ages).0, ["< 1 month balance", "1 month balance"]);
}

/// Values by date as `read` gives them, with the rows that are left out.
fn values_of(text: &str, map: &Map) -> (Vec<String>, Vec<(u32, &'static str)>) {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, _, kept) = import(&source, map);
    let of = |value: &intake::Value| format!("{} {:?} {}", value.date, value.grain, value.value);
    (kept.values.iter().map(of).collect(), kept.codes())
}

/// Days as a spreadsheet program shows those that were typed without a year: of any year, until the owner says of which.
#[test]
fn days_without_a_year_are_of_the_year_that_is_said() {
    let text = "Date,Takings\n30-Dec,5\n31-Dec,6\n1-Jan,7\n2-Jan,8\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
    assert_eq!(plan.questions.iter().map(|question| question.code()).collect::<Vec<_>>(), ["year"]);
    let of = |year| Map { format: FormatHints { year: Some(year), ..FormatHints::default() }, ..Map::default() };
    let days = ["2025-12-30 Day 5", "2025-12-31 Day 6", "2026-01-01 Day 7", "2026-01-02 Day 8"];
    assert_eq!(values_of(text, &of(2025)).0, days, "the new year goes on");
    let german = "Datum;Umsatz\n02.01.;8\n31.12.;6\n";
    assert_eq!(values_of(german, &of(2026)).0, ["2026-01-02 Day 8", "2025-12-31 Day 6"], "and so the other way round");
    // A year of two digits stands behind its month.
    assert_eq!(
        values_of("Month,Sales\nOct-25,5\nNov-25,6\n", &Map::default()).0,
        ["2025-10-01 Month 5", "2025-11-01 Month 6"]
    );
}

#[test]
fn a_year_and_its_month_may_stand_in_two_columns() {
    let (values, left_out) = values_of("year,month,revenue\n2025,12,10\n2026,01,20\n2026,TOTAL,30\n", &Map::default());
    assert_eq!(values, ["2025-12-01 Month 10", "2026-01-01 Month 20"]);
    assert_eq!(left_out, [(4, "total_row")]);
    let named = "Monat;Jahr;Umsatz\nDezember;2025;10,5\nJanuar;2026;20,5\n";
    assert_eq!(values_of(named, &Map::default()).0, ["2025-12-01 Month 10.5", "2026-01-01 Month 20.5"]);
}

/// A quarter among its months adds them up; a month beside days that another column has does not.
#[test]
fn longer_periods_among_their_parts_are_sums() {
    let months =
        "Period,Sales,Customers\n01/2026,10,1\n02/2026,20,2\n03/2026,30,3\nQ1 2026,60,\n2026,60,\nQ4 2025,44,\n";
    let (values, left_out) = values_of(months, &Map::default());
    assert_eq!(values.len(), 7, "three months of both and a quarter of which there are no months: {values:?}");
    assert!(values.contains(&"2025-10-01 Quarter 44".to_owned()), "{values:?}");
    let sums: Vec<_> = left_out.iter().filter(|(_, code)| *code == "total_row").collect();
    assert_eq!(sums, [&(5, "total_row"), &(6, "total_row")]);
    let both = "Period,Sales,Rent\n2026-10-01,10,\n2026-10-02,20,\n2026-10,,900\n";
    let (values, left_out) = values_of(both, &Map::default());
    assert!(values.contains(&"2026-10-01 Month 900".to_owned()), "{values:?}");
    assert!(left_out.iter().all(|(_, code)| *code == "missing_value"), "{left_out:?}");
}

/// What the owner has to choose is asked, with the rows in sight; a map that says it is taken.
#[test]
fn what_is_missing_among_the_columns_is_asked() {
    let asked = |text: &str, map: &Map| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, map, &context()).unwrap();
        let plan = Plan::open(&sniffed, map).unwrap();
        plan.questions
            .iter()
            .map(|question| format!("{} {:?}", question.code(), question.choices()))
            .collect::<Vec<_>>()
    };
    let stock = "SKU,Product,On hand\nA1,Beans,40\nA2,Filters,210\n";
    assert_eq!(asked(stock, &Map::default()), ["as_of []"]);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 31);
    let format = FormatHints { as_of: day, ..FormatHints::default() };
    assert!(asked(stock, &Map { format, ..Map::default() }).is_empty());
    let tickets = "Ticket,Created time,Status\nT1,next to last,open\nT2,unknown,closed\n";
    assert_eq!(asked(tickets, &Map::default()), ["date_column [\"Created time\"]"]);
    assert_eq!(asked("Date,Note\n2026-10-01,a\n2026-10-02,b\n", &Map::default()), ["columns []"]);
}

/// Weeks by their numbers, as German tills head them: of any year, until the owner says of which.
#[test]
fn weeks_without_a_year_are_of_the_year_that_is_said() {
    let of = |year| Map { format: FormatHints { year: Some(year), ..FormatHints::default() }, ..Map::default() };
    let rows =
        |write: fn(u32) -> String| [51, 52, 1, 2].map(|week| format!("{};{}\n", write(week), 5000 + week)).concat();
    let weeks = ["2025-12-15 Week 5051", "2025-12-22 Week 5052", "2025-12-29 Week 5001", "2026-01-05 Week 5002"];
    for (head, write) in [
        ("Woche", (|week| format!("KW {week}")) as fn(u32) -> String),
        ("KW", |week| week.to_string()),
        ("Kalenderwoche", |week| format!("{week}. KW")),
        ("Week", |week| format!("W{week:02}")),
    ] {
        let text = format!("{head};Umsatz\n{}", rows(write));
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
        assert_eq!(plan.questions.iter().map(|question| question.code()).collect::<Vec<_>>(), ["year"], "{text}");
        assert_eq!(values_of(&text, &of(2025)).0, weeks, "{text}");
    }
    let none = values_of("KW;Umsatz\n53;5\n1;6\n2;7\n", &of(2025));
    assert_eq!(none, (vec!["2024-12-30 Week 6".to_owned(), "2025-01-06 Week 7".to_owned()], vec![(2, "not_a_date")]));
}

/// Moments as programs count them, where the heading says that they are: their days are those of UTC.
#[test]
fn seconds_since_1970_are_days_where_the_heading_says_so() {
    let days = ["2026-09-30 Day 5", "2026-10-01 Day 13"];
    for text in [
        "created_at,amount\n1790812799,5\n1790812800,6\n1790816400,7\n",
        "Timestamp;Umsatz\n1790812799000;5\n1790812800000;6\n1790816400123;7\n",
    ] {
        assert_eq!(values_of(text, &Map::default()).0, days, "{text}");
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        assert!(sniffed.counted_in_utc(&sniffed.suggested_map().used()).is_some(), "{text}");
    }
    let text = "Date,Article,Sales\n2026-10-01,1790812799,5\n2026-10-02,1790812800,6\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    assert_eq!(sniffed.counted_in_utc(&sniffed.suggested_map().used()), None);
    assert_eq!(values_of(text, &Map::default()).0, ["2026-10-01 Day 5", "2026-10-02 Day 6"]);
}

/// Years that lie in two: by a column or by a row of headings as a whole, because one of them by itself may be a month. Where a year of
/// the calendar lies in one the owner is told, and none is taken for a month.
#[test]
fn years_that_lie_in_two_are_never_months() {
    let april =
        intake::Context { calendar: domain::Calendar { fiscal_month: 4, ..domain::Calendar::default() }, ..context() };
    let read = |text: &str, context: &intake::Context| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), context).unwrap();
        let plan = Plan::open(&sniffed, &Map::default()).unwrap();
        if let Some(question) = plan.questions.first() {
            return format!("{:?}", question.asked);
        }
        let mut kept = crate::support::Kept::default();
        plan.read(&source, &context.calendar, &mut kept).unwrap();
        let of = |value: &intake::Value| format!("{} {:?} {}", value.date, value.grain, value.value);
        kept.values.iter().map(of).collect::<Vec<_>>().join(", ")
    };
    let asked = |years: [&str; 2]| format!("SplitYears({years:?})");
    for years in [
        ["2008/09", "2009/10"],
        ["2010-11", "2011-12"],
        ["2023/24", "2024/25"],
        ["FY2009/10", "FY2010/11"],
        ["GJ 2023/24", "GJ 2024/25"],
    ] {
        let [one, two] = years;
        let first: i32 = one.trim_start_matches(|c: char| !c.is_ascii_digit())[..4].parse().unwrap();
        let expected = format!("{first}-04-01 Year 1, {}-04-01 Year 2", first + 1);
        let column = format!("Year,Revenue\n{one},1\n{two},2\n");
        assert_eq!(read(&column, &april), expected, "{column}");
        assert_eq!(read(&column, &context()), asked(years), "{column}");
        let headings = format!("Item,{one},{two}\nRevenue,1,2\n");
        assert_eq!(read(&headings, &april), expected, "{headings}");
        assert!(!read(&headings, &context()).contains("Month"), "{headings}");
    }
    assert_eq!(
        read("Month,Revenue\n2010-11,1\n2010-12,2\n2011-12,3\n", &april),
        "2010-11-01 Month 1, 2010-12-01 Month 2, 2011-12-01 Month 3"
    );
    for year in ["2026", "FY2026", "2025/26"] {
        let text = format!("Fiscal year,Month,Revenue\n{year},Apr,1\n{year},Mar,2\n");
        assert_eq!(read(&text, &april), "2025-04-01 Month 1, 2026-03-01 Month 2", "{text}");
    }
    let calendar = "Year,Month,Revenue\n2026,Apr,1\n2026,Mar,2\n";
    assert_eq!(read(calendar, &april), "2026-04-01 Month 1, 2026-03-01 Month 2");
}

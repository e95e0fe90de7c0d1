//! What agendas find besides the numbers: effects, ends, advice that was dismissed; and what becomes of what was agreed on.

use super::reviews::{shop, show};
use super::support::{Desk, cli, cli_json};
use serde_json::{Value as Json, json};

/// What the file of `shop` is called.
const SHOP: &str = "shop.bellwether";

fn new(desk: &mut Desk, request: Json) -> Json {
    desk.call("review_new", request)["id"].clone()
}

/// The lines of the point of that key in a review; nothing where it has none.
fn lines(review: &Json, key: &str) -> Vec<String> {
    let point = review["points"].as_array().unwrap().iter().find(|point| point["key"] == key);
    let said = |field: &str| point.and_then(|point| point[field].as_array().cloned()).unwrap_or_default();
    said("why").iter().chain(&said("lines")).map(|line| line.as_str().unwrap().to_owned()).collect()
}

/// All that is said in the review of a period.
fn told(desk: &mut Desk, kind: &str, period: &str) -> String {
    let id = new(desk, json!({ "kind": kind, "period": period, "again": true }));
    let review = show(desk, &id);
    desk.call("review_delete", json!({ "id": id }));
    review["points"].to_string()
}

/// Two years up to October 2026, better by far from March 2026 on, when something was done.
fn improved() -> (Desk, Json) {
    let usual = |month: usize| [100.0, 103.0, 99.0, 102.0][month % 4] + if month > 15 { 40.0 } else { 0.0 };
    let values: Vec<f64> = (0..24).map(usual).collect();
    let mut desk = shop(&values);
    desk.on("2026-03-01", SHOP);
    let action = desk.call("action_set", json!({ "text": "A new oven", "kpi": "Revenue", "state": "done" }));
    desk.on("2026-11-23", SHOP);
    (desk, action["id"].clone())
}

#[test]
fn an_effect_is_asked_for_once_it_can_be_judged_and_not_before_it_was_done() {
    let (mut desk, action) = improved();
    let asked = |desk: &mut Desk, period: &str| told(desk, "monthly", period).contains("did it work?");
    for (period, expected) in
        [("2019-03", false), ("2026-02", false), ("2026-07", false), ("2026-08", true), ("2026-09", false)]
    {
        assert_eq!(asked(&mut desk, period), expected, "{period}, {action}");
    }
}

#[test]
fn what_is_said_about_an_effect_is_said_about_its_kpi() {
    let (mut desk, action) = improved();
    let id = new(&mut desk, json!({ "period": "2026-08" }));
    let key = format!("effect:{action}");
    assert!(!lines(&show(&mut desk, &id), &key).is_empty());
    let kpi = desk.call("kpi_list", json!({}))["kpis"][0]["id"].clone();
    desk.call("review_note_set", json!({ "review": id, "point": key, "kind": "decision", "text": "A second oven" }));
    desk.call("review_action", json!({ "review": id, "point": key, "line": "Ana: order it" }));
    let review = show(&mut desk, &id);
    assert_eq!((&review["notes"][0]["about"], &review["actions"][0]["about"]), (&json!("Revenue"), &json!("Revenue")));
    let page = desk.call("kpi_page", json!({ "id": kpi, "period": "2026-10" }));
    assert!(page["actions"].to_string().contains("order it"), "{page:#}");
    let chart = desk.call("chart", json!({ "kpi": kpi })).to_string();
    assert!(chart.contains("A second oven"), "{chart}");
    // One that is gone leaves a note about nothing in particular.
    desk.call("action_delete", json!({ "id": action }));
    desk.call("review_note_set", json!({ "review": id, "point": key, "text": "Never mind" }));
    assert_eq!(show(&mut desk, &id)["notes"][1]["about"], "");
}

#[test]
fn ends_of_targets_are_spoken_about_once() {
    let mut desk = shop(&[105.0; 24]);
    let exception = json!({
        "kpi": "Revenue", "from": "2026-08", "until": "2026-09", "wording": "at_least", "value": 50, "reason": "Repairs",
    });
    desk.call("target_set", exception);
    desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales", "grain": "month" }));
    let year = json!({
        "kpi": "Takings", "from": "2025-01", "wording": "at_least", "value": 1200, "span": "fiscal_year",
    });
    desk.call("target_set", year);
    let exception = "The last day of the exception to its target is 30 Sept 2026. After it: stay at or above €100.00.";
    let year = "The year of its target, 2025, comes to its end.";
    for (said, period, expected) in [
        (exception, "2026-07", false),
        (exception, "2026-08", false),
        (exception, "2026-09", true),
        (exception, "2026-10", false),
        (year, "2025-11", false),
        (year, "2025-12", true),
        (year, "2026-01", false),
    ] {
        let told = told(&mut desk, "monthly", period);
        assert_eq!(told.contains(said), expected, "{said} {period}: {told}");
    }
    assert!(told(&mut desk, "yearly", "2025").contains(year));
    desk.call("target_set", json!({ "kpi": "Takings", "from": "2026-01", "wording": "at_least", "value": 90 }));
    assert!(!told(&mut desk, "monthly", "2025-12").contains(year), "the next year has a target of its own");
}

#[test]
fn objectives_whose_day_is_near_or_past_are_spoken_about_once() {
    let mut desk = shop(&[105.0; 3]);
    for (name, due) in [("Grow", "2026-11-28"), ("Open", "2026-06-30"), ("Far", "2027-06-30")] {
        desk.call("objective_create", json!({ "name": name, "due": due, "owner": "Ana Ruiz" }));
    }
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let expected = [
        "Open: was to be reached by 30 Jun 2026. Was it? Set a new day, or archive it. · Ana Ruiz",
        "Grow: to be reached by 28 Nov 2026 · Ana Ruiz",
    ];
    assert_eq!(lines(&show(&mut desk, &id), "objectives"), expected);
    desk.call("review_end", json!({ "id": id }));
    desk.on("2026-12-03", SHOP);
    let id = new(&mut desk, json!({ "period": "2026-11" }));
    let next = lines(&show(&mut desk, &id), "objectives");
    assert!(next.len() == 1 && next[0].starts_with("Grow: was to be reached by 28 Nov 2026."), "{next:?}");
}

#[test]
fn dismissed_advice_is_due_again_after_a_year_where_it_still_applies() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }));
    desk.on("2025-11-10", SHOP);
    for (code, reason) in [("name_owner", "We all do"), ("smart_say_meaning", "Everybody knows")] {
        desk.call("advice_dismiss", json!({ "code": code, "kpi": "Revenue", "reason": reason }));
    }
    desk.on("2026-11-02", SHOP);
    assert!(lines(&show_new(&mut desk, "2026-09"), "advice").is_empty(), "not yet a year");
    desk.on("2026-11-23", SHOP);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let again = lines(&show(&mut desk, &id), "advice");
    let owner = "Name somebody who answers for “Revenue”. Dismissed on 10 Nov 2025: We all do";
    assert!(again.len() == 2 && again.iter().any(|line| line == owner), "{again:?}");
    assert!(again.iter().any(|line| line.starts_with("Revenue: ") && line.ends_with("Everybody knows")), "{again:?}");
    let kpi = desk.call("kpi_list", json!({}))["kpis"][0]["id"].clone();
    desk.call("kpi_update", json!({ "id": kpi, "owner": "Ana Ruiz" }));
    assert_eq!(lines(&show(&mut desk, &id), "advice").len(), 1, "what does not apply any more is not said");
    desk.call("review_end", json!({ "id": id }));
    desk.on("2026-12-03", SHOP);
    assert!(lines(&show_new(&mut desk, "2026-11"), "advice").is_empty(), "once");
}

fn show_new(desk: &mut Desk, period: &str) -> Json {
    let id = new(desk, json!({ "period": period }));
    show(desk, &id)
}

#[test]
fn actions_outlive_the_kpi_they_are_about() {
    let mut desk = shop(&[105.0, 60.0]);
    let kpi = desk.call("kpi_list", json!({}))["kpis"][0]["id"].clone();
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let point = format!("kpi:{kpi}");
    desk.call("review_action", json!({ "review": id, "point": point, "line": "Ana: call the dairy" }));
    desk.call("action_set", json!({ "text": "Paint the shop", "kpi": "Revenue" }));
    desk.call("event_set", json!({ "kpi": "Revenue", "date": "2026-03-02", "text": "New till" }));
    let before = desk.call("action_list", json!({}));
    desk.call("kpi_archive", json!({ "id": kpi, "archived": true }));
    let asked = desk.call("kpi_deletion", json!({ "id": kpi }))["text"].clone();
    assert_eq!(
        asked,
        "Delete “Revenue” for good? With it: 1 target and 1 event. 2 actions about it stay, without a KPI. Undo can bring it \
         all back."
    );
    desk.call("kpi_delete", json!({ "id": kpi }));
    let review = show(&mut desk, &id);
    assert_eq!(review["actions"][0]["text"], "call the dairy");
    let left = desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone();
    assert!(left.len() == 2 && left.iter().all(|action| action["kpi"].is_null()), "{left:?}");
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("action_list", json!({})), before);
}

#[test]
fn a_review_that_ends_under_a_clock_set_back_keeps_what_it_showed() {
    let mut desk = shop(&[104.0; 24]);
    let id = new(&mut desk, json!({ "kind": "yearly", "period": "2025" }));
    let live = show(&mut desk, &id)["numbers"].clone();
    let path = desk.path(SHOP);
    drop(desk.session);
    let ended = cli_json(&["review", &path, "end", "--id", &id.to_string(), "--today", "2025-01-01"]);
    assert_eq!(ended["numbers"], live);
}

#[test]
fn the_reviews_of_a_kind_are_one_series_in_a_calendar() {
    let mut desk = shop(&[105.0; 3]);
    let mut uid = |kind: &str, period: &str| {
        let id = new(&mut desk, json!({ "kind": kind, "period": period }));
        let path = desk.path(&format!("{kind}-{period}.ics"));
        desk.call("review_calendar", json!({ "id": id, "path": path }));
        let file = std::fs::read_to_string(&path).unwrap();
        assert!(file.contains("\nSEQUENCE:"), "{file}");
        file.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_eq!(uid("monthly", "2026-09"), uid("monthly", "2026-10"));
    assert_ne!(uid("monthly", "2026-08"), uid("quarterly", "2026-Q3"));
    let mut other = shop(&[105.0]);
    let id = new(&mut other, json!({ "period": "2026-10" }));
    let path = other.path("other.ics");
    other.call("review_calendar", json!({ "id": id, "path": path }));
    let file = std::fs::read_to_string(&path).unwrap();
    assert!(!file.contains(&uid("monthly", "2026-07")), "another workspace has a series of its own");
}

#[test]
fn a_number_that_changed_by_the_formula_of_another_kpi_says_so() {
    let mut desk = shop(&[105.0, 104.0]);
    desk.call("kpi_create", json!({ "name": "Takings", "formula": "[Revenue] * 2", "grain": "month" }));
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    desk.call("review_end", json!({ "id": id }));
    let kpis = desk.call("kpi_list", json!({}))["kpis"].as_array().unwrap().clone();
    let revenue = kpis.iter().find(|kpi| kpi["name"] == "Revenue").unwrap()["id"].clone();
    desk.call("kpi_update", json!({ "id": revenue, "formula": "sales + 1" }));
    let restated = show(&mut desk, &id)["restated"].to_string();
    let said = "; the formula of “Revenue”, from which it is computed, was changed since";
    assert!(restated.contains(said) && restated.contains("; its formula was changed since"), "{restated}");
}

#[test]
fn the_command_line_says_when_a_review_is_held_and_who_answers() {
    let mut desk = shop(&[105.0, 60.0]);
    desk.call("objective_create", json!({ "name": "Grow" }));
    let kpi = desk.call("kpi_list", json!({}))["kpis"][0]["id"].clone();
    desk.call("kpi_update", json!({ "id": kpi, "objective": "Grow" }));
    let id = new(&mut desk, json!({ "kind": "quarterly", "period": "2026-Q3" }));
    desk.call("review_template_set", json!({ "review": id, "name": "Short", "minutes": 20 }));
    let path = desk.path(SHOP);
    drop(desk.session);
    let today = ["--today", "2026-11-23"];
    let start = ["review", &path, "new", "--period", "2026-10", "--kind", "monthly"];
    let made = cli_json(&[&start[..], &["--held", "2026-11-27", "--template", "Short"], &today].concat());
    assert_eq!((&made["held"], &made["time"]), (&json!("2026-11-27"), &json!(20)));
    let text = cli(&[&["review", &path, "show", "--id", &made["id"].to_string()][..], &today].concat()).stdout;
    assert!(text.contains("\nRevenue · Grow · Ana Ruiz · "), "{text}");
}

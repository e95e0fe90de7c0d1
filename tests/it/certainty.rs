//! How sure numbers are: what is provisional is not judged, what was restated says so, what is closed stays, and one
//! exceptional value moves no limits.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Sales and costs of January to September, recorded in October, and their margin with a target.
fn shop() -> (Desk, Json) {
    let mut desk = Desk::new();
    desk.on("2026-10-02", "shop.bellwether");
    for name in ["Sales", "Costs"] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "USD", "cadence": "month" }));
    }
    let sales = [1000, 1040, 980, 1010, 990, 1030, 970, 1000, 1020];
    let costs = [800, 835, 790, 801, 795, 822, 780, 799, 818];
    let cell = |measure: &str, month: usize, value: i32| json!({ "measure": measure, "period": format!("2026-{month:02}"), "value": value });
    let of = |measure: &'static str, values: [i32; 9]| {
        (1..).zip(values).map(move |(month, value)| cell(measure, month, value))
    };
    let cells: Vec<Json> = of("sales", sales).chain(of("costs", costs)).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({ "name": "Margin", "formula": "(sales - costs) / sales" }))["id"].clone();
    desk.call("target_set", json!({ "kpi": kpi, "from": "2026-01", "wording": "at_least", "value": 0.15 }));
    (desk, kpi)
}

fn october(desk: &mut Desk, costs: Json) {
    let sales = json!({ "measure": "sales", "period": "2026-10", "value": 1010 });
    desk.call("values_enter", json!({ "cells": [sales, costs] }));
}

/// Sales and costs of November.
fn november(desk: &mut Desk) {
    let cell = |measure: &str, value: i32| json!({ "measure": measure, "period": "2026-11", "value": value });
    desk.call("values_enter", json!({ "cells": [cell("sales", 1000), cell("costs", 800)] }));
}

fn page(desk: &mut Desk, kpi: &Json, period: &str) -> Json {
    desk.call("kpi_page", json!({ "id": kpi, "period": period }))
}

/// What has to be the same whether a number was confirmed or recorded in the first place.
fn told(desk: &mut Desk, kpi: &Json) -> Json {
    let page = page(desk, kpi, "2026-10");
    let statistics = desk.call("kpi_statistics", json!({ "kpi": kpi }));
    let chart = desk.call("chart", json!({ "kpi": kpi, "range": "all", "limits": true, "forecast": true }));
    let parts =
        ["value", "status", "status_text", "sentences", "signal", "provisional", "target_gap", "drivers", "pace"];
    let scorecard = desk.call("scorecard", json!({ "period": "2026-10" }));
    json!([parts.map(|part| page[part].clone()), statistics, chart, scorecard["counts"]])
}

#[test]
fn what_is_provisional_is_not_judged_until_it_is_confirmed() {
    let (mut desk, kpi) = shop();
    desk.on("2026-11-02", "shop.bellwether");
    let statistics = |desk: &mut Desk| {
        let mut found = desk.call("kpi_statistics", json!({ "kpi": kpi }));
        // The first row says up to when there are values.
        found["rows"].as_array_mut().unwrap().remove(0);
        found
    };
    let before = statistics(&mut desk);
    for certainty in ["estimated", "provisional"] {
        october(&mut desk, json!({ "measure": "costs", "period": "2026-10", "value": 990, "certainty": certainty }));
        let said = format!("Costs for October 2026 is {certainty}");
        let page = page(&mut desk, &kpi, "2026-10");
        assert_eq!((&page["status"], &page["status_text"]), (&json!("open"), &json!("Provisional")));
        assert_eq!(page["provisional"], said);
        assert_eq!(
            page["sentences"],
            json!([format!("Margin is 2.0% for October 2026, provisionally: {said}.")]),
            "and no verdict beside it"
        );
        let change = &page["previous"];
        let tip = change["tip"].as_str().unwrap();
        assert!(
            change["good"].is_null() && tip.ends_with(&format!(": {}.", change["text"].as_str().unwrap())),
            "{tip}"
        );
        let row = desk.call("scorecard", json!({ "period": "2026-10" }))["objectives"][0]["kpis"][0].clone();
        assert_eq!((&row["status"], &row["score"], &row["provisional"]), (&json!("open"), &Json::Null, &json!(said)));
        assert_eq!(statistics(&mut desk), before, "limits and forecast do not know it");
        let year = desk.call("kpi_page", json!({ "id": kpi, "grain": "year", "period": "2026" }));
        assert_eq!(year["provisional"], said, "nor does anything longer that it is a part of");
        let point = desk.call("kpi_points", json!({ "kpi": kpi, "span": { "to": "2026-10-31" } }));
        assert_eq!(point["points"].as_array().unwrap().last().unwrap()["provisional"], said);
    }
    october(&mut desk, json!({ "measure": "costs", "period": "2026-10", "value": 990, "certainty": "confirmed" }));
    let confirmed = told(&mut desk, &kpi);
    let (mut other, kpi) = shop();
    other.on("2026-11-02", "shop.bellwether");
    october(&mut other, json!({ "measure": "costs", "period": "2026-10", "value": 990 }));
    let plain = told(&mut other, &kpi);
    assert_eq!(confirmed[0], plain[0], "confirming changes nothing else");
    assert_eq!(confirmed[1]["rows"], plain[1]["rows"]);
    assert_eq!(confirmed[2]["svg"], plain[2]["svg"]);
    assert_eq!(confirmed[3], plain[3]);
}

#[test]
fn typing_keeps_what_is_known_of_a_value_and_a_file_settles_it() {
    let (mut desk, _) = shop();
    let value = |desk: &mut Desk| {
        let all = desk.call("value_list", json!({ "measure": "costs", "from": "2026-09-01" }));
        all["values"].as_array().unwrap().last().unwrap().clone()
    };
    let cell =
        json!({ "measure": "costs", "period": "2026-09", "value": 830, "certainty": "estimated", "source": "My head" });
    desk.call("values_enter", json!({ "cells": [cell] }));
    desk.call("values_enter", json!({ "cells": [{ "measure": "costs", "period": "2026-09", "value": 831 }] }));
    let kept = value(&mut desk);
    assert_eq!((&kept["certainty"], &kept["source"]), (&json!("estimated"), &json!("My head")));
    let file = desk.write("costs.csv", "Month,Costs\n2026-09,831\n");
    desk.call("import_apply", json!({ "paths": [file] }));
    assert_eq!(value(&mut desk)["certainty"], "recorded");
    desk.call("undo", json!({}));
    assert_eq!(value(&mut desk), kept);
}

#[test]
fn what_was_restated_says_what_it_was_until_when_and_why() {
    let (mut desk, kpi) = shop();
    desk.on("2026-11-02", "shop.bellwether");
    october(&mut desk, json!({ "measure": "costs", "period": "2026-10", "value": 830 }));
    let before = page(&mut desk, &kpi, "2026-10");
    assert_eq!(before["restated"], json!([]), "what came in late was not restated");
    let correction = json!({ "measure": "costs", "period": "2026-10", "value": 840 });
    desk.call("values_enter", json!({ "cells": [correction] }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["restated"], json!([]), "nor what was typed wrong that day");
    desk.on("2026-11-05", "shop.bellwether");
    let said = page(&mut desk, &kpi, "2026-10")["value"].clone();
    let cell = |value: i32| json!({ "measure": "costs", "period": "2026-10", "value": value });
    desk.call("values_enter", json!({ "cells": [cell(900)], "reason": "An invoice was missing" }));
    let restated = page(&mut desk, &kpi, "2026-10")["restated"].clone();
    assert_eq!(restated[0]["before"], said, "what it was is what was shown");
    assert_eq!(restated[0]["text"], "Restated: 16.8% until 5 Nov 2026, now 10.9%. Reason: An invoice was missing");
    let chart = desk.call("chart", json!({ "kpi": kpi, "period": "2026-10" }));
    let point = chart["points"].as_array().unwrap().iter().find(|point| point["period"] == "2026-10").unwrap();
    assert!(point["details"].to_string().contains("Restated: 16.8% until 5 Nov 2026"), "on the point: {point}");
    november(&mut desk);
    let next = page(&mut desk, &kpi, "2026-11")["sentences"].to_string();
    assert!(
        next.contains("October 2026 is another number than it was. Restated: 16.8% until 5 Nov 2026, now 10.9%."),
        "{next}"
    );
    desk.on("2026-11-09", "shop.bellwether");
    desk.call("values_enter", json!({ "cells": [cell(905)] }));
    let restated = page(&mut desk, &kpi, "2026-10")["restated"].clone();
    assert_eq!(restated[0]["text"], "Restated: 10.9% until 9 Nov 2026, now 10.4%. Changed by Ana Ruiz.");
    assert_eq!(page(&mut desk, &kpi, "2026-09")["restated"], json!([]), "other periods were not");
    desk.call("undo", json!({}));
    let restated = page(&mut desk, &kpi, "2026-10")["restated"].clone();
    assert!(
        restated[0]["text"].as_str().unwrap().starts_with("Restated: 16.8% until 5 Nov 2026, now 10.9%."),
        "{restated}"
    );
    desk.call("redo", json!({}));
    desk.call("values_enter", json!({ "cells": [{ "measure": "costs", "period": "2026-10", "value": null }] }));
    let restated = page(&mut desk, &kpi, "2026-10")["restated"].clone();
    assert_eq!(restated[0]["text"], "Restated: 10.9% until 9 Nov 2026, now no number. Changed by Ana Ruiz.");
}

#[test]
fn what_was_provisional_was_not_restated() {
    let (mut desk, kpi) = shop();
    desk.on("2026-11-02", "shop.bellwether");
    october(&mut desk, json!({ "measure": "costs", "period": "2026-10", "value": 830, "certainty": "provisional" }));
    desk.on("2026-11-05", "shop.bellwether");
    october(&mut desk, json!({ "measure": "costs", "period": "2026-10", "value": 860, "certainty": "confirmed" }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["restated"], json!([]));
}

#[test]
fn what_is_closed_changes_only_with_a_reason() {
    let (mut desk, _) = shop();
    let refused = desk.refused("settings_update", json!({ "closed_until": "2026-10" }));
    assert_eq!((refused.code.word(), refused.detail["field"].as_str()), ("invalid", Some("closed_until")));
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    let state = desk.call("workspace_state", json!({}));
    assert_eq!(state["workspace"]["settings"]["closed_until"], "2026-08-31");
    let file = desk.write("sales.csv", "Month,Sales\n2026-08,1\n2026-09,2\n");
    let august = |value: Json| json!({ "cells": [{ "measure": "sales", "period": "2026-08", "value": value }] });
    let sales = desk.call("measure_list", json!({}))["measures"][1].clone();
    assert_eq!(sales["key"], "sales");
    desk.call("measure_archive", json!({ "id": sales["id"], "archived": true }));
    desk.call("measure_archive", json!({ "id": sales["id"], "archived": false }));
    let before = desk.call("value_list", json!({ "measure": "sales" }));
    for (command, payload) in [
        ("values_enter", august(json!(5))),
        ("values_enter", august(Json::Null)),
        (
            "values_enter",
            json!({ "cells": [{ "measure": "sales", "period": "2026-08-03", "value": 5 }], "both": true }),
        ),
    ] {
        let refused = desk.refused(command, payload.clone());
        assert_eq!(refused.code.word(), "closed", "{command} {payload}");
        assert!(refused.message.contains("31 Aug 2026"), "{}", refused.message);
        assert_eq!(desk.call("value_list", json!({ "measure": "sales" })), before, "{command} {payload}");
    }
    assert_eq!(desk.refused("import_apply", json!({ "paths": [file] })).code.word(), "needs_answer");
    assert_eq!(desk.call("value_list", json!({ "measure": "sales" })), before, "asked, not changed");
    desk.call("values_enter", august(json!(1000)));
    let september = json!({ "cells": [{ "measure": "sales", "period": "2026-09", "value": 5 }] });
    desk.call("values_enter", september);
    let grid = desk.call("grid", json!({ "period": "2026-09", "periods": 2 }));
    assert_eq!([&grid["columns"][0]["closed"], &grid["columns"][1]["closed"]], [true, false]);
    let mut meant = august(json!(5));
    meant["reason"] = json!("Returned goods");
    desk.call("values_enter", meant);
    desk.call("undo", json!({}));
    assert_eq!(desk.call("undo", json!({}))["label"], "Taken back: Values of Sales entered", "of what is open");
    desk.call("settings_update", json!({ "closed_until": "" }));
    desk.call("import_apply", json!({ "paths": [file], "map": { "format": { "jump": "right" } } }));
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
}

#[test]
fn a_file_asks_before_it_changes_what_is_closed() {
    let (mut desk, kpi) = shop();
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    let file = desk.write("sales.csv", "Month,Sales\n2026-06,1030\n2026-07,1\n2026-08,2\n2026-09,1021\n2026-10,990\n");
    let request = |closed: Json| json!({ "paths": [file], "map": { "format": { "closed": closed, "jump": "right" } } });
    let plan = desk.call("import_plan", request(Json::Null));
    let question = &plan["questions"][0];
    assert_eq!((&question["code"], &question["choices"]), (&json!("closed"), &json!(["keep", "change"])));
    let said = "The file would change 2 values up to 31 Aug 2026, and they are closed: Sales for July 2026 is $970.00, and the file has $1.00, and others. Are they to stay as they are, or to change?";
    assert_eq!(question["message"], said);
    let asked = desk.refused("import_apply", request(Json::Null));
    assert_eq!((asked.code.word(), &asked.detail[0]["code"]), ("needs_answer", &json!("closed")));
    let of = |desk: &mut Desk, period: &str| page(desk, &kpi, period)["inputs"][0]["text"].clone();
    let kept = desk.call("import_apply", request(json!("keep")));
    assert_eq!(kept["values"], json!({ "new": 1, "changed": 1, "same": 1 }));
    assert_eq!(
        (&kept["left_out_count"], of(&mut desk, "2026-07"), of(&mut desk, "2026-09")),
        (&json!(2), json!("$970.00"), json!("$1,021.00"))
    );
    let changed = desk.call("import_apply", request(json!("change")));
    assert_eq!((&changed["values"]["changed"], of(&mut desk, "2026-07")), (&json!(2), json!("$1.00")));
    assert_eq!(changed["changed"]["label"], "Imported sales.csv, closed periods included");
    desk.call("undo", json!({}));
    assert_eq!(of(&mut desk, "2026-07"), "$970.00");
}

#[test]
fn a_block_leaves_out_what_is_closed_and_enters_the_rest() {
    let (mut desk, kpi) = shop();
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    let block = json!([["", "Jul 2026", "Aug 2026", "Sept 2026"], ["Sales", "1", "1000", "1021"]]);
    let request = json!({ "period": "2026-07", "block": block });
    let plan = desk.call("paste_plan", request.clone());
    assert_eq!(plan["left_out"].as_array().unwrap().len(), 1, "{plan}");
    assert!(plan["left_out"][0]["reason"].as_str().unwrap().starts_with("It is closed: values up to 31 Aug 2026"));
    desk.call("paste_apply", request);
    let of = |desk: &mut Desk, period: &str| page(desk, &kpi, period)["inputs"][0]["text"].clone();
    assert_eq!((of(&mut desk, "2026-07"), of(&mut desk, "2026-09")), (json!("$970.00"), json!("$1,021.00")));
}

#[test]
fn a_file_settles_what_was_estimated_and_says_so() {
    let (mut desk, kpi) = shop();
    let estimate = json!({ "measure": "costs", "period": "2026-10", "value": 800, "certainty": "estimated" });
    october(&mut desk, estimate);
    let file = desk.write("costs.csv", "Month,Costs\n2026-09,818\n2026-10,800\n");
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    assert_eq!(plan["values"], json!({ "new": 0, "changed": 1, "same": 1 }));
    assert_eq!(
        (&plan["changes"][0]["from"], &plan["changes"][0]["to"]),
        (&json!("$800.00, estimated"), &json!("$800.00"))
    );
    desk.call("import_apply", json!({ "paths": [file] }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["provisional"], Json::Null);
    assert_eq!(desk.call("import_list", json!({}))["imports"].as_array().unwrap().len(), 1, "and is an import");
}

#[test]
fn what_a_file_brings_and_its_series_does_not_make_likely_is_said_and_imported() {
    let (mut desk, _) = shop();
    let file = desk.write("sales.csv", "Month,Sales,Guests\n2026-08,1005,7\n2026-09,1020,7\n2026-10,10100,8\n");
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    let said = "$10,100.00 for Sales in October 2026 is about 10 times what is usual. Is $1,010.00 meant?";
    assert_eq!((&plan["unlikely"], &plan["unlikely_count"]), (&json!([said]), &json!(1)));
    assert_eq!(plan["questions"], json!([]), "nothing is refused for it");
    let done = desk.call("import_apply", json!({ "paths": [file] }));
    assert_eq!(done["unlikely"], json!([said]));
    let again = desk.call("import_plan", json!({ "paths": [file] }));
    assert_eq!(again["unlikely"], json!([]), "what is there already is asked about where it stands");
}

#[test]
fn what_was_done_before_it_was_closed_is_not_undone_unasked() {
    let (mut desk, _) = shop();
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    desk.call("settings_update", json!({ "name": "Shop again" }));
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    desk.call("redo", json!({}));
    assert_eq!(desk.call("workspace_state", json!({}))["workspace"]["settings"]["closed_until"], "2026-08-31");
}

/// Steady sales with one month like no other, and the limits as the chart has them.
fn spike() -> (Desk, Json) {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "month" }));
    let values = [1000, 1030, 980, 1010, 300, 1020, 990, 1005, 1015, 985];
    let cells: Vec<Json> = (1..)
        .zip(values)
        .map(|(month, value)| json!({ "measure": "sales", "period": format!("2026-{month:02}"), "value": value }))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({ "name": "Sales", "formula": "sales" }))["id"].clone();
    (desk, kpi)
}

#[test]
fn one_exceptional_value_is_left_out_until_its_owner_says_otherwise() {
    let (mut desk, kpi) = spike();
    desk.call("event_set", json!({ "date": "2026-05-10", "text": "Card terminal down" }));
    let limits = |desk: &mut Desk| {
        let all = desk.call("kpi_statistics", json!({ "kpi": kpi }))["rows"].clone();
        let row = all.as_array().unwrap().iter().find(|row| row["name"] == "Natural limits").unwrap().clone();
        row["text"].as_str().unwrap().to_owned()
    };
    let without = limits(&mut desk);
    let asked = page(&mut desk, &kpi, "2026-10")["exception"].clone();
    assert_eq!(asked["date"], "2026-05-01");
    let text = asked["text"].as_str().unwrap();
    assert!(text.starts_with("May 2026 is unusual (Card terminal down): $300, where "), "{text}");
    let answer =
        |accepted: bool| json!({ "kpi": kpi, "about": "exception", "date": "2026-05-01", "accepted": accepted });
    desk.call("split_answer", answer(false));
    let with = limits(&mut desk);
    assert_ne!(with, without, "what is kept counts");
    let kept = page(&mut desk, &kpi, "2026-10");
    assert_eq!((&kept["exception"], &kept["splits"][0]["text"]), (&Json::Null, &json!("May 2026 kept in the limits")));
    desk.call("split_answer", answer(true));
    assert_eq!(limits(&mut desk), without);
    let left_out = page(&mut desk, &kpi, "2026-10");
    assert_eq!(left_out["splits"][0]["text"], "May 2026 left out of the limits");
    assert_eq!(left_out["exception"], Json::Null, "what is answered is not asked again");
    desk.call("split_remove", json!({ "id": left_out["splits"][0]["id"] }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["exception"], asked);
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(limits(&mut desk), with);
}

#[test]
fn what_a_series_does_not_make_likely_is_asked_about_and_the_answer_is_remembered() {
    let (mut desk, _) = shop();
    let cell = |value: Json| json!([{ "measure": "sales", "period": "2026-10", "value": value }]);
    for (value, said) in [
        (json!("1,015"), None),
        (
            json!(10_150),
            Some("$10,150.00 for Sales in October 2026 is about 10 times what is usual. Is $1,015.00 meant?"),
        ),
        (
            json!(-1015),
            Some("−$1,015.00 for Sales in October 2026 has another sign than all values before. Is $1,015.00 meant?"),
        ),
        (json!("n/a"), None),
        (json!(""), None),
    ] {
        let found = desk.call("value_doubts", json!({ "cells": cell(value.clone()) }));
        assert_eq!(found["doubts"][0]["text"].as_str(), said, "{value}");
    }
    let mut right = cell(json!(10_150));
    right[0]["certainty"] = json!("confirmed");
    desk.call("values_enter", json!({ "cells": right }));
    assert_eq!(desk.call("value_doubts", json!({ "cells": cell(json!(10_150)) }))["doubts"], json!([]));
    let september = json!([{ "measure": "sales", "period": "2026-09", "value": 10_400 }]);
    let found = desk.call("value_doubts", json!({ "cells": september }));
    assert!(
        found["doubts"][0]["text"].as_str().unwrap().contains("10 times"),
        "what comes later says nothing: {found}"
    );
}

#[test]
fn what_opens_a_period_is_provisional_where_its_end_before_was() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Cash", "kind": "balance", "unit": "USD", "cadence": "month" }));
    let cell =
        |month: usize, value: i32| json!({ "measure": "cash", "period": format!("2026-{month:02}"), "value": value });
    let cells: Vec<Json> = (1..=10).map(|month| cell(month, 300)).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi =
        desk.call("kpi_create", json!({ "name": "Growth", "formula": "close(cash) / open(cash) - 1" }))["id"].clone();
    let mut estimated = cell(9, 250);
    estimated["certainty"] = json!("estimated");
    desk.call("values_enter", json!({ "cells": [estimated] }));
    for month in ["2026-09", "2026-10"] {
        assert_eq!(page(&mut desk, &kpi, month)["provisional"], "Cash for September 2026 is estimated", "{month}");
    }
    assert_eq!(page(&mut desk, &kpi, "2026-08")["provisional"], Json::Null);
}

#[test]
fn another_number_is_not_confirmed_by_the_one_before() {
    let (mut desk, _) = shop();
    let cell = |value: i32| json!({ "measure": "sales", "period": "2026-09", "value": value });
    let mut confirmed = cell(1000);
    (confirmed["certainty"], confirmed["source"]) = (json!("confirmed"), json!("The bank"));
    desk.call("values_enter", json!({ "cells": [confirmed] }));
    desk.call("values_enter", json!({ "cells": [cell(10_000)] }));
    let values = desk.call("value_list", json!({ "measure": "sales", "from": "2026-09-01" }));
    assert_eq!(
        (&values["values"][0]["certainty"], &values["values"][0]["source"]),
        (&json!("recorded"), &json!("typed in"))
    );
    assert!(desk.call("value_doubts", json!({ "cells": [cell(10_000)] }))["doubts"][0].is_object());
}

#[test]
fn nothing_changes_what_is_closed_by_another_door() {
    let (mut desk, _) = shop();
    desk.call("measure_create", json!({ "name": "Visits", "kind": "flow", "unit": "count", "cadence": "week" }));
    let week = |value: i32| json!({ "cells": [{ "measure": "visits", "period": "2026-W31", "value": value }] });
    desk.call("values_enter", week(50));
    desk.call("settings_update", json!({ "closed_until": "2026-07" }));
    let year = json!({ "cells": [{ "measure": "sales", "period": "2026", "value": 5 }], "both": true });
    let sales = desk.call("measure_list", json!({}))["measures"].as_array().unwrap().clone();
    let mut balance = sales.into_iter().find(|measure| measure["key"] == "sales").unwrap();
    let known = ["id", "name", "kind", "unit", "cadence", "description", "owner", "singular"];
    balance.as_object_mut().unwrap().retain(|name, _| known.contains(&name.as_str()));
    balance["kind"] = json!("balance");
    for (command, payload) in [
        ("values_enter", year),
        ("values_enter", week(999)),
        ("measure_update", balance),
        ("settings_update", json!({ "fiscal_year_start": "02-01" })),
    ] {
        assert_eq!(desk.refused(command, payload.clone()).code.word(), "closed", "{command} {payload}");
    }
    let file = desk.write("guests.csv", "Month,Guests\n2026-05,31\n2026-06,32\n");
    desk.call("import_apply", json!({ "paths": [file] }));
    desk.call("settings_update", json!({ "closed_until": "", "fiscal_year_start": "02-01" }));
}

#[test]
fn a_year_that_stands_on_what_may_change_is_not_held_against_its_target() {
    let (mut desk, _) = shop();
    let kpi = desk.call("kpi_create", json!({ "name": "Turnover", "formula": "sales" }))["id"].clone();
    let year = json!({ "kpi": kpi, "from": "2026-01", "wording": "at_least", "value": 12_500, "span": "fiscal_year" });
    desk.call("target_set", year);
    assert_ne!(page(&mut desk, &kpi, "2026-09")["pace"], Json::Null);
    let march = json!({ "measure": "sales", "period": "2026-03", "value": 980, "certainty": "provisional" });
    desk.call("values_enter", json!({ "cells": [march] }));
    let september = page(&mut desk, &kpi, "2026-09");
    assert_eq!((&september["status_text"], &september["pace"]), (&json!("Provisional"), &Json::Null));
    assert_eq!(
        (&september["provisional"], &september["target_gap"]),
        (&json!("Sales for March 2026 is provisional"), &Json::Null)
    );
    assert!(!september["sentences"].to_string().contains("12,500"), "{september}");
    let itself = page(&mut desk, &kpi, "2026-03");
    assert_eq!((&itself["signal"], &itself["previous"]["good"]), (&Json::Null, &Json::Null), "and is no signal");
}

#[test]
fn what_came_in_late_was_not_restated_and_hidden_amounts_hide_no_restating() {
    let mut desk = Desk::new();
    desk.on("2026-11-02", "shop.bellwether");
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "month" }));
    let cell = |store: &str, value: i32| json!({ "measure": "sales", "period": "2026-10", "value": value, "members": { "Store": store } });
    desk.call("values_enter", json!({ "cells": [cell("Harbour", 10)] }));
    let kpi = desk.call("kpi_create", json!({ "name": "Sales", "formula": "sales" }))["id"].clone();
    desk.on("2026-11-05", "shop.bellwether");
    desk.call("values_enter", json!({ "cells": [cell("Station", 5)] }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["restated"], json!([]));
    desk.on("2026-11-09", "shop.bellwether");
    desk.call("values_enter", json!({ "cells": [cell("Station", 7)] }));
    desk.call("amounts_hide", json!({ "hidden": true }));
    assert_eq!(page(&mut desk, &kpi, "2026-10")["restated"].as_array().unwrap().len(), 1);
}

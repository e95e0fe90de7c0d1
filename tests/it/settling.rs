//! Measures whose values may change for some days after their period: what stands on them is not judged until they have settled.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Sales and costs of January to September, on the second of October, and their margin with a target.
fn shop() -> (Desk, Json) {
    let mut desk = Desk::new();
    desk.on("2026-10-02", "shop.bellwether");
    let cell = |measure: &str, month: usize, value: usize| json!({ "measure": measure, "period": format!("2026-{month:02}"), "value": value });
    for (name, key, value) in [("Sales", "sales", 1000), ("Costs", "costs", 800)] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "USD", "cadence": "month" }));
        let cells: Vec<Json> = (1..=9).map(|month| cell(key, month, value + 7 * (month % 3))).collect();
        desk.call("values_enter", json!({ "cells": cells }));
    }
    let kpi = desk.call("kpi_create", json!({ "name": "Margin", "formula": "(sales - costs) / sales" }))["id"].clone();
    desk.call("target_set", json!({ "kpi": kpi, "from": "2026-01", "wording": "at_least", "value": 0.15 }));
    (desk, kpi)
}

fn page(desk: &mut Desk, kpi: &Json, period: &str) -> Json {
    desk.call("kpi_page", json!({ "id": kpi, "period": period }))
}

#[test]
fn what_may_still_change_is_not_judged_until_it_has_settled() {
    let (mut desk, kpi) = shop();
    let september = |desk: &mut Desk| {
        let page = page(desk, &kpi, "2026-09");
        ["value", "status", "provisional", "signal"].map(|field| page[field].clone())
    };
    let [value, judged, _, _] = september(&mut desk);
    let sales = json!({ "id": desk.call("measure_list", json!({}))["measures"][1]["id"], "settles_after": 30 });
    desk.call("measure_update", sales.clone());
    let open = [value.clone(), json!("open"), json!("Sales can change until 30 Oct 2026"), json!(null)];
    assert_eq!(september(&mut desk), open);
    let said = page(&mut desk, &kpi, "2026-09")["sentences"].to_string();
    assert!(said.contains("provisionally: Sales can change until 30 Oct 2026"), "{said}");
    let august = page(&mut desk, &kpi, "2026-08");
    assert_eq!((&august["provisional"], &august["status"]), (&json!(null), &judged), "what has settled is judged");
    let point = &desk.call("eval", json!({ "formula": "sales", "grain": "month", "last": 1 }))["points"][0];
    assert_eq!(point["provisional"], open[2]);
    // It is as new as it can be, and nothing is to be done.
    let quality = desk.call("data_quality", json!({}));
    assert!(
        !quality.to_string().contains("can change until") && quality.to_string().contains("as expected"),
        "{quality}"
    );

    let confirmed = json!({ "measure": "sales", "period": "2026-09", "value": 1000, "certainty": "confirmed" });
    desk.call("values_enter", json!({ "cells": [confirmed] }));
    assert_eq!(september(&mut desk)[..3], [value.clone(), judged.clone(), json!(null)], "found right before");
    desk.call("undo", json!({}));
    assert_eq!(september(&mut desk), open);

    desk.on("2026-10-30", "shop.bellwether");
    assert_eq!(september(&mut desk), open);
    desk.on("2026-10-31", "shop.bellwether");
    assert_eq!(september(&mut desk)[..3], [value, judged, json!(null)]);
    for days in [0, 367] {
        let refused = desk.refused("measure_update", json!({ "id": sales["id"], "settles_after": days }));
        assert!(refused.message.contains("1 to 366 days"), "{}", refused.message);
    }
}

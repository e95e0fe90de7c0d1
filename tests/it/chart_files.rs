//! One chart as something else than a picture: with its numbers, and nothing of a pack around them.

use super::support::Desk;
use serde_json::{Value as Json, json};

/// One chart as a slide, a workbook, a page, lines and a text: its numbers as they are, and nothing of a pack around them.
#[test]
fn a_chart_leaves_with_its_numbers() {
    let mut desk = Desk::demo();
    let trend = json!({ "trend": { "form": "bar", "last_year": true } });
    let mut saved = |ending: &str, kind: Json, look: Json| {
        let path = desk.path(&format!("chart.{ending}"));
        let chart = json!({ "kpi": "Revenue", "period": "2026-10", "kind": kind, "look": look });
        desk.call("chart_export", json!({ "chart": chart, "path": path }));
        std::fs::read(&path).unwrap()
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let csv = text(saved("csv", trend.clone(), json!({})));
    assert!(csv.lines().any(|line| line.starts_with("Revenue,October 2026,2026-10-01,45820.01,EUR,45000,")), "{csv}");
    assert!(csv.lines().next().unwrap().ends_with(",Last year"), "{csv}");
    let md = text(saved("md", trend.clone(), json!({})));
    assert!(md.starts_with("# Revenue\n\n- Revenue rose to €45,820,"), "{md}");
    assert!(md.contains("| October 2026 | €45,820.01 | €45,000.00 |"), "{md}");
    let html = text(saved("html", trend.clone(), json!({})));
    assert!(html.contains("<h1>Revenue</h1>") && !html.contains("Net profit margin"), "one chart and no pack");
    for ending in ["pptx", "xlsx"] {
        assert!(saved(ending, trend.clone(), json!({})).starts_with(b"PK"), "{ending}");
    }
    for kind in [json!({ "waterfall": {} }), json!("bullet"), json!({ "years": {} })] {
        for ending in ["csv", "md", "html"] {
            assert!(text(saved(ending, kind.clone(), json!({}))).contains("45,820"), "{ending} {kind}");
        }
    }
    for ending in ["csv", "md", "html"] {
        let index = text(saved(ending, trend.clone(), json!({ "index": true })));
        assert!(!index.contains("45,820") && !index.contains("45820"), "{ending}: {index}");
    }
}

#[test]
fn slides_and_workbooks_are_of_numbers_over_time() {
    let mut desk = Desk::demo();
    for ending in ["pptx", "xlsx"] {
        let path = desk.path(&format!("chart.{ending}"));
        let chart = json!({ "kpi": "Revenue", "kind": "bullet" });
        let refused = desk.refused("chart_export", json!({ "chart": chart, "path": path }));
        assert!(refused.message.contains("over time"), "{}", refused.message);
        assert!(!std::path::Path::new(&path).exists());
    }
}

/// Who does not see the picture is told what its numbers say, and no amount beside an index.
#[test]
fn a_saved_drawing_says_what_its_numbers_say() {
    let mut desk = Desk::demo();
    let mut saved = |index: bool| {
        let path = desk.path("said.svg");
        let chart = json!({ "kpi": "Revenue", "period": "2026-10", "look": { "index": index } });
        desk.call("chart_export", json!({ "chart": chart, "path": path }));
        std::fs::read_to_string(path).unwrap()
    };
    assert!(saved(false).contains("Target €45,000.00. Revenue rose to €45,820, above its natural limits"));
    assert!(!saved(true).contains("45,820"));
}

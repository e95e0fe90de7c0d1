//! Packs for meetings: what is on their pages, what is kept of them, and what is refused.

use super::support::{Desk, cli, cli_json, cli_refused};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// All texts of a page.
fn texts(page: &Json) -> Vec<String> {
    let svg = page["svg"].as_str().unwrap();
    let found = svg.split("<text").skip(1).filter_map(|part| part.split_once('>')?.1.split_once("</text>"));
    found.map(|(text, _)| text.trim().replace("&amp;", "&")).collect()
}

fn pages(desk: &mut Desk, request: Json) -> Vec<Json> {
    desk.call("pack_pages", request)["pages"].as_array().unwrap().clone()
}

fn titles(pages: &[Json]) -> Vec<&str> {
    pages.iter().map(|page| page["title"].as_str().unwrap()).filter(|title| !title.is_empty()).collect()
}

#[test]
fn a_pack_of_everything_has_a_page_for_each_kpi_in_use() {
    let mut desk = Desk::demo();
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    let groups = card["objectives"].as_array().unwrap();
    let kpis: Vec<&str> = groups
        .iter()
        .flat_map(|group| group["kpis"].as_array().unwrap())
        .map(|kpi| kpi["name"].as_str().unwrap())
        .collect();
    for paper in ["a4", "letter", "16:9"] {
        let pages = pages(&mut desk, json!({ "period": "2026-10", "content": { "paper": paper } }));
        let expected: Vec<&str> = ["October 2026", "What changed", "Scorecard"]
            .into_iter()
            .chain(kpis.iter().copied())
            .chain(["Actions"])
            .collect();
        assert_eq!(titles(&pages), expected, "{paper}");
    }
}

/// What stands on a page is what the KPI's page in the window says.
#[test]
fn a_kpis_page_says_what_the_window_says() {
    let mut desk = Desk::demo();
    let pages = pages(&mut desk, json!({ "period": "2026-10" }));
    let list = desk.call("kpi_list", json!({}));
    for kpi in list["kpis"].as_array().unwrap() {
        let shown = desk.call("kpi_page", json!({ "id": kpi["id"], "period": "2026-10", "grain": "month" }));
        let page = pages.iter().find(|page| page["title"] == kpi["name"]).unwrap();
        let said = texts(page);
        assert!(said.contains(&shown["text"].as_str().unwrap().to_owned()), "{} in {said:?}", kpi["name"]);
        let whole = said.join(" ");
        for sentence in shown["sentences"].as_array().unwrap() {
            assert!(whole.contains(sentence.as_str().unwrap()), "{sentence} in {whole}");
        }
    }
}

#[test]
fn chosen_kpis_stand_in_their_order_under_the_name_of_the_pack() {
    let mut desk = Desk::demo();
    let content = json!({ "kpis": ["Waste rate", "Revenue"], "paper": "16:9", "footer": "Confidential" });
    let id = desk.call("pack_set", json!({ "name": "Board", "content": content }))["id"].clone();
    let list = desk.call("pack_list", json!({}));
    assert_eq!(list["packs"][0]["kpis"], json!(["Waste rate", "Revenue"]));
    assert_eq!(list["packs"][0]["text"], "Waste rate and Revenue");
    let made = pages(&mut desk, json!({ "pack": "board", "period": "2026-10" }));
    assert_eq!(titles(&made), ["Board", "What changed", "Scorecard", "Waste rate", "Revenue", "Actions"]);
    assert!(texts(&made[1]).iter().any(|text| text.contains("Confidential")));
    // A KPI that is renamed stays in; one that is gone leaves its place, which is said.
    let waste = desk.call("kpi_list", json!({}))["kpis"]
        .as_array()
        .unwrap()
        .iter()
        .find(|k| k["name"] == "Waste rate")
        .unwrap()["id"]
        .clone();
    desk.call("kpi_update", json!({ "id": waste, "name": "Waste" }));
    assert_eq!(titles(&pages(&mut desk, json!({ "pack": id, "period": "2026-10" })))[3], "Waste");
    desk.call("kpi_archive", json!({ "id": waste, "archived": true }));
    let answer = desk.call("pack_pages", json!({ "pack": id, "period": "2026-10" }));
    assert_eq!((&answer["missing"], answer["pages"].as_array().unwrap().len()), (&json!(1), 5));
    assert!(answer["missing_text"].as_str().unwrap().starts_with("One of its KPIs"));
    // Whoever has a schedule make it sees no page, and is told.
    let request = json!({ "pack": id, "period": "2026-10" });
    let written = desk.call("pack_export", json!({ "pack": request, "path": desk.path("board.md") }));
    assert!(written["note"].as_str().unwrap().starts_with("One of its KPIs"), "{written}");
    let within = std::path::Path::new(&desk.path("board.md")).join("x.pdf");
    let refused = desk.refused("pack_export", json!({ "pack": request, "path": within }));
    assert!(refused.message.contains("its folder does not exist"), "{}", refused.message);
    desk.call("undo", json!({}));
    let written = desk.call("pack_export", json!({ "pack": request, "path": desk.path("board.md") }));
    assert_eq!(written["note"], json!(null));
    let twice = json!({ "content": { "kpis": ["Waste", "Revenue", "Waste"] }, "period": "2026-10" });
    assert_eq!(desk.call("pack_pages", twice)["missing"], 0, "one that is named twice is not gone");
    let gone = json!({ "content": { "kpis": ["Waste"], "scenario": 77 }, "period": "2026-10" });
    let answer = desk.call("pack_pages", gone);
    assert_eq!(answer["missing_text"], "Its scenario is gone and has no page.");
    desk.call("pack_delete", json!({ "id": id }));
    assert_eq!(desk.refused("pack_pages", json!({ "pack": "Board" })).code.word(), "not_found");
    desk.call("undo", json!({}));
    assert_eq!(desk.call("pack_list", json!({}))["packs"][0]["name"], "Board");
}

#[test]
fn the_next_pack_tells_what_changed_since_what_the_last_one_said() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }));
    desk.call("target_set", json!({ "kpi": "Revenue", "from": "2026-01", "wording": "at_least", "value": 100 }));
    let enter = |desk: &mut Desk, period: &str, value: u32| {
        desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": period, "value": value }] }));
    };
    for (month, value) in [("2026-07", 120), ("2026-08", 80), ("2026-09", 110), ("2026-10", 70)] {
        enter(&mut desk, month, value);
    }
    let id = desk.call("pack_set", json!({ "name": "Board", "content": { "kpis": ["Revenue"] } }))["id"].clone();
    let said = |desk: &mut Desk, request: Json| texts(&pages(desk, request)[1]).join(" ");
    let october = json!({ "pack": id, "period": "2026-10" });
    assert!(said(&mut desk, october.clone()).contains("Since September 2026"), "nothing was made before");
    desk.call("pack_record", json!({ "pack": "Board", "period": "2026-07" }));
    let since = said(&mut desk, october.clone());
    assert!(since.contains("Since the pack of July 2026, made"), "{since}");
    assert!(since.contains("On track · €120"), "{since}");
    enter(&mut desk, "2026-07", 90);
    let restated = said(&mut desk, october.clone());
    assert!(restated.contains("On track · €120") && restated.contains("now €90"), "{restated}");
    let history = desk.call("history", json!({})).to_string();
    assert!(history.contains("Board · July 2026"), "{history}");
    let entries = |desk: &mut Desk| desk.call("history", json!({}))["entries"].as_array().unwrap().len();
    desk.call("pack_record", json!({ "pack": id, "period": "2026-08" }));
    let before = entries(&mut desk);
    desk.call("pack_record", json!({ "pack": id, "period": "2026-08" }));
    assert_eq!(entries(&mut desk), before, "the same again is nothing new");
    assert!(said(&mut desk, json!({ "pack": id, "period": "2026-10", "since": "2026-07" })).contains("pack of July"));
    assert!(said(&mut desk, json!({ "period": "2026-10" })).contains("Since September 2026"), "it is of no saved pack");
    let ahead = desk.refused("pack_record", json!({ "pack": id, "period": "2027-03" })).message;
    assert!(ahead.starts_with("March 2027 has not begun"), "{ahead}");
    for all in ["all", ""] {
        let refused = desk.refused("pack_record", json!({ "pack": all, "period": "2026-08" })).message;
        assert!(refused.contains("no saved pack"), "{refused}");
    }
    desk.call("pack_delete", json!({ "id": id }));
    desk.call("undo", json!({}));
    assert!(said(&mut desk, october).contains("pack of August 2026"), "what was said comes back with its pack");
}

#[test]
fn what_is_no_pack_is_refused_in_words() {
    let mut desk = Desk::demo();
    desk.call("pack_set", json!({ "name": "Board" }));
    for (command, request, expected) in [
        ("pack_set", json!({ "name": "board" }), "There is already a pack called Board"),
        ("pack_set", json!({ "name": " " }), "The pack needs a name."),
        ("pack_set", json!({ "name": "A", "content": { "kpis": ["Nothing"] } }), "There is no KPI “Nothing”"),
        ("pack_set", json!({ "id": 7, "name": "A" }), "This pack does not exist any more."),
        ("pack_pages", json!({ "content": { "kpis": [77] } }), "No KPI of this pack"),
        ("pack_pages", json!({ "period": "soon" }), "soon"),
        ("pack_export", json!({ "path": desk.path("a.docx") }), ".pdf"),
    ] {
        let error = desk.refused(command, request.clone());
        assert!(error.message.contains(expected), "{request}: {}", error.message);
    }
}

#[test]
fn pdfs_are_tagged_and_named_in_the_language_of_the_workspace() {
    let mut desk = Desk::demo();
    desk.call("settings_update", json!({ "language": "de", "locale": "de-DE" }));
    let path = desk.path("bericht.pdf");
    let written = desk.call("pack_export", json!({ "pack": { "period": "2026-10" }, "path": path }));
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(written["bytes"], bytes.len());
    let has = |word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for word in ["/MarkInfo", "/StructTreeRoot", "/Lang", "pdfuaid", "Oktober 2026"] {
        assert!(has(word), "{word} is missing");
    }
    assert!(!has("/JavaScript") && !has("/Subtype /Image"), "nothing runs, nothing is a bitmap");
    let again = desk.call("pack_export", json!({ "pack": { "period": "2026-10" }, "path": path }));
    assert_eq!(again["bytes"], written["bytes"], "the same pack is the same file");
    let chart = desk.path("chart.pdf");
    desk.call("chart_export", json!({ "chart": { "kpi": "Revenue", "theme": "print" }, "path": chart }));
    assert!(std::fs::read(&chart).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn hidden_amounts_are_on_no_page() {
    let mut desk = Desk::demo();
    let amounts = |pages: &[Json]| {
        let all = pages
            .iter()
            .flat_map(texts)
            .filter(|text| text.contains('€') && text.contains(|c: char| c.is_ascii_digit()));
        all.collect::<BTreeSet<_>>()
    };
    assert!(!amounts(&pages(&mut desk, json!({ "period": "2026-10" }))).is_empty());
    desk.call("amounts_hide", json!({ "hidden": true }));
    let shown = amounts(&pages(&mut desk, json!({ "period": "2026-10" })));
    assert!(shown.is_empty(), "{shown:?}");
}

/// A pack as an index hides its amounts, though the window shows them; and each format does.
#[test]
fn a_pack_as_an_index_tells_no_amounts() {
    let mut desk = Desk::demo();
    let content = json!({ "index": true });
    let shown = pages(&mut desk, json!({ "period": "2026-10", "content": content }));
    assert!(shown.iter().flat_map(texts).all(|text| !text.contains("45,820") && !text.contains("€4")), "{shown:?}");
    for ending in ["md", "csv", "html", "eml"] {
        let path = desk.path(&format!("index.{ending}"));
        let pack = json!({ "period": "2026-10", "content": content });
        desk.call("pack_export", json!({ "pack": pack, "path": path }));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("45,820") && !text.contains("45820"), "{ending}");
    }
    // What is chosen for one pack hides nothing elsewhere.
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    assert!(card.to_string().contains("€45,820"));
}

/// A digest says what changed and what is to do, and has no pages of KPIs.
#[test]
fn a_digest_is_short_and_no_slides() {
    let mut desk = Desk::demo();
    let mut saved = |ending: &str, digest: bool| {
        let path = desk.path(&format!("{digest}.{ending}"));
        let pack = json!({ "period": "2026-10", "since": "2026-07", "digest": digest });
        desk.call("pack_export", json!({ "pack": pack, "path": path }));
        std::fs::read_to_string(path).unwrap()
    };
    let (whole, digest) = (saved("html", false), saved("html", true));
    assert!(whole.contains("<figure") && !digest.contains("<figure"));
    for part in ["Needs attention", "What changed", "Scorecard", "Actions"] {
        assert!(digest.contains(&format!("<h2>{part}</h2>")), "{part}");
    }
    assert!(saved("md", true).contains("## What changed"));
    let path = desk.path("digest.pptx");
    let refused = desk.refused("pack_export", json!({ "pack": { "digest": true }, "path": path }));
    assert!(refused.message.contains(".html, .eml or .md"), "{}", refused.message);
}

/// Columns, last year and what was planned are chosen for all charts of a pack.
#[test]
fn a_packs_charts_are_drawn_as_chosen() {
    let mut desk = Desk::demo();
    let mut page = |content: Json| {
        let pages = pages(&mut desk, json!({ "period": "2026-10", "content": content }));
        pages.iter().find(|page| page["title"] == "Revenue").unwrap()["svg"].as_str().unwrap().to_owned()
    };
    let plain = page(json!({}));
    assert!(!plain.contains("Last year"));
    let columns = page(json!({ "form": "bar", "last_year": true }));
    assert!(columns.contains("Last year") && columns.matches("<rect").count() > plain.matches("<rect").count() + 10);
    // Nothing is planned in the example company: no chart complains of it.
    assert_eq!(page(json!({ "budget": true })), plain);
}

/// Two hundred KPIs, names that are no names, KPIs without anything: a page each.
#[test]
fn large_and_odd_packs_are_made() {
    let mut desk = Desk::new();
    let measure = json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" });
    desk.call("measure_create", measure);
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-10", "value": 5 }] }));
    let odd =
        ["<script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0", "شركة المقهى", "当店の売上", "a/b\\c:d*e?f", "☕"];
    for (index, name) in odd.iter().enumerate() {
        desk.call("kpi_create", json!({ "name": name, "formula": format!("sales * {}", index + 1) }));
    }
    for index in odd.len()..200 {
        desk.call(
            "kpi_create",
            json!({ "name": format!("KPI number {index}"), "formula": format!("sales / {index}") }),
        );
    }
    let made = pages(&mut desk, json!({ "period": "2026-10" }));
    assert_eq!(titles(&made).len(), 204);
    assert!(made.iter().all(|page| !page["svg"].as_str().unwrap().contains("<script")));
    for paper in ["a4", "16:9"] {
        let path = desk.path("large.pdf");
        desk.call(
            "pack_export",
            json!({ "pack": { "content": { "paper": paper }, "period": "2026-10" }, "path": path }),
        );
    }
    let nothing = pages(&mut desk, json!({ "period": "1999-01" }));
    assert_eq!(titles(&nothing).len(), 204);
}

#[test]
fn the_command_line_makes_packs() {
    let desk = Desk::empty();
    let file = desk.path("corner.bellwether");
    cli_json(&["demo", &file]);
    let out = desk.path("all.pdf");
    let made = cli_json(&["report", &file, "--pack", "all", "--period", "2026-10", "--size", "16:9", "--out", &out]);
    assert_eq!(made["path"], out);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    assert_eq!(cli_refused(&["report", &file, "--pack", "Board", "--out", &out])["code"], "not_found");
    assert_eq!(cli(&["report", &file]).status, 2, "where to is needed");
    let own = desk.write("own.pdf", "the owner's own");
    assert_eq!(cli_refused(&["report", &file, "--out", &own])["code"], "already_exists");
    for (kind, more) in [
        ("waterfall", vec![]),
        ("waterfall", vec!["--by", "Store"]),
        ("years", vec![]),
        ("columns", vec![]),
        ("table", vec![]),
        ("bullet", vec![]),
    ] {
        let out = desk.path("chart.svg");
        cli_json(&[&["chart", &file, "Revenue", "--kind", kind, "--out", &out][..], &more].concat());
        assert!(std::fs::read_to_string(&out).unwrap().starts_with("<svg"));
    }
    for (name, kind) in [("all", "tree"), ("Grow profitably", "tree"), ("all", "table"), ("Grow profitably", "bullet")]
    {
        let out = desk.path("objectives.svg");
        cli_json(&["chart", &file, name, "--kind", kind, "--period", "2026-10", "--out", &out]);
        assert!(std::fs::read_to_string(&out).unwrap().contains("Revenue"));
    }
    for refused in [
        vec!["--kind", "breakdown"],
        vec!["--kind", "years", "--by", "Store"],
        vec!["--kind", "tree"],
        vec!["--kind", "distribution"],
    ] {
        let out = desk.path("chart.svg");
        cli_refused(&[&["chart", &file, "Revenue", "--out", &out][..], &refused].concat());
    }
}

/// The owner's picture is on the cover of every format that has one, and nothing that is no picture gets there.
#[test]
fn a_logo_is_on_the_cover() {
    let mut desk = Desk::demo();
    let picture = desk.path("logo.png");
    desk.call("chart_export", json!({ "chart": { "kpi": "Revenue" }, "path": picture }));
    let logo = desk.call("pack_logo", json!({ "path": picture }))["logo"].as_str().unwrap().to_owned();
    assert!(logo.len() < 200_000, "{}", logo.len());
    let content = json!({ "kpis": ["Revenue"], "logo": logo, "paper": "16:9" });
    let id = desk.call("pack_set", json!({ "name": "Board", "content": content }))["id"].clone();
    let all = pages(&mut desk, json!({ "pack": id, "period": "2026-10" }));
    let has_picture = |page: &Json| page["svg"].as_str().unwrap().contains("<image ");
    assert!(has_picture(&all[0]) && !all[1..].iter().any(has_picture));
    for ending in ["pdf", "pptx", "html", "eml"] {
        let path = desk.path(&format!("board.{ending}"));
        desk.call("pack_export", json!({ "pack": { "pack": id, "period": "2026-10" }, "path": path }));
        let bytes = std::fs::read(&path).unwrap();
        let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        match ending {
            "pptx" => assert!(holds("ppt/media/image1.png")),
            "html" => assert!(holds("<img class=\"logo\"")),
            _ => assert!(!bytes.is_empty()),
        }
    }
    let script = desk.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    for (path, word) in [(script, "PNG"), (desk.path("gone.png"), "gone.png")] {
        let refused = desk.refused("pack_logo", json!({ "path": path }));
        assert!(refused.message.contains(word), "{}", refused.message);
    }
    let bad = json!({ "name": "Bank", "content": { "logo": "PHN2Zz48L3N2Zz4=" } });
    assert!(desk.refused("pack_set", bad).message.contains("PNG"));
}

#[test]
fn a_chart_of_objectives_without_its_kind_is_told_which_kinds_there_are() {
    let desk = Desk::empty();
    let file = desk.path("corner.bellwether");
    cli_json(&["demo", &file]);
    let out = desk.path("x.png");
    for (name, kinds, expected) in [
        ("all", &[][..], "tree, table, bullet or map"),
        ("Grow profitably", &[], "tree, table or bullet"),
        ("Grow profitably", &["--kind", "years"], "tree, table or bullet"),
        ("Nothing", &[], "There is no KPI “Nothing”"),
        ("Revenue", &["--compare", "Grow profitably"], "There is no KPI “Grow profitably”"),
    ] {
        let refused = cli_refused(&[&["chart", &file, name, "--out", &out][..], kinds].concat());
        assert!(refused["message"].as_str().unwrap().contains(expected), "{name}: {refused}");
    }
}

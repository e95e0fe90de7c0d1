#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::fixture::{self, FORMULA, MARKUP};

fn written(pack: &Pack, tag: &str) -> String {
    html(pack, &Look::default(), &fixture::locale(tag), &|_| Ok(())).unwrap()
}

#[test]
fn nothing_is_loaded_and_nothing_runs() {
    let page = written(&fixture::october("en-GB"), "en-GB");
    for never in
        ["<script", "javascript:", "<link", "<img", "<iframe", "<object", "@import", "url(", " onload", " onclick"]
    {
        assert!(!page.contains(never), "{never}");
    }
    let elsewhere = page.match_indices("http").filter(|(at, _)| !page[*at..].starts_with("http://www.w3.org/2000/svg"));
    let elsewhere: Vec<&str> = elsewhere.map(|(at, _)| &page[at..at + 30]).collect();
    assert_eq!(elsewhere, ["http-equiv=\"Content-Security-P"]);
}

#[test]
fn elements_end_and_names_are_plain_text() {
    let page = written(&fixture::only("en-GB", &[FORMULA, MARKUP]), "en-GB");
    assert!(page.contains(&escaped(MARKUP)) && page.contains(&escaped(FORMULA)));
    let body = page.split_once("<body>").unwrap().1.replace("<br>", "<br/>");
    crate::unpacked::well_formed(&format!("<body>{}", body.replace("</html>", "")), "page");
}

#[test]
fn headings_are_in_order_and_tables_say_what_their_heads_are_of() {
    let page = written(&fixture::october("de-DE"), "de-DE");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
    let levels = page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
    let levels: Vec<u32> = levels.collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert_eq!(page.matches("<th>").count(), 0, "every head has its scope");
    assert_eq!(page.matches("<svg").count(), page.matches("</svg>").count());
}

#[test]
fn each_chart_has_a_name_its_numbers_and_what_a_pointer_is_told() {
    let pack = fixture::only("en-GB", &["Revenue", "Average order"]);
    let page = written(&pack, "en-GB");
    assert_eq!(page.matches("<figure>").count(), 2);
    assert_eq!(page.matches("<details>").count(), 2);
    assert_eq!(page.matches("role=\"img\" aria-label=").count(), 2);
    let points: usize = pack
        .sheets
        .iter()
        .map(|sheet| sheet.chart.points.len() + sheet.chart.forecast.as_ref().map_or(0, |f| f.points.len()))
        .sum();
    assert_eq!(page.matches("<rect class=\"at\"").count(), points);
    assert!(page.contains("<title>October 2026\n€45,366"), "a tooltip");
}

#[test]
fn packs_of_any_size_have_a_page() {
    let locale = fixture::locale("en-GB");
    let pack = fixture::sixty();
    assert_eq!(written(&pack, "en-GB").matches("<section class=\"kpi\"").count(), 60);
    let mut none = fixture::only("en-GB", &["Revenue"]);
    none.sheets.clear();
    none.actions.clear();
    assert!(written(&none, "en-GB").contains(&none.headings.no_actions));
    let stopped = html(&pack, &Look::default(), &locale, &|_| Err(crate::Stopped));
    assert!(matches!(stopped, Err(Error::Stopped(_))));
}

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::Paper;
use crate::tests::fixture::{self, FORMULA, MARKUP};
use crate::tests::hostile;
use crate::tests::unpacked::{Unpacked, attribute};
use std::collections::BTreeSet;

fn written(pack: &Pack, tag: &str) -> Unpacked {
    let file = pptx(pack, &Look::default(), &fixture::locale(tag), &|_| Ok(())).unwrap();
    Unpacked::new(&file)
}

#[test]
fn every_part_is_there_once_and_belongs_to_the_deck() {
    for tag in ["en-GB", "de-DE"] {
        written(&fixture::october(tag), tag).check();
    }
    written(&fixture::sixty(), "en-GB").check();
    for names in [&["Revenue"][..], &[FORMULA], &[MARKUP], &["Growth", FORMULA]] {
        written(&fixture::only("en-GB", names), "en-GB").check();
    }
}

#[test]
fn a_pack_without_kpis_is_a_deck_all_the_same() {
    let mut pack = fixture::only("en-GB", &["Revenue"]);
    pack.sheets.clear();
    pack.actions.clear();
    let deck = written(&pack, "en-GB");
    deck.check();
    assert!(deck.names("ppt/notes").is_empty(), "no notes, no master of notes");
    assert!(!deck.text("ppt/presentation.xml").contains("notesMasterIdLst"));
}

#[test]
fn identifiers_are_unique_and_in_their_ranges() {
    let deck = written(&fixture::october("en-GB"), "en-GB");
    for name in
        deck.names("ppt/slides/").iter().chain(&deck.names("ppt/notesSlides/")).chain(&deck.names("ppt/slideMasters/"))
    {
        let text = deck.text(name);
        let ids: Vec<String> = text.split("<p:cNvPr ").skip(1).map(|element| attribute(element, "id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}: {ids:?}");
    }
    let presentation = deck.text("ppt/presentation.xml");
    let slides =
        presentation.split("<p:sldId ").skip(1).map(|element| attribute(element, "id").parse::<u32>().unwrap());
    let slides: Vec<u32> = slides.collect();
    assert!(slides.iter().all(|id| (256..2_147_483_648).contains(id)));
    assert_eq!(slides.len(), deck.names("ppt/slides/").len());
    let master = deck.text("ppt/slideMasters/slideMaster1.xml");
    let layouts = master.split("<p:sldLayoutId ").skip(1).map(|element| attribute(element, "id"));
    let all: Vec<String> =
        layouts.chain([attribute(presentation.split("<p:sldMasterId ").nth(1).unwrap(), "id")]).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
    assert!(all.iter().all(|id| id.parse::<u64>().unwrap() >= 2_147_483_648));
}

#[test]
fn children_stand_in_the_order_of_the_standard() {
    let deck = written(&fixture::october("en-GB"), "en-GB");
    in_order(
        &deck.text("ppt/slideMasters/slideMaster1.xml"),
        &["<p:cSld>", "<p:clrMap ", "<p:sldLayoutIdLst>", "<p:txStyles>"],
    );
    in_order(&deck.text("ppt/slideMasters/slideMaster1.xml"), &["<p:titleStyle>", "<p:bodyStyle>", "<p:otherStyle>"]);
    in_order(
        &deck.text("ppt/presentation.xml"),
        &[
            "<p:sldMasterIdLst>",
            "<p:notesMasterIdLst>",
            "<p:sldIdLst>",
            "<p:sldSz ",
            "<p:notesSz ",
            "<p:defaultTextStyle>",
        ],
    );
    for name in deck.names("ppt/charts/") {
        let chart = deck.text(&name);
        in_order(
            &chart,
            &[
                "<c:lang ",
                "<c:roundedCorners ",
                "<c:chart>",
                "<c:autoTitleDeleted ",
                "<c:plotArea>",
                "<c:legend>",
                "<c:plotVisOnly ",
                "<c:dispBlanksAs ",
                "</c:chart>",
                "<c:spPr>",
                "<c:externalData ",
            ],
        );
        for series in chart.split("<c:ser>").skip(1) {
            let series = series.split("</c:ser>").next().unwrap();
            in_order(
                series,
                &["<c:idx ", "<c:order ", "<c:tx>", "<c:spPr>", "<c:marker>", "<c:cat>", "<c:val>", "<c:smooth "],
            );
        }
    }
    for name in deck.names("ppt/theme/") {
        let theme = deck.text(&name);
        for (list, entry) in [
            ("fillStyleLst", "<a:solidFill>"),
            ("lnStyleLst", "<a:ln "),
            ("effectStyleLst", "<a:effectStyle>"),
            ("bgFillStyleLst", "<a:solidFill>"),
        ] {
            let (_, rest) = theme.split_once(&format!("<a:{list}>")).unwrap();
            let inside = rest.split(&format!("</a:{list}>")).next().unwrap();
            assert!(inside.matches(entry).count() >= 3, "{name}: {list}");
        }
    }
}

fn in_order(text: &str, elements: &[&str]) {
    let mut from = 0;
    for element in elements {
        let at =
            text[from..].find(element).unwrap_or_else(|| panic!("no {element} after {:?}", &text[..from.min(200)]));
        from += at;
    }
}

#[test]
fn masters_have_themes_of_their_own() {
    let deck = written(&fixture::october("en-GB"), "en-GB");
    let theme = |of: &str| {
        let references = deck.references(of);
        references.values().find(|(kind, _)| kind == "theme").unwrap().1.clone()
    };
    let (slides, notes) = (theme("ppt/slideMasters/slideMaster1.xml"), theme("ppt/notesMasters/notesMaster1.xml"));
    assert_ne!(slides, notes);
    for name in deck.names("ppt/slideLayouts/") {
        let master = deck.references(&name);
        assert!(master.values().any(|(kind, target)| kind == "slideMaster" && target.ends_with("slideMaster1.xml")));
    }
    let master = deck.text("ppt/notesMasters/notesMaster1.xml");
    assert!(master.contains("type=\"sldImg\"") && master.contains("type=\"body\""));
    for name in deck.names("ppt/notesSlides/") {
        let kinds: BTreeSet<String> = deck.references(&name).into_values().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["notesMaster", "slide"].map(str::to_owned).into());
    }
    assert!(deck.text("ppt/slideMasters/slideMaster1.xml").contains("<a:effectLst/></p:bgPr>"));
}

#[test]
fn lines_are_straight_and_their_numbers_are_behind_them() {
    let deck = written(&fixture::october("en-GB"), "en-GB");
    let charts = deck.names("ppt/charts/");
    assert_eq!(charts.len(), 9, "one of the ten KPIs has no numbers");
    for name in charts {
        let chart = deck.text(&name);
        let series = chart.matches("<c:ser>").count();
        assert_eq!(chart.matches("<c:smooth val=\"0\"/></c:ser>").count(), series, "{name}");
        assert_eq!(chart.matches("<c:roundedCorners val=\"0\"/>").count(), 1);
        assert!(chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
        // What is left out is true for some programs.
        assert_eq!(chart.matches("<c:delete val=\"0\"/>").count(), 2);
        assert!(chart.contains("<c:varyColors val=\"0\"/>") && chart.contains("<c:overlay val=\"0\"/>"));
        assert!(!chart.contains("printSettings"));
        let (kind, book) = deck.references(&name).into_values().next().unwrap();
        assert_eq!(kind, "package");
        let book = Unpacked::new(&deck.0[&book]);
        assert!(book.names("xl/charts/").is_empty(), "the workbook behind has no chart");
        let sheet = attribute(book.text("xl/workbook.xml").split("<sheet ").nth(1).unwrap(), "name");
        for reference in chart.split("<c:f>").skip(1) {
            let reference = reference.split("</c:f>").next().unwrap();
            assert!(reference.starts_with(&format!("{sheet}!")), "{reference} is not of {sheet}");
        }
    }
}

/// Columns for what adds up, lines over them for what it is held against; and a line for all else.
#[test]
fn columns_stand_beside_last_years_below_their_lines() {
    let deck = written(&fixture::columns("en-GB", &["Revenue", "Average order"]), "en-GB");
    let chart = deck.text("ppt/charts/chart1.xml");
    in_order(&chart, &["<c:barChart>", "<c:barDir val=\"col\"/>", "<c:grouping val=\"clustered\"/>", "<c:lineChart>"]);
    let (columns, lines) = chart.split_once("<c:lineChart>").unwrap();
    assert!(columns.contains("<c:v>Actual</c:v>") && columns.contains("<c:v>Last year</c:v>"));
    assert!(!columns.contains("<c:smooth"), "columns have no curves");
    let drawn = lines.matches("<c:ser>").count();
    assert_eq!(lines.matches("<c:smooth val=\"0\"/></c:ser>").count(), drawn);
    assert!(lines.contains("<c:v>Target</c:v>") && lines.contains("<c:v>Forecast</c:v>"));
    assert_eq!(chart.matches("<c:varyColors val=\"0\"/>").count(), 2);
    let orders: Vec<&str> =
        chart.split("<c:order val=\"").skip(1).map(|part| part.split('"').next().unwrap()).collect();
    let expected: Vec<String> = (0..orders.len()).map(|order| order.to_string()).collect();
    assert_eq!(orders, expected);
    // A mean of orders does not add up: it stays a line.
    let chart = deck.text("ppt/charts/chart2.xml");
    assert!(!chart.contains("<c:barChart>") && chart.contains("<c:v>Last year</c:v>"));
}

#[test]
fn a_gap_stays_a_gap_and_what_is_asked_is_a_series_of_its_own() {
    let deck = written(&fixture::only("en-GB", &["Average order"]), "en-GB");
    let chart = deck.text("ppt/charts/chart1.xml");
    let values = chart.split("<c:ser>").nth(1).unwrap().split("<c:val>").nth(1).unwrap();
    // Two years until October 2026; nothing is recorded for April 2026, and six months are expected.
    assert!(values.contains("<c:ptCount val=\"31\"/>") || values.contains("<c:ptCount val=\"30\"/>"), "{values}");
    let indices: Vec<usize> =
        values.split("<c:pt idx=\"").skip(1).map(|point| point.split('"').next().unwrap().parse().unwrap()).collect();
    assert!(indices.windows(2).any(|pair| pair[1] == pair[0] + 2), "{indices:?}");
    let deck = written(&fixture::only("en-GB", &["Waiting time"]), "en-GB");
    let chart = deck.text("ppt/charts/chart1.xml");
    for name in ["Actual", "Target", "Target, upper end", "Average", "Lower limit", "Upper limit", "Forecast"] {
        assert!(chart.contains(&format!("<c:v>{name}</c:v>")), "{name}");
    }
    assert!(chart.contains("formatCode=\"[m]:ss\""), "durations are times");
    let step: f64 = attribute(chart.split("<c:majorUnit ").last().unwrap(), "val").parse().unwrap();
    let minutes = step * 24.0 * 60.0;
    assert!((minutes - minutes.round()).abs() < 1e-9 && minutes >= 1.0, "marks at whole minutes: {minutes}");
}

#[test]
fn an_open_value_stands_apart() {
    let mut pack = fixture::only("en-GB", &["Revenue"]);
    let chart = &mut pack.sheets[0].chart;
    chart.forecast = None;
    chart.points.last_mut().unwrap().open = true;
    let text = written(&pack, "en-GB").text("ppt/charts/chart1.xml");
    let series = text.split("<c:ser>").find(|series| series.contains("<c:v>Not final</c:v>")).unwrap();
    assert_eq!(series.split("<c:val>").nth(1).unwrap().matches("<c:pt ").count(), 1);
    assert!(series.contains("<a:noFill/>"), "no line leads to it");
}

#[test]
fn the_speaker_reads_what_the_numbers_say() {
    let pack = fixture::only("en-GB", &["Gross margin"]);
    let deck = written(&pack, "en-GB");
    let notes = deck.names("ppt/notesSlides/").iter().map(|name| deck.text(name)).collect::<String>();
    for sentence in &pack.sheets[0].page.sentences {
        assert!(notes.contains(&escaped(sentence)), "{sentence}");
    }
    let slides: String = deck.names("ppt/slides/").iter().map(|name| deck.text(name)).collect();
    let chart = slides.split("<p:cNvPr ").find(|element| element.contains("name=\"Chart\"")).unwrap();
    assert!(attribute(chart, "descr").contains(&escaped(&pack.sheets[0].page.sentences[0])));
    let status = slides.split("<p:cNvPr ").find(|element| element.contains("name=\"Status\"")).unwrap();
    assert!(!attribute(status, "descr").is_empty());
}

#[test]
fn names_are_plain_text() {
    let deck = written(&fixture::only("en-GB", &[FORMULA, MARKUP]), "en-GB");
    let slides: String = deck.names("ppt/slides/").iter().map(|name| deck.text(name)).collect();
    assert!(slides.contains(&escaped(FORMULA)) && slides.contains(&escaped(MARKUP)));
    assert!(!slides.contains("<script>"));
}

#[test]
fn an_index_tells_no_amount() {
    let mut locale = fixture::locale("en-GB");
    locale.hide(true);
    let file = pptx(&fixture::made(&locale, &["Revenue"], true, 0), &Look::default(), &locale, &|_| Ok(())).unwrap();
    let deck = Unpacked::new(&file);
    let chart = deck.text("ppt/charts/chart1.xml");
    assert!(chart.contains("<c:v>100</c:v>") && !chart.contains("45000") && !chart.contains("€"), "{chart}");
    let book = Unpacked::new(&deck.0["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]);
    assert!(!book.text("xl/worksheets/sheet1.xml").contains("45000"));
    // Hidden without an index, there is no chart: its numbers would be in the file.
    let mut pack = fixture::made(&locale, &["Revenue"], false, 0);
    pack.sheets[0].page.definition.kpi.description = "Was €41,300 in a good month".to_owned();
    let deck = Unpacked::new(&pptx(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap());
    deck.check();
    let notes: String = deck.names("ppt/notesSlides/").iter().map(|name| deck.text(name)).collect();
    assert!(notes.contains("in a good month") && !notes.contains("41,300"), "nor in the owner's own words");
    assert!(deck.names("ppt/charts/").is_empty() && deck.names("ppt/embeddings/").is_empty());
}

#[test]
fn a_long_scorecard_goes_on() {
    let pack = fixture::sixty();
    assert_eq!(pack.sheets.len(), 60);
    let deck = written(&pack, "en-GB");
    let slides: Vec<String> = deck.names("ppt/slides/").iter().map(|name| deck.text(name)).collect();
    let tables = slides.iter().filter(|slide| slide.contains(&pack.headings.scorecard) && slide.contains("<a:tbl>"));
    assert!(tables.count() > 2);
    for slide in slides.iter().filter(|slide| slide.contains("<a:tbl>")) {
        let tall: i64 = slide.split("<a:tr ").skip(1).map(|row| attribute(row, "h").parse::<i64>().unwrap()).sum();
        assert!(tall <= 396 * 12_700, "a table leaves its slide: {tall}");
    }
    for name in slides.iter().flat_map(|slide| slide.split("<a:tr ").skip(1)) {
        let cells = name.split("</a:tr>").next().unwrap().matches("<a:tc").count();
        assert!(cells > 0);
    }
}

#[test]
fn the_same_pack_gives_the_same_bytes_and_can_be_stopped() {
    let (pack, locale) = (fixture::only("en-GB", &["Revenue"]), fixture::locale("en-GB"));
    let file = || pptx(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap();
    assert_eq!(Unpacked::new(&file()).0.keys().count(), Unpacked::new(&file()).0.keys().count());
    let stopped = pptx(&pack, &Look::default(), &locale, &|_| Err(crate::Stopped));
    assert!(matches!(stopped, Err(Error::Stopped(_))));
}

/// Writes the files that `tests/documents/check.py` and people look at, into the folder that `BELLWETHER_DOCUMENTS` names.
#[test]
#[ignore = "writes files to look at"]
fn files_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var("BELLWETHER_DOCUMENTS").unwrap());
    for tag in ["en-GB", "de-DE"] {
        let (pack, locale) = (fixture::october(tag), fixture::locale(tag));
        let write =
            |ending: &str, content: &[u8]| std::fs::write(folder.join(format!("{tag}.{ending}")), content).unwrap();
        write("pptx", &pptx(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap());
        write("html", crate::html(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap().as_bytes());
        write("md", crate::text::markdown(&pack).as_bytes());
        write("csv", crate::text::csv(&pack, &locale).as_bytes());
        write("xlsx", &crate::xlsx(&pack, &locale, &|_| Ok(())).unwrap());
    }
    for (name, paper) in [("a4", Paper::A4), ("letter", Paper::Letter), ("slide", Paper::Slide)] {
        let (pack, locale) = (hostile::hostile("en-GB"), fixture::locale("en-GB"));
        let look = Look { paper, ..Look::default() };
        let about = crate::pdf::About { title: "Hostile".to_owned(), language: "en".to_owned(), ..Default::default() };
        let write = |ending: &str, content: &[u8]| {
            std::fs::write(folder.join(format!("hostile-{name}.{ending}")), content).unwrap();
        };
        write("pdf", &crate::pdf::pdf(&crate::pages(&pack, &look, &locale), &about, &|_| Ok(())).unwrap());
        write("pptx", &pptx(&pack, &look, &locale, &|_| Ok(())).unwrap());
        write("html", crate::html(&pack, &look, &locale, &|_| Ok(())).unwrap().as_bytes());
        write("xlsx", &crate::xlsx(&pack, &locale, &|_| Ok(())).unwrap());
        write("csv", crate::text::csv(&pack, &locale).as_bytes());
    }
    let many = pptx(&fixture::sixty(), &Look::default(), &fixture::locale("en-GB"), &|_| Ok(())).unwrap();
    std::fs::write(folder.join("sixty.pptx"), many).unwrap();
}

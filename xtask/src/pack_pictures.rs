//! The documents' pictures of packs: of the example company as slides, and of a distributor's order lines as upright pages in print
//! colours. They are made by the command line, so that they are what it gives.

use crate::process::{Outcome, cargo, output, program, run};
use crate::setup::{self, Need};
use crate::{files, front_end};
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A pack that pictures are taken of.
struct Pack {
    /// What its files are called.
    name: &'static str,
    /// The day on which it is made.
    today: &'static str,
    /// What it is laid out for, its colours, its period, its title.
    words: [&'static str; 8],
    /// The pages that are shown, by their headings.
    pages: [&'static str; 2],
    /// Pixels for an inch, and how many pages stand side by side.
    pixels: (&'static str, &'static str),
}

const PACKS: [Pack; 2] = [
    Pack {
        name: "pack-example",
        today: "2026-11-23",
        words: ["--size", "16:9", "--theme", "light", "--period", "2026-10", "--title", "Board meeting"],
        pages: ["Scorecard", "Revenue"],
        pixels: ("62", "1x2"),
    },
    Pack {
        name: "pack-vehicle-sales",
        today: "2005-06-10",
        words: ["--size", "a4", "--theme", "print", "--period", "2005-05", "--title", "Sales meeting"],
        pages: ["Sales", "Average order"],
        pixels: ("60", "2x1"),
    },
];

/// What is measured of the order lines in `tests/files/vehicle-sales.csv`.
fn recipe() -> Json {
    let segments = json!({ "Product line": "product_line", "Territory": "territory" });
    let sum = |name: &str, of: &str, unit: &str| json!({ "name": name, "take": "sum", "of": of, "date": "order_date", "unit": unit, "by": segments });
    let distinct = |name: &str, of: &str| json!({ "name": name, "take": "distinct", "of": of, "date": "order_date" });
    json!({ "steps": [], "measures": [
        sum("Sales", "[sales]", "USD"),
        sum("Units", "[quantity_ordered]", "count"),
        distinct("Orders", "order_number"),
        distinct("Customers", "customer_name"),
    ] })
}

/// The six KPIs over them: name, formula, unit, who answers for it, and what is asked of it.
const KPIS: [(&str, &str, &str, &str, Option<u32>); 6] = [
    ("Sales", "sales", "USD", "Ana Ruiz", Some(350_000)),
    ("Orders received", "orders", "count", "Leo Chen", Some(12)),
    ("Average order", "sales / orders", "USD", "Leo Chen", Some(30_000)),
    ("Average price", "sales / units", "USD", "Ana Ruiz", Some(100)),
    ("Units per order", "units / orders", "number", "Leo Chen", None),
    ("Buyers", "customers", "count", "Ana Ruiz", None),
];

/// Makes both packs and puts pictures of their pages into docs/pictures.
pub(crate) fn take() -> Outcome {
    setup::ensure(&[Need::Build, Need::Pages])?;
    front_end::build()?;
    run(&mut cargo(["build", "--workspace", "--bins"]))?;
    let folder = files::target().join("pictures");
    // What an earlier run made would be in the way.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let workspaces = [example(&folder)?, vehicle_sales(&folder)?];
    for (pack, workspace) in PACKS.iter().zip(workspaces) {
        let document = folder.join(pack.name).with_extension("pdf");
        run(bellwether(pack.today).arg("report").arg(workspace).args(pack.words).arg("--out").arg(&document))?;
        pictures(pack, &document, &folder)?;
    }
    Ok(())
}

/// The command line on that day, in British English.
fn bellwether(today: &str) -> Command {
    let mut command = program(&files::built("bellwether-cli", false).display().to_string(), ["--today", today]);
    command.env("LC_ALL", "en_GB.UTF-8");
    command
}

fn example(folder: &Path) -> Outcome<PathBuf> {
    let workspace = folder.join("example.bellwether");
    run(bellwether(PACKS[0].today).arg("demo").arg(&workspace))?;
    Ok(workspace)
}

fn vehicle_sales(folder: &Path) -> Outcome<PathBuf> {
    let (workspace, map) = (folder.join("vehicle-sales.bellwether"), folder.join("recipe.json"));
    files::write(&map, recipe().to_string().as_bytes())?;
    let command = |word: &str| {
        let mut command = bellwether(PACKS[1].today);
        command.arg(word).arg(&workspace);
        command
    };
    run(command("new").args(["--name", "Model cars", "--currency", "USD"]))?;
    run(command("import").args(["tests/files/vehicle-sales.csv", "--map"]).arg(&map))?;
    let call = |name: &str, request: Json| output(command("call").args([name, &request.to_string()])).map(drop);
    for (name, formula, unit, owner, target) in KPIS {
        call("kpi_create", json!({ "name": name, "formula": formula, "unit": unit, "owner": owner }))?;
        if let Some(value) = target {
            let asked = json!({ "kpi": name, "from": "2004-01", "wording": "at_least", "value": value });
            call("target_set", asked)?;
        }
    }
    Ok(workspace)
}

/// The pages that are shown as one picture of few colours.
fn pictures(pack: &Pack, document: &Path, folder: &Path) -> Outcome {
    let mut pages = Vec::new();
    for heading in pack.pages {
        let number = page_of(document, heading)?.to_string();
        let page = folder.join(format!("{}-{number}", pack.name));
        let (resolution, _) = pack.pixels;
        let words = ["-png", "-singlefile", "-r", resolution, "-f", &number, "-l", &number];
        run(program("pdftoppm", words).arg(document).arg(&page))?;
        pages.push(page.with_extension("png"));
    }
    let (_, tile) = pack.pixels;
    let target = Path::new("docs/pictures").join(pack.name).with_extension("png");
    let words = ["-background", "#d8dce2", "-geometry", "+3+3", "-tile", tile];
    run(program("montage", pages).args(words).arg(&target))?;
    // Pages have few colours: a palette holds them, and makes the file a third as large.
    let shrink = ["+dither", "-colors", "255", "-depth", "8", "-define", "png:compression-level=9", "-strip"];
    run(program("mogrify", shrink).arg(target))
}

/// The number of the page with that heading.
fn page_of(document: &Path, heading: &str) -> Outcome<usize> {
    let text = output(program("pdftotext", [document]).arg("-"))?;
    let found = text.split('\u{c}').position(|page| page.lines().next().is_some_and(|line| line.trim() == heading));
    found.map(|index| index + 1).ok_or_else(|| format!("{} has no page “{heading}”.", document.display()))
}

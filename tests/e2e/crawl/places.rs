//! Where a window can be, and how to get there.

use super::ask;
use crate::stage::Outcome;
use crate::window::Window;
use serde_json::Value as Json;

/// The routes of the window, as its source has them: a page or a tab that is added there is visited.
const ROUTES: &str = include_str!("../../../ui/src/app/route.ts");

/// A page, by its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place(String);

impl Place {
    /// The page that is shown.
    pub(super) async fn here(window: &Window) -> Outcome<Self> {
        Ok(Self(ask(window, "location.hash || '#/scorecard'").await?))
    }

    /// Its address without which KPI or objective it is about.
    pub(super) fn kind(&self) -> String {
        if self.0.starts_with("#/people/") {
            return "#/people/P".to_owned();
        }
        self.0.split('/').map(|part| if part.parse::<u64>().is_ok() { "N" } else { part }).collect::<Vec<_>>().join("/")
    }

    /// Whether its address begins so.
    pub(super) fn is_below(&self, address: &str) -> bool {
        self.0.starts_with(address)
    }

    /// Goes there.
    pub(super) async fn go(&self, window: &Window) -> Outcome {
        // By way of another page, so that what was chosen on it before is forgotten.
        let other = if self.0 == "#/actions" { "#/scorecard" } else { "#/actions" };
        let go = format!(
            "(async () => {{ location.hash = '{other}'; await crawl.settle(30); location.hash = '{}'; await crawl.settle(); }})()",
            self.0
        );
        ask::<()>(window, &go).await
    }
}

/// All pages of the open workspace with all their tabs; of KPIs and objectives the first and the last one. Reviews begin with
/// the newest one, which is open; one that is over has an address of its own.
pub(super) async fn all(window: &Window) -> Outcome<Vec<Place>> {
    let single = [
        "#/scorecard",
        "#/objectives",
        "#/people",
        "#/actions",
        "#/reviews",
        "#/reports",
        "#/library",
        "#/library/labour_cost_ratio",
        "#/whatif",
    ];
    let mut addresses: Vec<String> = single.map(str::to_owned).to_vec();
    for (page, tabs) in [("data", "DATA_TABS"), ("settings", "SETTINGS_TABS")] {
        addresses.extend(tabs_of(tabs)?.iter().map(|tab| format!("#/{page}/{tab}")));
    }
    for kpi in ends(&ids(window, "kpi_list", "kpis").await?) {
        addresses.extend(tabs_of("KPI_TABS")?.iter().map(|tab| format!("#/kpi/{kpi}/{tab}")));
    }
    let objectives = objectives(window).await?;
    addresses.extend(ends(&objectives).iter().map(|id| format!("#/objectives/{id}")));
    let reviews: Json = ask(window, "crawl.call('review_list')").await?;
    let over = reviews["reviews"].as_array().into_iter().flatten().find(|review| review["open"] == false);
    addresses.extend(over.map(|review| format!("#/reviews/{}", review["id"])));
    let people: Json = ask(window, "crawl.call('people_list')").await?;
    let name = people["people"][0]["person"]["name"].as_str();
    addresses.extend(name.map(|name| format!("#/people/{}", name.replace(' ', "%20"))));
    Ok(addresses.into_iter().map(Place).collect())
}

async fn ids(window: &Window, command: &str, list: &str) -> Outcome<Vec<u64>> {
    let answer: Json = ask(window, &format!("crawl.call('{command}')")).await?;
    Ok(answer[list].as_array().into_iter().flatten().filter_map(|one| one["id"].as_u64()).collect())
}

async fn objectives(window: &Window) -> Outcome<Vec<u64>> {
    let answer: Json = ask(window, "crawl.call('objective_list', { period: null, archived: true })").await?;
    Ok(answer["objectives"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_u64()).collect())
}

fn ends(all: &[u64]) -> Vec<u64> {
    let mut ends: Vec<u64> = all.first().into_iter().chain(all.last()).copied().collect();
    ends.dedup();
    ends
}

/// The names in `export const NAME = ["…", …] as const` of the routes.
fn tabs_of(name: &str) -> Outcome<Vec<String>> {
    let rest = ROUTES.split_once(&format!("const {name} = [")).ok_or_else(|| format!("no {name} in route.ts"))?.1;
    let list = rest.split_once(']').ok_or("no end of the list")?.0;
    Ok(list.split(',').map(|tab| tab.trim().trim_matches('"').to_owned()).filter(|tab| !tab.is_empty()).collect())
}

/// Controls whose work lies outside the window, or that are a way to where the window is already.
const OUTSIDE: [(&str, &str); 21] = [
    ("| Show in folder", "the desktop shows it"),
    ("| combobox | Currency", "what is not in the list is not taken"),
    ("| combobox | Numbers and dates", "what is not in the list is not taken"),
    ("| Copy with heads", "the web view copies for a real click only"),
    ("No data", "a chart without points has none to go to"),
    ("| region |", "a table that scrolls takes the focus, for the arrow keys"),
    ("| Save as…", "the system asks where"),
    ("dialog A spreadsheet to be filled in | fill", "the system asks where"),
    ("dialog Your first KPIs | fill", "what can be made follows from the answers a moment later"),
    ("| Choose a picture", "the system asks which"),
    ("| Another picture", "the system asks which"),
    ("| Save minutes", "the system asks where"),
    ("| Reminder in the calendar", "the system asks where"),
    ("| Save the recipe to a file…", "the system asks where"),
    ("| Choose a folder…", "the system asks which"),
    ("| Another folder…", "the system asks which"),
    ("| Print", "the system's dialog prints"),
    ("| Minimise", "the desktop does it"),
    ("| All KPIs", "it is shown already"),
    ("| radio | All in use", "it is chosen already"),
    ("| Previous slide", "there is none before the first"),
];

/// Whether a control may leave the window as it was.
pub(super) fn may_change_nothing(key: &str) -> bool {
    OUTSIDE.iter().any(|(name, _)| key.contains(name))
}

//! What the speaker has before them while the others see a slide.

use locale::Locale;
use present::pack::{Headings, Sheet};

/// What the speaker says: the sentences, what made it change, what is done, how it is defined.
pub fn of_sheet(sheet: &Sheet, words: &Headings, locale: &Locale) -> Vec<String> {
    let page = &sheet.page;
    let mut notes = page.sentences.clone();
    if let Some(drivers) = &page.drivers {
        notes.push(format!("{} {}:", words.drivers, drivers.against));
        notes.extend(drivers.rows.iter().map(|row| format!("– {}: {}", row.name, row.text)));
    }
    if !page.actions.is_empty() {
        notes.push(format!("{}:", words.actions));
        notes.extend(page.actions.iter().map(|action| format!("– {} ({})", action.shown, action.meta)));
    }
    let kpi = &page.definition.kpi;
    if !kpi.description.trim().is_empty() {
        notes.push(format!("{}: {}", words.definition, locale.covered(&kpi.description)));
    }
    notes.push(format!("{}: {}", words.formula, sheet.formula));
    notes
}

//! What says how far along the numbers of a row are: the day on which they were taken out, or that they were preliminary.

use super::{any, any_ending, is_in, names_date, names_state};

/// True for the day or the state of an extract, by which the same period comes again: `As of`, `Snapshot date`, `Datenstand`.
pub(crate) fn names_extract(words: &[String]) -> bool {
    const EXTRACTS: &str = "snapshot snapshots vintage vintages asof extract extracted extraction export exported exportiert refreshed refresh \
        retrieved downloaded download stand stichtag abzug auszug extrakt abruf abgerufen peildatum corte momentopname estrazione extraído";
    const ENDINGS: &str =
        "stand stichtag abzug datenauszug exportdatum abrufdatum extraktdatum auswertungsdatum snapshotdatum";
    const RUNS: &str = "run report reporting load loaded";
    // A balance of goods is none, however it is called.
    let is_amount = any_ending(words, "bestand kassenstand kontostand zählerstand lagerstand");
    let is_as_of = || words.windows(2).any(|two| two[0] == "as" && matches!(two[1].as_str(), "of" | "at" | "on"));
    let is_run = || matches!(words, [run, date] if is_in(run, RUNS) && is_in(date, "date day on at time"));
    !is_amount && (any(words, EXTRACTS) || any_ending(words, ENDINGS) || is_as_of() || is_run())
}

/// True for days that are those of extracts where each of them has several periods, and of something else otherwise: `Published`.
pub(crate) fn names_issue_day(words: &[String]) -> bool {
    const ISSUES: &str = "version release released edition published publication created generated issued issue load loaded updated fassung \
        ausgabe erstellt aktualisiert veröffentlicht veröffentlichung publié version versión versione versie";
    any(words, ISSUES) || any_ending(words, "version fassung veröffentlichungsdatum erstelldatum erstellungsdatum")
}

/// True for a column of fiscal years: `Fiscal year`, `GJ`, `Wirtschaftsjahr`.
pub(crate) fn names_fiscal(heading: &str) -> bool {
    let words = super::words_of(heading);
    any(&words, "fiscal financial fy gj wj geschäftsjahr wirtschaftsjahr exercice ejercicio boekjaar")
}

/// True for extracts that are counted: `Snapshot 3`, `Version 2`.
pub(crate) fn names_counted_extract(words: &[String]) -> bool {
    any(words, "snapshot snapshots vintage vintages extract extrakt version fassung")
}

/// True for what is an extract only where it lies behind the periods that it is of: wines and loans have a vintage, too.
pub(crate) fn names_extract_behind(words: &[String]) -> bool {
    any(words, "vintage vintages version fassung release edition ausgabe stand")
}

/// True for a column that says only when its rows are of: `Month`, `Reporting period`, `Datum`.
pub(crate) fn names_only_a_period(words: &[String]) -> bool {
    const BESIDE: &str = "fiscal calendar the of reporting accounting business datum jahr quartal quartier trimestre";
    !words.is_empty()
        && words.iter().any(|word| names_date(std::slice::from_ref(word)))
        && words.iter().all(|word| names_date(std::slice::from_ref(word)) || is_in(word, BESIDE))
}

/// How final a row is that says so: 0 for `preliminary` and `vorläufig`, more for `final`, most for `restated`. What says nothing
/// beside preliminary rows is final. `None` for what says something else.
pub(crate) fn state_of(text: &str) -> Option<f64> {
    const STATES: [(&str, f64); 4] = [
        (
            "preliminary prelim provisional draft flash advance unaudited interim estimate estimated vorläufig vorläufige provisorisch entwurf \
            ungeprüft geschätzt schätzung provisoire estimé provisorio provvisorio provisoria voorlopig estimado stimato",
            0.0,
        ),
        ("revised revidiert überarbeitet révisé revisado rivisto herzien", 1.0),
        (
            "final finalised finalized definitive definite endgültig endgültige definitiv festgestellt définitif definitivo definitiva \
            definitief",
            2.0,
        ),
        (
            "restated corrected audited geprüft testiert korrigiert berichtigt corrigé corregido corretto gecorrigeerd",
            3.0,
        ),
    ];
    const BESIDE: &str = "figures figure data numbers values value result results version status zahlen werte daten wert zahl fassung stand";
    let words = super::words_of(text);
    let said: Vec<&String> = words.iter().filter(|word| !is_in(word, BESIDE)).collect();
    match said.as_slice() {
        [] if words.is_empty() => Some(FINAL),
        [only] => STATES.iter().find(|(states, _)| is_in(only, states)).map(|(_, place)| *place),
        _ => None,
    }
}

/// The same for the letters that statistics offices write in a column of such states: `P` and `R`.
pub(crate) fn state_of_letter(heading: &[String], text: &str) -> Option<f64> {
    let is_flag = names_state(heading) || any(heading, "flag flags kennzeichen kennung stand");
    let place = match text.trim().to_lowercase().as_str() {
        "p" | "v" | "e" => 0.0,
        "r" => 1.0,
        "f" | "d" => FINAL,
        _ => return None,
    };
    is_flag.then_some(place)
}

/// The place of what is final.
const FINAL: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::super::words_of;
    use super::*;

    #[test]
    fn columns_that_say_when_numbers_were_taken_out_are_known() {
        for (heading, is) in [
            ("As of", true),
            ("As-of date", true),
            ("Data as of", true),
            ("Snapshot date", true),
            ("Datenstand", true),
            ("Stand", true),
            ("Stichtag", true),
            ("Extract date", true),
            ("Report date", true),
            ("Auszug vom", true),
            ("Lagerbestand", false),
            ("Kontostand", false),
            ("Order date", false),
            ("Report", false),
            ("Store", false),
        ] {
            assert_eq!(names_extract(&words_of(heading)), is, "{heading}");
        }
    }

    #[test]
    fn states_follow_each_other() {
        for row in [
            &["preliminary", "revised", "final", "restated"][..],
            &["vorläufig", "endgültig"],
            &["Preliminary figures", ""],
            &["Flash", "Final figures"],
        ] {
            let places: Vec<_> = row.iter().map(|text| state_of(text)).collect();
            assert!(places.windows(2).all(|two| two[0].is_some() && two[0] < two[1]), "{row:?}: {places:?}");
        }
        for text in ["open", "paid", "North", "final exam"] {
            assert_eq!(state_of(text), None, "{text}");
        }
    }
}

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::catalog::Argument;
use crate::generate::Messages;
use crate::{Count, Form, LANGUAGES, Language, NameIn, Part, Words, named};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const FORMS: [Form; 6] = [Form::Zero, Form::One, Form::Two, Form::Few, Form::Many, Form::Other];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn words(tag: &str) -> Words {
    Words::of(Language::of(tag).unwrap())
}

/// Each file of a language, whole.
fn files(language: Language) -> impl Iterator<Item = &'static str> {
    language.source().window.iter().chain(language.source().rust).copied()
}

#[test]
fn what_is_made_from_the_messages_is_fresh() {
    let messages = Messages::read(&root().join("src-tauri/words/messages")).unwrap();
    for (file, wanted) in [
        ("src-tauri/words/src/files.rs", messages.files()),
        ("src-tauri/words/src/messages.rs", messages.rust().unwrap()),
        ("ui/src/words/messages.ts", messages.typescript().unwrap()),
        ("ui/src/testing/english.json", messages.json().unwrap()),
    ] {
        let found = std::fs::read_to_string(root().join(file)).unwrap_or_default().replace("\r\n", "\n");
        assert!(found == wanted, "{file} is out of date: run `cargo xtask words`");
    }
}

#[test]
fn every_message_can_be_read_and_has_an_id_of_its_own() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for file in files(language) {
            let resource = parser::parse(file).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag()));
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    let id = message.id.name;
                    assert!(seen.insert(id), "{}: “{id}” is there twice", language.tag());
                    assert!(message.attributes.is_empty(), "“{id}”: nothing says an attribute");
                }
            }
        }
    }
}

#[test]
fn every_language_says_everything_and_nothing_else() {
    let english = words("en").ids();
    assert!(english.len() > 600, "this test looks in the wrong place: {}", english.len());
    for language in LANGUAGES {
        let own = Words::of(language).ids();
        let missing: Vec<&String> = english.difference(&own).collect();
        let unknown: Vec<&String> = own.difference(&english).collect();
        assert!(missing.is_empty(), "{} lacks {}: {missing:?}", language.tag(), missing.len());
        assert!(unknown.is_empty(), "{} has what nothing says: {unknown:?}", language.tag());
    }
}

/// The arguments that the parts of a message ask for, a plural category as the count it is of.
fn arguments(parts: &[Part], found: &mut BTreeSet<String>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => {
                found.insert(name.clone());
            }
            Part::Choice { argument, variants, .. } => {
                found.insert(argument.trim_end_matches("-form").to_owned());
                variants.values().for_each(|parts| arguments(parts, found));
            }
        }
    }
}

/// The arguments that are put into the text as they are.
fn put_in(parts: &[Part], found: &mut BTreeSet<String>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => {
                found.insert(name.clone());
            }
            Part::Choice { variants, .. } => variants.values().for_each(|parts| put_in(parts, found)),
        }
    }
}

/// The plural categories that the parts of a message choose by.
fn chosen_forms(parts: &[Part], found: &mut BTreeSet<String>) {
    for part in parts {
        if let Part::Choice { argument, variants, .. } = part {
            if argument.ends_with("-form") {
                found.extend(variants.keys().cloned());
            }
            variants.values().for_each(|parts| chosen_forms(parts, found));
        }
    }
}

#[test]
fn no_language_asks_for_an_argument_that_it_is_not_given() {
    let english = words("en").all();
    for language in LANGUAGES {
        for (id, parts) in Words::of(language).all() {
            let [mut given, mut asked] = [BTreeSet::new(), BTreeSet::new()];
            arguments(&english[id], &mut given);
            arguments(parts, &mut asked);
            let unknown: Vec<&String> = asked.difference(&given).collect();
            assert!(unknown.is_empty(), "{}: “{id}” asks for {unknown:?}", language.tag());
            // A language may say the same whatever the choice.
            let mut said = BTreeSet::new();
            put_in(&english[id], &mut said);
            let lost: Vec<&String> = said.difference(&asked).collect();
            assert!(lost.is_empty(), "{}: “{id}” does not say {lost:?}", language.tag());
            let mut forms = BTreeSet::new();
            chosen_forms(parts, &mut forms);
            let wrong = forms.iter().find(|form| FORMS.iter().all(|known| known.code() != **form));
            assert_eq!(wrong, None, "{}: “{id}” chooses by what is no plural category", language.tag());
        }
    }
}

/// The text of a message whose arguments are their names and whose counts are of one form.
fn put_together(parts: &[Part], form: Form, choices: &BTreeMap<String, String>) -> String {
    let text = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(name) => choices.get(name).unwrap_or(name).clone(),
        Part::Choice { argument, variants, other } => {
            let key = if argument.ends_with("-form") { form.code() } else { &choices[argument] };
            put_together(variants.get(key).unwrap_or(other), form, choices)
        }
    };
    parts.iter().map(text).collect()
}

fn choices(parts: &[Part], found: &mut BTreeMap<String, BTreeSet<String>>) {
    for part in parts {
        if let Part::Choice { argument, variants, .. } = part {
            found.entry(argument.clone()).or_default().extend(variants.keys().cloned());
            variants.values().for_each(|parts| choices(parts, found));
        }
    }
}

#[test]
fn the_parts_make_what_fluent_makes() {
    let mut compared = 0;
    for tag in ["en", "de", "en-XA", "ar-XB"] {
        let words = words(tag);
        for (id, parts) in words.all() {
            let mut by_name = BTreeMap::new();
            choices(parts, &mut by_name);
            let plain: Vec<_> = by_name.into_iter().filter(|(name, _)| !name.ends_with("-form")).collect();
            let keys =
                plain.first().map(|(_, keys)| keys.iter().cloned().collect()).unwrap_or_else(|| vec![String::new()]);
            for (form, key) in FORMS.iter().flat_map(|form| keys.iter().map(move |key| (*form, key))) {
                let chosen: BTreeMap<String, String> =
                    plain.iter().map(|(name, _)| (name.clone(), key.clone())).collect();
                let mut names = BTreeSet::new();
                arguments(parts, &mut names);
                let mut given: Vec<(&'static str, Argument)> = Vec::new();
                for name in &names {
                    let name: &'static str = Box::leak(name.clone().into_boxed_str());
                    let text = chosen.get(name).map_or(name, String::as_str);
                    given.push((name, text.parse().map_or(Argument::Text(text), Argument::Number)));
                    given.push((Box::leak(format!("{name}-form").into_boxed_str()), Argument::Text(form.code())));
                }
                let id: &'static str = Box::leak(id.to_owned().into_boxed_str());
                assert_eq!(put_together(parts, form, &chosen), words.say(id, &given), "{tag}: {id}");
                compared += 1;
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

#[test]
fn a_language_is_known_by_its_tag() {
    let of = |tag: &str| Language::of(tag).map(Language::tag);
    assert_eq!(
        (of("de"), of("de-CH"), of("DE_at"), of("de_DE.UTF-8")),
        (Some("de"), Some("de"), Some("de"), Some("de"))
    );
    assert_eq!((of("en-GB"), of("en-XA"), of("ar-XB")), (Some("en"), Some("en-XA"), Some("ar-XB")));
    assert_eq!((of("fr"), of(""), of("C"), of("deutsch")), (None, None, None, None));
    assert_eq!(Language::closest(["fr-CH", "de-CH", "en-US"]).tag(), "de");
    assert_eq!(Language::closest(["C", "de-DE"]), Language::ENGLISH, "LC_ALL=C goes before LANG");
    assert_eq!(Language::closest(Vec::<String>::new()), Language::ENGLISH);
    let written = |tag: &str| Language::of(tag).map(|language| language.written().tag());
    assert_eq!((written("de"), written("en-XA"), written("ar-XB")), (Some("de"), Some("en"), Some("en")));
}

#[test]
fn a_sentence_has_one_stop_whatever_its_last_word_is_short_for() {
    for (name, said) in [
        ("3 Pp.", "Ein Kreis: 3 Pp. Das kann so sein; dann ist kein Ende davon die Ursache."),
        ("Umsatz", "Ein Kreis: Umsatz. Das kann so sein; dann ist kein Ende davon die Ursache."),
        ("und so weiter …", "Ein Kreis: und so weiter …. Das kann so sein; dann ist kein Ende davon die Ursache."),
        ("../x", "Ein Kreis: ../x. Das kann so sein; dann ist kein Ende davon die Ursache."),
        ("a..b GmbH & Co.", "Ein Kreis: a..b GmbH & Co. Das kann so sein; dann ist kein Ende davon die Ursache."),
    ] {
        assert_eq!(words("de").link_circle(name), said, "{name}");
    }
    assert_eq!(words("de").cli_done("Gespeichert um 3 Pp."), "Gespeichert um 3 Pp.");
}

#[test]
fn plurals_follow_the_category_that_is_given() {
    let said = |tag: &str, text, form| words(tag).phrase_late(Count { text, form });
    assert_eq!(said("en", "1", Form::One), "1 day late");
    assert_eq!(said("en", "6", Form::Other), "6 days late");
    assert_eq!(said("de", "1", Form::One), "1 Tag überfällig");
    assert_eq!(said("de", "1.234", Form::Other), "1.234 Tage überfällig");
    assert_eq!(said("de", "6", Form::Few), "6 Tage überfällig", "a category that a language has not is the last one");
}

#[test]
fn the_made_languages_are_longer_and_run_the_other_way() {
    let length = |tag: &str| -> usize {
        let texts = words(tag).window();
        let plain = texts.values().filter_map(|parts| crate::pattern::finished(parts));
        plain.map(|text| text.trim_matches(['[', ']']).chars().count()).sum()
    };
    let part = length("en-XA") as f64 / length("en") as f64;
    assert!((1.35..1.5).contains(&part), "{part} times as long");
    assert_eq!(words("en-XA").phrase_total(), "[Ťóóťááľľ]");
    assert_eq!(words("en-XA").phrase_against("Sep"), "[všš Sep]", "what is put in stays");
    assert!(words("ar-XB").language().is_rightward() && !words("en-XA").language().is_rightward());
    assert_eq!(words("ar-XB").phrase_total(), "[\u{200F}\u{202E}Total\u{202C}\u{200F}]");
}

#[test]
fn the_name_is_found_wherever_a_language_puts_it() {
    let said = |name: &str, before: &str, after: &str| named(name, |name| format!("{before}{name}{after}"));
    let place = |NameIn { text, name }: &NameIn| text[name.clone().unwrap()].to_owned();
    let first = said("Revenue", "", " fell.");
    assert_eq!((first.text.as_str(), place(&first)), ("Revenue fell.", "Revenue".into()));
    let later = said("Umsatz (netto)", "Gefallen ist ", ".");
    assert_eq!((later.text.as_str(), place(&later)), ("Gefallen ist Umsatz (netto).", "Umsatz (netto)".into()));
    let hebrew = said("מכירות", "", " fell.");
    assert_eq!(hebrew.text, "\u{2068}מכירות\u{2069} fell.", "a name that runs the other way is kept apart");
    assert_eq!(place(&hebrew), "מכירות");
    let marked = said("A\u{2069}B\u{2068}", "", ".");
    assert_eq!((marked.text.as_str(), place(&marked)), ("AB.", "AB".into()), "marks of its own do not mislead");
    assert_eq!(named("Revenue", |_| "It fell.".into()), NameIn { text: "It fell.".into(), name: None });
    let twice = named("A", |name| format!("{name} and {name}"));
    assert_eq!((twice.text.as_str(), twice.name), ("A and A", Some(0..1)));
    let hidden = said("", "", " fell.");
    assert_eq!((hidden.text.as_str(), hidden.name), (" fell.", Some(0..0)));
}

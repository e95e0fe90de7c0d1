//! What people read stands in the messages of `words`, and nowhere else: literals of two words or more in other crates.
//! Attributes are left out: what an error says there (`#[error("…")]`) is for the log and for whoever repairs a file.

use std::fs;
use std::path::{Path, PathBuf};

/// Files that may hold such literals, and why no reader of another language misses them.
const EXEMPT: &[(&str, &str)] = &[
    ("analysis/src/forecast/combine.rs", "names of methods of statistics, for scripts"),
    ("analysis/src/forecast/steady.rs", "names of methods of statistics, for scripts"),
    ("api/src/bindings.rs", "the head of a generated file"),
    ("api/src/commands.rs", "what a command does, for those who write scripts"),
    ("api/src/error/code.rs", "what a code means, for those who write scripts"),
    ("api/src/error/fault.rs", "a mark that is taken off again"),
    ("api/src/example/service.rs", "names of sequences of random numbers"),
    ("api/src/handlers/import/write.rs", "a fault of the program, for whoever mends it"),
    ("api/src/handlers/value/enter.rs", "words that are typed"),
    ("app/lib.rs", "for the log, before there is a window"),
    ("app/log.rs", "for the log"),
    ("library/src/entries/cash.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/employees.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/finance.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/marketing.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/operations.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/sales.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/entries/service.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/cash.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/employees.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/finance.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/marketing.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/operations.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/sales.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("library/src/inputs/service.rs", "words that are typed to find a KPI or a measure, in all languages together"),
    ("report/src/pdf/mod.rs", "a fault of the program, for whoever mends it"),
    ("report/src/pptx/chart.rs", "a fault of the program, for whoever mends it"),
    ("build.rs", "for those who build the program"),
    ("cli/src/args/pictures.rs", "the help of the command line, which is English as its options are"),
    ("cli/src/args/mod.rs", "the help of the command line, which is English as its options are"),
    ("cli/src/args/what_if.rs", "the help of the command line, which is English as its options are"),
    ("databases/src/copy.rs", "what files begin with"),
    ("databases/src/read.rs", "what SQLite says of a table that is not there"),
    ("domain/src/calendar/name.rs", "the names of periods in files and requests, the same in every language"),
    ("domain/src/name.rs", "words to know names by"),
    ("domain/src/tendency.rs", "words to know names by"),
    ("locale/src/read/errand.rs", "words to know a day by"),
    ("store/src/actions/mod.rs", "for the log"),
    ("store/src/reviews/mod.rs", "names of columns"),
    ("intake/src/codes.rs", "words to know columns by"),
    ("intake/src/date/hint.rs", "words to know dates by"),
    ("intake/src/date/worded.rs", "words to know dates by"),
    ("intake/src/recipe/function.rs", "how functions of recipes are written, the same in every language"),
    ("intake/src/sniff/as_of.rs", "words to know a day by"),
    ("intake/src/sniff/called.rs", "words to know a plan by"),
    ("intake/src/sniff/facts/sides.rs", "words to know columns by"),
    ("intake/src/sniff/row_units.rs", "words to know units by"),
    ("intake/src/sniff/shortened.rs", "words to know columns by"),
    ("intake/src/sniff/statement.rs", "words to know columns by"),
    ("intake/src/sniff/takes_back.rs", "words to know columns by"),
    ("intake/src/source/magic.rs", "what files begin with"),
    ("intake/src/stretches.rs", "words to know columns by"),
    ("intake/src/thousands.rs", "words to know columns by"),
    ("intake/src/thousands/written.rs", "words to know columns by"),
    ("plain/src/definitions/mod.rs", "a name in a file, the same in every language"),
    ("plain/src/shape.rs", "names in the files of an export, the same in every language"),
    ("present/src/propose/names.rs", "words to know measures by"),
    ("render/src/svg/mod.rs", "the drawing"),
    ("store/src/changes.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/collector.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/copies/named.rs", "names of files, the same in every language"),
    ("store/src/history/changeset.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/history/inverse.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/imports/mod.rs", "for the log"),
    ("store/src/journal.rs", "what files begin with, and names of files"),
    ("store/src/kept/rewritten.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/reading.rs", "what another program wrote into the file, for whoever repairs it"),
    ("store/src/schema.rs", "words of SQLite, looked for in what its checks find"),
    ("store/src/targets/mod.rs", "for the log"),
    ("store/src/validate.rs", "for the log"),
    ("store/src/values/write.rs", "what another program wrote into the file, for whoever repairs it"),
];

#[test]
fn what_people_read_is_a_message() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri");
    let mut found = Vec::new();
    let mut unused: Vec<&str> = EXEMPT.iter().map(|(file, _)| *file).collect();
    for file in files(&sources) {
        let name = file.strip_prefix(&sources).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let said: Vec<String> = literals(&fs::read_to_string(&file).expect("a source can be read"))
            .into_iter()
            .filter(|literal| is_said(literal))
            .collect();
        match EXEMPT.iter().any(|(exempt, _)| *exempt == name) {
            true if !said.is_empty() => unused.retain(|exempt| *exempt != name),
            true => {}
            false => found.extend(said.into_iter().map(|said| format!("{name}: {said:?}"))),
        }
    }
    assert!(found.is_empty(), "make these messages of `words`, or say in EXEMPT why not:\n{}", found.join("\n"));
    assert!(unused.is_empty(), "nothing of the kind is left in {unused:?}: take them off EXEMPT");
}

#[test]
fn literals_are_told_from_what_stands_around_them() {
    let source = r##"
        //! "not this one"
        #[error("nor this one, as [it] is an attribute")]
        fn f() -> &'static str { /* "nor this" */ let c = '"'; let l: &'static str = "say this now"; r#"raw one"#; l }
        #[cfg(test)]
        mod tests { const T: &str = "not in tests"; }
    "##;
    assert_eq!(literals(source), ["say this now", "raw one"]);
    for said in ["Say this now", "{} is not there", "Nothing, to show"] {
        assert!(is_said(said), "{said}");
    }
    for silent in ["say", "SELECT id FROM kpi WHERE id = ?1", "{}: {}", "at_least", "a-b c.d", "Name {0}"] {
        assert!(!is_said(silent), "{silent}");
    }
}

/// True for a text of two words or more that is no SQL.
fn is_said(literal: &str) -> bool {
    const SQL: [&str; 10] =
        ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "PRAGMA ", "WHERE ", " AND ", "ROLLBACK", "BEGIN "];
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '’' || c == '\'')
    };
    let words: Vec<&str> = literal.split_whitespace().collect();
    let beside = words.windows(2).any(|pair| pair.iter().all(is_word) && pair[1].starts_with(char::is_lowercase));
    beside && !SQL.iter().any(|word| literal.contains(word))
}

/// The text literals of a source, without those in comments, attributes and tests.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let source = source.split("#[cfg(test)]\n        mod tests").next().unwrap_or_default();
    let chars: Vec<char> = source.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => rest.windows(2).position(|pair| pair == ['*', '/']).map_or(rest.len(), |end| end + 2),
            ['#', '[', ..] | ['#', '!', '[', ..] => attribute(rest),
            ['\'', '\\', ..] => rest.iter().skip(2).position(|c| *c == '\'').map_or(rest.len(), |end| end + 3),
            ['\'', _, '\'', ..] => 3,
            ['r', '#', '"', ..] => {
                let length = rest[3..].windows(2).position(|pair| pair == ['"', '#']).unwrap_or(rest.len() - 5);
                found.push(rest[3..3 + length].iter().collect());
                length + 5
            }
            ['"', ..] => {
                let length = text(rest);
                found.push(rest[1..length - 1].iter().collect());
                length
            }
            _ => 1,
        };
    }
    found
}

/// How long a text literal is, its marks included.
fn text(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// How long an attribute is: to the bracket that closes it, texts in it left out.
fn attribute(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at] {
            '"' => at += text(&rest[at..]) - 1,
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    rest.len()
}

/// The sources that are part of the program, without the words themselves and what is for tests only.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("sources can be listed").flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "tests" | "benches" | "words") {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") && !crate::modules::is_for_tests(&name) {
            found.push(path);
        }
    }
    found
}

//! Whether every package may be used in a program that is given away: the licences allowed are those of deny.toml.

use crate::files;
use crate::process::{Outcome, cargo, has_cargo_command, output, program, run};
use serde_json::Value;
use std::path::Path;

/// Checks the packages of cargo and of npm.
pub(crate) fn check() -> Outcome {
    let allowed = allowed(&files::read_text(Path::new("deny.toml"))?);
    let mut problems = npm_problems(&files::read_text(Path::new("ui/package-lock.json"))?, &allowed)?;
    if has_cargo_command("deny") {
        // The advisories need the network; they are checked where the workflows run.
        run(&mut cargo(["deny", "--offline", "check", "licenses", "bans", "sources"]))?;
    } else {
        // What other systems need is not downloaded for this; the workflows look at all of it.
        let target = host_target()?;
        let metadata =
            output(&mut cargo(["metadata", "--format-version", "1", "--locked", "--filter-platform", &target]))?;
        problems.extend(cargo_problems(&metadata, &allowed)?);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

fn host_target() -> Outcome<String> {
    let version = output(&mut program("rustc", ["--version", "--verbose"]))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say what system it is for.".to_owned())
}

/// The list `allow = [ … ]` of deny.toml.
fn allowed(deny: &str) -> Vec<String> {
    let list = deny.split_once("\nallow = [").and_then(|(_, rest)| rest.split_once(']'));
    let quoted = list.map_or("", |(list, _)| list).split('"').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

fn cargo_problems(metadata: &str, allowed: &[String]) -> Outcome<Vec<String>> {
    let metadata: Value = serde_json::from_str(metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata.get("packages").and_then(Value::as_array).ok_or("cargo metadata lists no packages")?;
    Ok(packages
        .iter()
        .filter_map(|package| {
            let name = package.get("name").and_then(Value::as_str).unwrap_or("?");
            let licence = package.get("license").and_then(Value::as_str).unwrap_or("");
            let source = package.get("source").and_then(Value::as_str);
            let known = source.is_none_or(|source| source.starts_with("registry+"));
            let problem = |text: String| Some(format!("cargo package {name}: {text}"));
            if !known {
                problem(format!("it comes from {}, not from the registry", source.unwrap_or_default()))
            } else if !is_allowed(licence, allowed) {
                problem(format!("the licence “{licence}” is not among those of deny.toml"))
            } else {
                None
            }
        })
        .collect())
}

fn npm_problems(lock: &str, allowed: &[String]) -> Outcome<Vec<String>> {
    let lock: Value = serde_json::from_str(lock).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let packages = lock.get("packages").and_then(Value::as_object).ok_or("ui/package-lock.json lists no packages")?;
    Ok(packages
        .iter()
        .filter_map(|(name, package)| {
            let licence = package.get("license").and_then(Value::as_str).unwrap_or("");
            (!is_allowed(licence, allowed))
                .then(|| format!("npm package {name}: the licence “{licence}” is not among those of deny.toml"))
        })
        .collect())
}

/// Judges an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`; `/` is an old way of writing OR.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    any_of(&words, &mut at, allowed) && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut good = all_of(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        good |= all_of(words, at, allowed);
    }
    good
}

fn all_of(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut good = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        good &= one(words, at, allowed);
    }
    good
}

fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let good = any_of(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return good && closed;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return allowed.contains(&format!("{word} WITH {exception}"));
    }
    allowed.iter().any(|licence| licence == word)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn list() -> Vec<String> {
        allowed(
            "[licenses]\n# MIT\nallow = [\n  \"MIT\",\n  \"Unicode-3.0\", # data\n  \"Apache-2.0 WITH LLVM-exception\",\n]\n",
        )
    }

    #[test]
    fn reads_the_list() {
        assert_eq!(list(), ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"]);
        assert!(allowed("").is_empty());
    }

    #[test]
    fn judges_expressions() {
        let good = ["MIT", "MIT OR GPL-3.0-only", "GPL-2.0/MIT", "(GPL-3.0-only OR MIT) AND Unicode-3.0"];
        let bad = ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "Apache-2.0", "MIT OR", "(MIT", "MIT MIT", ") MIT"];
        for expression in good.into_iter().chain(["Apache-2.0 WITH LLVM-exception"]) {
            assert!(is_allowed(expression, &list()), "{expression}");
        }
        for expression in bad {
            assert!(!is_allowed(expression, &list()), "{expression}");
        }
    }

    #[test]
    fn names_the_package() {
        let metadata = r#"{"packages":[
            {"name":"fine","license":"MIT","source":"registry+https://github.com/rust-lang/crates.io-index"},
            {"name":"ours","license":"MIT","source":null},
            {"name":"copyleft","license":"GPL-3.0-only","source":"registry+https://github.com/rust-lang/crates.io-index"},
            {"name":"elsewhere","license":"MIT","source":"git+https://example.org/x"}]}"#;
        let problems = cargo_problems(metadata, &list()).unwrap();
        assert_eq!(problems.len(), 2);
        assert!(problems[0].contains("copyleft") && problems[1].contains("elsewhere"), "{problems:?}");
    }
}

//! What a release is made of, for those who have to know: a list of all packages in CycloneDX 1.5, from what cargo and npm
//! have locked. The same sources give the same list.

use crate::files;
use crate::process::{Outcome, cargo, output};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The packages whose programs are given away.
const PROGRAMS: [&str; 2] = ["bellwether", "cli"];

/// Packages of npm that become a part of the pages, although they are listed among those that build them.
const IN_PAGES: [&str; 1] = ["svelte"];

/// Writes the list to a file.
pub(crate) fn write(to: &Path) -> Outcome {
    let metadata = output(&mut cargo(["metadata", "--format-version", "1", "--locked"]))?;
    let list = list(&metadata, &files::read_text(Path::new("ui/package-lock.json"))?)?;
    let text = serde_json::to_string_pretty(&list).map_err(|error| format!("the list cannot be written: {error}"))?;
    std::fs::write(to, text + "\n").map_err(|error| format!("{} cannot be written: {error}", to.display()))?;
    println!("{}", to.display());
    Ok(())
}

fn list(metadata: &str, lock: &str) -> Outcome<Value> {
    let metadata: Value = serde_json::from_str(metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let lock: Value = serde_json::from_str(lock).map_err(|error| format!("package-lock.json: {error}"))?;
    let (mut components, dependencies) = of_cargo(&metadata)?;
    components.extend(of_npm(&lock));
    let version = lock.get("version").and_then(Value::as_str).unwrap_or("0");
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "bom-ref": "bellwether", "name": "bellwether", "version": version } },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// The packages that are linked into the programs, with what each of them uses.
fn of_cargo(metadata: &Value) -> Outcome<(Vec<Value>, Vec<Value>)> {
    let listed = |path: &str| metadata.pointer(path).and_then(Value::as_array).ok_or(format!("cargo lists no {path}"));
    let packages: BTreeMap<&str, &Value> =
        listed("/packages")?.iter().map(|package| (text(package, "id"), package)).collect();
    let uses: BTreeMap<&str, Vec<&str>> =
        listed("/resolve/nodes")?.iter().map(|node| (text(node, "id"), linked(node))).collect();
    let mut open: Vec<&str> =
        packages.values().filter(|one| PROGRAMS.contains(&text(one, "name"))).map(|one| text(one, "id")).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            open.extend(uses.get(id).into_iter().flatten());
        }
    }
    let name = |id: &&str| packages.get(*id).map(|package| reference("cargo", package));
    let components = found.iter().filter_map(|id| Some(component("cargo", packages.get(id)?)));
    let dependencies = found.iter().filter_map(|id| {
        let used: Vec<String> = uses.get(id)?.iter().filter_map(name).collect();
        Some(json!({ "ref": name(id)?, "dependsOn": used }))
    });
    Ok((components.collect(), dependencies.collect()))
}

/// What a package links, without what only builds or tests it.
fn linked(node: &Value) -> Vec<&str> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let is_linked = |dependency: &&Value| list(dependency, "dep_kinds").iter().any(|kind| kind["kind"].is_null());
    let dependencies = node.get("deps").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    dependencies.iter().filter(is_linked).map(|dependency| text(dependency, "pkg")).collect()
}

/// The packages of the front end that are not for building and testing it alone.
fn of_npm(lock: &Value) -> Vec<Value> {
    let packages = lock.get("packages").and_then(Value::as_object);
    let named = packages.into_iter().flatten().filter_map(|(path, package)| {
        let name = path.rsplit_once("node_modules/")?.1;
        let mut package = package.clone();
        package["name"] = name.into();
        let shipped = package.get("dev") != Some(&Value::Bool(true)) || IN_PAGES.contains(&name);
        shipped.then(|| component("npm", &package))
    });
    named.collect()
}

fn component(kind: &str, package: &Value) -> Value {
    let reference = reference(kind, package);
    json!({
        "type": "library",
        "bom-ref": reference,
        "name": text(package, "name"),
        "version": text(package, "version"),
        "purl": reference,
        // Some say it as it was said before there was a standard.
        "licenses": [{ "expression": text(package, "license").replace('/', " OR ") }],
    })
}

/// The package's address: pkg:cargo/serde@1.0.0.
fn reference(kind: &str, package: &Value) -> String {
    format!("pkg:{kind}/{}@{}", text(package, "name").replace('@', "%40"), text(package, "version"))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_linked_is_listed_and_what_only_tests_is_not() {
        let package = |name: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let uses = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let packages = ["bellwether", "cli", "serde", "itoa", "proptest", "cc"].map(package);
        let metadata = json!({
            "packages": packages,
            "resolve": { "nodes": [
                { "id": "bellwether", "deps": [uses("serde", Value::Null), uses("proptest", "dev".into())] },
                { "id": "cli", "deps": [uses("cc", "build".into())] },
                { "id": "serde", "deps": [uses("itoa", Value::Null)] },
                { "id": "itoa", "deps": [] },
            ] },
        });
        let lock = json!({ "version": "0.1.0", "packages": {
            "": {}, "node_modules/@tauri-apps/api": { "version": "2.0.0", "license": "MIT" },
            "node_modules/svelte": { "version": "5.0.0", "license": "MIT", "dev": true },
            "node_modules/vite": { "version": "7.0.0", "license": "MIT", "dev": true },
        } });
        let list = list(&metadata.to_string(), &lock.to_string()).unwrap();
        let names: Vec<&str> = list["components"].as_array().unwrap().iter().map(|one| text(one, "purl")).collect();
        let expected = ["bellwether", "cli", "itoa", "serde"].map(|name| format!("pkg:cargo/{name}@1.0.0"));
        assert_eq!(names[..4], expected);
        assert_eq!(names[4..], ["pkg:npm/%40tauri-apps/api@2.0.0", "pkg:npm/svelte@5.0.0"]);
        assert_eq!(list["components"][3]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(list["dependencies"][3], json!({ "ref": expected[3], "dependsOn": [expected[2]] }));
    }
}

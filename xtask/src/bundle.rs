//! Installation packages, by Tauri's bundler, and a look into what came out.

use crate::files;
use crate::process::{Outcome, output, program, run, works};
use crate::run::build_front_end;
use crate::setup::Need;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What must be in a package for Linux.
const CONTENTS: [&str; 7] = [
    "usr/bin/bellwether",
    "usr/bin/bellwether-cli",
    "usr/share/applications/Bellwether.desktop",
    "usr/share/icons/hicolor/128x128/apps/bellwether.png",
    "usr/share/icons/hicolor/32x32/apps/bellwether.png",
    "usr/share/mime/packages/bellwether.xml",
    "usr/share/doc/bellwether/LICENSE-MIT",
];

/// Builds the program and the command line, packs them, and checks the packages.
pub(crate) fn bundle(kinds: Vec<String>) -> Outcome {
    build_front_end(&[Need::Build])?;
    let kinds = if kinds.is_empty() { usual_kinds() } else { kinds };
    let folder = files::target().join("release").join("bundle");
    for kind in &kinds {
        // A package of an earlier run must not pass for one of this run.
        let old = folder.join(kind);
        if old.exists() {
            std::fs::remove_dir_all(&old).map_err(|error| format!("{} cannot be removed: {error}", old.display()))?;
        }
    }
    pack(&kinds)?;
    kinds.iter().try_for_each(|kind| check(kind, &folder.join(kind)))
}

fn usual_kinds() -> Vec<String> {
    let kinds: &[&str] = match std::env::consts::OS {
        "windows" => &["nsis"],
        "macos" => &["dmg"],
        _ => &["deb", "rpm"],
    };
    kinds.iter().map(|&kind| kind.to_owned()).collect()
}

fn pack(kinds: &[String]) -> Outcome {
    let kinds = kinds.join(",");
    let config = config(&files::built("bellwether-cli", true)).to_string();
    // Both programs are built in one go; what follows `--` is for cargo.
    let bundler = "ui/node_modules/@tauri-apps/cli/tauri.js";
    let arguments = [bundler, "build", "--ci", "--bundles", &kinds, "--config", &config];
    let packages = ["--", "--package", "bellwether", "--package", "cli", "--locked"];
    let mut bundler = program("node", arguments.iter().chain(&packages));
    let root = std::env::current_dir().map_err(|error| format!("this folder has no name: {error}"))?;
    run(bundler.env("CARGO_TARGET_DIR", files::target()).env("CARGO_ENCODED_RUSTFLAGS", without_paths(&root)?))
}

/// What the compiler writes in place of the folders of this computer, of which `root` has the sources: programs that are given
/// away say nothing of it, and are the same wherever they are built.
pub(crate) fn without_paths(root: &Path) -> Outcome<String> {
    let cargo =
        std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let folders = [(Some(root.to_path_buf()), "/bellwether"), (cargo, "/cargo")];
    let flags = folders.iter().filter_map(|(folder, name)| {
        Some(format!("--remap-path-prefix={}={name}", folder.as_ref()?.to_string_lossy()))
    });
    Ok(flags.collect::<Vec<_>>().join("\u{1f}"))
}

/// Where the command line goes on each system.
fn config(cli: &Path) -> Value {
    let linux = json!({ "files": { "/usr/bin/bellwether-cli": cli } });
    let mut bundle = json!({
        "linux": { "deb": linux, "rpm": linux, "appimage": linux },
        "macOS": { "files": { "MacOS/bellwether-cli": cli } },
    });
    if cfg!(windows) {
        bundle["resources"] = json!({ cli.to_string_lossy(): "bellwether-cli.exe" });
    }
    json!({ "bundle": bundle })
}

fn check(kind: &str, folder: &Path) -> Outcome {
    let packages: Vec<PathBuf> = if folder.exists() { files::below(folder)? } else { Vec::new() };
    let ending = if kind == "nsis" { "exe" } else { kind };
    let package = packages.iter().find(|path| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)));
    let package = package.ok_or_else(|| format!("No package came out in {}.", folder.display()))?;
    println!("{}", package.display());
    match kind {
        "deb" => complete(package, &output(&mut program("dpkg-deb", ["--contents", &package.to_string_lossy()]))?),
        "rpm" if works(&mut program("rpm", ["--version"])) => {
            complete(package, &output(&mut program("rpm", ["-qlp", &package.to_string_lossy()]))?)
        }
        "rpm" => {
            println!("Its contents were not looked at: there is no `rpm` here.");
            Ok(())
        }
        _ => Ok(()),
    }
}

fn complete(package: &Path, contents: &str) -> Outcome {
    let path =
        |line: &str| line.rsplit(' ').next().unwrap_or(line).trim_start_matches("./").trim_matches('/').to_owned();
    let paths: Vec<String> = contents.lines().map(path).collect();
    let has = |wanted: &&str| paths.iter().any(|path| path == *wanted);
    let missing: Vec<&str> = CONTENTS.iter().copied().filter(|wanted| !has(wanted)).collect();
    if missing.is_empty() {
        println!("It has the program, the command line, the desktop entry, the icons and the file type.");
        Ok(())
    } else {
        Err(format!("{} lacks {}. It has:\n{contents}", package.display(), missing.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_package_without_the_command_line_is_refused() {
        let all = CONTENTS.map(|path| format!("-rw-r--r-- 0/0 12 2026-01-01 00:00 {path}\n")).concat();
        let package = Path::new("a.deb");
        assert_eq!(complete(package, &all), Ok(()));
        assert_eq!(complete(package, &CONTENTS.map(|path| format!("/{path}\n")).concat()), Ok(()));
        let without = all.replace("bellwether-cli\n", "bellwether-other\n");
        let message = complete(package, &without).unwrap_err();
        assert!(message.starts_with("a.deb lacks usr/bin/bellwether-cli."), "{message}");
    }
}

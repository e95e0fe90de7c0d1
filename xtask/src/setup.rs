//! What must be on the computer: packages of the system, Node, and the packages of the front end.

use crate::files;
use crate::process::{Outcome, cargo, has_cargo_command, npm, output, program, run, works};
use std::path::Path;
use std::process::Stdio;

/// What a command needs of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To compile the program.
    Build,
    /// To open its window on a screen that nobody looks at, and take pictures of it.
    Screen,
    /// To press its buttons there.
    Driver,
    /// To compile the fuzzer, which is written in C++.
    Fuzzer,
    /// To look at documents with the programs of others.
    Documents,
    /// To take pictures of the pages of a pack.
    Pages,
    /// To hold charts against another program that draws them.
    Peers,
}

impl Need {
    fn packages(self) -> &'static [&'static str] {
        match self {
            // clang reads SQLite's header when the bindings for its session extension are made.
            Self::Build => &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libclang-dev"],
            Self::Screen => &["xvfb", "imagemagick"],
            Self::Driver => &["webkit2gtk-driver"],
            Self::Fuzzer => &["build-essential"],
            Self::Documents => {
                &["libreoffice-impress", "libreoffice-calc", "libreoffice-writer", "poppler-utils", "qpdf"]
            }
            Self::Pages => &["poppler-utils", "imagemagick"],
            Self::Peers => &["gnuplot-nox"],
        }
    }
}

/// Sees to it that the system has what is needed, and the front end its packages.
pub(crate) fn ensure(needs: &[Need]) -> Outcome {
    if cfg!(target_os = "linux") {
        ensure_system(needs)?;
    }
    ensure_node()?;
    ensure_node_modules()
}

/// Sees to it that there is what the fuzzer needs; the front end is no part of it.
pub(crate) fn ensure_fuzzer() -> Outcome {
    if cfg!(target_os = "linux") {
        ensure_system(&[Need::Fuzzer])?;
    }
    if has_cargo_command("fuzz") {
        return Ok(());
    }
    println!("Installing what is missing: cargo-fuzz");
    let install = ["install", "cargo-fuzz", "--locked"];
    run(&mut cargo(install)).map_err(|error| format!("{error}\nTo try by hand:\n\n    cargo {}\n", install.join(" ")))
}

fn ensure_system(needs: &[Need]) -> Outcome {
    let needed = needs.iter().flat_map(|need| need.packages()).copied();
    if !works(&mut program("dpkg", ["--version"])) {
        return ensure_elsewhere(needs);
    }
    let missing: Vec<&str> = needed.filter(|package| !is_installed(package)).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn is_installed(package: &str) -> bool {
    let mut query = program("dpkg-query", ["--show", "--showformat=${db:Status-Status}", package]);
    query.stderr(Stdio::null());
    query.output().is_ok_and(|output| output.stdout == b"installed")
}

fn install(packages: &[&str]) -> Outcome {
    let by_hand = format!("sudo apt-get update && sudo apt-get install --yes {}", packages.join(" "));
    let root = output(&mut program("id", ["-u"])).is_ok_and(|id| id.trim() == "0");
    let sudo = !root && works(&mut program("sudo", ["--non-interactive", "true"]));
    if !root && !sudo {
        return Err(format!("These packages are missing. Please type:\n\n    {by_hand}\n"));
    }
    let apt = |arguments: &[&str]| {
        let mut words = if root { vec![] } else { vec!["sudo", "--non-interactive"] };
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]);
        words.extend(arguments);
        run(&mut program(words[0], &words[1..]))
    };
    println!("Installing what is missing: {}", packages.join(", "));
    apt(&["update"])?;
    let mut arguments = vec!["install", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).map_err(|error| format!("{error}\nTo try by hand:\n\n    {by_hand}\n"))
}

/// On systems without Debian's packages: say what is missing, with the names that others use.
fn ensure_elsewhere(needs: &[Need]) -> Outcome {
    let lacking = |need: &Need| match need {
        Need::Build => !works(&mut program("pkg-config", ["--exists", "webkit2gtk-4.1"])),
        Need::Screen => !(works(&mut program("Xvfb", ["-help"])) && works(&mut program("import", ["-version"]))),
        Need::Driver => !works(&mut program("WebKitWebDriver", ["--help"])),
        Need::Fuzzer => !works(&mut program("c++", ["--version"])),
        Need::Documents => !works(&mut program("soffice", ["--version"])),
        Need::Pages => !(works(&mut program("pdftoppm", ["-v"])) && works(&mut program("montage", ["-version"]))),
        Need::Peers => !works(&mut program("gnuplot", ["--version"])),
    };
    if !needs.iter().any(lacking) {
        return Ok(());
    }
    Err("Something is missing. Please type the line of your system:\n\n    \
         sudo dnf install gcc pkgconf webkit2gtk4.1-devel clang-devel xorg-x11-server-Xvfb ImageMagick\n    \
         sudo pacman -S --needed base-devel webkit2gtk-4.1 clang xorg-server-xvfb imagemagick\n    \
         sudo zypper install gcc pkgconf webkit2gtk3-devel clang-devel xorg-x11-server-Xvfb ImageMagick\n"
        .to_owned())
}

fn ensure_node() -> Outcome {
    let wanted =
        "Node 20.19 or newer is needed for the front end: https://nodejs.org, or your system's package `nodejs`.";
    let version = output(&mut program("node", ["--version"])).map_err(|error| format!("{error}\n{wanted}"))?;
    if is_new_enough(&version) { Ok(()) } else { Err(format!("Node {} is too old. {wanted}", version.trim())) }
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (20, 19)
}

/// Installs the packages of the front end when the lock file is not the one they were installed from.
fn ensure_node_modules() -> Outcome {
    let lock = files::read(Path::new("ui/package-lock.json"))?;
    let installed = Path::new("ui/node_modules/.installed-from.json");
    if std::fs::read(installed).is_ok_and(|content| content == lock) {
        return Ok(());
    }
    run(&mut npm(["ci", "--no-audit", "--no-fund"]))?;
    files::write(installed, &lock)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn reads_versions_of_node() {
        assert!(is_new_enough("v20.19.0\n"));
        assert!(is_new_enough("v24.1.0"));
        assert!(!is_new_enough("v20.18.3"));
        assert!(!is_new_enough("v18.20.0"));
        assert!(!is_new_enough("what?"));
    }
}

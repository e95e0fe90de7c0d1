//! The command line is built twice, in folders of different names, and must come out the same to the byte: whoever doubts a
//! release can build it and compare.

use crate::bundle::without_paths;
use crate::files;
use crate::process::{Outcome, cargo, program, run};
use std::path::{Path, PathBuf};

/// Where the two are built: names of different lengths, as those of two people's computers.
const FOLDERS: [&str; 2] = ["one", "in-another-folder"];

/// Builds the command line of the last commit twice and compares.
pub(crate) fn reproduce() -> Outcome {
    let scratch = files::scratch("reproduce")?;
    let built = FOLDERS.iter().map(|name| build(&scratch.join(name))).collect::<Outcome<Vec<PathBuf>>>()?;
    let read = |path: &PathBuf| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let programs = built.iter().map(read).collect::<Outcome<Vec<Vec<u8>>>>()?;
    compare(&programs)?;
    says_nothing_of(&programs, &scratch.to_string_lossy())?;
    println!("Both are the same, {} bytes.", programs.first().map_or(0, Vec::len));
    std::fs::remove_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))
}

/// Builds the last commit in a folder of its own, as a release is built.
fn build(folder: &Path) -> Outcome<PathBuf> {
    let source = folder.join("source");
    run(program("git", ["clone", "--quiet", "--no-hardlinks", "."]).arg(&source))?;
    let target = source.join("target");
    let mut build = cargo(["build", "--release", "--locked", "--package", "cli"]);
    build.current_dir(&source).env("CARGO_TARGET_DIR", &target);
    run(build.env("CARGO_ENCODED_RUSTFLAGS", without_paths(&source)?))?;
    Ok(target.join("release").join(format!("bellwether-cli{}", std::env::consts::EXE_SUFFIX)))
}

/// A failure where two programs differ, with the place.
fn compare(programs: &[Vec<u8>]) -> Outcome {
    let [one, other] = programs else { return Err("There are not two programs.".to_owned()) };
    if let Some(place) = one.iter().zip(other).position(|(a, b)| a != b) {
        return Err(format!("They differ from byte {place} on: {}", around(one, place)));
    }
    if one.len() != other.len() {
        return Err(format!("One has {} bytes, the other {}.", one.len(), other.len()));
    }
    Ok(())
}

/// A failure where a program names the folder that it was built in.
fn says_nothing_of(programs: &[Vec<u8>], folder: &str) -> Outcome {
    let named = |program: &Vec<u8>| program.windows(folder.len()).any(|bytes| bytes == folder.as_bytes());
    if programs.iter().any(named) { Err(format!("It names {folder}, where it was built.")) } else { Ok(()) }
}

/// What can be read about a place of a program.
fn around(program: &[u8], place: usize) -> String {
    let from = place.saturating_sub(80);
    let shown = program.get(from..(place + 80).min(program.len())).unwrap_or_default();
    shown.iter().map(|&byte| if byte.is_ascii_graphic() || byte == b' ' { char::from(byte) } else { '.' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_programs_are_the_same_to_the_byte() {
        let program = |text: &str| text.as_bytes().to_vec();
        assert_eq!(compare(&[program("same"), program("same")]), Ok(()));
        let said = compare(&[program("in /home/ada"), program("in /home/bob")]);
        assert_eq!(said, Err("They differ from byte 9 on: in /home/ada".to_owned()));
        assert!(says_nothing_of(&[program("in /home/ada")], "/home/ada").is_err());
        assert_eq!(says_nothing_of(&[program("in /home/ada")], "/home/bob"), Ok(()));
        assert_eq!(compare(&[program("a"), program("ab")]), Err("One has 1 bytes, the other 2.".to_owned()));
    }
}

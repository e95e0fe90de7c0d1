//! A screen that nobody looks at, and pictures of it.

use crate::process::{Outcome, program, works};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};

/// The size of a screen in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    width: u32,
    height: u32,
}

impl Default for Size {
    fn default() -> Self {
        Self { width: 1280, height: 800 }
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers =
            text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
        match numbers {
            Some((width @ 320..=7680, height @ 240..=4320)) => Ok(Self { width, height }),
            _ => Err("a size is written like 1280x800".to_owned()),
        }
    }
}

/// A running screen; it ends with this value.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts a screen with a number that no other has.
    pub(crate) fn start(size: Size) -> Outcome<Self> {
        let screen = format!("{}x{}x24", size.width, size.height);
        // The server chooses a free number itself and prints it once it takes connections.
        let arguments = ["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"];
        let mut command = program("Xvfb", arguments);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = started.map_err(|error| format!("Xvfb, the screen for tests, cannot be started: {error}"))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // Nothing comes where the server ended; that is told below.
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            Err("Xvfb, the screen for tests, has ended at once.".to_owned())
        } else {
            Ok(display)
        }
    }

    /// Environment variables that make a program open its windows there, and there only.
    pub(crate) fn variables(&self) -> [(&'static str, &str); 4] {
        [
            ("DISPLAY", &self.name),
            ("WAYLAND_DISPLAY", ""),
            ("GDK_BACKEND", "x11"),
            // There is no desktop whose settings could be read or changed.
            ("GSETTINGS_BACKEND", "memory"),
        ]
    }

    /// Saves what the screen shows, once it has stopped changing.
    pub(crate) fn picture(&self, out: &Path) -> Outcome {
        self.settle(Duration::from_secs(10))?;
        let mut save = program("import", ["-silent", "-window", "root", "-strip"]);
        save.arg(out).envs(self.variables());
        if works(&mut save) { Ok(()) } else { Err(format!("The picture {} cannot be saved.", out.display())) }
    }

    fn settle(&self, patience: Duration) -> Outcome {
        let start = Instant::now();
        let mut before = self.pixels()?;
        while start.elapsed() < patience {
            std::thread::sleep(Duration::from_millis(300));
            let now = self.pixels()?;
            if now == before {
                return Ok(());
            }
            before = now;
        }
        println!("The window never stopped changing; the picture shows one moment of it.");
        Ok(())
    }

    fn pixels(&self) -> Outcome<Vec<u8>> {
        let mut read = program("import", ["-silent", "-window", "root", "-depth", "8", "rgb:-"]);
        let output = read.envs(self.variables()).output();
        let output = output.map_err(|error| format!("ImageMagick's `import` cannot be started: {error}"))?;
        if output.status.success() { Ok(output.stdout) } else { Err("The screen cannot be read.".to_owned()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // The terminating signal lets the server take its lock file away; killing it does not.
        if !works(&mut program("kill", [self.server.id().to_string()])) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// Whether a window can be opened here.
pub(crate) fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_sizes() {
        assert_eq!("1000x640".parse(), Ok(Size { width: 1000, height: 640 }));
        for wrong in ["", "1000", "1000x", "x640", "0x0", "1e3x640", "-1280x800", "99999x800"] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }
}

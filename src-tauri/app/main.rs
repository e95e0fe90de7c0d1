//! Bellwether, the desktop program.

// On Windows a release build is a window program: no console opens beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    app::run()
}

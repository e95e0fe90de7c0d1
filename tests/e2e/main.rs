//! Journeys through the real window: the program as an owner has it, its own web view, real clicks and real keys. What a
//! journey can show and nothing below it can: that all the parts are put together rightly.
//!
//! `cargo xtask test` runs them on a screen of their own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod close_button;
mod dates;
mod driver;
mod stage;

mod window;

mod bad_files;
mod charts;
mod crawl;
mod desktop;
mod first_start;
mod import;
mod keyboard;
#[path = "../../src-tauri/api/benches/large/mod.rs"]
mod large;
mod library;
mod nothing_lost;
mod orders;
mod own_business;
mod pictures;
mod processes;
mod quarter;
mod reports;
mod reviews;
mod signals;
mod speed;
mod what_if;
mod windows;
mod year;
mod year_total;

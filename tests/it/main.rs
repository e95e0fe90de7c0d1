//! Tests across crates, in one program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod analyse;
mod bad_input;
mod bindings;
mod breakdown;
mod certainty;
mod charts;
mod cli_contract;
mod coverage;
mod distinct;
mod docs;
mod edits;
mod elapsed;
mod entry_sheet;
mod explain;
mod export;
mod extremes;
mod false_words;
mod foreign_files;
mod golden;
mod imports;
mod languages;
mod literals;
mod modules;
mod one_file;
mod outlooks;
mod packages;
mod paste;
mod patches;
mod quality;
mod reads;
mod recipes;
mod rollup_truth;
mod rows;
mod session;
mod settings;
mod settling;
mod support;
mod targets;
mod tidy;
mod twice;
mod unused;
mod vehicle_sales;
mod voice;
mod windows;

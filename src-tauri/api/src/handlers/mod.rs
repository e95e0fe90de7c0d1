//! Handlers: one module for each part of the list. They convert between wire and domain, ask the crates below, and know
//! neither SQL nor Tauri.

pub(crate) mod chart;
pub(crate) mod event_action;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod kpi;
pub(crate) mod measure;
pub(crate) mod objective;
pub(crate) mod scorecard;
pub(crate) mod settings;
pub(crate) mod target;
pub(crate) mod value;
pub(crate) mod workspace;

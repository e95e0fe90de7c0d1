//! Everything the outside can ask of a workspace: THE list of commands, request and response types, errors, handlers.
//!
//! Knows no Tauri: the window, the command line and the tests go through [`Session::call`].

mod bindings;
mod commands;
mod error;
pub mod example;
mod handlers;
mod session;
pub mod wire;

pub use bindings::bindings;
pub use commands::{COMMANDS, Command};
pub use error::Error;
pub use session::{Host, Session};

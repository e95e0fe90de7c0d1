//! Everything the outside can ask of a workspace: THE list of commands, request and response types, errors, handlers.
//!
//! Knows no Tauri: the window, the command line and the tests go through [`Session::call`].

mod analyse;
mod audit;
mod bindings;
mod changed;
mod command;
mod commands;
mod error;
mod example;
mod files;
mod handlers;
mod mapping;
mod model;
mod open;
mod read;
mod reads;
mod restated;
mod session;
mod task;
mod told;
mod watching;
pub mod wire;

pub use ::words::{Language, Words};
pub use analyse::analyse;
pub use bindings::bindings;
pub use command::{Command, CommandKind};
pub use commands::COMMANDS;
pub(crate) use error::Fault;
pub use error::{Error, ErrorCode};
pub use files::{AnyPath, FileAccess, FileUse};
/// What files that can be imported are called: their endings, in small letters.
pub use intake::ENDINGS;
pub use reads::Reads;
pub use session::{Host, Session};
pub use task::Tasks;

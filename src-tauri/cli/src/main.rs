//! `bellwether-cli`: Bellwether without a window.

use std::ffi::OsString;
use std::io::{BufWriter, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let mut output = BufWriter::new(stdout().lock());
    let language = api::Language::closest(sys_locale::get_locales());
    // Not locked: what takes long says from a thread of its own how far it is.
    let status = cli::run(&args, language, &mut stdin().lock(), &mut output, &mut stderr());
    ExitCode::from(u8::try_from(status).unwrap_or(1))
}

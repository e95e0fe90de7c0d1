//! What the program is started with.

use chrono::NaiveDate;
use clap::Parser;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// KPIs for the owners of small businesses.
#[derive(Debug, Clone, Parser)]
#[command(name = "bellwether", version, about)]
pub(crate) struct Options {
    /// The workspace to open; the last one where none is given.
    pub(crate) file: Option<PathBuf>,
    /// Keep settings, log and window state in this folder. A program started so is independent of any other.
    #[arg(long, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Take this date for today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<NaiveDate>,
    /// Answer file dialogs from this folder: opening takes the paths in its file `next-open`, saving goes into it.
    #[arg(long, value_name = "DIR", hide = true)]
    pub(crate) e2e_files: Option<PathBuf>,
    /// Write this file when the first page is drawn.
    #[arg(long, value_name = "FILE", hide = true)]
    pub(crate) ready_file: Option<PathBuf>,
}

/// Reads the command line. An error, or the help, is printed and gives the exit status.
pub(crate) fn options() -> Result<Options, ExitCode> {
    Options::try_parse_from(arguments(std::env::args_os())).map_err(|error| {
        // Nothing can be done where even the terminal is gone.
        let _ = error.print();
        if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
    })
}

/// The file in the arguments of a second start, which come as text.
pub(crate) fn file_of(arguments_of_start: Vec<String>) -> Option<PathBuf> {
    let arguments = arguments(arguments_of_start.into_iter().map(OsString::from));
    Options::try_parse_from(arguments).ok().and_then(|options| options.file)
}

/// The arguments without the process serial number that older versions of macOS add.
fn arguments(all: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    all.filter(|argument| !argument.to_string_lossy().starts_with("-psn_"))
}

/// On some graphics drivers WebKit's newest way of passing pictures between its processes leaves the window blank. The
/// older way always works, so the program starts itself again with it, unless the user has decided or a driver is
/// watching: its screenshots hang with the older way.
#[cfg(target_os = "linux")]
pub(crate) fn prepare_web_view() {
    use std::os::unix::process::CommandExt;
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_some() || std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Comes back only where it failed; then the program goes on as it is.
        let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

/// Other systems need no preparation.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare_web_view() {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn parse(arguments_given: &[&str]) -> Result<Options, clap::Error> {
        let all = std::iter::once("bellwether").chain(arguments_given.iter().copied());
        Options::try_parse_from(arguments(all.map(OsString::from)))
    }

    #[test]
    fn reads_file_and_date() {
        let options = parse(&["Café.bellwether", "--today", "2026-11-23"]).unwrap();
        assert_eq!(options.file, Some(PathBuf::from("Café.bellwether")));
        assert_eq!(options.today, NaiveDate::from_ymd_opt(2026, 11, 23));
    }

    #[test]
    fn refuses_what_is_no_date() {
        assert!(parse(&["--today", "2026-02-30"]).is_err());
        assert!(parse(&["--unheard-of"]).is_err());
    }

    #[test]
    fn leaves_out_the_process_number_of_macos() {
        assert_eq!(parse(&["-psn_0_12345"]).unwrap().file, None);
    }

    #[test]
    fn finds_the_file_of_a_second_start() {
        let start = |rest: &[&str]| {
            file_of(std::iter::once("bellwether").chain(rest.iter().copied()).map(String::from).collect())
        };
        assert_eq!(start(&["a b.bellwether"]), Some(PathBuf::from("a b.bellwether")));
        assert_eq!(start(&[]), None);
        assert_eq!(start(&["--unheard-of"]), None);
    }
}

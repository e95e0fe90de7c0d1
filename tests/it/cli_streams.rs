//! What the command line does with its streams: errors, readers that go away, names that are no text.

use super::support::{Desk, cli, cli_json};
use std::ffi::OsString;
use std::io::{Error, ErrorKind, Write};

/// The example company in a file, closed.
fn demo() -> (Desk, String) {
    let desk = Desk::empty();
    let file = desk.path("corner.bellwether");
    cli_json(&["demo", &file]);
    (desk, file)
}

#[test]
fn errors_are_sentences_on_stderr() {
    let run = cli(&["check", "/no/such.bellwether"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.starts_with("There is no file") && run.stderr.ends_with(".\n"), "{}", run.stderr);
}

/// A reader that goes away at once.
struct Gone;

impl Write for Gone {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(Error::from(ErrorKind::BrokenPipe))
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let (_desk, file) = demo();
    for (args, input) in
        [(vec!["scorecard", &file], ""), (vec!["--help"], ""), (vec!["call", &file, "-"], "[\"check\"]\n[\"check\"]\n")]
    {
        let args: Vec<OsString> = args.into_iter().map(OsString::from).collect();
        let mut stderr = Vec::new();
        let status = cli::run(&args, api::Language::ENGLISH, &mut input.as_bytes(), &mut Gone, &mut stderr);
        assert_eq!((status, stderr.as_slice()), (0, &b""[..]), "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_text_is_refused_in_a_sentence() {
    let name = <OsString as std::os::unix::ffi::OsStringExt>::from_vec(b"/tmp/shop\xff.bellwether".to_vec());
    for args in [vec!["check".into(), name.clone()], vec!["eval".into(), "a".into(), name]] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = cli::run(&args, api::Language::ENGLISH, &mut &b""[..], &mut out, &mut err);
        assert!(status == 2 && out.is_empty() && !err.is_empty());
    }
}

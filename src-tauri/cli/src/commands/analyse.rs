//! `analyse`: series in, statistics out. Needs no workspace.

use crate::Failure;
use crate::args::Args;
use crate::failure::error_json;
use api::wire::AnalyseRequest;
use serde_json::{Value as Json, json};
use std::io::{BufRead, Write};

/// Answers each line that comes in with a line, in order; goes on after errors. Empty lines ask nothing.
pub(crate) fn stream(args: &Args, stdin: &mut dyn BufRead, stdout: &mut dyn Write) -> Result<i32, Failure> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = stdin.read_until(b'\n', &mut line);
        let read = read.map_err(|error| {
            Failure::refused(api::ErrorCode::Unreadable, args.words().cli_series_unreadable(&error.to_string()))
        })?;
        if read == 0 {
            return Ok(0);
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = answer(args, &line).unwrap_or_else(|error| error_json(&error));
        writeln!(stdout, "{answer}")?;
        // Whoever asks line by line waits for the answer before asking on.
        stdout.flush()?;
    }
}

fn answer(args: &Args, line: &[u8]) -> Result<Json, api::Error> {
    let refused = |message: String| api::Error::new(api::ErrorCode::BadRequest, message);
    // Serde would take a list for a request, too, its items for the fields in their order.
    if !line.trim_ascii_start().starts_with(b"{") {
        return Err(refused(args.words().cli_series_no_object().to_owned()));
    }
    let request: AnalyseRequest =
        serde_json::from_slice(line).map_err(|error| refused(args.words().cli_series_line(&error.to_string())))?;
    Ok(json!(api::analyse(&request, args.language)?))
}

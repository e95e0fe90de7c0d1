//! `call`: any command of the one list.

use crate::args::{Args, Call};
use crate::failure::error_json;
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use serde_json::{Value as Json, json};
use std::io::{BufRead, Write};

/// Runs one command. Its answer is JSON for people, too.
pub(super) fn once(args: &Args, call: &Call) -> Result<Answer, Failure> {
    let text = call.payload.as_deref().unwrap_or("{}");
    let mut payload: Json = serde_json::from_str(text).map_err(|error| {
        Failure::refused(api::ErrorCode::BadRequest, args.words().cli_request_no_json(&error.to_string()))
    })?;
    let mut workspace = match call.command.as_str() {
        // What makes or opens a workspace needs none; FILE is the one it makes where the request names no other.
        "workspace_new" | "workspace_demo" | "workspace_open" => {
            if let Some(fields) = payload.as_object_mut() {
                fields.entry("path").or_insert(json!(path(&call.file, args.words())?));
            }
            Workspace::none(args)
        }
        _ => Workspace::open(args, &call.file)?,
    };
    let json = workspace.call(&call.command, payload)?;
    let text = serde_json::to_string_pretty(&json).unwrap_or_default();
    Ok(Answer::new(json, text))
}

/// Runs a command for each line that comes in and answers each in a line, in order; goes on after errors. Empty lines
/// ask nothing and get no answer.
pub(crate) fn stream(
    args: &Args,
    call: &Call,
    stdin: &mut dyn BufRead,
    stdout: &mut dyn Write,
) -> Result<i32, Failure> {
    let mut workspace = Workspace::open(args, &call.file)?;
    let mut line = Vec::new();
    loop {
        line.clear();
        if stdin.read_until(b'\n', &mut line).map_err(|error| unreadable(&workspace, &error))? == 0 {
            return Ok(0);
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = match answer(&mut workspace, &line) {
            Ok(ok) => json!({ "ok": ok }),
            Err(error) => error_json(&error),
        };
        writeln!(stdout, "{answer}")?;
        // Whoever asks line by line waits for the answer before asking on.
        stdout.flush()?;
    }
}

fn answer(workspace: &mut Workspace, line: &[u8]) -> Result<Json, api::Error> {
    let request: (String, Json) = match serde_json::from_slice(line) {
        Ok((command, payload)) => (command, payload),
        Err(_) => match serde_json::from_slice(line) {
            Ok((command,)) => (command, json!({})),
            Err(error) => {
                let message = workspace.words().cli_request_line(&error.to_string());
                return Err(api::Error::new(api::ErrorCode::BadRequest, message));
            }
        },
    };
    workspace.call(&request.0, request.1)
}

fn unreadable(workspace: &Workspace, error: &std::io::Error) -> Failure {
    Failure::refused(api::ErrorCode::Unreadable, workspace.words().cli_requests_unreadable(&error.to_string()))
}

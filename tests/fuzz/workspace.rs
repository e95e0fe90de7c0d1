//! Workspaces with bytes changed at random: each opens or is refused in words, answers what it is asked or says why not, and
//! nothing panics, takes the blame or takes long.
#![no_main]

use api::{AnyPath, ErrorCode, Host, Language, Session};
use chrono::NaiveDate;
use fuzz::Limits;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value as Json, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const LIMITS: Limits = Limits { time: Duration::from_secs(5), memory: 512 << 20 };

/// A workspace of each version of the file format.
const WHOLE: &[&[u8]] = &[
    include_bytes!("../schema/v0001.bellwether"),
    include_bytes!("../schema/v0002.bellwether"),
    include_bytes!("../schema/v0003.bellwether"),
    include_bytes!("../schema/v0004.bellwether"),
    include_bytes!("../schema/v0005.bellwether"),
    include_bytes!("../schema/v0006.bellwether"),
    include_bytes!("../schema/v0007.bellwether"),
    include_bytes!("../schema/v0008.bellwether"),
    include_bytes!("../schema/v0009.bellwether"),
    include_bytes!("../schema/v0010.bellwether"),
    include_bytes!("../schema/v0011.bellwether"),
    include_bytes!("../schema/v0012.bellwether"),
    include_bytes!("../schema/v0013.bellwether"),
    include_bytes!("../schema/v0014.bellwether"),
];

/// What is asked of a workspace, and done to it.
const ASKED: &[&str] = &[
    "workspace_state",
    "scorecard",
    "objective_list",
    "kpi_list",
    "measure_list",
    "import_list",
    "history",
    "grid",
    "data_quality",
    "undo",
    "redo",
    "check",
];

fuzz_target!(|input: &[u8]| {
    let folder = std::env::temp_dir().join(format!("bellwether-fuzz-{}", std::process::id()));
    let file = folder.join("any.bellwether");
    LIMITS.hold(|| {
        // Copies that were made before an older file was brought up to date are of the file before.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).and_then(|()| fs::write(&file, spoilt(input))).expect("a temporary folder");
        ask(&file);
    });
    let _ = fs::remove_dir_all(&folder);
});

/// A whole workspace in which the input says what is changed: the version, then a place, a length and as many bytes, over and
/// over. Bytes of chance alone are never a database.
fn spoilt(input: &[u8]) -> Vec<u8> {
    let (version, mut changes) = input.split_first().unwrap_or((&0, &[]));
    let mut bytes = WHOLE[usize::from(*version) % WHOLE.len()].to_vec();
    while let Some(([a, b, c, length], rest)) = changes.split_first_chunk::<4>() {
        let place = usize::from(*a) << 16 | usize::from(*b) << 8 | usize::from(*c);
        let (new, rest) = rest.split_at(rest.len().min(usize::from(*length % 32)));
        let place = place % bytes.len();
        let room = new.len().min(bytes.len() - place);
        bytes[place..place + room].copy_from_slice(&new[..room]);
        changes = rest;
    }
    bytes
}

fn ask(file: &Path) {
    let mut session = Session::new(host());
    if !answers(&mut session, "workspace_open", json!({ "path": file })) {
        return;
    }
    for command in ASKED {
        answers(&mut session, command, json!({}));
    }
}

/// True where the command did what it was asked. That it takes the blame is a mistake of ours.
fn answers(session: &mut Session, command: &str, payload: Json) -> bool {
    let answer = session.call(command, payload);
    if let Err(error) = &answer {
        assert!(error.code != ErrorCode::Internal, "{command}: {error:?}");
    }
    answer.is_ok()
}

fn host() -> Host {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let now = today.and_hms_opt(10, 0, 0).expect("a time").and_utc().fixed_offset();
    Host {
        today: Box::new(move || today),
        now: Box::new(move || now),
        author: "Ana".to_owned(),
        device: "till".to_owned(),
        language: Language::ENGLISH,
        documents: PathBuf::new(),
        files: Box::new(AnyPath),
    }
}

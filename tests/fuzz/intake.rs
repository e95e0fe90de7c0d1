//! Any bytes as a spreadsheet: nothing panics, takes longer than a second or much memory, and what comes out is sound.
#![no_main]

use domain::Calendar;
use fuzz::{Limits, Sound};
use intake::{Context, Map, Plan, Source, sniff};
use libfuzzer_sys::fuzz_target;
use std::panic::PanicHookInfo;
use std::time::Duration;

const LIMITS: Limits = Limits { time: Duration::from_secs(1), memory: 256 << 20 };

fuzz_target!(
    init: std::panic::set_hook(Box::new(give_up)),
    |bytes: &[u8]| {
        LIMITS.hold(|| whole(bytes));
    }
);

/// The reader of workbooks is not ours and may panic: `intake` catches that and calls the file damaged. Any other panic is a
/// mistake, caught or not.
fn give_up(panic: &PanicHookInfo) {
    if !panic.location().is_some_and(|place| place.file().contains("/calamine-")) {
        eprintln!("{panic}");
        std::process::abort();
    }
}

/// Goes through all steps as far as they go.
fn whole(bytes: &[u8]) -> Option<()> {
    let source = Source::from_bytes("any.csv", bytes.to_vec()).ok()?;
    let map = Map::default();
    let sniffed = sniff(&source, &map, &Context::default()).ok()?;
    let plan = Plan::new(&sniffed, &map).ok()?;
    plan.read(&source, &Calendar::default(), &mut Sound::default()).ok()?;
    Some(())
}

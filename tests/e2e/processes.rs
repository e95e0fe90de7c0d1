//! The processes below one, as Linux tells of them: which there are, and how much memory they take.

use crate::stage::Outcome;
use std::fs;

/// The memory of all processes below one, in MiB. What several processes share counts once.
pub(crate) fn memory_below(ancestor: u32) -> Outcome<f64> {
    let taken: u64 = below(ancestor)?.into_iter().filter_map(proportional_kib).sum();
    if taken == 0 { Err("the program has no process".into()) } else { Ok(taken as f64 / 1024.0) }
}

/// The processes that one has started, and those that these have started, as far as they have not ended.
pub(crate) fn below(ancestor: u32) -> Outcome<Vec<u32>> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, parent(process)?)))
        .collect();
    let mut below = vec![ancestor];
    let mut next = 0;
    while let Some(&one) = below.get(next) {
        below.extend(all.iter().filter(|(_, parent)| *parent == one).map(|(process, _)| *process));
        next += 1;
    }
    Ok(below.split_off(1))
}

/// The parent of a process; none where it has ended, even where nobody has asked yet how it did.
fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let says = |what: &str| status.lines().find_map(|line| line.strip_prefix(what)).map(str::trim);
    if says("State:")?.starts_with('Z') { None } else { says("PPid:")?.parse().ok() }
}

/// A process's own memory and its part of what it shares, in KiB.
fn proportional_kib(process: u32) -> Option<u64> {
    let sums = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = sums.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

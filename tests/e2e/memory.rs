//! How much memory processes take, as Linux tells it.

use crate::stage::Outcome;
use std::fs;

/// The memory of all processes below one, in MiB. What several processes share counts once.
pub(crate) fn of_children(ancestor: u32) -> Outcome<f64> {
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
    let taken: u64 = below.iter().skip(1).filter_map(|process| proportional_kib(*process)).sum();
    if taken == 0 { Err("the program has no process".into()) } else { Ok(taken as f64 / 1024.0) }
}

/// The parent of a process; none where it has ended meanwhile.
fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

/// A process's own memory and its part of what it shares, in KiB.
fn proportional_kib(process: u32) -> Option<u64> {
    let sums = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = sums.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

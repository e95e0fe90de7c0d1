//! Power cuts: what a disk may hold when the power goes, built from the operations that a task was seen to do.

use super::chance::Chance;
use super::disk::{Disk, Survival};
use super::ground::{End, Ground};
use super::library::{Operation, operations};
use super::state::inside;
use super::tasks::TASKS;
use super::verdict::Verdict;
use crate::files;
use crate::process::Outcome;
use std::path::Path;

/// The `number`th case: the power goes after some operation of some task, one time in three after the last one.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    if let Err(why) = &ground.library {
        return Ok(Verdict::Skipped(why.clone()));
    }
    let mut chance = Chance::of_case(ground.seed, "power", number);
    // The large import has a thousand operations like those of the small one.
    let task = chance.pick(&TASKS[..TASKS.len() - 1]).ok_or("there are no tasks")?;
    let reference = ground.reference(task)?;
    let operations = relative(operations(&reference.notes)?, &reference.folder);
    let count = operations.len();
    let after = if chance.one_in(3) { count } else { 1 + chance.below(count) };
    let survival = Survival::of_chance(&mut chance);
    ground.base(task.base, folder)?;
    let mut disk = Disk::default();
    for file in files::below(folder)? {
        disk.hold(inside(folder, &file), files::read(&file)?);
    }
    operations.iter().take(after).for_each(|operation| disk.meet(operation));
    std::fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be emptied: {error}", folder.display()))?;
    for (name, bytes) in disk.cut(survival, &mut chance) {
        files::write(&folder.join(name), &bytes)?;
    }
    super::keep_as_left(folder)?;
    let end = if after == count { End::Done } else { End::Stopped };
    let what = format!("{}: power cut after operation {after} of {count}, {survival:?}", task.name);
    ground.judge(task, folder, end).map_err(|why| format!("{what}: {why}"))?;
    Ok(Verdict::Held)
}

/// With paths inside the folder in which it ran; the folder itself is "".
fn relative(operations: Vec<Operation>, folder: &Path) -> Vec<Operation> {
    let folder = folder.display().to_string();
    let short = |path: &str| {
        path.strip_prefix(&folder).map_or_else(|| path.to_owned(), |rest| rest.trim_matches('/').to_owned())
    };
    let both = |path: &str| path.split('\u{1}').map(short).collect::<Vec<_>>().join("\u{1}");
    operations.into_iter().map(|operation| Operation { path: both(&operation.path), ..operation }).collect()
}

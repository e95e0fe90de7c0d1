//! Operations on files that fail, or in which the program is killed: each operation of each task, in each way.

use super::chance::shuffled;
use super::ground::{End, Ground};
use super::library::{WAYS, Way, operations};
use super::program::{Answer, finish};
use super::tasks::{TASKS, Task};
use super::verdict::Verdict;
use crate::process::Outcome;
use std::path::Path;

/// The `number`th case. In their order all tasks take turns, and each goes through all its operations and ways before any
/// comes again.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    let library = match &ground.library {
        Ok(library) => library,
        Err(why) => return Ok(Verdict::Skipped(why.clone())),
    };
    let (task, round) = turn(number);
    let reference = ground.reference(task)?;
    let kinds: Vec<u8> = operations(&reference.notes)?.iter().map(|operation| operation.kind).collect();
    let Some((way, at)) = choose(&kinds, ground.seed, round) else { return Ok(Verdict::Held) };
    let what = format!("{}: {} at operation {at}", task.name, way.name);
    ground.base(task.base, folder)?;
    let mut command = ground.program.command(&task.words(folder));
    library.fail(&mut command, folder, way, at);
    let answer = finish(&mut command, "", None)?;
    super::keep_as_left(folder)?;
    proper(&answer, way)
        .and_then(|()| ground.judge(task, folder, End::of(&answer)))
        .map_err(|why| format!("{what}: {why}\n  it had said: {}", answer.said()))?;
    Ok(Verdict::Held)
}

/// The task of a case, and the how-manieth case of this task it is.
fn turn(number: u64) -> (&'static Task, u64) {
    // The large import has a thousand operations like those of the small one.
    let tasks = &TASKS[..TASKS.len() - 1];
    let count = u64::try_from(tasks.len()).unwrap_or(1);
    (&tasks[usize::try_from(number % count).unwrap_or(0)], number / count)
}

/// The way and the operation of a round, from 1 among those that the way concerns.
fn choose(kinds: &[u8], seed: u64, round: u64) -> Option<(&'static Way, u64)> {
    let concerned = |way: &Way| kinds.iter().filter(|kind| way.kinds.as_bytes().contains(kind)).count();
    let all: Vec<(&Way, u64)> =
        WAYS.iter().flat_map(|way| (1..=concerned(way)).map(move |at| (way, u64::try_from(at).unwrap_or(1)))).collect();
    let place = shuffled(seed, round, u64::try_from(all.len()).unwrap_or(0));
    all.get(usize::try_from(place).unwrap_or(0)).copied()
}

/// A program that was killed says nothing; any other one ends as it may, and takes no disk that fails for a file that is damaged.
fn proper(answer: &Answer, way: &Way) -> Outcome {
    if answer.status.is_none() && way.name.starts_with("killed") {
        return Ok(());
    }
    if answer.err.contains("is damaged") {
        return Err("it takes a failing disk for a damaged file".to_owned());
    }
    answer.proper()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_operation_comes_in_every_way() {
        let kinds = b"oRwsu";
        let all: BTreeSet<(&str, u64)> =
            (0..200).map(|round| choose(kinds, 3, round).unwrap()).map(|(way, at)| (way.name, at)).collect();
        // Eight ways concern the four that write, one them but syncing, two the one that reads, one opening and removing, one opening.
        assert_eq!(all.len(), 8 * 4 + 3 + 2 + 2 + 1);
        assert!(choose(b"", 3, 0).is_none());
    }
}

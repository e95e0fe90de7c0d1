//! The program is killed at moments of chance.

use super::chance::Chance;
use super::ground::{End, Ground};
use super::program::finish;
use super::state::FILE;
use super::tasks::TASKS;
use super::verdict::Verdict;
use super::{keep_as_left, months};
use crate::process::Outcome;
use serde_json::json;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// The most values that a session enters before it is killed.
const MOST: usize = 40;

/// The `number`th case: a task that is killed, or a session that is killed between its operations and in them.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    let mut chance = Chance::of_case(ground.seed, "kills", number);
    if chance.one_in(3) { session(ground, &mut chance, folder) } else { task(ground, &mut chance, folder) }
        .map(|()| Verdict::Held)
}

fn task(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let task = chance.pick(TASKS).ok_or("there are no tasks")?;
    let reference = ground.reference(task)?;
    ground.base(task.base, folder)?;
    let moment = reference.took.mul_f64(1.15 * chance.part());
    let answer = finish(&mut ground.program.command(&task.words(folder)), "", Some(moment))?;
    keep_as_left(folder)?;
    let end = End::of(&answer);
    let what = format!("{} killed after {} ms", task.name, moment.as_millis());
    if end == End::Refused {
        return Err(format!("{what}: it refused: {}", answer.said()));
    }
    kill_the_next_start(ground, chance, folder)?;
    ground.judge(task, folder, end).map_err(|why| format!("{what}: {why}"))
}

/// Now and then the next start, which cleans up, is killed as well.
fn kill_the_next_start(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    if !chance.one_in(3) {
        return Ok(());
    }
    let file = folder.join(FILE);
    let moment = Duration::from_secs_f64(0.15 * chance.part());
    finish(&mut ground.program.command(&["check".as_ref(), file.as_os_str()]), "", Some(moment)).map(|_| ())
}

/// A session enters a value for one month after another; now and then it takes one back, and once in a while brings it back.
/// Whatever was answered is there, and at most the one that was being done besides.
fn session(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    ground.base("shop", folder)?;
    let mut talk = ground.program.talk(&folder.join(FILE))?;
    let (mut told, mut heard) = (vec![Step::start()], 0);
    let patience = chance.below(MOST);
    while told.len() < MOST {
        let step = Step::next(&told, chance);
        if !talk.tell(step.command, &step.payload) {
            return Err("the session ended by itself".to_owned());
        }
        told.push(step);
        if heard < patience {
            let answer = talk.hear().ok_or("the session ended without an answer")?;
            if answer.get("ok").is_none() {
                return Err(format!("refused: {answer}"));
            }
            heard += 1;
        }
    }
    // What is still to be done takes a few milliseconds each.
    thread::sleep(Duration::from_millis(u64::try_from(chance.below((MOST - heard) * 12)).unwrap_or(0)));
    heard += talk.kill().iter().filter(|answer| answer.get("ok").is_some()).count();
    keep_as_left(folder)?;
    kill_the_next_start(ground, chance, folder)?;
    ground.program.must(&["--json".as_ref(), "check".as_ref(), folder.join(FILE).as_os_str()])?;
    let is = months::recorded(&ground.program, &folder.join(FILE))?;
    let wanted = told.get(heard..(heard + 2).min(told.len())).unwrap_or_default();
    if wanted.iter().any(|step| step.after == is) {
        return Ok(());
    }
    Err(format!("{heard} of {} operations were answered, and the values are {is:?}", told.len() - 1))
}

/// An operation of a session, and the values that are there after it.
#[derive(Debug, Clone)]
struct Step {
    command: &'static str,
    payload: serde_json::Value,
    after: months::Values,
    /// How many operations can be taken back, and brought back, after it: their values before and after.
    back: Vec<months::Values>,
    forth: Vec<months::Values>,
}

impl Step {
    fn start() -> Self {
        Self { command: "", payload: json!({}), after: months::Values::new(), back: Vec::new(), forth: Vec::new() }
    }

    fn next(told: &[Self], chance: &mut Chance) -> Self {
        let mut step = told.last().cloned().unwrap_or_else(Self::start);
        step.payload = json!({});
        let before = step.after.clone();
        match chance.below(6) {
            0 if !step.back.is_empty() => {
                step.command = "undo";
                step.after = step.back.pop().unwrap_or_default();
                step.forth.push(before);
            }
            1 if !step.forth.is_empty() => {
                step.command = "redo";
                step.after = step.forth.pop().unwrap_or_default();
                step.back.push(before);
            }
            _ => {
                let month = months::period(told.len());
                step.command = "values_enter";
                step.payload = months::entering(&month, told.len());
                step.after.insert(month, told.len());
                step.back.push(before);
                step.forth.clear();
            }
        }
        step
    }
}

//! Two programs and more at one workspace: who may write, races, copies of an open file, files that are moved, replaced or written over,
//! journals of other files.

use super::chance::Chance;
use super::ground::Ground;
use super::months::{self, Values};
use super::program::{Program, Talk, finish};
use super::state;
use super::state::FILE;
use super::tasks::TASKS;
use super::verdict::Verdict;
use crate::files;
use crate::process::Outcome;
use serde_json::{Value as Json, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// The `number`th case; the ways take turns.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    let mut chance = Chance::of_case(ground.seed, "two", number);
    ground.base("shop", folder)?;
    match number % 5 {
        0 => writers(ground, &mut chance, folder),
        1 => copies(ground, &mut chance, folder),
        2 => strangers(ground, &mut chance, folder),
        3 => moved(ground, &mut chance, folder),
        _ => race(ground, &mut chance, folder),
    }
    .map(|()| Verdict::Held)
}

/// Enters a value; true where it is done, false where it is refused.
fn enter(talk: &mut Talk, number: usize) -> Outcome<bool> {
    let answer = talk.ask("values_enter", &months::entering(&months::period(number), number))?;
    Ok(answer.get("ok").is_some())
}

/// Sound, and these values in it.
fn holds(program: &Program, file: &Path, wanted: &Values) -> Outcome {
    program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()])?;
    let is = months::recorded(program, file)?;
    if is == *wanted { Ok(()) } else { Err(format!("{wanted:?} was answered with done, and there is {is:?}")) }
}

/// Two sessions that enter values, end, are killed and come back: what is answered with done is there, and nothing else. Whoever is
/// alone and opens the file again can write.
fn writers(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let file = folder.join(FILE);
    let mut there = Values::new();
    let mut talks = [Some(ground.program.talk(&file)?), Some(ground.program.talk(&file)?)];
    for number in 0..8 + chance.below(20) {
        let who = chance.below(2);
        let Some(talk) = talks[who].as_mut() else {
            talks[who] = Some(ground.program.talk(&file)?);
            continue;
        };
        match chance.below(8) {
            0 => talks[who].take().map_or(Ok(()), Talk::end)?,
            1 => _ = talks[who].take().map(Talk::kill),
            2 => _ = talk.ask("workspace_open", &json!({ "path": file }))?,
            _ => {
                if enter(talk, number)? {
                    there.insert(months::period(number), number);
                }
            }
        }
    }
    let [first, second] = talks;
    first.map_or(Ok(()), Talk::end)?;
    if let Some(mut second) = second {
        second.ask("workspace_open", &json!({ "path": file }))?;
        if !enter(&mut second, 100)? {
            return Err("it is alone and cannot write".to_owned());
        }
        there.insert(months::period(100), 100);
        second.end()?;
    }
    holds(&ground.program, &file, &there)
}

/// Copies that any other program makes of the file between two operations are complete.
fn copies(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let file = folder.join(FILE);
    let mut talk = ground.program.talk(&file)?;
    let mut there = Values::new();
    let mut made: Vec<(PathBuf, Values)> = Vec::new();
    for number in 0..4 + chance.below(8) {
        if chance.one_in(5) && !there.is_empty() {
            talk.ask("undo", &json!({}))?;
            there.pop_last();
        } else if enter(&mut talk, number)? {
            there.insert(months::period(number), number);
        } else {
            return Err("refused, and nobody else has it open".to_owned());
        }
        if chance.one_in(3) {
            let copy = folder.join(format!("copy {number}.bellwether"));
            files::write(&copy, &files::read(&file)?)?;
            made.push((copy, there.clone()));
        }
    }
    talk.end()?;
    made.push((file, there));
    made.iter().try_for_each(|(copy, there)| holds(&ground.program, copy, there))
}

/// A journal or a log that another file of this name has left beside a good one plays into nothing.
fn strangers(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let file = folder.join(FILE);
    let before = ground.looks.workspace(&ground.program, &file)?;
    let other = folder.with_file_name("other");
    ground.base("large", &other)?;
    let import = TASKS.last().ok_or("there are no tasks")?;
    let took = ground.reference(import)?.took;
    let moment = took.mul_f64(0.4 + 0.6 * chance.part());
    finish(&mut ground.program.command(&import.words(&other)), "", Some(moment))?;
    let journal = other.join(format!("{FILE}-journal"));
    // Where the import was in another part, what a database leaves is as good for a journal as any noise.
    let mut bytes = if journal.exists() { files::read(&journal)? } else { files::read(&other.join(FILE))? };
    if chance.one_in(3) {
        super::spoil::bytes(&mut bytes, chance);
    }
    let beside = if chance.one_in(4) { "-wal" } else { "-journal" };
    files::write(&folder.join(format!("{FILE}{beside}")), &bytes)?;
    super::keep_as_left(folder)?;
    ground.program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()])?;
    let after = ground.looks.workspace(&ground.program, &file)?;
    if after == before { Ok(()) } else { Err(format!("it played in: {}", state::difference(&after, &before))) }
}

/// The file is moved, replaced or written over while it is open: what is there then is not written to, and what was answered with
/// done is in the file that was open.
fn moved(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let (file, aside) = (folder.join(FILE), folder.join("aside.bellwether"));
    let other = folder.join("other.bellwether");
    let example = folder.with_file_name("example");
    ground.base("example", &example)?;
    files::write(&other, &files::read(&example.join(FILE))?)?;
    let theirs = files::read(&other)?;
    let mut talk = ground.program.talk(&file)?;
    let mut there = Values::new();
    for number in 0..1 + chance.below(4) {
        if !enter(&mut talk, number)? {
            return Err("refused, and nobody else has it open".to_owned());
        }
        there.insert(months::period(number), number);
    }
    let cannot = |error: std::io::Error| error.to_string();
    let way = chance.below(3);
    match way {
        0 => fs::rename(&file, &aside).map_err(cannot)?,
        1 => fs::rename(&file, &aside).and_then(|()| fs::rename(&other, &file)).map_err(cannot)?,
        _ => fs::copy(&file, &aside).and_then(|_| fs::copy(&other, &file)).map(|_| ()).map_err(cannot)?,
    }
    if enter(&mut talk, 50)? {
        return Err(["moved", "replaced", "written over"][way].to_owned() + ", and a value was entered all the same");
    }
    if way > 0 && files::read(&file)? != theirs {
        return Err("the other file was written to".to_owned());
    }
    if way == 0 && chance.one_in(2) {
        fs::rename(&aside, &file).map_err(cannot)?;
        if !enter(&mut talk, 51)? {
            return Err("it is back, and nothing can be entered".to_owned());
        }
        there.insert(months::period(51), 51);
        talk.end()?;
        return holds(&ground.program, &file, &there);
    }
    talk.end()?;
    holds(&ground.program, &aside, &there)
}

/// Several programs do the same at the same moment.
fn race(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let way = chance.below(4);
    let file = folder.join(FILE);
    if way == 3 {
        files::write(&file, &files::read(Path::new("tests/schema/v0001.bellwether"))?)?;
    }
    let words = |number: usize| {
        let call = |command: &str, payload: Json| {
            vec!["call".to_owned(), file.display().to_string(), command.to_owned(), payload.to_string()]
        };
        match way {
            0 => call("values_enter", months::entering(&months::period(number), number)),
            1 => vec!["backup".to_owned(), file.display().to_string()],
            2 => vec!["new".to_owned(), folder.join("n.bellwether").display().to_string()],
            _ => call("measure_list", json!({})),
        }
    };
    let answers = thread::scope(|scope| {
        let started: Vec<_> = (0..4)
            .map(|number| {
                let words = words(number);
                scope.spawn(move || ground.program.run(&words))
            })
            .collect();
        started
            .into_iter()
            .map(|one| one.join().unwrap_or_else(|_| Err("it panicked".to_owned())))
            .collect::<Outcome<Vec<_>>>()
    })?;
    super::keep_as_left(folder)?;
    answers.iter().try_for_each(super::program::Answer::proper)?;
    let done: Vec<usize> = (0..answers.len()).filter(|&number| answers[number].is_done()).collect();
    let said = || answers.iter().map(super::program::Answer::said).collect::<Vec<_>>().join("\n    ");
    match way {
        0 => holds(&ground.program, &file, &done.iter().map(|&number| (months::period(number), number)).collect()),
        1 => {
            let copies = files::below(&folder.join("a backups"))?.len();
            let wanted = done.len() + usize::from(ground_copies(folder)?);
            if copies == wanted {
                Ok(())
            } else {
                Err(format!("{copies} copies in place of {wanted}:\n    {}", said()))
            }
        }
        2 if done.len() != 1 => Err(format!("{} of 4 made it:\n    {}", done.len(), said())),
        _ if done.is_empty() => Err(format!("nobody could open it:\n    {}", said())),
        _ => Ok(()),
    }?;
    ground.looks.scene(&ground.program, folder).map(|_| ())
}

/// True where the folder had a copy before.
fn ground_copies(folder: &Path) -> Outcome<bool> {
    let copies = files::below(&folder.join("a backups"))?;
    Ok(copies.iter().any(|copy| copy.display().to_string().contains("before import")))
}

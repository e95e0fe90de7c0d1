//! Where the cases are tried: the program, folders to start from, and what each task is known to do when nothing goes wrong.

use super::library::Library;
use super::program::{Answer, Program};
use super::state::{self, Content, FILE, Looks, OTHER, Scene};
use super::tasks::{self, Task};
use crate::process::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

/// Everything that the cases share.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) program: Program,
    pub(super) seed: u64,
    pub(super) looks: Looks,
    /// The library of failing operations, or why there is none.
    pub(super) library: Result<Library, String>,
    folder: PathBuf,
    references: BTreeMap<&'static str, OnceLock<Outcome<Arc<Reference>>>>,
    /// One reference is made at a time, so that none is measured while another one takes its time.
    making: Mutex<()>,
}

/// What a task does when nothing goes wrong.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) before: Scene,
    pub(super) after: Scene,
    pub(super) took: Duration,
    /// The folder in which it ran, and the notes of its operations where there is the library.
    pub(super) folder: PathBuf,
    pub(super) notes: Vec<u8>,
}

/// How the program ended a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It said that it is done.
    Done,
    /// It said that it could not.
    Refused,
    /// It said nothing: it was stopped.
    Stopped,
}

impl End {
    pub(super) fn of(answer: &Answer) -> Self {
        match answer.status {
            Some(0) => Self::Done,
            Some(_) => Self::Refused,
            None => Self::Stopped,
        }
    }
}

impl Ground {
    /// Makes everything that cases start from in `folder`.
    pub(super) fn prepare(program: Program, seed: u64, folder: &Path) -> Outcome<Self> {
        tasks::make_bases(&program, &folder.join("bases"))?;
        Ok(Self {
            program,
            seed,
            looks: Looks::with(folder.join("looks"))?,
            library: Library::compile(folder),
            folder: folder.to_owned(),
            references: tasks::TASKS.iter().map(|task| (task.name, OnceLock::new())).collect(),
            making: Mutex::new(()),
        })
    }

    /// Copies the folder that a task starts from.
    pub(super) fn base(&self, name: &str, to: &Path) -> Outcome {
        state::copy(&self.folder.join("bases").join(name), to)
    }

    /// What a task does when nothing goes wrong; found out once.
    pub(super) fn reference(&self, task: &Task) -> Outcome<Arc<Reference>> {
        let cell = self.references.get(task.name).ok_or_else(|| format!("{} is no task", task.name))?;
        let _one = self.making.lock();
        cell.get_or_init(|| self.find_out(task).map(Arc::new)).clone()
    }

    fn find_out(&self, task: &Task) -> Outcome<Reference> {
        let folder = self.folder.join("references").join(task.name);
        let (still, run, notes) = (folder.join("before"), folder.join("after"), folder.join("notes"));
        self.base(task.base, &still)?;
        let before = self.looks.scene(&self.program, &still)?;
        // As in a case, where it starts from has been looked at: an older file is up to date after that.
        self.base(task.base, &run)?;
        let mut command = self.program.command(&task.words(&run));
        if let Ok(library) = &self.library {
            library.note(&mut command, &run, &notes);
        }
        let answer = super::program::finish(&mut command, "", None)?;
        if !answer.is_done() {
            return Err(format!("{} does not work at all: {}", task.name, answer.said()));
        }
        let after = self.looks.scene(&self.program, &run)?;
        let notes = std::fs::read(&notes).unwrap_or_default();
        Ok(Reference { before, after, took: answer.took, folder: run, notes })
    }

    /// What an owner does next, and what it must give: the workspaces open, nothing lies about, and what is there is what was
    /// there before the task or after it, in agreement with what the program said. Where the task is not done, it is done now.
    pub(super) fn judge(&self, task: &Task, folder: &Path, end: End) -> Outcome {
        let reference = self.reference(task)?;
        for name in [FILE, OTHER] {
            let file = folder.join(name);
            if name == FILE || file.exists() {
                self.program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()])?;
            }
        }
        let left = state::leftovers(folder)?;
        if !left.is_empty() {
            return Err(format!("left behind at the next start: {}", left.join(", ")));
        }
        let scene = self.looks.scene(&self.program, folder)?;
        reference.agrees(task, &scene, end)?;
        let is_target = |scene: &Scene| scene.0.get(task.target).cloned();
        if end != End::Done && is_target(&scene) != is_target(&reference.after) {
            let again = self.program.run(&task.words(folder))?;
            if !again.is_done() {
                return Err(format!("tried again: {}", again.said()));
            }
            let scene = self.looks.scene(&self.program, folder)?;
            if is_target(&scene) != is_target(&reference.after) {
                return Err("tried again: it gave something else".to_owned());
            }
        }
        Ok(())
    }
}

impl Reference {
    /// True for one more copy of how the workspace was: what was stopped after its safety copy makes another one when it is
    /// tried again, and so does what cannot read the one that is there.
    fn is_further_copy(&self, name: &str, is: Option<&Content>) -> bool {
        let states = [&self.before, &self.after].map(|scene| scene.0.get(FILE));
        name.starts_with("a backups/") && is.is_some() && states.contains(&is)
    }

    fn agrees(&self, task: &Task, scene: &Scene, end: End) -> Outcome {
        let names: BTreeSet<&String> =
            [scene, &self.before, &self.after].iter().flat_map(|scene| scene.0.keys()).collect();
        for name in names {
            let [is, before, after] = [scene, &self.before, &self.after].map(|scene| scene.0.get(name));
            if self.is_further_copy(name, is) {
                continue;
            }
            if is != before && is != after {
                return Err(format!("{name} is neither as before nor as after: {}", told(is, before)));
            }
            if end == End::Done && is != after {
                return Err(format!("it said that it is done, and {name} is not: {}", told(is, after)));
            }
            if end == End::Refused && name == task.target && is != before {
                return Err(format!("it said that it could not, and {name} is done: {}", told(is, before)));
            }
        }
        Ok(())
    }
}

fn told(is: Option<&Content>, wanted: Option<&Content>) -> String {
    match (is, wanted) {
        (Some(is), Some(wanted)) => state::difference(is, wanted),
        (Some(_), None) => "it is there".to_owned(),
        (None, Some(_)) => "it is gone".to_owned(),
        (None, None) => "it is not there".to_owned(),
    }
}

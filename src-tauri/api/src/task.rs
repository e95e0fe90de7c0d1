//! Work that takes long: who waits for it sees how far it is, and stops it, while the session itself is busy with it.

use crate::wire::TaskProgress;
use crate::{ErrorCode, Fault};
use domain::whole::Whole;
use intake::Watch;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use words::Words;

/// An import reads its file so often: to find out how it is written, to see whether rows repeat, and for the values.
const PASSES: u64 = 3;
/// So many tasks that were stopped before they began are remembered.
const REMEMBERED: usize = 100;
/// In so many parts the work is counted that does not read rows.
const PARTS: u32 = 1000;

/// The tasks of a session, by the numbers that the outside gave them. Clones share the same tasks, so that another thread
/// can ask and stop while the session works.
#[derive(Debug, Clone, Default)]
pub struct Tasks(Arc<Mutex<Running>>);

#[derive(Debug, Default)]
struct Running {
    now: HashMap<u32, Arc<State>>,
    /// Stopped before they began: they wait behind another call.
    stopped: VecDeque<u32>,
}

/// What those who work and those who wait share.
#[derive(Debug, Default)]
struct State {
    /// For the reading of files: their rows, and whether it goes on.
    watch: Arc<Watch>,
    /// How many of [`PARTS`] are done, of other work.
    done: AtomicU32,
}

/// A task that runs; it is over when this is dropped.
pub(crate) struct Task {
    tasks: Tasks,
    id: Option<u32>,
    state: Arc<State>,
}

impl Tasks {
    /// Stops a task at once, or before it begins. What it would have changed is taken back. Nothing happens where it is
    /// over already.
    pub fn stop(&self, id: u32) {
        let mut running = self.lock();
        if let Some(state) = running.now.get(&id) {
            return state.watch.stop();
        }
        running.stopped.push_back(id);
        if running.stopped.len() > REMEMBERED {
            running.stopped.pop_front();
        }
    }

    /// How far a task is; `None` where it has not begun, or is over.
    pub fn progress(&self, id: u32) -> Option<TaskProgress> {
        self.lock().now.get(&id).map(|state| state.progress())
    }

    /// Begins a task; one without a number cannot be asked for or stopped.
    pub(crate) fn begin(&self, id: Option<u32>) -> Task {
        let state = Arc::new(State::default());
        if let Some(id) = id {
            let mut running = self.lock();
            if let Some(at) = running.stopped.iter().position(|stopped| *stopped == id) {
                running.stopped.remove(at);
                state.watch.stop();
            }
            running.now.insert(id, state.clone());
        }
        Task { tasks: self.clone(), id, state }
    }

    fn lock(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn progress(&self) -> TaskProgress {
        let reached = self.watch.reached();
        let passes = reached.passes.saturating_sub(1).min(PASSES - 1);
        let within = if reached.rows == 0 { 0.0 } else { (reached.row as f64 / reached.rows as f64).min(1.0) };
        let read = (passes as f64 + within) / PASSES as f64;
        let done = f64::from(self.done.load(Relaxed)) / f64::from(PARTS);
        TaskProgress { rows: reached.row, of: reached.rows, part: read.max(done) }
    }
}

impl Task {
    /// Who follows the reading of a file and may stop it.
    pub(crate) fn watch(&self) -> Arc<Watch> {
        self.state.watch.clone()
    }

    /// Comes to a part of the work, 0 to 1.
    ///
    /// # Errors
    /// Where the work was stopped.
    pub(crate) fn reach(&self, part: f64) -> Result<(), Fault> {
        self.tell(part);
        if self.state.watch.is_stopped() {
            return Err(Fault::plain(ErrorCode::Stopped, Words::error_stopped));
        }
        Ok(())
    }

    /// The same for those who know of parts of their work only: true to go on.
    pub(crate) fn goes_on(&self, done: u64, of: u64) -> bool {
        self.tell(done as f64 / of.max(1) as f64);
        !self.state.watch.is_stopped()
    }

    fn tell(&self, part: f64) {
        // Casting cuts off what is below 0; what is not a number becomes 0.
        self.state.done.store((part.min(1.0) * f64::from(PARTS)).whole_u32(), Relaxed);
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.tasks.lock().now.remove(&id);
        }
    }
}

/// Fails where the reading of a file was stopped.
pub(crate) fn check(watch: &Watch) -> Result<(), Fault> {
    if watch.is_stopped() { Err(intake::Refusal::Stopped.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_stopped_while_it_runs_before_it_begins_and_never_after() {
        let tasks = Tasks::default();
        tasks.stop(7);
        assert!(check(&tasks.begin(Some(7)).watch()).is_err(), "it was stopped while it waited");
        assert!(check(&tasks.begin(Some(7)).watch()).is_ok(), "but once only");
        let task = tasks.begin(Some(8));
        assert_eq!(tasks.progress(8).map(|progress| progress.part), Some(0.0));
        assert!(tasks.progress(7).is_none());
        tasks.stop(8);
        assert!(check(&task.watch()).is_err());
        drop(task);
        assert!(tasks.progress(8).is_none());
    }

    #[test]
    fn tasks_run_beside_each_other() {
        let tasks = Tasks::default();
        let (first, second) = (tasks.begin(Some(1)), tasks.begin(Some(2)));
        assert!(first.goes_on(1, 4) && second.reach(0.5).is_ok());
        let part = |id| tasks.progress(id).map(|progress| progress.part);
        assert_eq!((part(1), part(2)), (Some(0.25), Some(0.5)));
        tasks.stop(1);
        assert!(!first.goes_on(2, 4) && second.goes_on(3, 4), "one is stopped, the other is not");
        assert!(first.reach(0.5).is_err_and(|error| error.code == ErrorCode::Stopped));
        drop(first);
        assert_eq!((part(1), part(2)), (None, Some(0.75)));
    }
}

//! Work that takes long: who waits for it sees how far it is, and stops it, while the session itself is busy with it.

use crate::Error;
use crate::wire::TaskProgress;
use intake::Watch;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An import reads its file so often: to find out how it is written, to see whether rows repeat, and for the values.
const PASSES: u64 = 3;
/// So many tasks that were stopped before they began are remembered.
const REMEMBERED: usize = 100;

/// The tasks of a session, by the numbers that the outside gave them. Clones share the same tasks, so that another thread
/// can ask and stop while the session works.
#[derive(Debug, Clone, Default)]
pub struct Tasks(Arc<Mutex<Running>>);

#[derive(Debug, Default)]
struct Running {
    now: Option<(u32, Arc<Watch>)>,
    /// Stopped before they began: they wait behind another call.
    stopped: VecDeque<u32>,
}

/// A task that runs; it is over when this is dropped.
pub(crate) struct Task {
    tasks: Tasks,
    watch: Arc<Watch>,
}

impl Tasks {
    /// Stops a task at once, or before it begins. What it would have changed is taken back. Nothing happens where it is
    /// over already.
    pub fn stop(&self, id: u32) {
        let mut running = self.lock();
        match &running.now {
            Some((now, watch)) if *now == id => watch.stop(),
            _ => {
                running.stopped.push_back(id);
                if running.stopped.len() > REMEMBERED {
                    running.stopped.pop_front();
                }
            }
        }
    }

    /// How far a task is; `None` where it has not begun, or is over.
    pub fn progress(&self, id: u32) -> Option<TaskProgress> {
        let running = self.lock();
        let (_, watch) = running.now.as_ref().filter(|(now, _)| *now == id)?;
        let reached = watch.reached();
        let passes = reached.passes.saturating_sub(1).min(PASSES - 1);
        let within = if reached.rows == 0 { 0.0 } else { (reached.row as f64 / reached.rows as f64).min(1.0) };
        Some(TaskProgress { rows: reached.row, of: reached.rows, part: (passes as f64 + within) / PASSES as f64 })
    }

    /// Begins a task; one without a number cannot be asked for or stopped.
    pub(crate) fn begin(&self, id: Option<u32>) -> Task {
        let watch = Arc::new(Watch::default());
        if let Some(id) = id {
            let mut running = self.lock();
            if let Some(at) = running.stopped.iter().position(|stopped| *stopped == id) {
                running.stopped.remove(at);
                watch.stop();
            }
            running.now = Some((id, watch.clone()));
        }
        Task { tasks: self.clone(), watch }
    }

    fn lock(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Task {
    /// Who follows it and may stop it.
    pub(crate) fn watch(&self) -> Arc<Watch> {
        self.watch.clone()
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.tasks.lock().now = None;
    }
}

/// Fails where the work was stopped.
pub(crate) fn check(watch: &Watch) -> Result<(), Error> {
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
}

//! The one session that all calls of the window go through: those that change something one after another, those that only
//! read beside each other.

use crate::error::internal;
use api::wire::FileRef;
use api::{Error, Language, Words};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// The session, shared by the threads that work for the window.
#[derive(Clone)]
pub(crate) struct SharedSession {
    work: Arc<RwLock<Work>>,
    tasks: api::Tasks,
    /// The language of the computer.
    computers: Language,
}

/// A workspace to open before anything else, and who is told how that went.
pub(crate) struct FirstWorkspace {
    /// The file.
    pub(crate) file: FileRef,
    /// Called once, with the answer of `workspace_open`.
    pub(crate) opened: Box<dyn FnOnce(Result<Value, Error>) + Send>,
}

struct Work {
    session: api::Session,
    first: Mutex<Option<FirstWorkspace>>,
}

impl SharedSession {
    /// A session on this desktop. The first call, whichever it is, finds the first workspace open.
    pub(crate) fn new(host: api::Host, first: Option<FirstWorkspace>) -> Self {
        let computers = host.language;
        let session = api::Session::new(host);
        let tasks = session.tasks();
        Self { work: Arc::new(RwLock::new(Work { session, first: Mutex::new(first) })), tasks, computers }
    }

    /// Opens the first workspace while the page is still loading.
    pub(crate) fn begin(&self) {
        let work = Arc::clone(&self.work);
        tauri::async_runtime::spawn_blocking(move || {
            to_change(&work).open_first();
            // The page takes longer to load than this does.
            to_read(&work).session.read_ahead();
        });
    }

    /// Runs `task` with the session on a thread of its own: the window stays alive while a file is read.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut api::Session) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let work = Arc::clone(&self.work);
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut work = to_change(&work);
            work.open_first();
            task(&mut work.session)
        });
        done.await.unwrap_or_else(|broken| Err(internal(self.words(), broken)))
    }

    /// The words of the open workspace's language; the computer's where none is open, and while the session is busy with
    /// something that takes long: nobody waits for it to read a title.
    pub(crate) fn words(&self) -> Words {
        let spoken = self.work.try_read().map(|work| work.session.language());
        Words::of(spoken.unwrap_or(self.computers))
    }

    /// The work that takes long, to be asked for and stopped while the session is busy with it.
    pub(crate) fn tasks(&self) -> &api::Tasks {
        &self.tasks
    }

    /// Runs a command of the list: beside others where it only reads, alone where it changes something.
    pub(crate) async fn call(&self, name: String, payload: Value) -> Result<Value, Error> {
        let work = Arc::clone(&self.work);
        let done = tauri::async_runtime::spawn_blocking(move || {
            let reading = to_read(&work);
            if reading.is_ready() && reading.session.can_read(&name) {
                return reading.session.read(&name, payload);
            }
            drop(reading);
            let mut work = to_change(&work);
            work.open_first();
            work.session.call(&name, payload)
        });
        done.await.unwrap_or_else(|broken| Err(internal(self.words(), broken)))
    }
}

impl Work {
    /// True once the first workspace, where there is one, was opened.
    fn is_ready(&self) -> bool {
        self.first.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    fn open_first(&mut self) {
        let first = self.first.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(FirstWorkspace { file, opened }) = first {
            opened(self.session.call("workspace_open", json!({ "path": file })));
        }
    }
}

/// A call that broke has changed nothing, because its transaction was rolled back: the session stays usable.
fn to_change(work: &RwLock<Work>) -> RwLockWriteGuard<'_, Work> {
    work.write().unwrap_or_else(PoisonError::into_inner)
}

fn to_read(work: &RwLock<Work>) -> RwLockReadGuard<'_, Work> {
    work.read().unwrap_or_else(PoisonError::into_inner)
}

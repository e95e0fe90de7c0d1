//! The one session that all calls of the window go through, one after another.

use crate::error::internal;
use api::Error;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The session, shared by the threads that work for the window.
#[derive(Clone)]
pub(crate) struct SharedSession {
    work: Arc<Mutex<Work>>,
    tasks: api::Tasks,
}

/// A workspace to open before anything else, and who is told how that went.
pub(crate) struct FirstWorkspace {
    /// The file.
    pub(crate) path: PathBuf,
    /// Called once, with the answer of `workspace_open`.
    pub(crate) opened: Box<dyn FnOnce(PathBuf, Result<Value, Error>) + Send>,
}

struct Work {
    session: api::Session,
    first: Option<FirstWorkspace>,
}

impl SharedSession {
    /// A session on this desktop. The first call, whichever it is, finds the first workspace open.
    pub(crate) fn new(host: api::Host, first: Option<FirstWorkspace>) -> Self {
        let session = api::Session::new(host);
        let tasks = session.tasks();
        Self { work: Arc::new(Mutex::new(Work { session, first })), tasks }
    }

    /// Opens the first workspace while the page is still loading.
    pub(crate) fn begin(&self) {
        let work = Arc::clone(&self.work);
        tauri::async_runtime::spawn_blocking(move || {
            let mut work = lock(&work);
            work.open_first();
            // The page takes longer to load than this does.
            work.session.read_ahead();
        });
    }

    /// Runs `task` with the session on a thread of its own: the window stays alive while a file is read.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut api::Session) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let work = Arc::clone(&self.work);
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut work = lock(&work);
            work.open_first();
            task(&mut work.session)
        });
        done.await.unwrap_or_else(|broken| Err(internal(broken)))
    }

    /// The work that takes long, to be asked for and stopped while the session is busy with it.
    pub(crate) fn tasks(&self) -> &api::Tasks {
        &self.tasks
    }

    /// Runs a command of the list.
    pub(crate) async fn call(&self, name: String, payload: Value) -> Result<Value, Error> {
        self.run(move |session| session.call(&name, payload)).await
    }
}

impl Work {
    fn open_first(&mut self) {
        if let Some(FirstWorkspace { path, opened }) = self.first.take() {
            let response = self.session.call("workspace_open", json!({ "path": path }));
            opened(path, response);
        }
    }
}

/// A call that broke has changed nothing, because its transaction was rolled back: the session stays usable.
fn lock(work: &Mutex<Work>) -> MutexGuard<'_, Work> {
    work.lock().unwrap_or_else(PoisonError::into_inner)
}

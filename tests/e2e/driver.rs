//! The driver of WebKitGTK: the program that presses the buttons.

use crate::stage::Outcome;
use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running driver. It ends with this value.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver whose programs keep their settings below `home`. What it says goes into `log`.
    pub(crate) fn start(home: &Path, log: &Path) -> Outcome<Self> {
        let port = free_port()?;
        let said = File::create(log)?;
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said);
        // The program starts as its driver's child and gets this environment. Without these switches of the graphics: with
        // them, the driver's pictures hang.
        command.env_remove("WEBKIT_DISABLE_DMABUF_RENDERER").env_remove("WEBKIT_DISABLE_COMPOSITING_MODE");
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").env("GSETTINGS_BACKEND", "memory");
        command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
        // A session bus would start services of the desktop in the journey's folder, and keep them.
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        for variable in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(variable, home.join(variable.to_lowercase()));
        }
        let process = command.spawn().map_err(|error| format!("WebKitWebDriver cannot be started: {error}"))?;
        let mut driver = Self { process, port };
        driver.wait_until_it_answers(Duration::from_secs(20))?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The number of its process; the program is a child of it.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    fn wait_until_it_answers(&mut self, patience: Duration) -> Outcome {
        let start = Instant::now();
        while start.elapsed() < patience {
            if let Some(status) = self.process.try_wait()? {
                return Err(format!("WebKitWebDriver has ended at once ({status}).").into());
            }
            if answers(self.port).unwrap_or(false) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err("WebKitWebDriver does not answer.".into())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn answers(port: u16) -> Outcome<bool> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    stream.write_all(b"GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = [0; 64];
    let length = stream.read(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer[..length]).contains(" 200 "))
}

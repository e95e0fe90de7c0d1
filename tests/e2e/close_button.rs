//! The close button in the frame of the program's window. The screen of the journeys has no window manager that would draw
//! one, so what it would tell the program is told from here.

use crate::stage::Outcome;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};
use x11rb::rust_connection::RustConnection;

/// Presses it on the uppermost window of the program.
pub(crate) fn press() -> Outcome {
    let (screen, number) = x11rb::connect(None)?;
    let root = screen.setup().roots.get(number).ok_or("the screen has no root window")?.root;
    let windows = screen.query_tree(root)?.reply()?.children;
    for window in windows.into_iter().rev() {
        if is_program(&screen, window)? {
            let message = [atom(&screen, "WM_DELETE_WINDOW")?, 0, 0, 0, 0];
            let event = ClientMessageEvent::new(32, window, atom(&screen, "WM_PROTOCOLS")?, message);
            // Without waiting for the answer the message may be lost when the connection is closed.
            return Ok(screen.send_event(false, window, EventMask::NO_EVENT, event)?.check()?);
        }
    }
    Err("the program has no window".into())
}

fn is_program(screen: &RustConnection, window: Window) -> Outcome<bool> {
    let looks = screen.get_window_attributes(window)?.reply()?;
    // A tooltip is a window of its own, without a frame.
    let is_shown = looks.map_state == MapState::VIEWABLE && !looks.override_redirect;
    let class = screen.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?.reply()?.value;
    Ok(is_shown && String::from_utf8_lossy(&class).to_lowercase().contains("bellwether"))
}

fn atom(screen: &RustConnection, name: &str) -> Outcome<u32> {
    Ok(screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

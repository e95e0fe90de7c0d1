//! The program's window, as a journey uses it. Nothing here sleeps for a fixed time: everything waits for what it needs.

use crate::close_button;
use crate::driver::Driver;
use crate::processes;
use crate::stage::Outcome;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use thirtyfour::{ElementId, RequestData, SessionId};

/// How long anything may take before a journey gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// Finds the first element that can be seen, perhaps after scrolling. The driver's own way takes what is in a scrolled
/// table for hidden.
const FIRST_VISIBLE: &str = "
    const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    for (let i = 0; i < found.snapshotLength; i++) {
        const element = found.snapshotItem(i);
        const drawn = element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
        if (drawn) return element;
    }
    return null;";

/// Waits until an element has stood still for a moment, or for a second at most, and notes whether it is clicked from now
/// on. It waits by the clock: no frame may come while nothing changes.
const STANDS_STILL: &str = "
    const [element] = arguments;
    const place = () => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); };
    const moment = () => new Promise((go) => setTimeout(go, 20));
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    window.wasClicked = false;
    element.addEventListener('click', () => (window.wasClicked = true), { once: true, capture: true });
    return (async () => {
        const start = performance.now();
        let before, now = place();
        do {
            before = now;
            await moment();
            now = place();
        } while (now !== before && performance.now() - start < 1000);
    })();";

/// Presses, waits until the page is another and what is asked for is there (and says something else, where that is asked
/// for), and then for the end of that frame: a message that is sent before a frame is drawn comes when it has been.
const PRESS_AND_WAIT: &str = "
    const [press, drawn, other] = arguments;
    const said = () => other === '' ? '' : document.querySelector(other)?.textContent;
    const before = said();
    const control = document.querySelector(press);
    if (!control) return 'nothing to press';
    const main = document.querySelector('dialog[open]') ?? document.querySelector('main');
    const frame = () => new Promise(requestAnimationFrame);
    const start = performance.now();
    let changed = false;
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(main, { subtree: true, childList: true, characterData: true });
    control.click();
    return (async () => {
        while (!changed || !document.querySelector(drawn) || (other !== '' && said() === before)) {
            if (performance.now() - start > 20000) return 'nothing was drawn';
            await frame();
        }
        const { port1, port2 } = new MessageChannel();
        const painted = new Promise((go) => (port1.onmessage = go));
        port2.postMessage(null);
        await painted;
        observer.disconnect();
        return performance.now() - start;
    })();";

/// An open window.
pub(crate) struct Window {
    web: WebDriver,
    page: PathBuf,
    // Ends after the session does.
    driver: Driver,
}

impl Window {
    /// Makes it so large, in CSS pixels, once it is there: one that is not yet shown would take no size and stay white.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.until("the window to be shown", async || Ok(self.ask("return innerWidth > 0").await? == Json::Bool(true)))
            .await?;
        self.web.set_window_rect(0, 0, width, height).await?;
        let wide = format!("return innerWidth === {width}");
        self.until("the window to have its size", async || Ok(self.ask(&wide).await? == Json::Bool(true))).await
    }

    /// Starts the program by its driver and waits for its page.
    pub(crate) async fn open(driver: Driver, arguments: &[&str], page: PathBuf) -> Outcome<Self> {
        let mut capabilities = Capabilities::new();
        // No browser's name: the driver would compare it with what the web view calls itself.
        let program = json!({ "binary": env!("CARGO_BIN_EXE_bellwether"), "args": arguments });
        capabilities.set("webkitgtk:browserOptions", program)?;
        let web = WebDriver::builder(driver.address(), capabilities).request_timeout(PATIENCE * 4).await?;
        web.set_script_timeout(PATIENCE * 3).await?;
        let window = Self { web, page, driver };
        window.until("the page to load", async || Ok(window.count("//*[@id='app']/*").await? > 0)).await?;
        Ok(window)
    }

    /// Closes the window and waits until the program has ended: it has its workspace until then. Fails where something broke
    /// in the page, also where the log does not know yet.
    pub(crate) async fn close(self) -> Outcome {
        let faults = self.ask("return document.documentElement.dataset.faults ?? null").await?;
        if !faults.is_null() {
            let shown = self.texts("//*[@data-tone='failure']").await?;
            return Err(format!("{faults} faults in the window: {}", shown.join("; ")).into());
        }
        self.web.quit().await?;
        let start = Instant::now();
        while !processes::below(self.driver.id())?.is_empty() {
            if start.elapsed() > PATIENCE {
                return Err("the program has not ended".into());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Presses the close button in the window's frame and waits until the program has ended.
    pub(crate) async fn press_close_button(self) -> Outcome {
        close_button::press()?;
        self.until("the program to end", async || Ok(self.web.title().await.is_err())).await?;
        // There is no session left that could be ended.
        self.web.leak()?;
        Ok(())
    }

    /// Presses the close button in the window's frame, where the window is to stay.
    pub(crate) fn try_close_button(&self) -> Outcome {
        close_button::press()
    }

    /// Waits for the window that the audience sees, and looks at it instead of this one for a while.
    pub(crate) async fn as_audience(&self, look: impl AsyncFnOnce() -> Outcome) -> Outcome {
        let own = self.web.window().await?;
        self.until("the audience's window", async || Ok(self.web.windows().await?.len() == 2)).await?;
        let other = self.web.windows().await?.into_iter().find(|window| *window != own).ok_or("it is gone")?;
        self.web.switch_to_window(other).await?;
        let looked = look().await;
        self.web.switch_to_window(own).await?;
        looked
    }

    /// Waits until there is no other window.
    pub(crate) async fn alone(&self) -> Outcome {
        self.until("the audience's window to close", async || Ok(self.web.windows().await?.len() == 1)).await
    }

    /// The title of the page; the window's own title follows the workspace.
    pub(crate) async fn title(&self) -> Outcome<String> {
        Ok(self.web.title().await?)
    }

    /// Waits until this text can be seen somewhere.
    pub(crate) async fn shows(&self, text: &str) -> Outcome {
        self.element(&format!("“{text}”"), &with_text(text)).await.map(drop)
    }

    /// Waits until this text can be seen nowhere.
    pub(crate) async fn hides(&self, text: &str) -> Outcome {
        let gone = async || Ok(self.seen(&with_text(text)).await?.is_none());
        self.until(&format!("“{text}” to go away"), gone).await
    }

    /// Presses a button, a link, a tab or an entry of a menu by its name.
    pub(crate) async fn press(&self, name: &str) -> Outcome {
        self.click(&format!("a control “{name}”"), &control(name)).await
    }

    /// Clicks on the first visible element of an XPath expression, as soon as there is one. A page that moves under the
    /// pointer lets a click go past it: then it is done again.
    pub(crate) async fn click(&self, what: &str, xpath: &str) -> Outcome {
        let start = Instant::now();
        loop {
            self.act(what, xpath, async |element| {
                self.web.execute(STANDS_STILL, vec![element.to_json()?]).await?;
                element.click().await
            })
            .await?;
            // Where the window went with the click, there is nobody left to say so.
            let went_past = self.web.execute("return window.wasClicked === false", Vec::new()).await;
            if !went_past.is_ok_and(|answer| answer.json() == true) {
                return Ok(());
            }
            self.give_up_after(start, what).await?;
        }
    }

    /// Does something with the first visible element of an XPath expression. What the page draws anew between finding and
    /// doing is looked for again: nothing was done to it then.
    async fn act(&self, what: &str, xpath: &str, act: impl AsyncFn(&WebElement) -> WebDriverResult<()>) -> Outcome {
        let start = Instant::now();
        loop {
            let error = match act(&self.element(what, xpath).await?).await {
                Ok(()) => return Ok(()),
                Err(error) => error,
            };
            if !drawn_anew(&error) {
                return Err(error.into());
            }
            self.give_up_after(start, what).await?;
        }
    }

    /// Types into the field with this label, in place of what was there.
    pub(crate) async fn fill(&self, label: &str, text: &str) -> Outcome {
        self.act(&format!("a field “{label}”"), &field(label), async |field| {
            field.clear().await?;
            field.send_keys(text).await
        })
        .await
    }

    /// Chooses an option of the list with this label.
    pub(crate) async fn choose(&self, label: &str, option: &str) -> Outcome {
        let option = format!("./option[normalize-space(.)={}]", quoted(option));
        self.act(&format!("a list “{label}” with {option}"), &field(label), async |list| {
            list.find(By::XPath(option.clone())).await?.click().await
        })
        .await
    }

    /// Presses keys where the focus is: text, or a key such as `Key::Enter`.
    pub(crate) async fn keys(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.web.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key with others held down: `chord(&[Key::Control], 'k')`.
    pub(crate) async fn chord(&self, held: &[Key], key: char) -> Outcome {
        self.chord_key(held, key.to_string()).await
    }

    /// Goes on with Tab until something of this name has the focus, and it can be seen that it has.
    pub(crate) async fn tab_to(&self, name: &str) -> Outcome {
        const FAR: usize = 60;
        for _ in 0..FAR {
            self.keys(Key::Tab).await?;
            if self.focus().await? == name {
                return self.focus_is_visible().await;
            }
        }
        Err(format!("Tab does not lead to “{name}”").into())
    }

    /// Fails where nothing is drawn around what has the focus.
    pub(crate) async fn focus_is_visible(&self) -> Outcome {
        const RING: &str = "return [null, '::after'].some(part => {
            const style = getComputedStyle(document.activeElement, part);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        })";
        let ring = self.web.execute(RING, Vec::new()).await?;
        let name = self.focus().await?;
        if ring.json() == true { Ok(()) } else { Err(format!("nothing shows that “{name}” has the focus").into()) }
    }

    /// Waits until something of this name has the focus.
    pub(crate) async fn focuses(&self, name: &str) -> Outcome {
        self.until(&format!("the focus on “{name}”"), async || Ok(self.focus().await? == name)).await
    }

    /// The role and the name that assistive technology is given for an element.
    pub(crate) async fn accessible(&self, element: &WebElement) -> Outcome<(String, String)> {
        let mut answers = Vec::new();
        for property in ["computedrole", "computedlabel"] {
            let question = Computed { element: element.element_id(), property };
            answers.push(self.web.cmd(question).await?.value::<String>()?);
        }
        let name = answers.pop().unwrap_or_default();
        Ok((answers.pop().unwrap_or_default(), name))
    }

    /// An attribute of an element; empty where it has none.
    pub(crate) async fn attribute(&self, element: &WebElement, name: &str) -> Outcome<String> {
        Ok(element.attr(name).await?.unwrap_or_default())
    }

    /// What a script gives.
    pub(crate) async fn ask(&self, script: &str) -> Outcome<Json> {
        Ok(self.web.execute(script, Vec::new()).await?.json().clone())
    }

    /// Presses something and waits until the page has changed, `drawn` is there, and `changed` says something else than
    /// before (unless it is empty): how long that took, in milliseconds. Measured in the page, so that the driver's own
    /// time does not count. All are CSS selectors.
    pub(crate) async fn waits(&self, press: &str, drawn: &str, changed: &str) -> Outcome<f64> {
        let taken = self.web.execute(PRESS_AND_WAIT, vec![json!(press), json!(drawn), json!(changed)]).await?;
        taken.json().as_f64().ok_or_else(|| format!("“{press}” did not lead to “{drawn}”: {}", taken.json()).into())
    }

    /// The memory of the program and of its web view's processes, in MiB; what they share counts once.
    pub(crate) fn memory(&self) -> Outcome<f64> {
        processes::memory_below(self.driver.id())
    }

    /// What a script's promise gives.
    pub(crate) async fn wait_for(&self, script: &str) -> Outcome<Json> {
        let whole = format!(
            "const done = arguments[arguments.length - 1];
            (() => {{ {script} }})().then((value) => done({{ value: value ?? null }}), (cause) => done({{ cause: String(cause?.stack ?? cause?.message ?? cause) }}));"
        );
        let answer = self.web.execute_async(whole, Vec::new()).await?;
        match answer.json().get("cause") {
            Some(cause) => Err(format!("the page answers: {cause}").into()),
            None => Ok(answer.json()["value"].clone()),
        }
    }

    /// Clicks with the pointer at the place that a script gives as `[x, y]`; false where it gives none, or one beyond the window.
    pub(crate) async fn click_at(&self, script: &str) -> Outcome<bool> {
        let place = self.ask(&format!("return {script}")).await?;
        let Some((x, y)) = place.as_array().and_then(|at| Some((at.first()?.as_i64()?, at.get(1)?.as_i64()?))) else {
            return Ok(false);
        };
        match self.web.action_chain().move_to(x, y).click().perform().await {
            Ok(()) => Ok(true),
            // Where the text was made smaller, the page is larger than the driver knows.
            Err(error) if error.to_string().contains("out of bounds") => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Presses a named key with others held down.
    pub(crate) async fn chord_key(&self, held: &[Key], key: impl Into<TypingData>) -> Outcome {
        let mut chain = self.web.action_chain();
        for held in held {
            chain = chain.key_down(held.clone());
        }
        chain = chain.send_keys(key);
        for held in held {
            chain = chain.key_up(held.clone());
        }
        Ok(chain.perform().await?)
    }

    /// The texts of what an XPath expression finds, in the page's order.
    pub(crate) async fn texts(&self, xpath: &str) -> Outcome<Vec<String>> {
        let start = Instant::now();
        loop {
            match self.texts_now(xpath).await {
                Ok(texts) => return Ok(texts),
                Err(error) if drawn_anew(&error) => self.give_up_after(start, xpath).await?,
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn texts_now(&self, xpath: &str) -> WebDriverResult<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.web.find_all(By::XPath(xpath)).await? {
            texts.push(element.text().await?.trim().to_owned());
        }
        Ok(texts)
    }

    /// The name that a screen reader says for what has the focus.
    pub(crate) async fn focus(&self) -> Outcome<String> {
        let script =
            "const e = document.activeElement; return e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText ?? '';";
        let name = self.web.execute(script, Vec::new()).await?;
        Ok(name.json().as_str().unwrap_or_default().trim().to_owned())
    }

    /// Saves what the window shows, once it has stopped changing.
    pub(crate) async fn picture(&self, file: &Path) -> Outcome {
        let mut before = self.web.screenshot_as_png().await?;
        let start = Instant::now();
        loop {
            tokio::time::sleep(PAUSE * 4).await;
            let now = self.web.screenshot_as_png().await?;
            if now == before {
                return Ok(std::fs::write(file, now)?);
            }
            before = now;
            self.give_up_after(start, "the window to stop changing").await?;
        }
    }

    /// The first visible element of an XPath expression, as soon as there is one.
    pub(crate) async fn element(&self, what: &str, xpath: &str) -> Outcome<WebElement> {
        let start = Instant::now();
        loop {
            if let Some(element) = self.seen(xpath).await? {
                return Ok(element);
            }
            self.give_up_after(start, what).await?;
        }
    }

    /// Waits until `reached` says so.
    pub(crate) async fn until(&self, what: &str, reached: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        let start = Instant::now();
        while !reached().await? {
            self.give_up_after(start, what).await?;
        }
        Ok(())
    }

    /// How many elements an XPath expression finds right now, visible or not.
    pub(crate) async fn count(&self, xpath: &str) -> Outcome<usize> {
        Ok(self.web.find_all(By::XPath(xpath)).await?.len())
    }

    async fn seen(&self, xpath: &str) -> Outcome<Option<WebElement>> {
        match self.web.execute(FIRST_VISIBLE, vec![json!(xpath)]).await {
            Ok(found) if found.json().is_null() => Ok(None),
            Ok(found) => Ok(Some(found.element()?)),
            // It went while the driver was handing it over.
            Err(error) if drawn_anew(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    async fn give_up_after(&self, start: Instant, what: &str) -> Outcome {
        if start.elapsed() > PATIENCE {
            let source = self.web.source().await.unwrap_or_default();
            std::fs::write(&self.page, source)?;
            return Err(format!("waited {} s for {what}", PATIENCE.as_secs()).into());
        }
        tokio::time::sleep(PAUSE).await;
        Ok(())
    }
}

/// Whether an element is no longer what was found, because the page drew its place anew since.
fn drawn_anew(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::NoSuchElement(_) | WebDriverErrorInner::StaleElementReference(_))
}

/// A question of WebDriver that the client has no name for.
#[derive(Debug)]
struct Computed {
    element: ElementId,
    property: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let uri = format!("session/{session}/element/{}/{}", self.element, self.property);
        // Like any other question about the session, but for its address.
        RequestData { uri: uri.into(), ..Command::GetTitle.format_request(session) }
    }
}

/// The innermost elements with this text.
fn with_text(text: &str) -> String {
    let has = format!("contains(normalize-space(.), {})", quoted(text));
    format!("//body//*[{has} and not(.//*[{has}]) and not(self::script or self::style)]")
}

/// While a dialog is open, the page below it cannot be reached.
const REACHABLE: &str = "(ancestor::dialog[@open] or not(//dialog[@open]))";

/// A button, a link, a tab, a summary or an entry of a menu by its name.
pub(crate) fn control(name: &str) -> String {
    let name = quoted(name);
    let named =
        format!("(normalize-space(.)={name} or @aria-label={name} or @title={name} or @aria-description={name})");
    format!(
        "//*[(self::button or self::a or self::summary or @role='menuitem' or @role='option') and {named} and {REACHABLE}]"
    )
}

fn field(label: &str) -> String {
    let label = quoted(label);
    let by_label = format!("@id=//label[normalize-space(.)={label}]/@for");
    let inside = format!("ancestor::label[starts-with(normalize-space(.), {label})]");
    let named = format!("(@aria-label={label} or @placeholder={label} or {by_label} or {inside})");
    format!("//*[(self::input or self::select or self::textarea) and {named} and {REACHABLE}]")
}

/// A text in XPath, which has no escapes.
fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}

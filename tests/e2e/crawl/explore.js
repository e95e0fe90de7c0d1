// What the crawler does inside the page: finds its controls, presses one, and looks at what came of it. Injected by the
// journeys and no part of the program. Everything hangs on `window.crawl`.
window.crawl ??= (() => {
  const CONTROLS = [
    "button", "a[href]", "summary", "select", "textarea", "input:not([type=hidden])",
    ...["button", "link", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "treeitem", "switch", "slider"].map((role) => `[role=${role}]`),
    "[role=gridcell][tabindex]",
    "[tabindex='0']",
  ].join();

  const faults = [];
  addEventListener("error", (event) => {
    // No fault: the rest of what changed its size is measured with the next frame, as the program knows (faults.ts).
    if (!event.message.startsWith("ResizeObserver loop")) faults.push(`error: ${event.message}`);
  });
  addEventListener("unhandledrejection", (event) => faults.push(`rejection: ${event.reason?.stack ?? event.reason?.message ?? event.reason}`));
  const complain = console.error;
  console.error = (...words) => {
    faults.push(`console: ${words.map((word) => word?.stack ?? String(word)).join(" ")}`);
    complain.apply(console, words);
  };

  // What the window asks of the program goes by requests of its own scheme.
  let asked = 0;
  const { fetch } = window;
  window.fetch = (...request) => {
    asked += 1;
    return fetch.apply(window, request).finally(() => setTimeout(() => (asked -= 1)));
  };

  let lastChange = performance.now();
  new MutationObserver(() => (lastChange = performance.now())).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  addEventListener("scroll", () => (lastChange = performance.now()), true);

  const wait = (time) => new Promise((go) => setTimeout(go, time));

  /** Waits until nothing has changed for a moment and nothing says that it is busy. */
  async function settle(quiet = 80) {
    const start = performance.now();
    lastChange = Math.max(lastChange, start - quiet + 60);
    for (;;) {
      const busy = asked > 0 || document.querySelector("[aria-busy=true]") !== null;
      if (busy) lastChange = performance.now();
      if (!busy && performance.now() - lastChange >= quiet) return;
      if (performance.now() - start > 45000) {
        faults.push("the page never comes to rest");
        return;
      }
      await wait(20);
    }
  }

  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const text = (element) => (element.innerText ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

  /** Where a click goes: an open menu, the dialog on top, or the page. */
  function layer() {
    const popovers = [...document.querySelectorAll("[popover]:popover-open:not([role=tooltip])")].filter((one) => one.querySelector(CONTROLS));
    const modal = [...document.querySelectorAll("dialog[open]")].at(-1);
    const popover = popovers.findLast((one) => !modal || modal.contains(one) || one.compareDocumentPosition(modal) & Node.DOCUMENT_POSITION_PRECEDING);
    return popover ?? modal ?? document.body;
  }

  function page() {
    const inside = document.querySelector("nav") !== null;
    return inside ? `page ${(location.hash || "#/scorecard").replace(/\d{3,}/g, "N")}` : "page start";
  }

  function layerName(root = layer()) {
    if (root === document.body) return page();
    const title = root.querySelector("h2")?.innerText ?? root.ariaLabel ?? "";
    return `${root.matches("dialog") ? "dialog" : "menu"} ${plain(title)}`;
  }

  /** A name without what differs from row to row and from day to day. */
  const plain = (name) => name.replace(/[“"].*?[”"]/g, "“…”").replace(/\d[\d.,\u202f\u00a0]*/g, "0").slice(0, 60);

  function name(element) {
    const by = element.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => text(document.getElementById(id) ?? document.createElement("i"))).join(" ");
    return element.ariaLabel || by || (element.labels?.[0] && text(element.labels[0])) || text(element) || element.title || element.placeholder || "";
  }

  const roleOf = (element) => element.getAttribute("role") ?? (element.matches("input") ? `input ${element.type}` : element.localName);

  /** The way from the layer to an element, without places among siblings: rows of a list share it. */
  function path(element, root) {
    const steps = [];
    for (let one = element; one && one !== root; one = one.parentElement) steps.unshift(one.getAttribute("role") ?? one.dataset.testid ?? one.localName);
    return steps.join("/");
  }

  const ROW = "tr, li, [role=row], [role=treeitem], [role=gridcell], [role=option], dl";

  /** The controls that can be pressed now. */
  function controls() {
    const root = layer();
    const where = layerName(root);
    const found = [];
    for (const element of root.querySelectorAll(CONTROLS)) {
      if (!visible(element) || element.closest("[inert]") || element.closest("[data-testid=notice]")) continue;
      const popover = element.closest("[popover]");
      if (popover && popover !== root) continue;
      if (element.matches("option") && element.localName === "option") continue;
      const frame = element.closest("nav") && root === document.body;
      const way = path(element, root);
      const row = element.closest(ROW);
      const group = `${frame ? "window" : where} | ${way}`;
      const disabled = element.disabled === true || element.getAttribute("aria-disabled") === "true" || element.matches(":disabled");
      found.push({ element, key: `${group} | ${roleOf(element)} | ${plain(name(element))}`, group: row ? group : "", disabled });
    }
    const send = root.matches("dialog") && root.querySelector("input, textarea") && root.querySelector("[type=submit]");
    if (send && visible(send)) found.push({ element: send, key: `${where} | fill | fill in and send`, group: "", disabled: false, fill: root });
    const seen = new Map();
    for (const one of found) {
      const times = (seen.get(one.key) ?? 0) + 1;
      seen.set(one.key, times);
      if (times > 1) one.key += ` (${times})`;
    }
    return found;
  }

  const listed = () => controls().map(({ key, group, disabled }) => ({ key, group, disabled }));

  /** Everything that a press could change, as one text. */
  function state() {
    const fields = [...document.querySelectorAll("input, select, textarea")].map((field) => `${field.value}${field.checked ?? ""}`);
    const scrolled = [...document.querySelectorAll("*")].filter((one) => one.scrollTop || one.scrollLeft).map((one) => `${one.scrollTop},${one.scrollLeft}`);
    const open = document.querySelectorAll("[popover]:popover-open, dialog[open]").length;
    return [location.hash, open, fields.join("|"), scrolled.join("|"), document.body.outerHTML, document.documentElement.outerHTML.slice(0, 600)].join("\u0001");
  }

  function isChosen(element) {
    return element.matches("[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-checked=true][role=menuitemradio], input[type=radio]:checked");
  }

  function set(field, value) {
    const kind = field.matches("textarea") ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, value);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: value, inputType: "insertText" }));
  }

  /** Whether a pointer over the middle of an element reaches it. */
  function reachable(element) {
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return "outside the window";
    const hit = document.elementFromPoint(x, y);
    const mine = hit && (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit)));
    if (mine || hit?.closest("[data-testid=notice], .stack")) return null;
    return `covered by ${hit ? `${hit.localName} “${text(hit).slice(0, 40)}”` : "nothing"}`;
  }

  async function act(element) {
    if (element.matches("select")) {
      const other = [...element.options].findIndex((option, index) => index !== element.selectedIndex && !option.disabled);
      if (other < 0) return "alone";
      element.focus();
      element.selectedIndex = other;
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range])")) {
      element.focus();
      if (element.readOnly) return "alone";
      set(element, element.value === "1" ? "2" : "1");
      await wait(30);
      element.dispatchEvent(new Event("change", { bubbles: true }));
      element.blur();
    } else if (element.matches("[type=range]")) {
      // A click on its middle would leave a slider that stands there as it is.
      element.focus();
      set(element, String(Number(element.value) + 5 * Number(element.step || "1")));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      const box = element.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, pointerId: 1, isPrimary: true, button: 0 };
      element.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1 }));
      const down = element.dispatchEvent(new MouseEvent("mousedown", { ...at, buttons: 1, detail: 1 }));
      const focusable = element.closest("button, a[href], input, select, textarea, summary, [tabindex]");
      if (down) focusable?.focus({ preventScroll: true });
      element.dispatchEvent(new PointerEvent("pointerup", at));
      element.dispatchEvent(new MouseEvent("mouseup", { ...at, detail: 1 }));
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent("click", { ...at, detail: 1 }));
    }
    return null;
  }

  /** What fits a field, by what it is called. */
  function fitting(field) {
    const called = name(field).toLowerCase();
    if (/name|what|find/.test(called)) return `Visitor ${Math.round(performance.now())}`;
    if (/formula/.test(called)) return "1 + 1";
    if (/due|when|from|until|date|day|starts|ends|reached/.test(called)) return "5 Dec 2026";
    return "7";
  }

  /** Fills in what is empty, as somebody does who means it. */
  async function fillIn(root) {
    for (const field of root.querySelectorAll("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])")) {
      if (field.value === "" && visible(field) && !field.disabled && !field.readOnly) {
        field.focus();
        set(field, fitting(field));
        await wait(30);
      }
    }
    await settle(60);
  }

  /** Presses a control by its key, and tells what came of it. */
  async function press(key) {
    const control = controls().find((one) => one.key === key);
    // What was pressed since it was listed may have led to where it cannot be pressed.
    if (!control || control.disabled) return { missing: true };
    const { element } = control;
    // What an earlier press said must not be taken for an answer to this one.
    for (const close of document.querySelectorAll("[data-testid=notice]:not([data-tone=failure]) > button:last-child")) close.click();
    const before = layerName();
    if (control.fill) await fillIn(control.fill);
    const hidden = reachable(element);
    await settle(30);
    const chosen = isChosen(element);
    const was = state();
    const count = faults.length;
    const idle = await act(element);
    await settle();
    const typed = element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
    const lost = () => (typed ? null : focusLost());
    const changed = () => idle !== null || chosen || leadsToField(element) || state() !== was;
    // A busy machine may come later to what follows from a press, and to what keeps the focus.
    for (let times = 0; times < 20 && (lost() !== null || !changed()); times += 1) await wait(60);
    return { ...look(count), hidden, before, changed: changed(), focusLost: lost() };
  }

  /** Whether the focus is on a field that was not pressed: what leads there has done its work, though nothing looks otherwise. */
  const leadsToField = (pressed) => document.activeElement !== pressed && document.activeElement.matches("input, select, textarea");

  /** The middle of a control in the window, scrolled into sight; null where it is gone or covered. */
  function middle(key) {
    const control = controls().find((one) => one.key === key);
    if (!control || reachable(control.element)) return null;
    const box = control.element.getBoundingClientRect();
    return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
  }

  /** Where the keyboard stands when that is nowhere; null where it stands on something. */
  function focusLost() {
    const at = document.activeElement;
    if (!at || at === document.body) return "it is nowhere";
    return at.isConnected && visible(at) ? null : `it is on ${at.localName} “${name(at).slice(0, 40)}”, which cannot be seen`;
  }

  /** Failures that were told. */
  const known = new WeakSet();

  /** Takes back by Escape what was typed and cannot be saved. */
  async function takeBack() {
    const wrong = document.querySelectorAll("[aria-invalid=true]");
    for (const field of wrong) {
      field.focus();
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      await settle(60);
    }
    document.activeElement?.blur();
    if (wrong.length > 0) await settle(60);
  }

  /** What can be seen to be wrong. */
  function look(from = 0) {
    api.told = faults.length;
    const wrong = faults.slice(from);
    const main = document.querySelector("main") ?? document.querySelector("#app");
    // Slides lie over a page that is not drawn.
    const shown = main && !visible(main) ? layer() : main;
    if (!shown || text(shown) === "") wrong.push("the page is empty");
    if (document.querySelector("main") && !document.querySelector("main h1")) wrong.push("the page has no heading");
    if (document.querySelector("[data-testid=broke]")) wrong.push(`broken: ${text(document.querySelector("[data-testid=broke]")).slice(0, 200)}`);
    for (const failure of document.querySelectorAll("[data-testid=notice][data-tone=failure], .note.failure")) {
      if (!known.has(failure)) wrong.push(`failure: ${text(failure).slice(0, 200)}`);
      known.add(failure);
    }
    return { layer: layerName(), faults: [...wrong, ...cut()] };
  }

  const scrolls = (element, direction) => /auto|scroll/.test(getComputedStyle(element)[`overflow${direction}`]);

  /** Texts that are cut off, and what stands outside the window where nothing scrolls to it. */
  function cut() {
    const found = new Set();
    for (const element of layer().querySelectorAll("*")) {
      if (!(element instanceof HTMLElement) || !visible(element) || element.closest(".visually-hidden")) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
      const field = element.matches("input:not([type=checkbox], [type=radio])");
      if (!own && !field && !element.matches("button, select")) continue;
      const style = getComputedStyle(element);
      const words = field ? element.value : text(element);
      const short = `${element.localName} “${words.slice(0, 50)}”`;
      const clipped = !/visible/.test(style.overflowX) && !scrolls(element, "X") && element.scrollWidth > element.clientWidth + 1;
      if (clipped && style.display !== "inline") {
        const number = /^[\s€$£¥+−-]*\d[\d.,\s\u00a0\u202f’]*([%×]|\s?\w{0,3})?$/.test(words);
        if (number) found.add(`a number is cut off: ${short}`);
        else if (!field && style.textOverflow !== "ellipsis") found.add(`a text is cut off: ${short}`);
        else if (!field && !explained(element)) found.add(`a text is cut off and nothing gives the whole: ${short}`);
      }
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !reachableByScrolling(element)) found.add(`outside the window: ${short}`);
    }
    return [...found];
  }

  const explained = (element) => {
    const holder = element.closest("[title], [aria-label], [aria-description], [aria-describedby], [data-tip], [data-tooltip]");
    return holder !== null && holder !== document.documentElement;
  };

  function reachableByScrolling(element) {
    for (let one = element.parentElement; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (scrolls(one, "X") && one.scrollWidth > one.clientWidth) return true;
      if (style.position === "fixed") return false;
    }
    return false;
  }

  const call = (name, payload = {}) => window.__TAURI_INTERNALS__.invoke("call", { name, payload });

  /** What undo would take back, and how much there is: the same after an undo as before. */
  async function workspace() {
    const { workspace: info } = await call("workspace_state");
    return info === null ? null : { path: info.path, undo: info.undo, counts: JSON.stringify(info.counts), settings: JSON.stringify(info.settings) };
  }

  /** Findings of axe in the layer on top, in the theme that is set. */
  async function axeFindings() {
    const root = layer();
    const { violations } = await axe.run(root === document.body ? document : root, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all][0]?.message?.slice(0, 160) ?? ""}`));
  }

  /** What holds others: its name is its label and not all that is in it. */
  const ROOMS = /^(table|rowgroup|row|list|listitem|main|navigation|form|term|definition|cell|paragraph|article|figure)$/;

  /** Roles and names of the layer on top, as a screen reader goes through them. */
  function transcript() {
    axe.setup(document);
    try {
      const lines = [];
      const walk = (element, depth) => {
        if (element.matches("script, style, [aria-hidden=true], [inert]") || !element.checkVisibility({ visibilityProperty: true })) return;
        const role = axe.commons.aria.getRole(element, { noPresentational: true });
        const said = role && !ROOMS.test(role) ? axe.commons.text.accessibleText(element) : (element.ariaLabel ?? "");
        const called = said.replace(/\s+/g, " ").trim();
        const spoken = role !== null && !["generic", "presentation", "none"].includes(role);
        if (spoken) lines.push(`${"  ".repeat(depth)}${role}${called ? ` “${called}”` : ""}${marks(element)}`);
        const inside = [...element.childNodes];
        const leaf = spoken && called !== "" && /^(button|link|tab|menuitem|option|img|checkbox|switch|heading|columnheader|rowheader)$/.test(role);
        if (leaf) return;
        for (const node of inside) {
          if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") lines.push(`${"  ".repeat(depth + 1)}${node.data.replace(/\s+/g, " ").trim()}`);
          else if (node.nodeType === Node.ELEMENT_NODE && node instanceof HTMLElement) walk(node, spoken ? depth + 1 : depth);
          else if (node instanceof SVGElement && node.getAttribute("role") === "img") lines.push(`${"  ".repeat(depth + 1)}img “${node.getAttribute("aria-label") ?? ""}”`);
        }
      };
      for (const child of layer() === document.body ? document.body.children : [layer()]) walk(child, 0);
      return lines.join("\n");
    } finally {
      axe.teardown();
    }
  }

  function marks(element) {
    const said = ["current", "selected", "checked", "expanded", "pressed", "disabled", "invalid"].flatMap((state) => {
      const value = element.getAttribute(`aria-${state}`);
      return value !== null && value !== "false" ? [value === "true" ? state : `${state}=${value}`] : [];
    });
    if (element.disabled === true) said.push("disabled");
    if (element.checked === true) said.push("checked");
    return said.length > 0 ? ` (${said.join(", ")})` : "";
  }

  const api = { settle, takeBack, listed, press, middle, look, layerName, page, workspace, call, axeFindings, transcript, faults, told: 0 };
  return api;
})();

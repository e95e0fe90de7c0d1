// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { tip, TIP_ID, tips } from "./tips.svelte.ts";

let node: HTMLElement;
let leave: (() => void) | undefined;

function explain(...given: Parameters<typeof tip>) {
  leave = tip(...given)(node);
}
const point = (name: string) => node.dispatchEvent(new Event(name));

beforeEach(() => {
  vi.useFakeTimers();
  node = document.body.appendChild(document.createElement("span"));
  leave = undefined;
});
afterEach(() => {
  leave?.();
  node.remove();
  tips.hide();
  vi.useRealTimers();
});

test("what the pointer rests on is explained, what it passes over is not", () => {
  explain(["At risk: €46.91 in October 2026.", null, ""]);
  point("pointerenter");
  expect(tips.shown).toBeNull();
  point("pointerleave");
  vi.runAllTimers();
  expect(tips.shown).toBeNull();
  point("pointerenter");
  vi.runAllTimers();
  expect(tips.shown?.lines).toEqual(["At risk: €46.91 in October 2026."]);
  point("pointerleave");
  expect(tips.shown).toBeNull();
});

test("what the keyboard reaches is explained at once, and described by it", () => {
  explain("Above the natural limits.", { reachable: true });
  vi.spyOn(node, "matches").mockReturnValue(true);
  node.focus();
  expect(tips.shown?.lines).toEqual(["Above the natural limits."]);
  expect(node.getAttribute("aria-describedby")).toBe(TIP_ID);
  node.blur();
  expect(tips.shown).toBeNull();
  expect(node.hasAttribute("aria-describedby")).toBe(false);
});

test("nothing to say shows nothing", () => {
  explain(null, { reachable: true });
  expect(leave).toBeUndefined();
  expect(node.hasAttribute("tabindex")).toBe(false);
});

test("what goes away takes its explanation with it", () => {
  explain("Gone");
  point("pointerenter");
  vi.runAllTimers();
  leave?.();
  expect(tips.shown).toBeNull();
});

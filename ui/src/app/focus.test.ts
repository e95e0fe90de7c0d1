// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { keepFocus } from "./focus.ts";

let end: () => void;
beforeEach(() => {
  // Nothing is laid out in tests: everything has a place.
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
  document.body.innerHTML = `<main><h1 tabindex="-1">Actions</h1>
    <ul><li id="a"><button>More</button></li><li id="b"><button>More</button></li></ul></main>`;
  end = keepFocus();
});
afterEach(() => end());

const settled = () => new Promise((go) => setTimeout(go, 60));
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const remove = (selector: string) => document.querySelector(selector)?.remove();

test("goes to what is left of the list when a row goes away", async () => {
  focus("#b button");
  remove("#b");
  await settled();
  expect(document.activeElement).toBe(document.querySelector("#a button"));
});

test("goes to the heading when the list has nothing left", async () => {
  focus("#b button");
  remove("ul");
  await settled();
  expect(document.activeElement).toBe(document.querySelector("h1"));
});

test("goes to the heading that comes later, when the whole page is another", async () => {
  focus("#a button");
  document.body.innerHTML = "";
  await settled();
  document.body.innerHTML = `<main><h1 tabindex="-1">Scorecard</h1><button>New</button></main>`;
  await settled();
  expect(document.activeElement?.textContent).toBe("Scorecard");
});

test("goes on to a neighbour when what was pressed cannot be pressed again", async () => {
  focus("#a button");
  const pressed = document.activeElement as HTMLButtonElement;
  pressed.disabled = true;
  pressed.blur();
  await settled();
  expect(document.activeElement).not.toBe(document.body);
});

test("goes on to a neighbour however late the web view lets go", async () => {
  focus("#a button");
  const pressed = document.activeElement;
  Object.defineProperty(document, "activeElement", { configurable: true, get: () => pressed });
  remove("#a button");
  await settled();
  Reflect.deleteProperty(document, "activeElement");
  expect(document.activeElement).toBe(document.body);
  await settled();
  expect(document.activeElement).toBe(document.querySelector("#b button"));
});

test("stays nowhere when somebody left what is still there", async () => {
  focus("#a button");
  (document.activeElement as HTMLElement).blur();
  await settled();
  document.querySelector("ul")?.append(document.createElement("li"));
  await settled();
  expect(document.activeElement).toBe(document.body);
});

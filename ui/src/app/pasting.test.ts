// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { answers } from "../testing/answers.ts";
import { closeWindow, find, openWindow, settled } from "../testing/window.svelte.ts";
import { importing } from "./importing.svelte.ts";
import { isBlock } from "./pasting.ts";
import { router } from "./router.svelte.ts";

afterEach(closeWindow);

function paste(target: Element, text: string): void {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  target.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
}

test("a block has rows and columns", () => {
  for (const block of ["Date\tSales\n1\t2", "a\tb\r\n\r\n1\t2\r\n", "a\tb\r1\t2", "Date;Sales\n1;2"])
    expect(isBlock(block), block).toBe(true);
  for (const text of ["", "a\tb", "a\tb\n", "a\nb", "a\tb\nnote", "Hello, world"]) expect(isBlock(text), text).toBe(false);
});

test("a block that is pasted on the window is imported, and one that is pasted into a field is the field's", async () => {
  const host = await openWindow(answers);
  const block = "Date\tSales\n2026-10-01\t2";
  paste(find('main input[type="text"]'), block);
  paste(find("main"), "a single text");
  await settled();
  expect([host.pasted, router.route.page]).toEqual([[], "scorecard"]);
  paste(find("main"), block);
  await settled();
  expect([host.pasted, importing.paths, router.route.page]).toEqual([[block], ["1/Pasted.tsv"], "import"]);
});

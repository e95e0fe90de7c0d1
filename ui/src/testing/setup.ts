// For every test: what breaks in the window fails it, whoever caught it.
import { afterEach } from "vitest";

import { faults, watchConsole, watchWindow } from "../api/faults.ts";
import { words } from "../words/words.svelte.ts";
import { english } from "./english.ts";

words.enter(english);

if (typeof window === "undefined") watchConsole(console);
else watchWindow(window);

afterEach(() => {
  const broke = faults.take();
  if (broke.length > 0) throw new Error(`Something broke in the window: ${broke.map(({ text }) => text).join("\n\n")}`);
});

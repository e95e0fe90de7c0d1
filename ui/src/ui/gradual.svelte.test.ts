// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";

import { gradually } from "./gradual.svelte.ts";

interface Row {
  id: number;
  text: string;
}

const rows = (count: number, text: string): Row[] => Array.from({ length: count }, (_, id) => ({ id, text }));

/** How many rows are shown, and with which texts. */
function shown(list: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const row of list) counts.set(row.text, (counts.get(row.text) ?? 0) + 1);
  return [...counts].map(([text, count]) => `${count} ${text}`).join(", ");
}

class Source {
  list = $state.raw(rows(200, "first"));
}

// A window of 1280 px holds forty of the lowest rows.
vi.stubGlobal("innerHeight", 1280);

test("a screenful comes at once and the rest soon after; what stays is replaced in its place", async () => {
  const source = new Source();
  let drawn = { rows: [] as readonly Row[] };
  const stop = $effect.root(() => {
    drawn = gradually(
      () => source.list,
      (row) => row.id,
    );
  });
  flushSync();
  expect(shown(drawn.rows)).toBe("40 first");
  await vi.waitFor(() => expect(shown(drawn.rows)).toBe("200 first"));
  flushSync();

  source.list = rows(200, "second");
  flushSync();
  expect(shown(drawn.rows)).toBe("40 second, 160 first");
  expect(drawn.rows.map((row) => row.id)).toEqual(source.list.map((row) => row.id));
  await vi.waitFor(() => expect(shown(drawn.rows)).toBe("200 second"));
  flushSync();

  source.list = rows(150, "other").reverse();
  flushSync();
  expect(shown(drawn.rows), "rows that are gone do not stay").toBe("40 other");
  await vi.waitFor(() => expect(shown(drawn.rows)).toBe("150 other"));
  source.list = rows(30, "few");
  flushSync();
  expect(shown(drawn.rows)).toBe("30 few");
  stop();
});

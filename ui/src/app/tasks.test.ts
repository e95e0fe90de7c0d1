import { expect, test, vi } from "vitest";

import { CallError, connect } from "../api/call.ts";
import { MemoryHost } from "../host/memory.ts";
import { tasks, wasStopped } from "./tasks.svelte.ts";

test("a task is followed while it runs, and stopped", async () => {
  vi.useFakeTimers();
  const host = new MemoryHost({});
  host.progress = { rows: 120, of: 25_000, part: 0.1 };
  connect(host);
  let fail: (cause: CallError) => void = () => undefined;
  const done = tasks.change(
    "Importing sales.csv",
    (task) =>
      new Promise((_, reject) => {
        expect(task).toBeGreaterThan(0);
        fail = reject;
      }),
  );
  await vi.advanceTimersByTimeAsync(300);
  expect(tasks.running).toMatchObject({ text: "Importing sales.csv", progress: { rows: 120 }, stopping: false });
  await tasks.stop();
  expect(host.stopped).toEqual([tasks.running?.id]);
  fail(new CallError("stopped", "The import was stopped. Nothing was changed."));
  expect(await done.catch(wasStopped)).toBe(true);
  expect(tasks.running).toBeNull();
  vi.useRealTimers();
});

test("looking at another file stops looking at the one before, but no change", async () => {
  const host = new MemoryHost({});
  connect(host);
  const first = tasks.look("Reading a.csv", () => new Promise<string>((go) => setTimeout(() => go("a"), 20)));
  const before = tasks.running?.id;
  const second = tasks.look("Reading b.csv", async () => "b");
  expect(host.stopped).toEqual([before]);
  expect([await second, await first]).toEqual(["b", "a"]);
  expect(tasks.running).toBeNull();

  const change = tasks.change("Importing a.csv", () => new Promise<string>((go) => setTimeout(() => go("done"), 20)));
  expect(await tasks.look("Reading c.csv", async () => "c")).toBe("c");
  expect(tasks.running?.text).toBe("Importing a.csv");
  expect(await change).toBe("done");
  expect(host.stopped).toHaveLength(1);
});

import { expect, test } from "vitest";

const sources = import.meta.glob(["../**/*.ts", "../**/*.svelte", "../**/*.css", "!../api/bindings.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
}) as Record<string, string>;
const found = (pattern: RegExp, except: RegExp) =>
  Object.entries(sources).flatMap(([path, text]) => (!except.test(path) && pattern.test(text) ? [path] : []));

test("only one file knows Tauri", () => {
  expect(found(/from "@tauri-apps/, /rules\.test\.ts$/)).toEqual(["../host/tauri.ts"]);
});

test("markup is taken from the chart's renderer only", () => {
  expect(found(/\{@html/, /rules\.test\.ts$/)).toEqual(["../ui/ChartFrame.svelte"]);
});

test("no inline styles that the Content Security Policy would refuse", () => {
  expect(found(/<[^>]*\sstyle="/, /rules\.test\.ts$|example\.ts$/)).toEqual([]);
});

test("colours are named in one place, so that both themes have all of them", () => {
  expect(found(/(color|background|border|fill|stroke)[^;{]*:[^;]*#[0-9a-f]{3,8}\b/, /tokens\.css$|\.test\.ts$/)).toEqual([]);
});

test("files stay short enough to be read at once", () => {
  const long = Object.entries(sources).filter(([path, text]) => text.split("\n").length > 400 && !path.endsWith("strings.ts"));
  expect(long.map(([path]) => path)).toEqual([]);
});

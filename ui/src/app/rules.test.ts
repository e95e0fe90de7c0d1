import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["../**/*.ts", "../**/*.svelte", "../**/*.css", "!../api/bindings.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
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
  const long = Object.entries(sources).filter(([path, text]) => text.split("\n").length > 400 && !path.endsWith("words/messages.ts"));
  expect(long.map(([path]) => path)).toEqual([]);
});

test("a dialog is left in one way: what it confirms is held before it goes", () => {
  // Only ui/Dialog.svelte takes a dialog away. Whatever reads a prop after that would read what is gone.
  expect(found(/\bonclose\(\)/, /rules\.test\.ts$/)).toEqual(["../ui/Dialog.svelte"]);
});

test("items of a list are told apart by what they are, never by words that two of them may share", () => {
  const identity = /^(index|place|column|id|key|code|status|value|[\w.?[\]]+\.(id|code|href|path|period|until|key|kpi))$/;
  const keys = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(/\{#each .*? as (?:\{[^}]*\}|\[[^\]]*\]|\w+)(?:, \w+)?(?: \((?<key>[^()]*)\))?\}/g)].map(
      (each) => `${path}: ${each.groups?.["key"] ?? each[0]}`,
    ),
  );
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !identity.test(key.split(": ").at(-1) ?? ""))).toEqual([]);
});

test("what a person reads comes from messages, and no sentence stands in the window's own sources", () => {
  // Noted where a fault of the program is: for its log, and never in front of the owner alone.
  const forTheLog = /^\.\.\/(api\/(faults|call)|main|host\/memory)\.ts$|\.test\.ts$|\/testing\/|words\/messages\.ts$/;
  const plain = (text: string) => text.replace(/<style>[^]*?<\/style>|\/\*[^]*?\*\/|<!--[^]*?-->/g, "").replace(/(^|\s)\/\/.*$/gm, "");
  const sentence = /["'`>](?:\$\{[^}]*\} )?[A-Z\u201c]\p{L}+[,:]? \p{L}{2,}/u;
  const spoken = Object.entries(sources).flatMap(([path, text]) => {
    if (forTheLog.test(path)) return [];
    return plain(text)
      .split("\n")
      .filter((line) => sentence.test(line))
      .map((line) => `${path}: ${line.trim()}`);
  });
  expect(spoken).toEqual([]);
});

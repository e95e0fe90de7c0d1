// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { connect } from "../api/call.ts";
import { MemoryHost } from "../host/memory.ts";
import { notices } from "./notices.svelte.ts";
import { saySaved } from "./saved.ts";

test("what was saved can be shown in its folder, and where that fails it is said", async () => {
  const host = new MemoryHost({});
  connect(host);
  saySaved("Saved as /y/Revenue.png", "3/Revenue.png");
  const notice = notices.list.at(-1);
  expect(notice?.text).toBe("Saved as /y/Revenue.png");
  notice?.action?.run();
  expect(host.shown).toEqual(["3/Revenue.png"]);
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Tauri refuses with a plain object, too.
  host.showInFolder = () => Promise.reject({ code: "file_not_found", message: "The file is no longer there.", detail: null });
  notice?.action?.run();
  await Promise.resolve();
  await Promise.resolve();
  expect(notices.list.at(-1)?.text).toBe("The file is no longer there.");
});

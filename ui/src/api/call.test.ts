import { beforeEach, expect, expectTypeOf, test } from "vitest";

import { MemoryHost } from "../host/memory.ts";
import { call, CallError, callError, connect, type Request } from "./call.ts";
import { faults } from "./faults.ts";

let host: MemoryHost;

beforeEach(() => {
  host = new MemoryHost({ undo: () => ({ label: null, topics: [], id: null, undo: null, redo: null, backup_problem: null, note: null }) });
  connect(host);
});

test("a request without content may be left out", async () => {
  await call("undo");
  expect(host.calls).toEqual([{ name: "undo", payload: {} }]);
});

test("what goes wrong comes with its code, its sentence and its details", async () => {
  host.answers.undo = () => {
    throw { code: "nothing_to_undo", message: "There is nothing to take back.", detail: { since: 3 } };
  };
  const error = await call("undo").catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(CallError);
  expect(error).toMatchObject({ code: "nothing_to_undo", message: "There is nothing to take back.", detail: { since: 3 } });
});

test("advice and failures are told apart by their code", () => {
  expect(callError({ code: "name_taken", message: "…" }).isFailure).toBe(false);
  expect(callError({ code: "read_only", message: "…" }).isFailure).toBe(false);
  expect(callError({ code: "internal", message: "…" }).isFailure).toBe(true);
  expect(callError({ code: "disk_full", message: "…" }).isFailure).toBe(true);
  expect(callError({ code: "failed", message: "…" }).isFailure, "the disk or the system refused").toBe(true);
});

test("whatever a host rejects with becomes an error with a code", () => {
  expect(callError("no such window")).toMatchObject({ code: "internal", detail: "no such window" });
  expect(callError(new TypeError("x is not a function"))).toMatchObject({ code: "internal", isFailure: true });
  expect(callError(undefined)).toMatchObject({ code: "internal" });
  const broke = faults.take().map(({ text }) => text.split("\n")[0]);
  expect(broke, "and is noted as a fault").toEqual(["no such window", "TypeError: x is not a function", "undefined"]);
  const error = new CallError("failed", "…");
  expect(callError(error)).toBe(error);
});

test("fields that may be null may be left out, the others may not", () => {
  expectTypeOf<{ id: number }>().toExtend<Request<"kpi_page">>();
  expectTypeOf<{ period: string }>().not.toExtend<Request<"kpi_page">>();
  expectTypeOf<{
    paths: string[];
    readable_names: boolean;
    sketch: boolean;
    without_recipe: boolean;
    map: { format: { decimal: string } };
  }>().toExtend<Request<"import_plan">>();
});

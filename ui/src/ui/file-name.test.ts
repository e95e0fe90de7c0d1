import { expect, test } from "vitest";

import { fileName } from "./file-name.ts";

const name = (...parts: string[]) => fileName(parts, "pdf", "pack");

test("a file is called after what it shows and of when", () => {
  expect(name("Board", "October 2026")).toBe("Board – October 2026.pdf");
  expect(name("", "October 2026")).toBe("October 2026.pdf");
  expect(name("صافي الربح 📈")).toBe("صافي الربح 📈.pdf");
});

test("what a file system refuses is left out", () => {
  expect(name("Sales / order: Q1?", "1/10/2026")).toBe("Sales order Q1 – 1 10 2026.pdf");
  expect(name("..\\..\\etc", "Oct. 2026.")).toBe("etc – Oct. 2026.pdf");
  expect(name("\u202ecod.exe")).toBe("cod.exe.pdf");
  expect(name("...")).toBe("pack.pdf");
  expect(name("CON")).toBe("pack.pdf");
});

test("a long name is cut between characters", () => {
  const long = name("📈".repeat(200));
  expect(Array.from(long)).toHaveLength(84);
  expect(long.endsWith("📈.pdf")).toBe(true);
  expect(name(`${"a".repeat(79)} b`)).toBe(`${"a".repeat(79)}.pdf`);
});

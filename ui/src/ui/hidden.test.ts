import { expect, test } from "vitest";
import { spoken } from "./hidden.ts";

test("a hidden amount has a name where it is read out", () => {
  expect(spoken("October 2026: •••, target •••")).toBe("October 2026: hidden amount, target hidden amount");
  expect(spoken("October 2026: €45,820")).toBe("October 2026: €45,820");
});

// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { appearance } from "../app/theme.svelte.ts";
import { coveredAmount } from "./covered.ts";

function field(): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  input.value = "45000";
  document.body.append(input);
  return input;
}

afterEach(() => {
  appearance.blurred = false;
  document.body.replaceChildren();
});

test("a number in a field is hidden until somebody goes there, and again after", () => {
  appearance.blurred = true;
  const input = field();
  coveredAmount(input);
  expect(input.type).toBe("password");
  input.focus();
  expect(input.type).toBe("text");
  input.blur();
  expect(input.type).toBe("password");
  expect(input.value).toBe("45000");
});

test("a number stays to be seen where nothing is hidden", () => {
  const input = field();
  const detach = coveredAmount(input);
  expect(input.type).toBe("text");
  detach();
});

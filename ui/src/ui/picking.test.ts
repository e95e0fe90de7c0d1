import { expect, test } from "vitest";

import { picks, type Pick } from "./picking.ts";

const options: Pick[] = [
  { value: "en-DE", label: "English (Germany)", also: "English (Germany)" },
  { value: "fr-CH", label: "French (Switzerland)", also: "Français (Suisse)" },
  { value: "de-CH", label: "German (Switzerland)", also: "Deutsch (Schweiz)" },
  { value: "de-DE", label: "German (Germany)", also: "Deutsch (Deutschland)" },
];
const found = (typed: string) => picks(options, typed).map(({ value }) => value);

test("everything is offered before something is typed", () => expect(found(" ")).toHaveLength(4));

test("by the beginning of words, in any order, in either language, with or without accents", () => {
  expect(found("german")).toEqual(["de-CH", "de-DE", "en-DE"]);
  expect(found("schweiz deu")).toEqual(["de-CH"]);
  expect(found("francais")).toEqual(["fr-CH"]);
  expect(found("de-DE")).toEqual(["de-DE"]);
  expect(found("German (Germany)")).toEqual(["de-DE"]);
  expect(found("klingon")).toEqual([]);
});

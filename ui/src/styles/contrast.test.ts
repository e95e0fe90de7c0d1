import { expect, test } from "vitest";

import tokens from "./tokens.css?raw";

type Theme = "light" | "dark";

/** A colour of the palette as sRGB, 0–255. */
function colour(name: string, theme: Theme): [number, number, number] {
  const both = new RegExp(`--${name}: (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));`).exec(tokens);
  const hex = both?.[3] ?? both?.[theme === "light" ? 1 : 2];
  if (hex === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: [number, number, number]): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string, theme: Theme): number {
  const [x, y] = [luminance(colour(a, theme)), luminance(colour(b, theme))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const GROUNDS = ["bg", "raised", "hover", "chosen"];
const TEXT: [text: string, grounds: string[]][] = [
  ["ink", [...GROUNDS, "side", "on-soft", "risk-soft", "off-soft"]],
  ["soft-ink", GROUNDS],
  ["dim", [...GROUNDS, "side", "badge"]],
  ["faint", [...GROUNDS, "side"]],
  ["accent", GROUNDS],
  ["on", ["bg", "raised", "hover"]],
  ["risk", ["bg", "raised", "hover", "risk-soft"]],
  ["off", ["bg", "raised", "hover", "risk-soft"]],
  ["on-accent", ["accent-fill", "accent-fill-hover"]],
];
const MARKS: [mark: string, grounds: string[]][] = [
  ["none", ["bg", "raised", "hover", "chosen"]],
  ["mark", ["bg", "hover", "rail"]],
  ["on", ["rail", "chosen"]],
  ["risk", ["rail", "chosen"]],
  ["off", ["rail", "chosen"]],
  ["tick", ["on", "risk", "off"]],
  ["accent", ["bg", "raised", "side"]],
];

for (const theme of ["light", "dark"] as const) {
  const below = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([front, grounds]) =>
      grounds
        .map((ground) => ({ pair: `${front} on ${ground}`, ratio: contrast(front, ground, theme) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`),
    );

  test(`text can be read in the ${theme} theme`, () => expect(below(TEXT, 4.5)).toEqual([]));
  test(`marks can be seen in the ${theme} theme`, () => expect(below(MARKS, 3)).toEqual([]));
}

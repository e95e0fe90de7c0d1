import { expect, test } from "vitest";

import { fitted, placed, pointedAt } from "./paint.ts";

test("a slide fills the screen in one direction and keeps its shape", () => {
  const slide = { width: 960, height: 540 };
  expect(fitted(slide, { width: 1920, height: 1200 })).toEqual({ width: 1920, height: 1080 });
  expect(fitted(slide, { width: 1920, height: 540 })).toEqual(slide);
});

test("what the speaker points at is the same place on the audience's screen", () => {
  const slide = { width: 960, height: 540 };
  // The speaker's slide stands at the top of its room, with bars at its sides or room below.
  for (const room of [
    { width: 1000, height: 540 },
    { width: 960, height: 800 },
  ]) {
    const { width, height } = fitted(slide, room);
    const at = pointedAt({ x: (room.width - width) / 2 + width / 4, y: height / 2 }, slide, room);
    expect(at).toEqual([0.25, 0.5]);
    expect(placed(at ?? [0, 0], slide, { width: 1920, height: 1200 })).toEqual({ x: 480, y: 600 });
  }
  expect(pointedAt({ x: 5, y: 5 }, slide, { width: 1000, height: 540 })).toBeNull();
  expect(pointedAt({ x: 500, y: 700 }, slide, { width: 960, height: 800 })).toBeNull();
});

// A review of the example business that has not ended.
import type { Review, ReviewList, ReviewNotes } from "../api/bindings.ts";

export const reviews: ReviewList = {
  reviews: [
    {
      id: 7,
      kind: "monthly",
      kind_text: "Monthly review",
      title: "Monthly review · October 2026",
      period: "2026-10",
      period_label: "October 2026",
      held: "2026-11-23",
      state_text: "open",
      open: true,
      attendees: ["Ana"],
      decisions: 1,
      actions: 0,
    },
  ],
};

const point = { left_out: false, action: null, objective: null, owner: null, why: [], lines: [] };

export const review: Review = {
  id: 7,
  kind: "monthly",
  title: "Monthly review · October 2026",
  period: "2026-10",
  period_label: "October 2026",
  held: "2026-11-23",
  held_label: "23 Nov 2026",
  open: true,
  state_text: "open",
  language: "en",
  attendees: ["Ana"],
  since: "Since September 2026",
  minutes: 11,
  time: 45,
  remark: null,
  plan: { order: [], left_out: [], minutes: {}, own: [], total: null },
  points: [
    { ...point, key: "late", kind: "late", title: "Missing and late data", minutes: 1, minutes_text: "1 min", kpi: null, status: null, lines: ["Cycle time"] },
    { ...point, key: "kpi:1", kind: "kpi", title: "Revenue", minutes: 10, minutes_text: "10 min", kpi: 1, status: "off_track", why: ["Was On track, is Off track."] },
  ],
  numbers: [],
  notes: [
    { id: 3, kind: "decision", kind_text: "Decision", point: "kpi:1", about: "Revenue", text: "Open on Sundays", time: "2026-11-23T10:00:00", amended: null, removed: false },
  ],
  actions: [],
  restated: [],
};

/** The same once it was held, with one of its numbers. */
export const heldReview: Review = {
  ...review,
  open: false,
  state_text: "held 23 Nov 2026",
  numbers: [
    {
      kpi: 1,
      name: "Revenue",
      objective: null,
      owner: null,
      period: "2026-10",
      period_label: "October 2026",
      value: 45820,
      text: "€45,820",
      unit: "EUR",
      target_text: "≥ €50,000",
      status: "off_track",
      status_text: "Off track",
      signal: null,
      change: "−2.1% vs Sep",
      provisional: null,
      past: [],
      spark: { line: "M3 25L117 3", target: "", last: [117, 3], open: false, text: "13 months: €40,100, €45,820." },
    },
  ],
  actions: [
    {
      id: 5,
      text: "Put up the sign",
      owner: "Ana",
      due: "2026-12-04",
      due_label: "4 Dec 2026",
      about: "Revenue",
      expected: "",
      decision: 3,
      follows: "follows from: Open on Sundays",
      amended: null,
    },
  ],
};

export const reviewNotes: ReviewNotes = {
  notes: [
    { id: 3, review: 7, review_title: "Monthly review · October 2026", kind: "decision", kind_text: "Decision", about: "Revenue", text: "Open on Sundays" },
  ],
};

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

export const reviewNotes: ReviewNotes = {
  notes: [
    { id: 3, review: 7, review_title: "Monthly review · October 2026", kind: "decision", kind_text: "Decision", about: "Revenue", text: "Open on Sundays" },
  ],
};

/** Line icons in an 18 × 18 box, drawn with a stroke of 1.5. */
export const ICONS = {
  scorecard: "M3 4h12M3 9h12M3 14h8",
  objectives: "M15.2 9A6.2 6.2 0 1 1 2.8 9a6.2 6.2 0 0 1 12.4 0zM11.2 9a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0z",
  data: "M14.6 4.6c0 1.2-2.5 2.2-5.6 2.2s-5.6-1-5.6-2.2S5.9 2.4 9 2.4s5.6 1 5.6 2.2zM3.4 4.6v8.6c0 1.2 2.5 2.2 5.6 2.2s5.6-1 5.6-2.2V4.6",
  actions: "M3.5 9.5l3.6 3.6L14.5 5",
  settings:
    "M11.4 9A2.4 2.4 0 1 1 6.6 9a2.4 2.4 0 0 1 4.8 0zM9 2.5v2M9 13.5v2M2.5 9h2M13.5 9h2M4.4 4.4l1.4 1.4M12.2 12.2l1.4 1.4M13.6 4.4l-1.4 1.4M5.8 12.2l-1.4 1.4",
  search: "M12.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM11.4 11.4l3.6 3.6",
  plus: "M9 3.5v11M3.5 9h11",
  close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
  more: "M4.4 9a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0zM9.4 9a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0zM14.4 9a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0z",
  down: "M5 7.5l4 4 4-4",
  right: "M7 5l4 4-4 4",
  sortUp: "M5.5 10.5L9 7l3.5 3.5",
  sortDown: "M5.5 7.5L9 11l3.5-3.5",
  file: "M5 2.5h6l3 3v10H5zM11 2.5v3h3",
  folder: "M2.5 5v9h13V6.5H9L7.5 4.5h-5z",
  sheet: "M3 3.5h12v11H3zM3 7h12M3 10.8h12M7.5 3.5v11",
  eye: "M1.8 9S4.5 4.2 9 4.2 16.2 9 16.2 9 13.5 13.8 9 13.8 1.8 9 1.8 9zM11 9a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  shop: "M3 7.5v7h12v-7M2.5 7.5L4 3.5h10l1.5 4zM7 14.5v-4h4v4",
  undo: "M6.5 4L3.5 7l3 3M3.5 7h7a3.5 3.5 0 0 1 0 7H7",
  calendar: "M3 4.5h12v10.5H3zM3 8h12M6 2.5v3.5M12 2.5v3.5",
  archive: "M2.8 3.5h12.4v3.2H2.8zM4 6.7v8h10v-8M7.3 9.5h3.4",
} as const;

export type IconName = keyof typeof ICONS;

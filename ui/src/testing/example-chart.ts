import type { Chart } from "../api/bindings.ts";

const POINTS = [213, 173, 191, 152, 184, 183, 173, 175, 183, 189, 183, 169, 145, 137, 117, 105, 111, 240, 117, 106, 133, 142, 133, 114];

const month = (index: number) => `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

/** A chart in the size that was asked for. */
export function chart(width: number, height: number, dark = false): Chart {
  const [left, step] = [46, (width - 130) / (POINTS.length - 1)];
  const points = POINTS.map((y, index) => ({
    x: left + index * step,
    y: (y / 330) * height,
    period: month(index),
    from: `${month(index)}-01`,
    to: `${month(index + 1)}-01`,
    objective: null,
    label: `Month ${index + 1}`,
    text: `€${(60 - y / 10).toFixed(1)}k`,
    details: ["target €45,000", ...(index === 17 ? ["Card terminal down 6 days"] : [])],
  }));
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  const [ink, grid] = dark ? ["#8db0ff", "#262a31"] : ["#2b59c3", "#eceef1"];
  const rules = [45, 115, 185, 254].map((y) => `<line x1="46" x2="${width - 84}" y1="${(y / 330) * height}" y2="${(y / 330) * height}" stroke="${grid}"/>`);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rules.join("")}<polyline points="${line}" fill="none" stroke="${ink}" stroke-width="2.2"/></svg>`,
    width,
    height,
    points,
    chosen: points.length - 1,
    table: { head: ["Month", "Revenue", "Target"], rows: points.map(({ label, text }) => [label, text, "€45,000"]) },
    description: "Revenue by month with its target",
    window_text: null,
    note: null,
  };
}

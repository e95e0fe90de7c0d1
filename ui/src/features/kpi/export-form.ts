import type { ChartToCopy } from "../../host/host.ts";

export const SIZES = {
  slide: { width: 1600, height: 900 },
  document: { width: 1200, height: 675 },
  wide: { width: 1600, height: 600 },
  square: { width: 1080, height: 1080 },
  a4: { width: 1123, height: 794 },
  a3: { width: 1587, height: 1123 },
} as const;

export type SizeName = keyof typeof SIZES;
export type Format = "png" | "svg" | "pdf";
export type Colours = "light" | "dark" | "print";

/** How a chart leaves. */
export interface Leaving {
  size: SizeName;
  theme: Colours;
  title: boolean;
  /** Without a background; of a PDF that is the paper in any case. */
  transparent: boolean;
}

/** The chart that was seen, as it leaves. */
export function exported(chart: ChartToCopy, { size, theme, title, transparent }: Leaving): ChartToCopy {
  return { ...chart, look: { ...chart.look, ...SIZES[size], theme, title, transparent } };
}

/** True where a file can be without a background. */
export const canBeTransparent = (format: Format): boolean => format !== "pdf";

/** What can be drawn of objectives. */
export const OBJECTIVES_SHAPES = ["tree", "map", "table", "bullet"] as const;
export type ObjectivesShape = (typeof OBJECTIVES_SHAPES)[number];

export const kindOf = (shape: ObjectivesShape): ChartToCopy["kind"] => (shape === "table" ? { table: { range: null } } : shape);

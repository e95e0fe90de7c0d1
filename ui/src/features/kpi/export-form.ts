import type { ChartToCopy, SaveKind } from "../../host/host.ts";

export const SIZES = {
  slide: { width: 1600, height: 900 },
  document: { width: 1200, height: 675 },
  wide: { width: 1600, height: 600 },
  square: { width: 1080, height: 1080 },
  a4: { width: 1123, height: 794 },
  a3: { width: 1587, height: 1123 },
} as const;

export type SizeName = keyof typeof SIZES;

/** The formats and the kinds of files they are; pictures first. */
export const FORMATS = {
  png: "png",
  svg: "svg",
  pdf: "pdf",
  pptx: "slides",
  xlsx: "tables",
  html: "page",
  csv: "csv",
  md: "markdown",
} as const satisfies Record<string, SaveKind>;

export type Format = keyof typeof FORMATS;
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

/** True for a picture, which has a size; all else has its numbers. */
export const isPicture = (format: Format): boolean => format === "png" || format === "svg" || format === "pdf";

/** True where a file can be without a background. */
export const canBeTransparent = (format: Format): boolean => format === "png" || format === "svg";

/** The formats that a chart can have: slides and workbooks draw numbers over time themselves, and nothing else. */
export function formatsOf({ kpi, kind }: ChartToCopy): Format[] {
  const isOverTime = (kpi ?? null) !== null && (kind == null || (typeof kind === "object" && "trend" in kind));
  return (Object.keys(FORMATS) as Format[]).filter((format) => isOverTime || (format !== "pptx" && format !== "xlsx"));
}

/** What can be drawn of objectives. */
export const OBJECTIVES_SHAPES = ["tree", "map", "table", "bullet"] as const;
export type ObjectivesShape = (typeof OBJECTIVES_SHAPES)[number];

export const kindOf = (shape: ObjectivesShape): ChartToCopy["kind"] => (shape === "table" ? { table: { range: null } } : shape);

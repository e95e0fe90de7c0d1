import type { GrainCode, RangeCode } from "../../api/bindings.ts";
import type { ChartToCopy } from "../../host/host.ts";
import { recalled, remember } from "../../app/remembered.ts";

/** What each point of a chart stands for. */
export const WINDOWS = ["period", "to_date", "rolling"] as const;
export type ChartWindow = (typeof WINDOWS)[number];

/** What a chart of a KPI is: over time as a line or as columns, what changed it, its years over each other. */
export const SHAPES = ["line", "bar", "waterfall", "years"] as const;
export type ChartShape = (typeof SHAPES)[number];

/** How far a chart reaches. */
export const RANGES = ["recent", "year", "three_years", "all"] as const satisfies readonly RangeCode[];
export type ChartRange = RangeCode;

/** How high the chart of a trend is, CSS pixels. */
export const trendHeight = (width: number): number => Math.round(Math.min(440, Math.max(270, width * 0.5)));

/** How high a chart of so many bars one below the other is; more than fit are in the table only. */
export const barsHeight = (bars: number): number => Math.min(620, Math.max(120, bars * 34 + 16));

/** How many periods the rolling window of a grain has; a year has none. */
export const ROLLING: Readonly<Record<string, number>> = { day: 28, week: 13, month: 12, quarter: 4 };

/** How many periods are shown where nobody chose: days need more to say something. */
export const recentCount = (grain: string): number => (grain === "day" ? 90 : 25);

/** The ranges that make sense for a grain: a year is one point of itself. */
export const rangesOf = (grain: string): readonly ChartRange[] => (grain === "year" ? ["recent", "all"] : RANGES);

/** How charts are drawn. It stays while one goes from KPI to KPI; natural limits and ranges stay for good. */
class ChartOptions {
  shape = $state<ChartShape>("line");
  #limits = $state(recalled("chart limits") !== "off");
  forecast = $state(false);
  lastYear = $state(false);
  /** What was planned, in place of last year: only one of them stands beside the numbers. */
  budget = $state(false);
  index = $state(false);
  asTable = $state(false);
  window = $state<ChartWindow>("period");
  perWorkingDay = $state(false);
  /** True while the page tells how its number came to be. */
  explained = $state(false);
  /** The dimension that KPIs are broken down by, where they have it. */
  dimension = $state<string | null>(null);
  #ranges = $state<Record<string, ChartRange>>({});

  /** Natural limits are there until the owner switches them off. */
  get limits(): boolean {
    return this.#limits;
  }

  set limits(on: boolean) {
    this.#limits = on;
    remember("chart limits", on ? "on" : "off");
  }

  /** How far charts of a grain reach. */
  range(grain: string): ChartRange {
    const kept = this.#ranges[grain] ?? recalled(`chart range ${grain}`);
    return rangesOf(grain).find((range) => range === kept) ?? "recent";
  }

  setRange(grain: string, range: ChartRange): void {
    this.#ranges[grain] = range;
    remember(`chart range ${grain}`, range);
  }

  /** The window to ask for. A year is the whole year already. */
  private asked(grain: string | null): string | null {
    const rolling = ROLLING[grain ?? "month"];
    if (this.window === "period" || rolling === undefined) return null;
    return this.window === "to_date" ? "to_date" : `rolling_${rolling}`;
  }

  /** True where periods follow each other on the chart, so that limits, a forecast and a range go with it. */
  get isTrend(): boolean {
    return this.shape === "line" || this.shape === "bar";
  }

  /** True where each point stands for its period: natural limits and their splits are those of periods. */
  isPeriod(grain: string, addsUp: boolean): boolean {
    return this.asked(grain) === null && !(this.perWorkingDay && addsUp);
  }

  /**
   * What to ask for, with the period that the page is at; `blurred` shows an index in place of amounts, `addsUp` says
   * whether days can share the number.
   */
  request(kpi: number, at: { grain: GrainCode; name: string } | null, blurred: boolean, addsUp: boolean): ChartToCopy {
    const grain = at?.grain ?? null;
    return {
      kpi,
      span: { window: this.asked(grain), per_working_day: this.perWorkingDay && addsUp, grain },
      period: at?.name ?? null,
      look: { index: this.index || blurred },
      kind: this.kind(grain),
    };
  }

  private kind(grain: GrainCode | null): ChartToCopy["kind"] {
    if (this.shape === "waterfall") return { waterfall: { by: null } };
    if (this.shape === "years") return { years: { years: null } };
    return {
      trend: {
        range: this.range(grain ?? "month"),
        form: this.shape,
        limits: this.limits,
        forecast: this.forecast,
        last_year: this.lastYear && !this.budget,
        budget: this.budget,
      },
    };
  }

  /** What to ask for to see the members of a dimension in the period that the page is at. */
  breakdown(kpi: number, at: { grain: GrainCode; name: string }, dimension: string, blurred: boolean): ChartToCopy {
    return { kpi, span: { grain: at.grain }, period: at.name, look: { index: blurred }, kind: { breakdown: { dimension } } };
  }
}

export const chartOptions = new ChartOptions();

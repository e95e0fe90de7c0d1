import type { GrainCode, KpiPage, RangeCode } from "../../api/bindings.ts";
import type { ChartToCopy } from "../../host/host.ts";
import { recalled, remember } from "../../app/remembered.ts";
import type { Days } from "../../ui/chart-zoom.ts";

/** What each point of a chart stands for. */
export const WINDOWS = ["period", "to_date", "rolling"] as const;
export type ChartWindow = (typeof WINDOWS)[number];

/**
 * What a chart of a KPI is: over time as a line or as columns, what changed it, its years over each other, how its records
 * spread, beside its target, between what leads to it and what follows, its periods as a table.
 */
export const SHAPES = ["line", "bar", "waterfall", "years", "distribution", "bullet", "chain", "table"] as const;
export type ChartShape = (typeof SHAPES)[number];

/** The shapes that make sense: only records spread. */
export const shapesOf = (hasRecords: boolean): readonly ChartShape[] =>
  hasRecords ? SHAPES : SHAPES.filter((shape) => shape !== "distribution");

/** How far a chart reaches. */
export const RANGES = ["recent", "year", "three_years", "all"] as const satisfies readonly RangeCode[];
export type ChartRange = RangeCode;

/** How high the chart of a trend is, CSS pixels. */
export const trendHeight = (width: number): number => Math.round(Math.min(440, Math.max(270, width * 0.5)));

/** How members of a dimension are drawn: those of one period as bars, as parts of one column over time, or each by itself over time. */
export const MEMBERS_SHAPES = ["breakdown", "stacked", "multiples"] as const;
export type MembersShape = (typeof MEMBERS_SHAPES)[number];

/** The shapes that make sense: only what adds up has parts. */
export const membersShapesOf = (addsUp: boolean): readonly MembersShape[] =>
  addsUp ? MEMBERS_SHAPES : MEMBERS_SHAPES.filter((shape) => shape !== "stacked");

/** More members than this are gathered, or named in the table only. */
const MOST_MEMBERS = 12;

/** How high a chart of so many bars one below the other is. */
export const barsHeight = (bars: number): number => Math.max(120, Math.min(bars, MOST_MEMBERS) * 34 + 16);

/** How high a chart of so many members beside each other is. */
export function multiplesHeight(members: number, width: number): number {
  const columns = Math.max(1, Math.min(4, Math.floor(width / 200)));
  return Math.max(160, Math.ceil(Math.min(members, MOST_MEMBERS) / columns) * 142 + 30);
}

/** How many periods the rolling window of a grain has; a year has none. */
export const ROLLING: Readonly<Record<string, number>> = { day: 28, week: 13, month: 12, quarter: 4 };

/** How many periods are shown where nobody chose: days need more to say something. */
export const recentCount = (grain: string): number => (grain === "day" ? 90 : 25);

/** The ranges that make sense for a grain: a year is one point of itself. */
export const rangesOf = (grain: string): readonly ChartRange[] => (grain === "year" ? ["recent", "all"] : RANGES);

/** True where periods follow each other as points, so that limits and a forecast go with them. */
export const isTrend = (shape: ChartShape): boolean => shape === "line" || shape === "bar";

/** True where the chart is of as many periods as its range says. */
export const hasRange = (shape: ChartShape): boolean => isTrend(shape) || shape === "distribution" || shape === "table";

/** True where the chart is of one period by itself, whatever its numbers stand for elsewhere. */
export const isOfPeriod = (shape: ChartShape): boolean => shape === "waterfall" || shape === "bullet" || shape === "chain";

/** What a chart must know of a KPI: whether days can share the number, whether single records are behind it, and its figures from elsewhere. */
export type ChartedKpi = Pick<KpiPage, "adds_up" | "has_records" | "benchmarks">;

/** A member of a dimension whose values are looked at. */
export interface ChosenMember {
  dimension: string;
  /** Its name; "" for values without one. */
  member: string;
  /** As it is shown. */
  label: string;
}

/** How charts are drawn. It stays while one goes from KPI to KPI; natural limits and ranges stay for good. */
class ChartOptions {
  #shape = $state<ChartShape>("line");
  #limits = $state(recalled("chart limits") !== "off");
  /** What was decided and noted in reviews, where there is any. */
  #decisions = $state(recalled("chart decisions") !== "off");
  forecast = $state(false);
  lastYear = $state(false);
  /** What was planned, in place of last year: only one of them stands beside the numbers. */
  budget = $state(false);
  /** The newest figure from elsewhere, where there is one. */
  benchmark = $state(false);
  index = $state(false);
  /** The KPI that is drawn over the one of the page. */
  compared = $state<number | null>(null);
  /** The scenario that is drawn beside what is, in place of last year and of what was planned. */
  scenario = $state<number | null>(null);
  asTable = $state(false);
  /** True while what is wanted less often can be chosen. */
  more = $state(false);
  window = $state<ChartWindow>("period");
  perWorkingDay = $state(false);
  /** True while the page tells how its number came to be. */
  explained = $state(false);
  /** How the members of a dimension are drawn. */
  members = $state<MembersShape>("breakdown");
  /** The dimension that KPIs are broken down by, where they have it. */
  dimension = $state<string | null>(null);
  /** The member that the values behind a number are of; all where null. */
  member = $state.raw<ChosenMember | null>(null);
  #ranges = $state<Record<string, ChartRange>>({});
  /** Days of periods of a grain that a trend is drawn of, in place of its range. */
  #zoom = $state.raw<(Days & { grain: string }) | null>(null);

  /** True where something of what is wanted less often is in use on the page of a KPI: it is never hidden then. */
  usesMore(kpi: number): boolean {
    const overAnother = this.compared !== null && this.compared !== kpi;
    return overAnother || this.scenario !== null || this.index || this.perWorkingDay || this.window !== "period";
  }

  /** Natural limits are there until the owner switches them off. */
  get limits(): boolean {
    return this.#limits;
  }

  set limits(on: boolean) {
    this.#limits = on;
    remember("chart limits", on ? "on" : "off");
  }

  /** Decisions are marked until the owner switches them off. */
  get decisions(): boolean {
    return this.#decisions;
  }

  set decisions(on: boolean) {
    this.#decisions = on;
    remember("chart decisions", on ? "on" : "off");
  }

  /** How far charts of a grain reach. */
  range(grain: string): ChartRange {
    const kept = this.#ranges[grain] ?? recalled(`chart range ${grain}`);
    return rangesOf(grain).find((range) => range === kept) ?? "recent";
  }

  /** The days that trends of a grain are drawn of; null for their whole range. */
  zoom(grain: string): Days | null {
    return this.#zoom?.grain === grain ? this.#zoom : null;
  }

  /** Draws trends of these days only, or of their whole range again. */
  setZoom(grain: string, days: Days | null): void {
    this.#zoom = days === null ? null : { ...days, grain };
  }

  setRange(grain: string, range: ChartRange): void {
    this.#zoom = null;
    this.#ranges[grain] = range;
    remember(`chart range ${grain}`, range);
  }

  /** The window to ask for. A year is the whole year already. */
  private asked(grain: string | null): string | null {
    const rolling = ROLLING[grain ?? "month"];
    if (this.window === "period" || rolling === undefined) return null;
    return this.window === "to_date" ? "to_date" : `rolling_${rolling}`;
  }

  /** What is drawn of a KPI with or without records; it is not forgotten on the way over one that has none. */
  shape(hasRecords: boolean): ChartShape {
    return shapesOf(hasRecords).find((shape) => shape === this.#shape) ?? "line";
  }

  setShape(shape: ChartShape): void {
    this.#shape = shape;
  }

  /** True where each point stands for its period: natural limits and their splits are those of periods. */
  isPeriod(grain: string, addsUp: boolean): boolean {
    return this.asked(grain) === null && !(this.perWorkingDay && addsUp);
  }

  /**
   * What to ask for, with the period that the page is at; `blurred` shows an index in place of amounts.
   */
  request(
    kpi: number,
    at: { grain: GrainCode; name: string } | null,
    blurred: boolean,
    { adds_up: addsUp, has_records: hasRecords, benchmarks }: ChartedKpi,
  ): ChartToCopy {
    const grain = at?.grain ?? null;
    const shape = this.shape(hasRecords);
    const zoom = isTrend(shape) ? this.zoom(grain ?? "month") : null;
    const days = zoom && { from: zoom.from, to: zoom.to };
    return {
      kpi,
      span: { window: this.asked(grain), per_working_day: this.perWorkingDay && addsUp, grain, ...days },
      period: at?.name ?? null,
      look: { index: this.index || blurred },
      kind: this.kind(kpi, shape, grain, { hasDays: zoom !== null, hasBenchmark: benchmarks.length > 0 }),
    };
  }

  private kind(
    kpi: number,
    shape: ChartShape,
    grain: GrainCode | null,
    { hasDays, hasBenchmark }: { hasDays: boolean; hasBenchmark: boolean },
  ): ChartToCopy["kind"] {
    // Days are given in place of a range.
    const range = hasDays ? null : this.range(grain ?? "month");
    const compare = this.compared === kpi ? null : this.compared;
    if (shape === "waterfall") return { waterfall: { by: null, budget: this.budget } };
    if (shape === "years") return { years: { years: null } };
    if (shape === "distribution") return { distribution: { range } };
    if (shape === "table") return { table: { range } };
    if (shape === "bullet" || shape === "chain") return shape;
    return {
      trend: {
        range,
        form: shape,
        limits: this.limits,
        forecast: this.forecast,
        last_year: this.lastYear && !this.budget && compare === null && this.scenario === null,
        budget: this.budget && compare === null && this.scenario === null,
        decisions: this.decisions,
        benchmark: this.benchmark && hasBenchmark && compare === null,
        compare,
        scenario: compare === null ? this.scenario : null,
      },
    };
  }

  /** How members are drawn of a KPI; it is not forgotten on the way over one that does not add up. */
  membersShape(addsUp: boolean): MembersShape {
    return membersShapesOf(addsUp).find((shape) => shape === this.members) ?? "breakdown";
  }

  /** What to ask for to see the members of a dimension: in the period that the page is at, or over time. */
  breakdown(
    kpi: number,
    at: { grain: GrainCode; name: string },
    dimension: string,
    { blurred, addsUp }: { blurred: boolean; addsUp: boolean },
  ): ChartToCopy {
    const range = this.range(at.grain);
    const shape = this.membersShape(addsUp);
    const kind =
      shape === "stacked"
        ? { stacked: { dimension, range } }
        : shape === "multiples"
          ? { multiples: { dimension, range } }
          : { breakdown: { dimension } };
    return { kpi, span: { grain: at.grain }, period: at.name, look: { index: blurred }, kind };
  }
}

export const chartOptions = new ChartOptions();

import type { ChartToCopy } from "../../host/host.ts";

/** What each point of a chart stands for. */
export const WINDOWS = ["period", "to_date", "rolling"] as const;
export type ChartWindow = (typeof WINDOWS)[number];

/** How many periods the rolling window of a grain has; a year has none. */
export const ROLLING: Readonly<Record<string, number>> = { day: 28, week: 13, month: 12, quarter: 4 };

/** How charts are drawn. It stays while one goes from KPI to KPI; the default is calm. */
class ChartOptions {
  form = $state<"line" | "bar">("line");
  limits = $state(false);
  forecast = $state(false);
  lastYear = $state(false);
  index = $state(false);
  asTable = $state(false);
  window = $state<ChartWindow>("period");
  perWorkingDay = $state(false);

  /** The window to ask for. A year is the whole year already. */
  private asked(grain: string | null): string | null {
    const rolling = ROLLING[grain ?? "month"];
    if (this.window === "period" || rolling === undefined) return null;
    return this.window === "to_date" ? "to_date" : `rolling_${rolling}`;
  }

  /** True where each point stands for its period: natural limits and their splits are those of periods. */
  isPeriod(grain: string, addsUp: boolean): boolean {
    return this.asked(grain) === null && !(this.perWorkingDay && addsUp);
  }

  /** What to ask for; `blurred` shows an index in place of amounts, `addsUp` says whether days can share the number. */
  request(kpi: number, grain: string | null, blurred: boolean, addsUp: boolean): ChartToCopy {
    return {
      kpi,
      window: this.asked(grain),
      per_working_day: this.perWorkingDay && addsUp,
      grain,
      form: this.form,
      limits: this.limits,
      forecast: this.forecast,
      last_year: this.lastYear,
      index: this.index || blurred,
    };
  }
}

export const chartOptions = new ChartOptions();

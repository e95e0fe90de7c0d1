import type { ChartToCopy } from "../../host/host.ts";

/** How charts are drawn. It stays while one goes from KPI to KPI; the default is calm. */
class ChartOptions {
  form = $state<"line" | "bar">("line");
  limits = $state(false);
  forecast = $state(false);
  lastYear = $state(false);
  index = $state(false);
  asTable = $state(false);

  /** What to ask for; `blurred` shows an index in place of amounts. */
  request(kpi: number, grain: string | null, blurred: boolean): ChartToCopy {
    return {
      kpi,
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

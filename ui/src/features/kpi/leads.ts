import type { KpiPage } from "../../api/bindings.ts";
import { href, type KpiTab } from "../../app/route.ts";
import { router } from "../../app/router.svelte.ts";

/** Where a driver leads on: its numbers by the members it is recorded by, else the values behind it; null where it is no input. */
function tabOf(page: KpiPage, driver: string): KpiTab | null {
  const input = page.inputs.find((one) => one.name === driver);
  return input === undefined ? null : input.dimensions.length > 0 ? "breakdown" : "data";
}

/** The address of what a driver leads to; null where it leads nowhere. */
export function leadsTo(page: KpiPage, driver: string): string | null {
  const tab = tabOf(page, driver);
  return tab && href({ page: "kpi", id: page.kpi.id, tab });
}

/** Goes where a driver leads; null where it leads nowhere. */
export function opens(page: KpiPage, driver: string): (() => void) | null {
  const tab = tabOf(page, driver);
  return tab && (() => router.go({ page: "kpi", id: page.kpi.id, tab }));
}

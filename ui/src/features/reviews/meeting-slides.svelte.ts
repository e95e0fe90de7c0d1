import type { ReviewNumber, ReviewPoint } from "../../api/bindings.ts";
import { Audience } from "../../app/audience.svelte.ts";
import { resource } from "../../app/resource.svelte.ts";
import { appearance } from "../../app/theme.svelte.ts";
import type { Slide } from "../../host/host.ts";
import { asked } from "../reports/packs.ts";
import { actOf, type Act } from "./agenda.ts";

/**
 * What the audience sees in a meeting: the slide of the KPI that is talked about, or what a point is about in words. To be
 * made while a component is set up.
 */
export function meetingSlides(
  shown: () => { point: ReviewPoint | undefined; number: ReviewNumber | undefined },
  act: (what: Act) => unknown,
): Audience {
  const audience: Audience = new Audience(slide, (press) => {
    const what = actOf(press);
    if (what !== null) act(what);
  });
  const pages = resource("pack_pages", () => {
    const about = shown().number;
    if (!audience.open || about === undefined) return undefined;
    return asked(null, { period: about.period, grain: null }, { kpis: [about.kpi], paper: "16:9", theme: appearance.shown });
  });

  /** The one before stays until the next one is drawn. */
  function slide(): Slide | undefined {
    const { point, number: about } = shown();
    const drawn = pages.data?.pages.find(({ kpi }) => kpi === about?.kpi);
    if (point === undefined || (about !== undefined && drawn === undefined && pages.error === undefined)) return undefined;
    const lines = [...point.why, ...point.lines];
    return { svg: drawn?.svg ?? null, title: point.title, lines, theme: appearance.shown, black: appearance.covered };
  }

  return audience;
}

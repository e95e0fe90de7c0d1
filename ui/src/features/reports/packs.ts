// What a pack holds and how it is asked for, without the window.
import type { CategoryCode, FormCode, GrainCode, PackContent, PackRow, PaperCode, ThemeCode } from "../../api/bindings.ts";
import type { Request } from "../../api/call.ts";
import type { SaveKind } from "../../host/host.ts";

/** A format that a pack is saved in: its ending says it, and the dialog is for files of its kind. */
export interface Format {
  ending: "pdf" | "pptx" | "xlsx" | "html" | "eml" | "csv" | "md";
  kind: SaveKind;
}

export const PDF: Format = { ending: "pdf", kind: "pdf" };

/** All formats, the usual one first. */
export const FORMATS: readonly Format[] = [
  PDF,
  { ending: "pptx", kind: "slides" },
  { ending: "xlsx", kind: "tables" },
  { ending: "html", kind: "page" },
  { ending: "eml", kind: "mail" },
  { ending: "csv", kind: "csv" },
  { ending: "md", kind: "markdown" },
];

export const PAPERS: readonly PaperCode[] = ["a4", "letter", "16:9"];
export const FORMS: readonly FormCode[] = ["line", "bar"];
export const THEMES: readonly ThemeCode[] = ["light", "dark", "print"];

/** A pack that says nothing of itself: all KPIs, as the program lays them out. */
export const PLAIN: PackContent = {
  title: null,
  kpis: [],
  index: null,
  form: null,
  last_year: null,
  budget: null,
  limits: null,
  forecast: null,
  scenario: null,
  paper: null,
  theme: null,
  footer: null,
  workbook: null,
  logo: null,
};

/** What the numbers of its charts stand beside. */
export const BESIDE = ["none", "last-year", "budget"] as const;
export type Beside = (typeof BESIDE)[number];

export const besideOf = ({ last_year, budget }: PackContent): Beside => (budget ? "budget" : last_year ? "last-year" : "none");

/** When a pack is about. */
export interface When {
  period: string | null;
  grain: GrainCode | null;
}

/** Asks for a saved pack, or for all KPIs where `id` is null; what `content` says goes before what is saved. */
export function asked(id: number | null, when: When, content: Partial<PackContent> = {}): Request<"pack_pages"> {
  return { pack: id, content: { kpis: [], ...content }, ...when };
}

/** KPIs of an objective, or those without one. */
export interface Group {
  id: number | null;
  name: string;
  kpis: readonly { id: number; name: string }[];
}

/** The identifiers of the KPIs that were chosen, in their order. */
export const chosenOf = (content: PackContent): number[] => content.kpis.filter((kpi) => typeof kpi === "number");

/** How many of a group are chosen. */
export function part(group: Group, chosen: readonly number[]): "none" | "some" | "all" {
  const among = group.kpis.filter(({ id }) => chosen.includes(id)).length;
  if (among === 0) return "none";
  return among === group.kpis.length ? "all" : "some";
}

/** The chosen KPIs with these added at the end, or without them. */
export function ticked(chosen: readonly number[], kpis: readonly number[], on: boolean): number[] {
  if (!on) return chosen.filter((id) => !kpis.includes(id));
  return [...chosen, ...kpis.filter((id) => !chosen.includes(id))];
}

/** The same KPIs with one of them at another place; places beyond the ends are the ends. */
export function moved(chosen: readonly number[], kpi: number, to: number): number[] {
  const others = chosen.filter((id) => id !== kpi);
  if (others.length === chosen.length) return [...chosen];
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), kpi, ...others.slice(place)];
}

/** A name that no pack has yet; packs are told apart by their names, without regard to capitals. */
export function freeName(packs: readonly PackRow[], first: string, again: (number: number) => string): string {
  const taken = new Set(packs.map(({ name }) => name.toLowerCase()));
  let name = first;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = again(number);
  return name;
}

/** For whom a pack is. */
export const TEMPLATES = ["bank", "board", "team", "franchise"] as const;
export type Template = (typeof TEMPLATES)[number];

/** Which KPIs are for whom, and how they want them; all KPIs where nobody's category is among them. */
const WANTED: Readonly<Record<Template, { of: readonly CategoryCode[]; look: Partial<PackContent> }>> = {
  bank: { of: ["financial"], look: { paper: "a4", theme: "print", forecast: true, workbook: true } },
  board: { of: [], look: { paper: "16:9", forecast: true } },
  team: { of: ["operational", "customer", "employee"], look: { paper: "16:9" } },
  franchise: { of: [], look: { paper: "a4", workbook: true } },
};

/** What a pack made from a template holds; `categories` are those of the KPIs by their identifiers. */
export function fromTemplate(template: Template, groups: readonly Group[], categories: ReadonlyMap<number, CategoryCode>): PackContent {
  const { of, look } = WANTED[template];
  const isWanted = (category: CategoryCode | undefined) => category !== undefined && of.includes(category);
  const ids = groups.flatMap(({ kpis }) => kpis.map(({ id }) => id));
  const kpis = ids.filter((id) => isWanted(categories.get(id)));
  return { ...PLAIN, ...look, kpis };
}

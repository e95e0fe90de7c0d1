import type { AccentInfo } from "../api/bindings.ts";
import { call, host } from "../api/call.ts";
import type { Look } from "../host/host.ts";
import { notices } from "./notices.svelte.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of text that Ctrl and + or − go through; 1 is the usual one. */
export const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Writes a colour in its two shades over that of the style sheet, or leaves that as it is. */
function shade(root: HTMLElement, name: string, light: string | null | undefined, dark: string | null | undefined): void {
  if (light == null || dark == null) root.style.removeProperty(name);
  else root.style.setProperty(name, `light-dark(${light}, ${dark})`);
}

/** How the window looks. It belongs to the computer and not to the workspace: the program keeps it beside the window's place. */
class Appearance {
  theme = $state<Theme>("system");
  /** How large everything is; 1 is the usual size. */
  zoom = $state(1);
  /** True where amounts are hidden, for a look in company: the program writes dots in their place. */
  blurred = $state(false);
  /** True until everything that was loaded with its amounts is loaded again without. */
  covered = $state(false);
  /** True while the page is on its way to a printer: paper is white. */
  printing = $state(false);
  /** The owner's own accent; null for the usual one. */
  accent = $state.raw<AccentInfo | null>(null);
  #systemIsDark = $state(dark.matches);

  constructor() {
    dark.addEventListener("change", () => (this.#systemIsDark = dark.matches));
  }

  /** The theme that is shown. */
  get shown(): "light" | "dark" {
    if (this.printing) return "light";
    if (this.theme === "system") return this.#systemIsDark ? "dark" : "light";
    return this.theme;
  }

  /** Takes over what the program has kept. */
  enter(look: Look): void {
    this.theme = look.theme;
    this.zoom = look.zoom;
    // One that is no longer taken is left out: the usual one can be read.
    if (look.accent !== null) this.#choose(look.accent).catch((cause: unknown) => notices.error(cause));
  }

  /** Takes another accent, or the usual one where it is empty; rejects where the colour is none. */
  async setAccent(color: string): Promise<void> {
    await this.#choose(color);
    this.#keep();
  }

  async #choose(color: string): Promise<void> {
    const accent = await call("accent_set", { color: color.trim() });
    this.accent = accent.color === null ? null : accent;
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#keep();
  }

  setZoom(zoom: number): void {
    this.zoom = zoom;
    this.#keep();
  }

  /** The next larger or smaller size of text; the same at either end. */
  neighbour(step: 1 | -1): number {
    const beyond = step === 1 ? ZOOMS.filter((zoom) => zoom > this.zoom + 0.01) : ZOOMS.filter((zoom) => zoom < this.zoom - 0.01);
    return beyond.at(step === 1 ? 0 : -1) ?? this.zoom;
  }

  #keep(): void {
    host()
      .setLook({ theme: this.theme, zoom: this.zoom, accent: this.accent?.color ?? null })
      .catch((cause: unknown) => notices.error(cause));
  }

  /** Writes the choice where the style sheet reads it. To be called in an effect. */
  apply(root: HTMLElement): void {
    root.dataset["theme"] = this.shown;
    root.toggleAttribute("data-blurred", this.blurred);
    root.toggleAttribute("data-covered", this.covered);
    const { light, dark, light_fill: lightFill, dark_fill: darkFill } = this.accent ?? {};
    shade(root, "--accent", light, dark);
    shade(root, "--accent-fill", lightFill, darkFill);
    root.toggleAttribute("data-accent", this.accent !== null);
  }
}

export const appearance = new Appearance();

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const dark = matchMedia("(prefers-color-scheme: dark)");

/** How the window looks. It belongs to the computer and not to the workspace, so it is kept in the window. */
class Appearance {
  theme = $state<Theme>(stored("theme", THEMES, "system"));
  /** True where amounts are blurred, for a look in company. */
  blurred = $state(false);
  #systemIsDark = $state(dark.matches);

  constructor() {
    dark.addEventListener("change", () => (this.#systemIsDark = dark.matches));
  }

  /** The theme that is shown. */
  get shown(): "light" | "dark" {
    if (this.theme === "system") return this.#systemIsDark ? "dark" : "light";
    return this.theme;
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    localStorage.setItem("theme", theme);
  }

  /** Writes the choice where the style sheet reads it. To be called in an effect. */
  apply(root: HTMLElement): void {
    root.dataset["theme"] = this.shown;
    root.toggleAttribute("data-blurred", this.blurred);
  }
}

function stored<const T extends string>(key: string, known: readonly T[], otherwise: T): T {
  const found = localStorage.getItem(key);
  return known.find((value) => value === found) ?? otherwise;
}

export const appearance = new Appearance();

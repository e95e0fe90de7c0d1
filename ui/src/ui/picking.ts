/** One thing to pick from a list. */
export interface Pick {
  value: string;
  label: string;
  /** More about it, in small print. */
  detail?: string;
  /** Other words that find it. */
  also?: string;
}

/** Small letters without accents, so that "francais" finds "Français". */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What goes with the typed text: each of its words begins a word of the label, the value or the other words. Labels that begin with it come first. */
export function picks(options: readonly Pick[], typed: string): Pick[] {
  const wanted = fold(typed)
    .split(/[\s()–,-]+/)
    .filter(Boolean);
  if (wanted.length === 0) return [...options];
  const exact = options.filter(({ value, label }) => [value, label].some((text) => fold(text) === fold(typed.trim())));
  if (exact.length > 0) return exact;
  const words = ({ value, label, also }: Pick) => fold(`${label} ${value} ${also ?? ""}`).split(/[\s()–,·-]+/);
  const fits = options.filter((option) => {
    const all = words(option);
    return wanted.every((word) => all.some((other) => other.startsWith(word)));
  });
  const begins = (option: Pick) => fold(option.label).startsWith(wanted[0] ?? "");
  return [...fits.filter(begins), ...fits.filter((option) => !begins(option))];
}

/** The names in a line in which commas separate them. */
export const namesIn = (text: string) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** What a line of names may become: those before the last comma stay, and somebody follows who is known and not named yet. */
export function completed(known: readonly string[], text: string): string[] {
  const folded = (name: string) => name.trim().toLocaleLowerCase();
  const before = namesIn(text.slice(0, Math.max(0, text.lastIndexOf(","))));
  const typed = text.slice(text.lastIndexOf(",") + 1).trim();
  // A whole name is not begun again: the next one is offered behind it.
  const isWhole = typed !== "" && known.some((name) => folded(name) === folded(typed));
  const named = [...before, ...(isWhole ? [typed] : [])];
  const taken = new Set(named.map(folded));
  const free = known.filter(
    (name, at) => folded(name) !== "" && !taken.has(folded(name)) && known.findIndex((one) => folded(one) === folded(name)) === at,
  );
  return free.map((name) => [...named, name.trim()].join(", ")).sort((a, b) => a.localeCompare(b));
}

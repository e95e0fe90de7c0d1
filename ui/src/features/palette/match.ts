/** Something the palette can find. */
export interface Entry {
  id: string;
  title: string;
  /** What it is: a page, a KPI, a measure, a command. */
  kind: string;
  keys: readonly string[];
  run: () => void;
}

/**
 * How well a text goes with what was typed; null where it does not. All letters must occur in order. Letters at the
 * beginning of words and next to each other count more, so "npm" finds "Net profit margin" before "Inputs made".
 */
export function score(text: string, typed: string): number | null {
  const wanted = fold(typed).replace(/\s+/g, "");
  if (wanted === "") return 0;
  const where = fold(text);
  const plain = where.indexOf(fold(typed).trim());
  if (plain >= 0) return 1000 - plain - where.length * 0.1 + (startsWord(where, plain) ? 500 : 0);
  let total = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = bestNext(where, letter, at);
    if (next < 0) return null;
    total += startsWord(where, next) ? 10 : next === at + 1 ? 6 : 1;
    at = next;
  }
  return total - where.length * 0.05;
}

/** The letter's next place: the neighbouring one, otherwise at the beginning of a word, otherwise the first. */
function bestNext(text: string, letter: string, after: number): number {
  if (text.charAt(after + 1) === letter) return after + 1;
  for (let at = after + 1; at < text.length; at += 1) if (text.charAt(at) === letter && startsWord(text, at)) return at;
  return text.indexOf(letter, after + 1);
}

const startsWord = (text: string, at: number) => at === 0 || /[\s_\-/(]/.test(text.charAt(at - 1));

/** Small letters without accents, so that "uber" finds "Über". */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What goes with the typed text, best first; in their own order where nothing is typed. */
export function search(entries: readonly Entry[], typed: string, limit = 30): Entry[] {
  return entries
    .map((entry) => ({ entry, score: score(entry.title, typed) }))
    .filter((found) => found.score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .slice(0, limit)
    .map((found) => found.entry);
}

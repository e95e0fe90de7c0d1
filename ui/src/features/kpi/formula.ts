import type { DiagnosticInfo, FormulaName } from "../../api/bindings.ts";

/** The word that is being written at the caret: from where to where, and what there is of it. */
export interface Word {
  from: number;
  to: number;
  text: string;
}

const LETTER = /[\p{L}\p{N}_]/u;

/** The name at the caret: letters, digits and _, or all that follows an open bracket. Null where nothing is being written. */
export function wordAt(formula: string, caret: number): Word | null {
  const bracket = formula.lastIndexOf("[", caret - 1);
  if (bracket >= 0 && formula.lastIndexOf("]", caret - 1) < bracket) {
    const end = formula.indexOf("]", caret);
    const rest = formula.slice(caret).search(/[^\p{L}\p{N}_ ]/u);
    const to = end >= 0 && (rest < 0 || caret + rest === end) ? end + 1 : caret;
    return { from: bracket, to, text: formula.slice(bracket + 1, caret) };
  }
  let from = caret;
  while (from > 0 && LETTER.test(formula.charAt(from - 1))) from -= 1;
  let to = caret;
  while (to < formula.length && LETTER.test(formula.charAt(to))) to += 1;
  const text = formula.slice(from, caret);
  return text === "" || /^\d/.test(text) ? null : { from, to, text };
}

/** Names that go with a word: those that begin with it, then those in which a word does, then those that contain it. */
export function completions(names: readonly FormulaName[], word: Word, limit = 8): FormulaName[] {
  const wanted = word.text.toLocaleLowerCase();
  const rank = ({ label, insert }: FormulaName): number => {
    const [shown, written] = [label.toLocaleLowerCase(), insert.toLocaleLowerCase()];
    if (shown.startsWith(wanted) || written.startsWith(wanted)) return 0;
    if (shown.split(/[\s_]+/).some((part) => part.startsWith(wanted))) return 1;
    return shown.includes(wanted) || written.includes(wanted) ? 2 : 3;
  };
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((entry) => entry.name);
}

/** The formula with a stretch replaced, and where the caret stands then. */
export function replace(formula: string, from: number, to: number, text: string): { formula: string; caret: number } {
  return { formula: formula.slice(0, from) + text + formula.slice(to), caret: from + text.length };
}

/** A stretch of the formula that is underlined or not. */
export interface Stretch {
  text: string;
  mark: "error" | "warning" | null;
}

/** The formula cut where underlining begins and ends. A mistake outdoes a warning. */
export function stretches(formula: string, diagnostics: readonly DiagnosticInfo[]): Stretch[] {
  const marks = diagnostics.map(({ from, to, error }) => ({ from, to: Math.max(to, from + 1), error }));
  const cuts = [...new Set([0, formula.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= 0 && cut <= formula.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const over = marks.filter((mark) => mark.from < to && mark.to > from);
    const mark = over.some((one) => one.error) ? "error" : over.length > 0 ? "warning" : null;
    return { text: formula.slice(from, to), mark };
  });
}

// What is moved, without the window.
import type { ScenarioChange, ScenarioRow } from "../../api/bindings.ts";

/** How far a slider goes either way, in percent. */
export const FURTHEST = 50;

/** What is moved with one input's change set, in the order in which they were moved first. */
export function moved(changes: readonly ScenarioChange[], change: ScenarioChange): ScenarioChange[] {
  const own = changes.filter(({ measure }) => measure === change.measure);
  if (own.length === 0) return isNothing(change) ? [...changes] : [...changes, change];
  let isSet = false;
  return changes.flatMap((one) => {
    if (one.measure !== change.measure) return [one];
    // Of several changes of one input, the one that is set stands for all.
    if (isSet || isNothing(change)) return [];
    isSet = true;
    return [change];
  });
}

/** What is moved without an input. */
export function without(changes: readonly ScenarioChange[], measure: number): ScenarioChange[] {
  return changes.filter((change) => change.measure !== measure);
}

/** An input that is set to nothing is moved all the same. */
function isNothing({ percent, amount, value }: ScenarioChange): boolean {
  return value == null && (percent ?? amount ?? 0) === 0;
}

/** Where an input's slider stands, in percent: 0 where it is moved by an amount or set to a value. */
export function place(change: ScenarioChange | undefined): number {
  return Math.round((change?.percent ?? 0) * 1000) / 10;
}

/** An input moved by its slider: it keeps when it begins and ends. */
export function slid(change: ScenarioChange | undefined, measure: number, percent: number): ScenarioChange {
  return { measure, percent: percent / 100, amount: null, value: null, from: change?.from ?? null, until: change?.until ?? null };
}

/** True where both move the same by the same. */
export function isSame(one: readonly ScenarioChange[], other: readonly ScenarioChange[]): boolean {
  const text = (changes: readonly ScenarioChange[]) =>
    changes
      .map(({ measure, percent, amount, value, from, until }) => [measure, percent, amount, value, from, until].join(" "))
      .sort()
      .join("\n");
  return text(one) === text(other);
}

/** A name that no scenario has: the wanted one, or with the first free number. */
export function freeName(scenarios: readonly ScenarioRow[], wanted: string, again: (number: number) => string): string {
  const names = new Set(scenarios.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = again(number);
  return name;
}

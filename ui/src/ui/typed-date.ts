import type { AskedDateCode, GrainCode } from "../api/bindings.ts";
import { call } from "../api/call.ts";

/**
 * What a field asks for: a day, a day to come by which something is done, a day or period from which on something holds,
 * a day of every year, a day that is over, a period to come.
 */
export type AskedDate = AskedDateCode | "period";

/** What a typed text means. */
export interface TypedDate {
  /** As the commands take it. */
  value: string;
  /** As the window writes it. */
  text: string;
  /** Where the calendar opens; null where there is none. */
  at: string | null;
}

/** Asks what a typed text means. Rejects with a sentence that says what can be typed. */
export async function readDate(text: string, asked: AskedDate, grain: GrainCode | null = null): Promise<TypedDate> {
  if (asked === "period") {
    const period = await call("period_read", { text, grain, ahead: true });
    return { value: period.name, text: period.label, at: period.name };
  }
  const date = await call("date_read", { text, asked });
  return { value: date.value, text: date.text, at: date.date };
}

// What the window says. The messages and their languages are Rust's (src-tauri/words); they come in parts, and here the
// parts are put together. Ids and arguments are typed: one that is missing does not compile.
import type { TextPart, Texts } from "../api/bindings.ts";
import type { Messages } from "./messages.ts";

type Arguments<K extends keyof Messages> = Messages[K] extends null ? [] : [given: Messages[K]];

/** Ids of messages without arguments. */
export type Plain = { [K in keyof Messages]: Messages[K] extends null ? K : never }[keyof Messages];

const NONE: Texts = { language: "", locale: "", rightward: false, messages: {}, plurals: [] };

class Words {
  #texts = $state.raw(NONE);

  /** The language that is spoken: a BCP 47 tag. */
  get language(): string {
    return this.#texts.language;
  }

  /** Whose digits and separators numbers have: a BCP 47 tag. */
  get locale(): string {
    return this.#texts.locale;
  }

  /** Where lines begin. */
  get direction(): "ltr" | "rtl" {
    return this.#texts.rightward ? "rtl" : "ltr";
  }

  /** Speaks another language from now on: whatever shows a text shows the new one. */
  enter(texts: Texts): void {
    this.#texts = texts;
  }

  /** A message put together from its parts. */
  say(id: string, given: Record<string, string | number>): string {
    const parts = this.#texts.messages[id];
    return parts === undefined ? id : this.#joined(parts, given);
  }

  /** A count as the workspace's locale groups digits. Numbers of KPIs come as text from Rust. */
  count(number: number): string {
    try {
      return number.toLocaleString(this.locale);
    } catch {
      // A locale that this web view does not know.
      return String(number);
    }
  }

  #joined(parts: readonly TextPart[], given: Record<string, string | number>): string {
    return parts.map((part) => this.#part(part, given)).join("");
  }

  #part(part: TextPart, given: Record<string, string | number>): string {
    if (typeof part === "string") return part;
    if ("argument" in part) {
      const value = given[part.argument];
      return typeof value === "number" ? this.count(value) : (value ?? "");
    }
    return this.#joined(part.variants[this.#key(part.choice, given)] ?? part.other, given);
  }

  /** What a choice goes by: the argument itself, or the plural category of the count in front of "-form". */
  #key(choice: string, given: Record<string, string | number>): string {
    const count = given[choice.replace(/-form$/, "")];
    return typeof count === "number" ? this.#plural(count) : (count ?? "");
  }

  /** Rust knows the plural rules. Beyond the numbers that it lists, the last two digits decide, in every language. */
  #plural(count: number): string {
    const { plurals } = this.#texts;
    return plurals[count < plurals.length ? count : 100 + (count % 100)] ?? "other";
  }
}

export const words = new Words();

/** How the program is called, in every language. */
export const PROGRAM = "Bellwether";

/** A count of rows or values, as the workspace's locale groups digits. */
export const count = (number: number) => words.count(number);

/** The text of a message. */
export function t<K extends keyof Messages>(id: K, ...[given]: Arguments<K>): string {
  return words.say(id, given ?? {});
}

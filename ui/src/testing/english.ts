// What the window says in tests: the English messages, as Rust hands them out.
import type { Texts } from "../api/bindings.ts";
import messages from "./english.json";

/** English has two plural categories: one, and all others. */
const plurals = Array.from({ length: 200 }, (_, count) => (count === 1 ? "one" : "other"));

export const english: Texts = { language: "en", locale: "en-GB", rightward: false, messages, plurals };

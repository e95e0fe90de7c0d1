// Real answers of the example company, kept in tests/golden/wire. Rust's tests hold them to the program, the tests here
// hold the window to them, so a change on one side of the border is seen on the other.
import type { Commands } from "../api/bindings.ts";

const files = import.meta.glob("../../../tests/golden/wire/*.json", { eager: true, import: "default" });

/** Whether the answers are there at all: in the sources of the front end alone they are not. */
export const hasGolden = Object.keys(files).length > 0;

/** The answer in a file, as what the command of that name answers. */
export function golden<K extends keyof Commands>(_command: K, file: string = _command): Commands[K][1] {
  const answer = files[`../../../tests/golden/wire/${file}.json`];
  if (answer === undefined) throw new Error(`There is no tests/golden/wire/${file}.json.`);
  return answer as Commands[K][1];
}

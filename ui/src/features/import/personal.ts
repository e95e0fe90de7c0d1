import type { PersonalCode, PersonalColumn } from "../../api/bindings.ts";
import { t, type Plain } from "../../words/words.svelte.ts";

/** What may become of a column that names persons. */
export const LABELS: Record<PersonalCode, Plain> = {
  keep: "import-personal-keep",
  hashed: "import-personal-hashed",
  left_out: "import-personal-left-out",
};

/** What becomes of each of them, in a line: "E-mail: Leave out · Phone: Keep". */
export const becomes = (columns: readonly PersonalColumn[]): string =>
  columns.map(({ column, what }) => `${column}: ${t(LABELS[what])}`).join(" · ");

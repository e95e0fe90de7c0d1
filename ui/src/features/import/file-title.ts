import { t } from "../../words/words.svelte.ts";

/** The files in a word or two: the first one's name, and how many more there are. */
export function fileNames(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split(/[\\/]/).pop() ?? path);
  return first === undefined ? "" : others.length === 0 ? first : t("import-and-more", { first, others: others.length });
}

/** The heading: the name of the file that is imported, or of the first one and how many more there are. */
export function fileTitle(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split(/[\\/]/).pop() ?? path);
  if (first === undefined) return t("import-nothing");
  return others.length === 0 ? t("import-title", { file: first }) : t("import-files", { first, others: others.length });
}

/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** So many characters of a name are kept: with an ending and in any script it stays below what file systems take. */
const LONGEST = 80;

/**
 * A name for a file that every file system takes, such as "Board – October 2026.pdf": the parts that say something, without
 * what one of them refuses. Where nothing is left, `otherwise` is its name.
 */
export function fileName(parts: readonly string[], ending: string, otherwise: string): string {
  const safe = parts.map(clean).filter((part) => part !== "");
  const name = clean(
    Array.from(clean(safe.join(" – ")))
      .slice(0, LONGEST)
      .join(""),
  );
  return `${name === "" || DEVICES.test(name) ? otherwise : name}.${ending}`;
}

/** Without signs that separate folders or stand for many files, and without dots at the ends, which hide a file or get lost. */
function clean(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
}

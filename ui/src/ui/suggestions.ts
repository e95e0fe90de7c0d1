/** Options that go with what was typed: those that begin with it first, then those that contain it. */
export function suggestions(options: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const begins = (option: string) => option.toLocaleLowerCase().startsWith(wanted);
  const contains = options.filter((option) => option.toLocaleLowerCase().includes(wanted));
  return [...contains.filter(begins), ...contains.filter((option) => !begins(option))].slice(0, 50);
}

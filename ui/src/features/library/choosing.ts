import type { IdOrName, LibraryInput } from "../../api/bindings.ts";

/** True of an input for which several things stand, so that the owner has to say which one it is. */
export const isOpenQuestion = (input: LibraryInput): boolean => input.known.length > 1;

/** What was chosen for each input: the place of what stands for it, or "new" for a new measure. */
export type Chosen = Readonly<Record<string, string>>;

/** The inputs that still wait for an answer. */
export function unanswered(inputs: readonly LibraryInput[], chosen: Chosen): LibraryInput[] {
  return inputs.filter((input) => isOpenQuestion(input) && (chosen[input.key] ?? "") === "");
}

/** What is sent: only what was asked; the rest is found by its meaning. */
export function answersOf(inputs: readonly LibraryInput[], chosen: Chosen): Record<string, IdOrName> {
  const answers: Record<string, IdOrName> = {};
  for (const input of inputs.filter(isOpenQuestion)) {
    const answer = chosen[input.key];
    const known = input.known[Number(answer)];
    if (answer === "new") answers[input.key] = input.name;
    else if (known) answers[input.key] = known.is_kpi ? known.name : known.id;
  }
  return answers;
}

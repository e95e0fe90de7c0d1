import type { ObjectiveInput, ObjectiveNode } from "../../api/bindings.ts";

/** An objective as it is, ready to be sent back with one thing changed. */
export function objectiveInput(node: ObjectiveNode, changes: Partial<ObjectiveInput>): ObjectiveInput {
  const { id, name, description, category, owner, parent, start, due, weight, chosen_status } = node;
  return { id, name, description, category, owner, parent, start, due, weight, chosen_status, ...changes };
}

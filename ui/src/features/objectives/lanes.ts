import type { ObjectiveNode } from "../../api/bindings.ts";

/** How many lanes a map of objectives has: one for each category that has any. */
export const lanesOf = (nodes: readonly Pick<ObjectiveNode, "category" | "archived">[]): number =>
  new Set(nodes.filter((node) => !node.archived).map((node) => node.category)).size;

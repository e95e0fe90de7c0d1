import type { ObjectiveNode, ScoreRow } from "../../api/bindings.ts";

const isOf = (name: string) => (row: { person: { name: string } | null }) => row.person?.name === name;

/** The objectives of a person and those above and over a KPI of theirs, in their order; all where no name is given. */
export function ofPerson(nodes: readonly ObjectiveNode[], name: string): ObjectiveNode[] {
  if (name === "") return [...nodes];
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const kept = new Set<number>();
  for (const node of nodes) {
    if (!isOf(name)(node) && !node.kpis.some(isOf(name))) continue;
    for (let id: number | null = node.id; id !== null && !kept.has(id); id = parents.get(id) ?? null) kept.add(id);
  }
  return nodes.filter((node) => kept.has(node.id));
}

/** Everybody who answers for an objective or a KPI, in the order of the alphabet. */
export function ownersOf(nodes: readonly ObjectiveNode[], loose: readonly ScoreRow[]): string[] {
  const rows = [...nodes, ...nodes.flatMap((node) => node.kpis), ...loose];
  return [...new Set(rows.flatMap(({ person }) => person?.name ?? []))].sort((a, b) => a.localeCompare(b));
}

import type { ObjectiveMove } from "../../api/bindings.ts";

/** What of an objective decides where it stands. */
export interface Node {
  id: number;
  parent: number | null;
}

/** Nodes below nothing that is folded, in their order. */
export function visible<N extends Node>(nodes: readonly N[], folded: ReadonlySet<number>): N[] {
  const hidden = new Set<number>();
  return nodes.filter(({ id, parent }) => {
    if (parent === null || (!folded.has(parent) && !hidden.has(parent))) return true;
    hidden.add(id);
    return false;
  });
}

export const hasChildren = (nodes: readonly Node[], id: number) => nodes.some((node) => node.parent === id);

const siblings = <N extends Node>(nodes: readonly N[], parent: number | null) => nodes.filter((node) => node.parent === parent);

export type Step = "up" | "down" | "in" | "out";

/** Where an objective goes by one step; null where it cannot go there. */
export function moved(nodes: readonly Node[], id: number, step: Step): ObjectiveMove | null {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) return null;
  const peers = siblings(nodes, node.parent);
  const at = peers.indexOf(node);
  switch (step) {
    case "up":
      return at > 0 ? { id, parent: node.parent, position: at - 1 } : null;
    case "down":
      return at < peers.length - 1 ? { id, parent: node.parent, position: at + 1 } : null;
    case "in": {
      const above = peers[at - 1];
      return above ? { id, parent: above.id, position: siblings(nodes, above.id).length } : null;
    }
    case "out": {
      const parent = nodes.find((one) => one.id === node.parent);
      if (parent === undefined) return null;
      const position = siblings(nodes, parent.parent).indexOf(parent) + 1;
      return { id, parent: parent.parent, position };
    }
  }
}

/** What a key does in the tree. */
export type TreeAct = { go: number } | { fold: number } | { unfold: number } | { move: Step } | null;

const STEPS: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };

/** Arrows move as trees do; with Alt they move the objective itself. */
export function treeKey(nodes: readonly Node[], folded: ReadonlySet<number>, at: number, press: { key: string; altKey: boolean }): TreeAct {
  const step = STEPS[press.key];
  if (press.altKey) return step ? { move: step } : null;
  const shown = visible(nodes, folded);
  const index = shown.findIndex((node) => node.id === at);
  const go = (node: Node | undefined): TreeAct => (node ? { go: node.id } : null);
  switch (press.key) {
    case "ArrowDown":
      return go(shown[index + 1]);
    case "ArrowUp":
      return go(shown[index - 1]);
    case "Home":
      return go(shown[0]);
    case "End":
      return go(shown.at(-1));
    case "ArrowRight":
      if (!hasChildren(nodes, at)) return null;
      return folded.has(at) ? { unfold: at } : go(shown[index + 1]);
    case "ArrowLeft": {
      if (hasChildren(nodes, at) && !folded.has(at)) return { fold: at };
      const parent = shown[index]?.parent;
      return parent == null ? null : { go: parent };
    }
    default:
      return null;
  }
}

/** The KPIs of an objective and of those below it, in their order, each once. */
export function kpisBelow(nodes: readonly (Node & { kpis: readonly { id: number }[] })[], id: number): number[] {
  const below = new Set([id]);
  // They come in the order of the tree: what is above a node came before it.
  for (const node of nodes) if (node.parent !== null && below.has(node.parent)) below.add(node.id);
  const kpis = nodes.filter((node) => below.has(node.id)).flatMap((node) => node.kpis.map((kpi) => kpi.id));
  return [...new Set(kpis)];
}

import type { ActionGroupCode, ActionList, ActionRow } from "../../api/bindings.ts";

/** A group of actions as the page shows it. */
export interface ShownGroup {
  code: ActionGroupCode;
  title: string;
  rows: { action: ActionRow; agreed: string | null; follows: string | null }[];
}

/** The groups with the actions of one person, or of everybody where no name is given; empty groups are left out. */
export function grouped(list: ActionList, owner: string): ShownGroup[] {
  const known = new Map(list.actions.map((action) => [action.id, action]));
  const rows = (ids: ActionList["groups"][number]["actions"]) =>
    ids.flatMap(({ id, agreed, follows }) => {
      const action = known.get(id);
      return action && (owner === "" || action.person?.name === owner) ? [{ action, agreed, follows }] : [];
    });
  return list.groups
    .map((group) => ({ code: group.code, title: group.title, rows: rows(group.actions) }))
    .filter((group) => group.rows.length > 0);
}

/** Everybody who has an action, in the order of the alphabet. */
export function ownersOf(actions: readonly ActionRow[]): string[] {
  return [...new Set(actions.flatMap((action) => action.person?.name ?? []))].sort((a, b) => a.localeCompare(b));
}

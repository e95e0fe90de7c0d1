import { workspace } from "../app/workspace.svelte.ts";

/** How many rows or values there are, as the workspace's locale groups digits. Numbers of KPIs come as text from Rust. */
export function count(number: number): string {
  try {
    return number.toLocaleString(workspace.info?.settings.locale);
  } catch {
    // A locale that this web view does not know.
    return String(number);
  }
}

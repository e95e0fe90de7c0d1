/**
 * What is selected in a table as a spreadsheet takes it: a line for each row, its cells apart by tabs. Null where the
 * selection begins outside a table, or is no more than the text of one cell.
 */
export function tabSeparated(selection: Selection | null): string | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = elementOf(range.startContainer);
  const table = first?.closest("table");
  if (table == null || elementOf(range.commonAncestorContainer)?.closest("td, th") != null) return null;
  const rows = [...table.querySelectorAll("tr")].filter((row) => range.intersectsNode(row));
  return rows.map((row) => line(row, range)).join("\n");
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

function line(row: Element, range: Range): string {
  const cells = [...row.querySelectorAll("td, th")].filter((cell) => range.intersectsNode(cell));
  return cells.map(cellText).join("\t");
}

/** The words of a cell in one line: what is read out, not how it is drawn; amounts that are blurred stay so. */
export function cellText(cell: Element): string {
  return wordsOf(cell).replace(/\s+/g, " ").trim();
}

function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true") return "";
  if (node.matches("[data-blurred] .amount")) return "";
  // A status says its word, a drawing nothing: its numbers stand in the cells beside it.
  if (node instanceof SVGElement) return node.getAttribute("data-copied") ?? "";
  if (node instanceof HTMLInputElement) return node.type === "checkbox" ? "" : node.value;
  const words = [...node.childNodes].map(wordsOf).join("");
  return node.matches("small, div, p, li") ? ` ${words} ` : words;
}

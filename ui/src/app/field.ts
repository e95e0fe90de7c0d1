// The focus for a field of a page that may still be on its way.

/** How long a page may take to show its fields, in milliseconds. */
const PATIENCE = 5000;

/** Whoever does something else meanwhile is not torn away from it. */
const ELSEWHERE = ["keydown", "pointerdown"] as const;

let stop: () => void = () => undefined;

/** Gives the focus to the field of that name (`name` of a `Field`) as soon as the page shows it. */
export function focusField(name: string): void {
  stop();
  if (isGiven(name)) return;
  const observer = new MutationObserver(() => isGiven(name) && end());
  const timer = setTimeout(() => end(), PATIENCE);
  function end() {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of ELSEWHERE) removeEventListener(event, end, true);
  }
  stop = end;
  for (const event of ELSEWHERE) addEventListener(event, end, true);
  observer.observe(document.body, { childList: true, subtree: true });
}

function isGiven(name: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select, textarea)`);
  control?.focus();
  return control !== null;
}

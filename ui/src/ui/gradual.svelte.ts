/** The height of the lowest row that any list has, px. */
const LOWEST_ROW = 32;
/** So many rows fill the window, whatever stands above them. */
const screenful = () => Math.ceil(window.innerHeight / LOWEST_ROW);
/** So many more are drawn at once after that: few enough that a key pressed meanwhile is answered at once. */
const STEP = 80;

/**
 * The rows of a long list, drawn a screenful at once, so that the owner sees it, and the rest right after, so that the
 * keyboard, a search in the page and a screen reader find all of them. Where the list is followed by another one with the
 * same rows, such as those of the next period, rows that are not new yet stay as they were. To be called while a component
 * is set up.
 */
export function gradually<T>(all: () => readonly T[], key: (row: T) => unknown): { readonly rows: readonly T[] } {
  const list = $derived(all());
  let progress = $state.raw<{ list: readonly T[]; drawn: number } | undefined>();
  let before: readonly T[] = [];
  const first = screenful();
  const drawn = $derived(progress?.list === list ? progress.drawn : first);
  const rows = $derived.by(() => {
    if (drawn >= list.length) return list;
    const stays = before.length === list.length && list.every((row, index) => key(row) === key(before[index] as T));
    return [...list.slice(0, drawn), ...(stays ? before.slice(drawn) : [])];
  });

  $effect(() => {
    if (drawn >= list.length) {
      before = list;
      return;
    }
    const next = { list, drawn: drawn + STEP };
    // After the frame that shows what there is: a frame's callbacks come before it is drawn.
    let timer = 0;
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => (progress = next))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });

  return {
    get rows() {
      return rows;
    },
  };
}

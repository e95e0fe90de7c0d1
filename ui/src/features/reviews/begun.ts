import type { ReviewKind } from "../../api/bindings.ts";
import { call } from "../../api/call.ts";
import { router } from "../../app/router.svelte.ts";
import { perform } from "../../app/workspace.svelte.ts";

/** What a review that is begun is to be about. */
export interface Asked {
  kind: ReviewKind;
  /** The period's name. */
  period: string;
}

/** What the page is to begin a review about as soon as it is there. */
class Begun {
  #asked: Asked | null = null;

  give(asked: Asked): void {
    this.#asked = asked;
  }

  take(): Asked | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }
}

export const begun = new Begun();

/**
 * Begins a review with the owner's template for its kind, where there is one, and shows it. Where there are several, the
 * owner says which.
 */
export async function beginReview(asked: Asked): Promise<void> {
  const templates = await call("review_template_list").then(
    (list) => list.templates.filter(({ kind }) => kind === asked.kind),
    () => [],
  );
  if (templates.length > 1) {
    begun.give(asked);
    return router.go({ page: "reviews", id: null });
  }
  const template = templates[0]?.id ?? null;
  const made = await perform("review_new", { ...asked, held: null, attendees: null, template, again: false });
  if (made !== null) router.go({ page: "reviews", id: made.id });
}

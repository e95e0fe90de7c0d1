import { host } from "../api/call.ts";
import type { Pointed, Slide } from "../host/host.ts";
import type { Press } from "./keys.ts";
import { notices } from "./notices.svelte.ts";

/** The audience's window keeps combinations of keys to itself. */
const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/**
 * The window that the audience sees, for as long as a component is there that presents something: at once where there is a
 * second screen, and otherwise when it is asked for. To be made while the component is set up.
 */
export class Audience {
  /** Whether it is open. */
  open = $state(false);

  /**
   * @param slide What the audience is to see; it stays as it is while this is undefined.
   * @param press What a key that is pressed on the slides does.
   * @param pointed Where the speaker points; nowhere where null.
   */
  constructor(slide: () => Slide | undefined, press: (press: Press) => void, pointed: () => Pointed | null = () => null) {
    $effect(() => {
      const listeners = [host().onAudienceKey((key) => press({ ...PLAIN, key })), host().onAudienceClosed(() => (this.open = false))];
      void this.#begin();
      return () => {
        listeners.forEach((listener) => void listener.then((stop) => stop()));
        void host().closeAudience();
      };
    });
    $effect(() => {
      const next = this.open ? slide() : undefined;
      if (next !== undefined)
        host()
          .showAudience(next)
          .catch((cause: unknown) => notices.error(cause));
    });
    $effect(() => {
      // The next movement brings the next place.
      if (this.open)
        void host()
          .pointAudience(pointed())
          .catch(() => undefined);
    });
  }

  async #begin(): Promise<void> {
    try {
      if (await host().audiencePossible()) await this.toggle();
    } catch (cause) {
      notices.error(cause);
    }
  }

  /** Opens the window, or closes it. */
  async toggle(): Promise<void> {
    try {
      if (this.open) await host().closeAudience();
      else await host().openAudience();
      this.open = !this.open;
    } catch (cause) {
      notices.error(cause);
    }
  }
}

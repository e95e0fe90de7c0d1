import type { RegionList } from "../api/bindings.ts";
import { call } from "../api/call.ts";
import type { Pick } from "../ui/picking.ts";
import { words } from "../words/words.svelte.ts";
import { notices } from "./notices.svelte.ts";

/** The languages with their regions, and the currencies, to choose from; asked for once in each language of the words. */
class Regions {
  #list = $state.raw<RegionList>();
  #asked = "";

  /** Asks for the list, where that was not done yet. */
  async load(): Promise<void> {
    const language = words.language;
    if (this.#asked === language) return;
    this.#asked = language;
    try {
      this.#list = await call("region_list");
    } catch (cause) {
      this.#asked = "";
      notices.error(cause);
    }
  }

  get languages(): Pick[] {
    return (this.#list?.regions ?? []).map(({ tag, name, own_name, example }) => ({
      value: tag,
      label: name,
      detail: example,
      also: own_name,
    }));
  }

  /** The languages that there are words in, by what they call themselves. */
  get words(): Pick[] {
    return (this.#list?.languages ?? []).map(({ tag, name }) => ({ value: tag, label: name }));
  }

  get currencies(): Pick[] {
    return (this.#list?.currencies ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  }

  /** How numbers and dates look in a region. */
  example(tag: string): string | undefined {
    return this.#list?.regions.find((region) => region.tag === tag)?.example;
  }

  /** The offered region that is closest to a language of the computer: the same, one of the same language, or the usual one. */
  closest(language: string): string {
    const tags = this.#list?.regions.map(({ tag }) => tag) ?? [];
    const first = language.split("-")[0];
    return tags.find((tag) => tag === language) ?? tags.find((tag) => tag.split("-")[0] === first) ?? language;
  }
}

export const regions = new Regions();

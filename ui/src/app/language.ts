import type { SettingsInfo } from "../api/bindings.ts";
import { call } from "../api/call.ts";
import { words } from "../words/words.svelte.ts";

/**
 * Speaks the language of these settings, and the computer's where no workspace is open. The texts are asked for only where
 * they are others than those that are shown.
 */
export async function speak(settings: SettingsInfo | undefined): Promise<void> {
  const isSpoken = settings !== undefined && settings.language === words.language && settings.locale === words.locale;
  if (!isSpoken) words.enter(await call("texts"));
}

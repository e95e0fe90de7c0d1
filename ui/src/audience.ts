// The window that an audience sees: slides and nothing else.
import { mount } from "svelte";

import AudienceSlides from "./features/reports/AudienceSlides.svelte";
import { tauriAudience } from "./host/tauri.ts";

import "./fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const target = document.getElementById("app");
if (target === null) throw new Error("audience.html has no element with the id app");
mount(AudienceSlides, { target, props: { host: tauriAudience } });

import { mount } from "svelte";

import { connect } from "./api/call.ts";
import { watchWindow } from "./api/faults.ts";
import App from "./App.svelte";
import { tauriHost } from "./host/tauri.ts";

import "./fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no element with the id app");
connect(tauriHost);
watchWindow(window);
mount(App, { target });

// The only file that imports @tauri-apps: the one door to Rust.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";

import type { Host } from "./host.ts";

export const tauriHost: Host = {
  call: (name, payload) => invoke("call", { name, payload }),
  chooseFile: (options) => invoke("choose_file", options),
  chooseSave: (options) => invoke("choose_save", options),
  copyChart: (request) => invoke("copy_chart", { request }),
  onFilesDropped: (callback) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "drop" && payload.paths.length > 0) callback(payload.paths);
    }),
  onOpenFile: (callback) => listen<string>("open-file", ({ payload }) => callback(payload)),
  look: () => invoke("look"),
  setLook: (look) => invoke("set_look", { look }),
  recentWorkspaces: () => invoke("recent_workspaces"),
  forgetWorkspace: (path) => invoke("forget_workspace", { path }),
  taskProgress: (task) => invoke("task_progress", { task }),
  stopTask: (task) => invoke("stop_task", { task }),
  print: () => invoke("print"),
  onCloseAsked: (callback) =>
    listen("close-asked", () => {
      void invoke("close_heard");
      callback();
    }),
  close: () => invoke("close_window"),
  log: (fault) => invoke("log_fault", { fault }),
  ready: () => invoke("ready"),
  setTitle: (title) => invoke("set_title", { title }),
};

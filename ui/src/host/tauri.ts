// The only file that imports @tauri-apps: the one door to Rust.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { FileRef } from "../api/bindings.ts";
import type { AudienceHost, Host, Pointed, Slide } from "./host.ts";

export const tauriHost: Host = {
  call: (name, payload) => invoke("call", { name, payload }),
  chooseFile: (options) => invoke("choose_file", options),
  chooseSave: (options) => invoke("choose_save", options),
  showInFolder: (file) => invoke("show_in_folder", { file }),
  copyChart: (request) => invoke("copy_chart", { request }),
  chartPicture: (request) => invoke("chart_picture", { request }),
  copyTable: (request) => invoke("copy_table", { request }),
  copyText: (text) => invoke("copy_text", { text }),
  keepPasted: (text) => invoke("keep_pasted", { text }),
  onFilesDropped: (callback) => listen<FileRef[]>("files-dropped", ({ payload }) => callback(payload)),
  onOpenFile: (callback) => listen<FileRef>("open-file", ({ payload }) => callback(payload)),
  look: () => invoke("look"),
  setLook: (look) => invoke("set_look", { look }),
  reminder: () => invoke("reminder"),
  setReminder: (on) => invoke("set_reminder", { on }),
  recentWorkspaces: () => invoke("recent_workspaces"),
  forgetWorkspace: (file) => invoke("forget_workspace", { file }),
  taskProgress: (task) => invoke("task_progress", { task }),
  stopTask: (task) => invoke("stop_task", { task }),
  print: () => invoke("print"),
  setFullScreen: (on) => invoke("set_full_screen", { on }),
  audiencePossible: () => invoke("audience_possible"),
  openAudience: () => invoke("audience_open"),
  showAudience: (slide) => invoke("audience_show", { slide }),
  pointAudience: (place) => invoke("audience_point", { place }),
  closeAudience: () => invoke("audience_close"),
  onAudienceKey: (callback) => listen<string>("audience-key", ({ payload }) => callback(payload)),
  onAudienceClosed: (callback) => listen("audience-closed", callback),
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

export const tauriAudience: AudienceHost = {
  slide: () => invoke("audience_slide"),
  onSlide: (callback) => listen<Slide>("slide", ({ payload }) => callback(payload)),
  onPointed: (callback) => listen<Pointed | null>("pointed", ({ payload }) => callback(payload)),
  pressKey: (key) => invoke("audience_press", { key }),
};

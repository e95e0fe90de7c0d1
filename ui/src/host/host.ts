import type { ChartRequest, FileRef } from "../api/bindings.ts";
import type { Loose } from "../api/loose.ts";

/** What a dialog offers: files of a kind, the folder of a plain export, or the folder that one goes into. */
export type FileKind = "spreadsheet" | "workspace" | "export" | "destination" | "definitions" | "folder" | "picture";

/** Which file a save dialog is for; it decides the ending that is offered. */
export type SaveKind =
  | "workspace"
  | "png"
  | "svg"
  | "pdf"
  | "definitions"
  | "recipe"
  | "workbook"
  | "slides"
  | "tables"
  | "page"
  | "mail"
  | "csv"
  | "markdown"
  | "document"
  | "calendar";

/** How the window looks on this computer. */
export interface Look {
  theme: "system" | "light" | "dark";
  /** How large everything is; 1 is the usual size. */
  zoom: number;
  /** The owner's own accent, such as `#7a3fb0`; null for the usual one. */
  accent: string | null;
}

/** A workspace that was open before. */
export interface RecentWorkspace {
  /** For opening it. */
  file: FileRef;
  /** Where it is. */
  path: string;
  /** The business. */
  name: string;
  /** The folder of its file, short enough to be read. */
  folder: string;
  /** True where its file is no longer there. */
  missing: boolean;
}

/** How far work that takes long has come. */
export interface TaskProgress {
  /** The row that is being read; 0 for work that reads none. */
  rows: number;
  /** About how many rows there are; 0 where that is not known yet. */
  of: number;
  /** How much of the work is done, 0 to 1. */
  part: number;
}

/** Takes a listener away again. */
export type Unlisten = () => void;

/** What the audience sees on a screen of its own. */
export interface Slide {
  /** The page as an SVG drawing; null where the words are the slide. */
  svg: string | null;
  /** What it is about. */
  title: string;
  /** What it says, a line each. */
  lines: readonly string[];
  theme: "light" | "dark";
  /** Nothing is shown, so that people look at each other. */
  black: boolean;
}

/** A place on a slide, as parts of its width and height from its upper left. */
export type Pointed = readonly [x: number, y: number];

/** All that the audience's window asks of the program. */
export interface AudienceHost {
  /** What is shown now. */
  slide(): Promise<Slide>;
  /** Calls back with each slide that follows. */
  onSlide(callback: (slide: Slide) => void): Promise<Unlisten>;
  /** Calls back with where the speaker points: parts of the slide's width and height; null for nowhere. */
  onPointed(callback: (place: Pointed | null) => void): Promise<Unlisten>;
  /** Hands a key to the speaker's window. */
  pressKey(key: string): Promise<void>;
}

/** A chart to be copied; what is left out follows the program's defaults. */
export type ChartToCopy = Loose<ChartRequest>;

/** Whether the owner is reminded, and why the desktop shows nothing where it does not. */
export interface Reminding {
  on: boolean;
  refused: string | null;
}

/**
 * Everything the window asks of the program around it. Pages know this interface only, so the same pages run in the
 * desktop window and in tests.
 */
export interface Host {
  /** Runs a command of the one list. Rejects with `{ code, message, detail }`. */
  call(name: string, payload: object): Promise<unknown>;
  /** Lets the owner choose files, or a folder; empty where nothing was chosen. */
  chooseFile(options: { kind: FileKind; many: boolean }): Promise<FileRef[]>;
  /** Lets the owner choose where to save; null where nothing was chosen. */
  chooseSave(options: { suggested: string; kind: SaveKind }): Promise<FileRef | null>;
  /** Shows a file that was saved in its folder, in the desktop's own program. */
  showInFolder(file: FileRef): Promise<void>;
  /** Draws a chart as a picture and puts it on the clipboard. */
  copyChart(request: ChartToCopy): Promise<void>;
  /** Draws a chart as the picture that `copyChart` would copy: a PNG, as base64. */
  chartPicture(request: ChartToCopy): Promise<string>;
  /** Puts a chart's table on the clipboard, for spreadsheets and mails. */
  copyTable(request: ChartToCopy): Promise<void>;
  /** Puts words on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Makes a file of a block that was pasted, to be imported. */
  keepPasted(text: string): Promise<FileRef>;
  /** Calls back with the files that are dropped on the window. */
  onFilesDropped(callback: (files: FileRef[]) => void): Promise<Unlisten>;
  /** Calls back with a workspace file that the desktop asks to open. */
  onOpenFile(callback: (file: FileRef) => void): Promise<Unlisten>;
  /** How the window looks, as the program has kept it. */
  look(): Promise<Look>;
  /** Keeps how the window looks, and makes it so large. */
  setLook(look: Look): Promise<void>;
  /** Whether a notification says each day what is due. */
  reminder(): Promise<Reminding>;
  /** Switches that on or off. */
  setReminder(on: boolean): Promise<Reminding>;
  /** Workspaces that were open before, the last one first. */
  recentWorkspaces(): Promise<RecentWorkspace[]>;
  /** Takes a workspace off the list of those that were open; its file stays. */
  forgetWorkspace(file: FileRef): Promise<void>;
  /** How far a task is; null where it has not begun, or is over. */
  taskProgress(task: number): Promise<TaskProgress | null>;
  /** Stops a task at once; what it would have changed is taken back. */
  stopTask(task: number): Promise<void>;
  /** Opens the system's dialog for printing the page. */
  print(): Promise<void>;
  /** Makes the window fill the screen, or takes its place again; a window system that refuses leaves it as it is. */
  setFullScreen(on: boolean): Promise<void>;
  /** Whether slides can have a screen of their own. */
  audiencePossible(): Promise<boolean>;
  /** Opens the window that the audience sees, on a screen of its own where there is one. */
  openAudience(): Promise<void>;
  /** Shows the audience another slide. */
  showAudience(slide: Slide): Promise<void>;
  /** Shows the audience where the speaker points; nowhere where null. */
  pointAudience(place: Pointed | null): Promise<void>;
  /** Closes the window that the audience sees, if it is open. */
  closeAudience(): Promise<void>;
  /** Calls back with the keys that are pressed on the audience's slides. */
  onAudienceKey(callback: (key: string) => void): Promise<Unlisten>;
  /** Calls back when the window that the audience sees is gone. */
  onAudienceClosed(callback: () => void): Promise<Unlisten>;
  /**
   * Calls back when the owner wants to close the window. The window stays until `close`, so that what is typed can be
   * saved first; it goes by itself only where nobody listens.
   */
  onCloseAsked(callback: () => void): Promise<Unlisten>;
  /** Closes the window. */
  close(): Promise<void>;
  /** Writes what broke in the window to the program's log. */
  log(fault: string): Promise<void>;
  /** Tells that the first page is drawn, so that the window can be shown. */
  ready(): Promise<void>;
  /** Sets the title of the window. */
  setTitle(title: string): Promise<void>;
}

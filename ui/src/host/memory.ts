import type { Commands, FileRef } from "../api/bindings.ts";
import type { ChartToCopy, Host, Look, Pointed, RecentWorkspace, Reminding, SaveKind, Slide, TaskProgress } from "./host.ts";

type Answer<K extends keyof Commands> = Commands[K][1] | ((request: Commands[K][0]) => Commands[K][1]);

/** Answers by command: a fixed one, or one made from the request. */
export type Answers = { [K in keyof Commands]?: Answer<K> };

/** A host without a program behind it, for tests: answers from a table, and remembers what it was asked. */
export class MemoryHost implements Host {
  readonly calls: { name: string; payload: object }[] = [];
  readonly shown: FileRef[] = [];
  readonly copied: ChartToCopy[] = [];
  readonly pictures: ChartToCopy[] = [];
  readonly tables: ChartToCopy[] = [];
  readonly words: string[] = [];
  readonly pasted: string[] = [];
  readonly logged: string[] = [];
  title = "";
  isClosed = false;
  isReady = false;
  printed = 0;
  fillsScreen = false;
  kept: Look = { theme: "system", zoom: 1, accent: null };
  recent: RecentWorkspace[] = [];
  reminding: Reminding = { on: false, refused: null };
  progress: TaskProgress | null = null;
  readonly stopped: number[] = [];
  readonly suggested: string[] = [];
  /** What drawing a chart as a picture comes to. */
  picture: () => Promise<string> = async () => `iVBOR${this.pictures.length}`;
  files: string[] = [];
  saveTo: string | null = null;
  hasSecondScreen = false;
  /** What the audience has seen; null where its window is not open. */
  audience: Slide[] | null = null;
  /** Where the speaker points for the audience. */
  pointed: Pointed | null = null;
  #audienceKey: ((key: string) => void) | undefined;
  #audienceClosed: (() => void) | undefined;
  #drop: ((files: FileRef[]) => void) | undefined;
  #open: ((path: string) => void) | undefined;
  #close: (() => void) | undefined;

  constructor(readonly answers: Answers) {}

  async call(name: string, payload: object): Promise<unknown> {
    this.calls.push({ name, payload });
    const answer: unknown = this.answers[name as keyof Commands];
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Tauri refuses with a plain object, too.
    if (answer === undefined) throw { code: "unknown_command", message: `There is no answer for “${name}”.`, detail: null };
    return typeof answer === "function" ? (answer as (request: object) => unknown)(payload) : answer;
  }

  /** The payloads a command was called with, in order. */
  asked(name: keyof Commands): object[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.payload);
  }

  async chooseFile(): Promise<string[]> {
    return this.files;
  }

  async chooseSave(options: { suggested: string; kind: SaveKind }): Promise<string | null> {
    this.suggested.push(options.suggested);
    return this.saveTo;
  }

  async showInFolder(file: FileRef): Promise<void> {
    this.shown.push(file);
  }

  async copyChart(request: ChartToCopy): Promise<void> {
    this.copied.push(request);
  }

  async chartPicture(request: ChartToCopy): Promise<string> {
    this.pictures.push(request);
    return this.picture();
  }

  async copyTable(request: ChartToCopy): Promise<void> {
    this.tables.push(request);
  }

  async copyText(text: string): Promise<void> {
    this.words.push(text);
  }

  async keepPasted(text: string): Promise<FileRef> {
    this.pasted.push(text);
    return `${this.pasted.length}/Pasted.tsv`;
  }

  async onFilesDropped(callback: (files: FileRef[]) => void): Promise<() => void> {
    this.#drop = callback;
    return () => (this.#drop = undefined);
  }

  async onOpenFile(callback: (path: string) => void): Promise<() => void> {
    this.#open = callback;
    return () => (this.#open = undefined);
  }

  async audiencePossible(): Promise<boolean> {
    return this.hasSecondScreen;
  }

  async openAudience(): Promise<void> {
    this.audience = [];
  }

  async showAudience(slide: Slide): Promise<void> {
    this.audience?.push(slide);
  }

  async pointAudience(place: Pointed | null): Promise<void> {
    this.pointed = place;
  }

  async closeAudience(): Promise<void> {
    this.audience = null;
  }

  async onAudienceKey(callback: (key: string) => void): Promise<() => void> {
    this.#audienceKey = callback;
    return () => (this.#audienceKey = undefined);
  }

  async onAudienceClosed(callback: () => void): Promise<() => void> {
    this.#audienceClosed = callback;
    return () => (this.#audienceClosed = undefined);
  }

  /** As if a key was pressed on the audience's slides. */
  pressForAudience(key: string): void {
    this.#audienceKey?.(key);
  }

  /** As if somebody closed the audience's window. */
  shutAudience(): void {
    this.audience = null;
    this.#audienceClosed?.();
  }

  async onCloseAsked(callback: () => void): Promise<() => void> {
    this.#close = callback;
    return () => (this.#close = undefined);
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  async log(fault: string): Promise<void> {
    this.logged.push(fault);
  }

  /** As if the owner pressed the window's own close button. */
  askToClose(): void {
    this.#close?.();
  }

  /** As if files were dropped on the window. */
  drop(paths: string[]): void {
    this.#drop?.(paths);
  }

  /** As if the desktop asked to open a file. */
  open(path: string): void {
    this.#open?.(path);
  }

  async look(): Promise<Look> {
    return this.kept;
  }

  async setLook(look: Look): Promise<void> {
    this.kept = look;
  }

  async reminder(): Promise<Reminding> {
    return this.reminding;
  }

  async setReminder(on: boolean): Promise<Reminding> {
    this.reminding = { ...this.reminding, on };
    return this.reminding;
  }

  async recentWorkspaces(): Promise<RecentWorkspace[]> {
    return this.recent;
  }

  async forgetWorkspace(file: FileRef): Promise<void> {
    this.recent = this.recent.filter((workspace) => workspace.file !== file);
  }

  async taskProgress(): Promise<TaskProgress | null> {
    return this.progress;
  }

  async stopTask(task: number): Promise<void> {
    this.stopped.push(task);
  }

  async print(): Promise<void> {
    this.printed += 1;
  }

  async setFullScreen(on: boolean): Promise<void> {
    this.fillsScreen = on;
  }

  async ready(): Promise<void> {
    this.isReady = true;
  }

  async setTitle(title: string): Promise<void> {
    this.title = title;
  }
}

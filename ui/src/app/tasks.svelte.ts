import { untrack } from "svelte";

import { callError, host } from "../api/call.ts";
import type { TaskProgress } from "../host/host.ts";

/** Work of the program that takes long: how far it is can be seen, and it can be stopped. */
interface Running {
  id: number;
  /** What is being done: "Importing vehicle-sales.csv". */
  text: string;
  progress: TaskProgress | null;
  stopping: boolean;
  /** True once it takes so long that it is worth a word. */
  slow: boolean;
  /** True where it changes something: only the owner stops it, not the next task. */
  changes: boolean;
}

/** Between two looks at how far it is. */
const PAUSE = 250;

class Tasks {
  /** The task that runs, or that the window waits for. */
  running = $state.raw<Running | null>(null);
  // A page that was loaded again must not use the numbers of the page before.
  #next = Math.floor(Math.random() * 2 ** 30);

  /** Looks at something under a number, by which the call is followed and stopped. What was looked at before is stopped. */
  look<T>(text: string, work: (task: number) => Promise<T>): Promise<T> {
    // Whoever loads something by this must not load it again because a task begins or ends.
    return untrack(() => {
      // Behind a change it waits, and that is what the window tells of.
      if (this.running?.changes) return work((this.#next += 1));
      void this.stop();
      return this.#run(text, false, work);
    });
  }

  /** Changes something, likewise. */
  change<T>(text: string, work: (task: number) => Promise<T>): Promise<T> {
    return this.#run(text, true, work);
  }

  async #run<T>(text: string, changes: boolean, work: (task: number) => Promise<T>): Promise<T> {
    const id = (this.#next += 1);
    this.running = { id, text, progress: null, stopping: false, slow: false, changes };
    const timer = setInterval(() => void this.#follow(id), PAUSE);
    try {
      return await work(id);
    } finally {
      clearInterval(timer);
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- another one may have begun meanwhile, and ended
      if (this.running?.id === id) this.running = null;
    }
  }

  /** Stops what runs at once; its call is rejected with the code `stopped`. */
  async stop(): Promise<void> {
    if (this.running === null) return;
    this.running = { ...this.running, stopping: true };
    await host().stopTask(this.running.id);
  }

  async #follow(id: number): Promise<void> {
    const progress = await host().taskProgress(id);
    if (this.running?.id === id) this.running = { ...this.running, slow: true, progress: progress ?? this.running.progress };
  }
}

export const tasks = new Tasks();

/** True where a call ended because it was stopped: nobody has to be told. */
export const wasStopped = (cause: unknown) => callError(cause).code === "stopped";

/** Keys that may be null, and so may be left out. */
export type Optional<T> = { [K in keyof T]-?: null extends T[K] ? K : never }[keyof T];

type Part<T> = T extends (infer Item)[] ? Part<Item>[] : T extends object ? Loose<T> : T;

/** A request in which what may be null may be left out, at every depth. */
export type Loose<T> = T extends object
  ? { [K in Exclude<keyof T, Optional<T>>]: Part<T[K]> } & { [K in Optional<T>]?: Part<T[K]> | undefined }
  : T;

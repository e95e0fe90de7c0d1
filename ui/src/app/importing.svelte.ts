/** What is being imported; it is no part of the address. */
class Importing {
  /** The files. */
  paths = $state.raw<string[]>([]);
  /** The source whose past is read again, in place of files. */
  again = $state.raw<number | null>(null);

  start(paths: string[]) {
    [this.paths, this.again] = [paths, null];
  }

  startAgain(source: number) {
    [this.paths, this.again] = [[], source];
  }

  clear() {
    [this.paths, this.again] = [[], null];
  }
}

export const importing = new Importing();

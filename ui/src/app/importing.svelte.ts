/** The files that are being imported; they are no part of the address. */
class Importing {
  paths = $state.raw<string[]>([]);
}

export const importing = new Importing();

// Where received files go in the end: what every kind of place can do. Nothing is ever written outside of what the person chose.

export type Place = {
  /**
   * Puts one whole file there, under its name or the next free one.
   * @param path safe names: folders, then the file's own.
   * @throws whatever the disk or the browser has against it; then nothing of this file stays.
   */
  readonly put: (path: readonly string[], bytes: Blob) => Promise<void>;
  /** All files are there. */
  readonly keep: () => Promise<void>;
  /** Whatever was put there is taken away. */
  readonly discard: () => Promise<void>;
};

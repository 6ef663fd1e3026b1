/** What is taken one after the other, and can be made ready before it is asked for. */
export interface Ahead<T> {
  /** Begins to make the next, if nobody did. */
  prepare(): void;
  next(): Promise<T>;
}

/** Makes one after the other with `make`, and the next ahead of time where one has time for it. */
export function ahead<T>(make: () => Promise<T>): Ahead<T> {
  let begun: Promise<T> | undefined;
  return {
    prepare: () => {
      begun ??= make();
      // Told to whoever asks for it; without this, one that fails before that would end the process.
      begun.catch(() => undefined);
    },
    next: () => {
      const next = begun ?? make();
      begun = undefined;
      return next;
    },
  };
}

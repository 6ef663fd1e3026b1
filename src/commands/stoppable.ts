import { say } from './say';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Does work that a first Ctrl-C or SIGTERM asks to stop where it is whole; a second ends the process. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stop = () => {
    say('Stopping after what is being done');
    stopping.abort();
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

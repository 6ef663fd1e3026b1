/** Takes a line that tells a waiting person what is being done. */
export type Progress = (line: string) => void;

export interface Patience {
  /** What is being done, as a person would say it: "Starting Neo4j". */
  readonly doing: string;
  readonly progress: Progress;
  readonly seconds: number;
  /** What has gone wrong when `seconds` are over. */
  readonly late: () => Error;
}

const FIRST_REPORT_MS = 2_000;
const NEXT_REPORT_MS = 5_000;

/** Waits for `work` but not for ever, and reports every wait of over two seconds, again and again, with the time it has taken. */
export async function withPatience<T>(work: Promise<T>, { doing, progress, seconds, late }: Patience): Promise<T> {
  const began = Date.now();
  const report = () => {
    progress(`${doing} (${Math.round((Date.now() - began) / 1000)} s) …`);
    reporting = setTimeout(report, NEXT_REPORT_MS);
  };
  let reporting = setTimeout(report, FIRST_REPORT_MS);
  let giveUp: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(late()), seconds * 1000);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(reporting);
    clearTimeout(giveUp);
  }
}

import { ChanceryError } from '../errors';
import { withPatience } from '../local-neo4j/patience';
import { say } from './say';

/** What takes longer than this does not come to an end. */
const SECONDS = 24 * 3600;

/** Waits for something that may be long, and tells a person from the second second on that it is being done. */
export function wait<T>(doing: string, work: Promise<T>): Promise<T> {
  const late = () => new ChanceryError('DEADLINE_EXCEEDED', `${doing} did not come to an end within a day.`);
  return withPatience(work, { doing, progress: say, seconds: SECONDS, late });
}

import type { Logger } from 'pino';
import { ChanceryError } from '../errors';
import { type Answer, jsonAnswer } from './answer';
import type { Exchange } from './exchange';
import { WAITS } from './limits';
import { translateError } from './translate-error';

/** Whether the process runs. */
export function live(): Answer {
  return jsonAnswer(200, { status: 'live' });
}

/** Whether requests can be answered: the graph does. */
export function createReadyRoute(
  checkReady: () => Promise<void>,
  log: Logger,
): (exchange: Exchange) => Promise<Answer> {
  return async (exchange) => {
    try {
      await within(WAITS.ready, checkReady());
      return jsonAnswer(200, { status: 'ready' });
    } catch (error) {
      const { message, extensions } = translateError(error, exchange, log);
      return jsonAnswer(503, { status: 'not ready', code: extensions.code, message }, { 'retry-after': '5' });
    }
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const error = new ChanceryError('DEADLINE_EXCEEDED', `The graph did not answer within ${ms} ms.`);
    timer = setTimeout(reject, ms, error);
  });
  await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

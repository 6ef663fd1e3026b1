import type { IncomingMessage } from 'node:http';
import { problem } from './answer';
import { LIMITS, overLimit } from './limits';

/** The body as text; never holds more than the limit, and stops listening as soon as more is announced or comes. */
export function readBody(request: IncomingMessage, signal: AbortSignal): Promise<string> {
  const { max } = LIMITS.bodyBytes;
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > max) {
    request.resume();
    return Promise.reject(overLimit(LIMITS.bodyBytes, announced));
  }
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', take).once('end', finish);
    signal.addEventListener('abort', giveUp, { once: true });

    function take(chunk: Buffer): void {
      size += chunk.length;
      if (size <= max) chunks.push(chunk);
      else stop(() => reject(overLimit(LIMITS.bodyBytes, 'more')));
    }
    function finish(): void {
      const body = Buffer.concat(chunks, size).toString('utf8');
      stop(() => resolve(body));
    }
    function giveUp(): void {
      stop(() => reject(problem(408, 'REQUEST_TIMEOUT', 'The body of this request did not arrive in time.')));
    }
    /** What still comes is read and thrown away, so that the caller gets to read the answer. */
    function stop(settle: () => void): void {
      request.off('data', take).off('end', finish).resume();
      signal.removeEventListener('abort', giveUp);
      chunks = [];
      settle();
    }
  });
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer';

/** A query GraphiQL opens with, in a tab of its own. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: object;
}

/** GraphiQL with everything it needs in the page itself; made at the first visit, since it is 9 MB. */
export function createGraphiqlPage(examples: readonly Example[]): (acceptEncoding: string) => Promise<Answer> {
  let made: ReturnType<typeof render> | undefined;
  return async (acceptEncoding) => {
    made ??= render(examples);
    const { plain, zipped } = await made;
    const isZipped = /\bgzip\b/.test(acceptEncoding);
    const encoding: Record<string, string> = isZipped ? { 'content-encoding': 'gzip' } : {};
    return { status: 200, headers: { ...HEADERS, ...encoding }, body: isZipped ? zipped : plain };
  };
}

/** The browser itself holds the page to what it promises: nothing from elsewhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  vary: 'Accept, Accept-Encoding, Origin',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'unsafe-inline' blob:",
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

async function render(examples: readonly Example[]): Promise<{ plain: Buffer; zipped: Buffer }> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = { title: 'Chancery', ...(examples.length > 0 ? { defaultTabs: examples.map(tabOf) } : {}) };
  const json = JSON.stringify(options);
  const plain = Buffer.from(renderGraphiQL(options).replace(json, () => json.replaceAll('<', '\\u003c')));
  return { plain, zipped: await promisify(gzip)(plain) };
}

function tabOf({ title, query, variables }: Example): { query: string; variables?: string } {
  return { query: `# ${title}\n${query}`, ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}) };
}

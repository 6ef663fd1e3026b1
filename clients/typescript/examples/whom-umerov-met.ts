/*
 * Whom has Rustem Umerov met, and have Witkoff and Putin? Ask a service that has the article's dossier:
 *   npm run build && npm run example -- http://127.0.0.1:4000/graphql
 */
import { Chancery } from '../src/chancery.ts';
import { ChanceryError } from '../src/chancery-error.ts';
import { HaveMet, WhoMet } from '../src/operations.generated.ts';

declare const process: { argv: string[]; exitCode?: number };

const chancery = new Chancery(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');

try {
  const contacts = chancery.each(WhoMet, { person: 'person/rustem-umerov', first: 2 }, ({ whoMet }) => whoMet);
  for await (const { b, count, last, events } of contacts) {
    const names = events.nodes.map(({ name }) => name).join(', ');
    console.log(`${b.name}: ${count}, last ${last?.label ?? 'on a day not known'} (${names})`);
  }

  const { haveMet } = await chancery.ask(HaveMet, { a: 'person/steve-witkoff', b: 'person/vladimir-putin' });
  const planned = haveMet.planned.map(({ name, start }) => `${name}, ${start?.label}`).join('; ');
  console.log(`Witkoff and Putin: ${haveMet.verdict} (${planned})`);

  await chancery.ask(WhoMet, { person: 'Umerov' });
} catch (error) {
  if (!(error instanceof ChanceryError)) throw error;
  console.log(`${error.code}: ${error.message}`);
}

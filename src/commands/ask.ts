import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { graphql } from 'graphql';
import { readText } from '../dossier/find-dossiers';
import { ChanceryError } from '../errors';
import { createRequestContext } from '../resolvers/request-context';
import { createSchema } from '../resolvers/schema';
import { withGraph } from './with-graph';

export function ask(): Command {
  return new Command('ask')
    .description('Ask a question of the API and print the answer as JSON. Exit status 1 where the answer has errors.')
    .argument('<file>', 'a GraphQL operation, such as those of tests/questions; - for standard input')
    .option('--variables <json>', 'its variables, as JSON')
    .option('--operation <name>', 'which operation, where the file has several')
    .action((file: string, { variables, operation }: { variables?: string; operation?: string }) =>
      withGraph(async (graph, settings) => {
        const result = await graphql({
          schema: createSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8')),
          source: file === '-' ? readFileSync(0, 'utf8') : readText(file),
          variableValues: variables === undefined ? undefined : parseVariables(variables),
          operationName: operation,
          contextValue: createRequestContext((query, params) => graph.read(query, params), settings.now ?? new Date()),
        });
        process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
        if (result.errors) process.exitCode = 1;
      }),
    );
}

function parseVariables(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new ChanceryError(
    'BAD_USER_INPUT',
    `--variables: expected a JSON object such as {"id": "person/marco-rubio"}, got ${json}`,
  );
}

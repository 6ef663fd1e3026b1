import { resolve } from 'node:path';
import { z } from 'zod';
import { ChanceryError } from './errors';

/** Where the graph lives when the user names a Neo4j of their own. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** Everything the environment decides; `.env.example` lists the same names. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded default under `home`. */
  readonly neo4j: Neo4jAddress | undefined;
  readonly database: string;
  readonly home: string;
  /** Files or folders of dossiers to load at start. */
  readonly dossiers: readonly string[];
  /** The present, where it is not the machine's clock (CHANCERY_NOW). */
  readonly now: Date | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Origins a browser may call from: `*`, none (empty), or a list. */
  readonly corsOrigins: readonly string[];
}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  NEO4J_URI: z
    .string()
    .refine((uri) => NEO4J_SCHEMES.some((scheme) => uri.startsWith(`${scheme}://`)), {
      message: `expected an address that begins with ${NEO4J_SCHEMES.map((scheme) => `${scheme}://`).join(', ')}`,
    })
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  CHANCERY_HOME: z.string().min(1).default('.chancery'),
  CHANCERY_DOSSIERS: z.string().min(1).default('dossiers'),
  CHANCERY_NOW: z
    .string()
    .regex(
      /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/,
      'expected a day (2025-12-05) or a UTC time (2025-12-05T09:00:00Z)',
    )
    .refine((text) => !Number.isNaN(Date.parse(text)), { message: 'expected a day of the calendar' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CORS_ORIGINS: z.string().default(''),
});

/** Reads and checks every setting, or throws SETTINGS_INVALID naming each one that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, env[name] || undefined]));
  const read = environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}: ${issue.message}; got "${given[name] ?? ''}"`;
    });
    throw new ChanceryError('SETTINGS_INVALID', `These settings are not right:\n  ${lines.join('\n  ')}`);
  }
  const values = read.data;
  if (values.NEO4J_URI && values.NEO4J_PASSWORD === undefined)
    throw new ChanceryError('SETTINGS_INVALID', 'NEO4J_URI is set, so NEO4J_PASSWORD is expected too; it is missing.');
  return {
    port: values.PORT,
    host: values.HOST,
    neo4j: values.NEO4J_URI
      ? { uri: values.NEO4J_URI, user: values.NEO4J_USER, password: values.NEO4J_PASSWORD ?? '' }
      : undefined,
    database: values.NEO4J_DATABASE,
    home: resolve(values.CHANCERY_HOME),
    dossiers: list(values.CHANCERY_DOSSIERS),
    now: values.CHANCERY_NOW ? new Date(values.CHANCERY_NOW) : undefined,
    logLevel: values.LOG_LEVEL,
    corsOrigins: list(values.CORS_ORIGINS),
  };
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

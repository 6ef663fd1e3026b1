import { stopAll } from './running-neo4js';

// biome-ignore lint/style/noDefaultExport: jest asks for one
export default async function globalTeardown(): Promise<void> {
  await stopAll();
}

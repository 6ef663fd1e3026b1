import { rmSync } from 'node:fs';
import { type ClassArchive, classArchive } from './class-archive';
import { type Launched, launch } from './launch';
import { withPatience } from './patience';

/** Launches with the class archive, and without it should Java break down over a damaged one; returns after the first word. */
export async function launchWithArchive({ home, ...given }: ClassArchive & { home: string }): Promise<Launched> {
  const { jars, java, progress } = given;
  const archive = await classArchive(given);
  const options = archive ? [`-XX:SharedArchiveFile=${archive}`, '-XX:+VerifySharedSpaces'] : [];
  const neo4j = launch({ command: java.command, jars, home, options });
  const spoke = await withPatience(speaks(neo4j), {
    doing: 'Starting Java',
    progress,
    seconds: 60,
    late: () => new Error('silent'),
  }).catch(() => false);
  if (spoke || !archive) return neo4j;
  neo4j.kill();
  await neo4j.exited;
  rmSync(archive, { force: true });
  return launch({ command: java.command, jars, home });
}

function speaks(neo4j: Launched): Promise<boolean> {
  return Promise.race([neo4j.owned.then(() => true), neo4j.locked.then(() => true), neo4j.exited.then(() => false)]);
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepFailed, toolsMissing } from './failures';
import type { Java } from './find-java';
import { followLog } from './log-end';
import { type Progress, withPatience } from './patience';
import { withTemporaryFolder } from './temporary-folder';

/** Where the launcher's source and configuration are. */
export const sourceFolder = join(__dirname, '..', '..', 'local-neo4j');

/** The folder of a home in which the jars are built; other homes may share it. */
export function jarsFolder(home: string): string {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(
    readFileSync(join(sourceFolder, 'pom.xml'), 'utf8'),
  )?.[1];
  return join(home, `neo4j-${version}`);
}

export interface BuildJars {
  readonly jars: string;
  readonly home: string;
  readonly java: Java;
  readonly progress: Progress;
}

/** Fetches Neo4j and compiles the launcher, unless the folder says it was completed from these very sources. */
export async function buildJars({ jars, home, java, progress }: BuildJars): Promise<void> {
  const stamp = stampOfSources();
  if (readStamp(jars) === stamp) return;
  if (!existsSync(java.compiler)) throw toolsMissing(`a Java without compiler (a JRE: there is no ${java.compiler})`);
  await withTemporaryFolder(jars, async (folder) => {
    const built = join(folder, 'built');
    await runMaven({ output: built, home, java, progress });
    rmSync(join(built, 'work'), { recursive: true });
    writeFileSync(join(built, 'stamp'), stamp);
    if (readStamp(jars) === stamp) return;
    if (existsSync(jars)) renameSync(jars, join(folder, 'replaced'));
    renameSync(built, jars);
  });
}

async function runMaven({ output, home, java, progress }: Omit<BuildJars, 'jars'> & { output: string }): Promise<void> {
  const log = followLog(join(home, 'build.log'));
  const file = openSync(log.path, 'a', 0o600);
  const goals = ['--batch-mode', '--no-transfer-progress', '--file', join(sourceFolder, 'pom.xml'), 'package'];
  const settings = [
    `-Dchancery.output=${output}`,
    '-Dmaven.compiler.fork=true',
    `-Dmaven.compiler.executable=${java.compiler}`,
  ];
  const maven = spawn('mvn', [...goals, ...settings], { stdio: ['ignore', file, file] });
  closeSync(file);
  const ended = new Promise<void>((resolve, reject) => {
    maven.on('error', () => reject(toolsMissing(`Java ${java.build}, but no Maven ("mvn" is not there)`)));
    maven.on('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(stepFailed(`Maven could not build the embedded Neo4j (${signal ?? `exit code ${code}`}).`, log)),
    );
  });
  await withPatience(ended, {
    doing: 'Fetching Neo4j with Maven, this once',
    progress,
    seconds: 600,
    late: () => {
      maven.kill('SIGKILL');
      return stepFailed('Maven had not built the embedded Neo4j after 10 minutes.', log);
    },
  });
}

function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const source of ['pom.xml', 'src/main/java/LocalNeo4j.java'])
    hash.update(readFileSync(join(sourceFolder, source)));
  return hash.digest('hex');
}

function readStamp(jars: string): string | undefined {
  const path = join(jars, 'stamp');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

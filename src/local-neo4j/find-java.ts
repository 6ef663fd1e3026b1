import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { toolsMissing } from './failures';

/** A Java that can run Neo4j. */
export interface Java {
  readonly command: string;
  /** The JDK's compiler; in a JRE there is no such file. */
  readonly compiler: string;
  /** The exact build, for what fits one build only. */
  readonly build: string;
}

const OLDEST = 17;

/** The Java under `javaHome`, or else the one on the PATH; a missing or too old one is LOCAL_NEO4J_FAILED. */
export async function findJava(javaHome?: string): Promise<Java> {
  const asked = javaHome ? join(javaHome, 'bin', 'java') : 'java';
  const answer = await askVersion(asked);
  const home = /^\s*java\.home = (.+)$/m.exec(answer)?.[1]?.trim();
  const version = /^\s*java\.version = (.+)$/m.exec(answer)?.[1]?.trim();
  if (!home || !version) throw toolsMissing(`"${asked}", which does not say what Java it is`);
  if (Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0) < OLDEST) throw toolsMissing(`Java ${version} ("${asked}")`);
  return {
    // Not the command that was asked: that may be a script that starts the real one under another process number.
    command: join(home, 'bin', 'java'),
    compiler: join(home, 'bin', 'javac'),
    build: /^\s*java\.vm\.version = (.+)$/m.exec(answer)?.[1]?.trim() ?? version,
  };
}

function askVersion(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, ['-XshowSettings:properties', '-version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      if (!error) resolve(stdout + stderr);
      else if (error.code === 'ENOENT') reject(toolsMissing(`no Java ("${command}" is not there)`));
      else reject(toolsMissing(`a Java that does not run ("${command}": ${stderr.trim() || error.message})`));
    });
  });
}

/** Finds veraPDF on this machine, which may lack Java or veraPDF itself, and says how to get it. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtempDisposable, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ended, runProgram } from './vera-pdf-program.ts';
import { childrenNamed, childText, readXml } from './xml.ts';

/** A folder that holds all of veraPDF: its jars, and the settings that it writes for itself. */
export interface VeraPdf {
  /** Absolute. */
  readonly folder: string;
}

export type VeraPdfSearch =
  | { readonly veraPdf: VeraPdf }
  /** One sentence that says what is missing, and one that says how to get it. */
  | { readonly missing: string };

/** The root of the project, where its pom.xml is. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const pomNamespace = 'http://maven.apache.org/POM/4.0.0';

/** The folder that veraPDF belongs in, whether or not it is there. */
export async function veraPdfFolder(): Promise<string> {
  return join(projectFolder, '.cache', `verapdf-${await veraPdfVersion()}`);
}

/** The version that pom.xml names, and no other is used. */
export async function veraPdfVersion(): Promise<string> {
  const pom = readXml(await readFile(join(projectFolder, 'pom.xml'), 'utf8'));
  const [properties] = childrenNamed(pom, 'properties', pomNamespace);
  const version = properties && childText(properties, 'verapdf.version', pomNamespace);
  if (!version) throw new Error('pom.xml names no verapdf.version.');
  return version;
}

/** Tells one installation from another by its jars, whatever its folder is called. */
export async function veraPdfIdentity({ folder }: VeraPdf): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
  const jars = await Promise.all(
    names.map(async (name) => `${name} ${hash('sha256', await readFile(join(folder, name)))}`),
  );
  return hash('sha256', jars.join('\n'));
}

export async function findVeraPdf(): Promise<VeraPdfSearch> {
  const folder = await veraPdfFolder();
  if (!existsSync(folder)) {
    const missing =
      `There is no veraPDF in ${relative(process.cwd(), folder)}/. Run npm run verapdf, which ` +
      'needs Java and Maven (apt-get install default-jre-headless maven).';
    return { missing };
  }
  // macOS has a `java` that only says that there is no Java: it has to be tried.
  const { code } = await runProgram({ command: 'java', operands: ['-version'], timeout: 30_000 });
  if (code === 0) return { veraPdf: { folder } };
  return { missing: 'There is no Java to run veraPDF. Run apt-get install default-jre-headless.' };
}

/** Runs veraPDF's command line with these operands. */
export async function runVeraPdf(
  { folder }: VeraPdf,
  operands: readonly string[],
  timeout: number,
  signal?: AbortSignal,
): Promise<Ended> {
  // veraPDF leaves a log of every run in the folder for temporary files.
  await using logs = await mkdtempDisposable(join(tmpdir(), 'verapdf-'));
  const settings = [
    // One thread for the memory, and no second look at the code: it ends before they pay off.
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    // veraPDF writes its settings into the home of its user, without being asked to.
    `-Duser.home=${folder}`,
    `-Djava.io.tmpdir=${logs.path}`,
    ...['-cp', join(folder, '*')],
  ];
  return await runProgram({
    command: 'java',
    operands: [...settings, 'org.verapdf.apps.GreenfieldCliWrapper', ...operands],
    timeout,
    signal,
  });
}

/** Unpacks the Chromium that ships inside an npm package, once per version and safe to race for. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface EmbeddedChromium {
  readonly executablePath: string;
  /** What the browser's environment must say, so that it finds its own libraries and fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/** The package is built for this platform alone. */
export const hasEmbeddedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Its fonts and none of the machine's, so that a pamphlet has the same bytes everywhere. The paths
 * are relative to this file and to XDG_CACHE_HOME, so that the folder can be moved.
 */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Finds the embedded Chromium below a cache folder, and unpacks it (180 MB, about 2 s) if it is not
 * there. Processes that do so at once each unpack their own, and all use the one first in place.
 *
 * @throws Error with its cause if the package is damaged or the disk refuses.
 */
export async function embeddedChromium(cacheFolder: string): Promise<EmbeddedChromium> {
  const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const folder = join(cacheFolder, `chromium-${await versionOf(packageFolder)}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

async function versionOf(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function unpack(archives: string, target: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  await mkdir(dirname(target), { recursive: true });
  // Beside the target, since a rename is atomic within one file system only.
  const draft = await mkdtemp(`${target}.`);
  try {
    // al2023 holds NSS and its like, which a bare machine lacks. SwiftShader stays packed: it draws
    // WebGL, and no page has any.
    const names = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
    await Promise.all(
      names.map((name) => withTemporaryFolder(draft, () => inflate(join(archives, name)))),
    );
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontConfiguration);
    await mkdir(join(draft, 'cache'));
    await rename(draft, target).catch((error: NodeJS.ErrnoException) => {
      const anotherWasFirst = error.code === 'ENOTEMPTY' || error.code === 'EEXIST';
      if (!anotherWasFirst) throw error;
    });
  } catch (cause) {
    throw new Error(`The embedded Chromium could not be unpacked into ${target}.`, { cause });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The package unpacks into the machine's temporary folder, under names without a version. It reads
 * which folder that is before its first await, so the change lasts for this one call.
 */
function withTemporaryFolder<Result>(
  folder: string,
  inflate: () => Promise<Result>,
): Promise<Result> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return inflate();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

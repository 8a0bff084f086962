/** Keeps the files of sites, so that one can be put where it does not stand without being made again. */
import { hash } from 'node:crypto';
import {
  createReadStream,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { cacheFolder } from '../model/cache-folder.ts';
import { type FileEntry, type Manifest, manifestName } from '../model/manifest.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import { writeWhole } from '../model/write-whole.ts';
import { MadeFolders } from '../site/made-folders.ts';
import { ByteReader } from './byte-reader.ts';

/** By what a file is known again. */
export type FileState = Pick<FileEntry, 'sha256' | 'bytes'>;

/** As many as somebody goes back and forth between: with and without drafts, of two branches. */
const most = 4;

/** In bytes. A piece for each file would cost more than the file. */
const pieceSize = 1 << 20;

/**
 * Writes the manifest of a site and the files that it lists, one after the other, as one Zstandard stream (RFC 8878).
 * Of all archives, those that were used last stay.
 *
 * @param manifest the one in the folder of the site
 */
export async function keepSite(site: string, manifest: FileState): Promise<void> {
  const params = { [constants.ZSTD_c_compressionLevel]: 1 };
  const pieces = Readable.from(piecesOf(site));
  await writeWhole(
    archiveOf(manifest),
    pipeline(pieces, createZstdCompress({ params }), () => {}),
  );
  for (const path of archives().slice(most)) rmSync(path, { force: true });
}

/**
 * Writes the files of a site into an empty folder, each proven by its hash.
 *
 * @returns whether they are there; otherwise they are not kept or damaged, and the folder is gone
 */
export async function restoreSite(manifest: FileState, folder: string): Promise<boolean> {
  const path = archiveOf(manifest);
  const unpacked = createZstdDecompress({ chunkSize: pieceSize });
  const archive = pipeline(createReadStream(path), unpacked, () => {});
  const reader = new ByteReader(archive);
  const take = async ({ sha256, bytes }: FileState) => {
    const content = await reader.take(bytes).catch(() => undefined);
    return content && hash('sha256', content) === sha256 ? content : undefined;
  };
  const folders = new MadeFolders();
  const write = (name: string, content: Buffer) => {
    const file = join(folder, name);
    folders.makeFor(file);
    writeFileSync(file, content);
  };
  try {
    const listing = await take(manifest);
    if (!listing) return false;
    const { files } = JSON.parse(listing.toString()) as Manifest;
    for (const file of files) {
      const content = await take(file);
      if (!content) {
        rmSync(folder, { recursive: true, force: true });
        return false;
      }
      write(file.path, content);
    }
    write(manifestName, listing);
    // Another build may have tidied it away by now.
    unlessMissing(() => utimesSync(path, new Date(), new Date()));
    return true;
  } finally {
    archive.destroy();
  }
}

function* piecesOf(site: string): Iterable<Buffer> {
  const manifest = readFileSync(join(site, manifestName));
  const { files } = JSON.parse(manifest.toString()) as Manifest;
  let piece = [manifest];
  let size = manifest.length;
  for (const { path } of files) {
    const content = readFileSync(join(site, path));
    piece.push(content);
    size += content.length;
    if (size < pieceSize) continue;
    yield Buffer.concat(piece);
    piece = [];
    size = 0;
  }
  yield Buffer.concat(piece);
}

const archivesFolder = () => cacheFolder('sites');

function archiveOf({ sha256 }: FileState): string {
  return join(archivesFolder(), `${sha256}.zst`);
}

/** Those used last first. */
function archives(): string[] {
  const folder = archivesFolder();
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.used - a.used)
    .map(({ path }) => path);
}

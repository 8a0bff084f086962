/** Takes out of pictures what they say of who made them, and where: keeps what it has made, for the site to copy. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { cacheFolder } from '../model/cache-folder.ts';
import type { Picture } from '../model/picture.ts';
import { writeWhole } from '../model/write-whole.ts';
import { loadSharp } from './load-sharp.ts';
import type { FileCopy } from './site-file.ts';
import { strippedSvg } from './strip-svg.ts';

/** Part of the names in the cache: another number for each other way to make them. */
const recipe = 1;

/** Of what loses a little whenever it is saved. Sees to it that nobody sees that. */
const quality = 90;

/** A picture that has nothing to take out is itself, byte by byte. */
export async function stripPictures(
  pictures: Iterable<Pick<Picture, 'url' | 'file'>>,
): Promise<FileCopy[]> {
  const cache = cacheFolder('pictures');
  const copies: FileCopy[] = [];
  for (const { url, file } of pictures) {
    const from = await stripped(file, cache);
    copies.push(from === undefined ? { url, from: file } : { url, from, original: file });
  }
  return copies;
}

/** @returns the path of the one in the cache; nothing, if the file may be published as it is */
async function stripped(file: string, cache: string): Promise<string | undefined> {
  const sharp = await loadSharp();
  const metadata = await sharp(file).metadata();
  const isSvg = metadata.format === 'svg';
  if (!isSvg && !tellsMore(metadata)) return undefined;
  const bytes = await readFile(file);
  const { sharp: version, vips } = sharp.versions;
  const key = createHash('sha256').update(`${recipe} ${version} ${vips}\n`).update(bytes);
  const path = join(cache, `${key.digest('hex')}.${metadata.format}`);
  if (existsSync(path)) return path;
  const made = isSvg
    ? strippedSvg(bytes)
    : await savedAnew(sharp(bytes, { animated: true }), metadata);
  if (made.equals(bytes)) return undefined;
  await writeWhole(path, made);
  return path;
}

/** With the colours and the profile that it has, and nothing else that is not seen. */
async function savedAnew(picture: Sharp, metadata: Metadata): Promise<Buffer> {
  const space = metadata.space ?? 'srgb';
  const upright = turned(picture, metadata)
    // Its colours stay the numbers that they are, which its profile goes on to explain.
    .pipelineColourspace(space)
    .toColourspace(space)
    .keepIccProfile();
  return await encoded(upright, metadata).toBuffer();
}

/** As its camera says. An animation cannot be, so it keeps that word of the camera’s (EXIF 2.3, 4.6.4: Orientation). */
function turned(picture: Sharp, { pages = 1, orientation = 1 }: Metadata): Sharp {
  return pages > 1 && orientation > 1
    ? picture.withExif({ IFD0: { Orientation: String(orientation) } })
    : picture.autoOrient();
}

function tellsMore({ exif, xmp, iptc, tifftagPhotoshop, comments }: Metadata): boolean {
  return [exif, xmp, iptc, tifftagPhotoshop, comments].some((part) => part !== undefined);
}

/** As the file was; without a word, sharp saves in the format that it has read. */
function encoded(picture: Sharp, { format, chromaSubsampling }: Metadata): Sharp {
  if (format === 'jpeg') {
    const isHalved = chromaSubsampling === '4:2:0';
    return picture.jpeg({ quality, chromaSubsampling: isHalved ? '4:2:0' : '4:4:4' });
  }
  if (format === 'webp') return picture.webp({ quality });
  if (format === 'heif') return picture.avif({ quality });
  return picture;
}

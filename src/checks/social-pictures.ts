/** Checks that every picture for shared addresses is there, in the format and size that pages say it has. */
import type { SocialPictureEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { socialPictureBytes, socialPictureSize } from '../model/social-picture.ts';
import { type BuiltSite, readBytes } from './built-site.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export async function checkSocialPictures(
  site: BuiltSite,
  entries: readonly SocialPictureEntry[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, source, slug } of entries) {
    const fact = site.paths.has(path)
      ? faultOf(await readBytes(site, path))
      : 'is announced, and was not made.';
    if (fact === undefined) continue;
    problems.push({
      code: 'social-picture',
      severity: 'error',
      file: source,
      fact: `${path} ${fact}`,
      hint: `Run npm run pamphlets -- --only ${slug}.`,
    });
  }
  return problems;
}

/** PNG (third edition), 5.2 and 11.2.1: the size stands behind the signature and the head of the first chunk. */
function faultOf(bytes: Buffer): string | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return 'is no PNG.';
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const asked = socialPictureSize;
  if (width !== asked.width || height !== asked.height) {
    return `is ${width} by ${height} px, and pages say ${asked.width} by ${asked.height}.`;
  }
  if (bytes.length <= socialPictureBytes) return undefined;
  return `has ${bytes.length} bytes, where ${socialPictureBytes} are the most.`;
}

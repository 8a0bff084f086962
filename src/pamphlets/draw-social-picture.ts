/** Draws the picture of a page for where its address is shared, in an open tab. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { socialPicture } from '../../_includes/layouts/social-picture.ts';
import type { SocialPictureEntry } from '../model/manifest.ts';
import { socialPictureSize } from '../model/social-picture.ts';
import { type ReadSiteFile, serveSite } from './site-files.ts';
import { setTabMode } from './tab-mode.ts';

const styles = new URL('../../_includes/styles/social-picture.css', import.meta.url);

/**
 * The bytes of a PNG, the same each time.
 *
 * @throws Error if the tab fails
 */
export async function drawSocialPicture(
  page: Page,
  entry: SocialPictureEntry,
  { siteUrl, read }: { readonly siteUrl: string; readonly read: ReadSiteFile },
): Promise<Uint8Array> {
  const document = Buffer.from(socialPicture(entry, await readFile(styles, 'utf8')));
  // It has an address beside the picture's own, where nothing of the site stands.
  const path = `${entry.path}.html`;
  const readWithDocument: ReadSiteFile = async (asked) =>
    asked === path ? document : await read(asked);
  using _served = await serveSite(page, siteUrl, readWithDocument);
  await setTabMode(page, 'draw');
  await page.setViewport({ ...socialPictureSize, deviceScaleFactor: 1 });
  const response = await page.goto(new URL(path, siteUrl).href);
  if (!response?.ok()) throw new Error(`${path} cannot be drawn.`);
  await page.evaluate(fitTitle);
  return page.screenshot({ type: 'png', optimizeForSpeed: false });
}

/** Runs in the page: makes the title smaller until it has room, down to a size at which the rest of it is cut. */
async function fitTitle(): Promise<void> {
  await document.fonts.ready;
  const title = document.querySelector('h1');
  if (!title) return;
  const isTooLarge = () => title.offsetHeight > 322 || title.scrollWidth > title.clientWidth;
  for (let size = 84; isTooLarge() && size > 52; size -= 4) title.style.fontSize = `${size}px`;
  title.style.maxBlockSize = '322px';
}

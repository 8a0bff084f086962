/** Draws the picture of a page for where its address is shared, in an open tab. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { socialPicture } from '../../_includes/layouts/social-picture.ts';
import type { SocialPictureEntry } from '../model/manifest.ts';
import { socialPictureSize } from '../model/social-picture.ts';
import { type ReadSiteFile, serveSite } from './site-files.ts';

const styles = new URL('../../_includes/styles/social-picture.css', import.meta.url);

/**
 * The bytes of a PNG, the same each time.
 *
 * @throws Error if its title does not fit, or the tab fails
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
  await using _served = await serveSite(page, siteUrl, readWithDocument);
  await page.emulateMediaType('screen');
  await page.setViewport({ ...socialPictureSize, deviceScaleFactor: 1 });
  const response = await page.goto(new URL(path, siteUrl).href);
  if (!response?.ok()) throw new Error(`${path} cannot be drawn.`);
  if (!(await page.evaluate(fitTitle))) throw new Error(`The title of ${entry.page} does not fit.`);
  return page.screenshot({ type: 'png', optimizeForSpeed: false });
}

/** Runs in the page: makes the title smaller until there is room for it, down to 40 px. */
async function fitTitle(): Promise<boolean> {
  await document.fonts.ready;
  const title = document.querySelector('h1');
  if (!title) return false;
  const fits = () => title.scrollHeight <= 320 && title.scrollWidth <= title.clientWidth;
  let size = 84;
  while (!fits() && size > 40) {
    size -= 4;
    title.style.fontSize = `${size}px`;
  }
  return fits();
}

/** `npm run pictures`: the pictures of the README, a page on screen and a spread of its pamphlet. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { manifestName, manifestSchema, type PamphletEntry } from '../src/model/manifest.ts';
import { launchBrowser } from '../src/pamphlets/browser.ts';
import { readFolder, serveSite } from '../src/pamphlets/site-files.ts';
import { runCommand } from './command.ts';

const folder = 'docs/pictures';
const slug = 'budget-forecast-returns';
const timeout = 30_000;

/** The canvas that pdf.js draws on in Node. */
interface Canvas {
  readonly canvas: { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: CanvasRenderingContext2D;
}

async function pictureOfPage(
  site: string,
  siteUrl: string,
  { page }: PamphletEntry,
): Promise<void> {
  await using browser = await launchBrowser({ timeout });
  const tab = await browser.newPage();
  using _served = await serveSite(tab, siteUrl, readFolder(site));
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.goto(new URL(page, siteUrl).href);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await tab.screenshot({ path: `${folder}/page.png` });
}

/** Cover, contents and two pages of text, side by side, at a pixel a point. */
async function pictureOfPamphlet(site: string, { path }: PamphletEntry): Promise<void> {
  const data = new Uint8Array(await readFile(join(site, path)));
  const document = await getDocument({ data }).promise;
  const gap = 16;
  const first = (await document.getPage(1)).getViewport({ scale: 1 });
  const count = Math.min(4, document.numPages);
  const factory = document.canvasFactory as { create(width: number, height: number): Canvas };
  const sheet = factory.create(count * (first.width + gap) + gap, first.height + 2 * gap);
  sheet.context.fillStyle = '#9aa7ad';
  sheet.context.fillRect(0, 0, count * (first.width + gap) + gap, first.height + 2 * gap);
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number);
    const drawn = factory.create(first.width, first.height);
    await page.render({
      canvas: null,
      canvasContext: drawn.context,
      viewport: page.getViewport({ scale: 1 }),
    }).promise;
    const left = gap + (number - 1) * (first.width + gap);
    sheet.context.drawImage(drawn.canvas as unknown as CanvasImageSource, left, gap);
  }
  await writeFile(`${folder}/pamphlet.png`, sheet.canvas.toBuffer('image/png'));
}

await runCommand({
  name: 'pictures',
  does: 'Makes the pictures of the README from the site in the output folder.',
  options: ['output'],
  run: async ({ output }) => {
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(output, manifestName), 'utf8')),
    );
    const pamphlet = manifest.pamphlets.find((entry) => entry.slug === slug);
    if (!pamphlet) throw new Error(`${output}/ has no pamphlet of ${slug}. Run "npm run build".`);
    await mkdir(folder, { recursive: true });
    await pictureOfPage(output, manifest.siteUrl, pamphlet);
    await pictureOfPamphlet(output, pamphlet);
    return 0;
  },
});

/** The picture that stands for a page where its address is shared: what it is, and what the page says of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkSocialPictures } from '../../src/checks/social-pictures.ts';
import {
  type Manifest,
  manifestName,
  manifestSchema,
  type SocialPictureEntry,
} from '../../src/model/manifest.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { drawSocialPicture } from '../../src/pamphlets/draw-social-picture.ts';
import { readFolder } from '../../src/pamphlets/site-files.ts';
import { png } from '../support/png.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const title = 'What is “small” & what is < 5? ';

let site: SmallSite;
let manifest: Manifest;
let browser: Browser;
let tab: Page;

test.before(async () => {
  site = await smallSite({
    'content/papers/first/index.md': paper(title.trim(), 'Words.', { updated: '2024-01' }),
    'content/papers/second/index.md': paper(title.repeat(20).trim(), 'Words.'),
    'content/papers/later/index.md': paper('Later', 'Words.', { draft: true }),
  });
  manifest = manifestSchema.parse(JSON.parse(await site.text(manifestName)));
  browser = await launchBrowser({ timeout: 60_000 });
  tab = await browser.newPage();
});

test.after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

function entryOf(slug: string): SocialPictureEntry {
  const entry = manifest.socialPictures.find((one) => one.slug === slug);
  assert.ok(entry, slug);
  return entry;
}

async function draw(slug: string): Promise<Uint8Array> {
  const { siteUrl } = manifest;
  return drawSocialPicture(tab, entryOf(slug), { siteUrl, read: readFolder(site.folder) });
}

test('there is one for each paper and statement that is published', () => {
  const slugs = manifest.socialPictures.map(({ slug }) => slug).toSorted();
  assert.equal(slugs, ['2024-25', 'first', 'second']);
});

test('each is as the check asks, however long its title is', async () => {
  for (const { slug, path } of manifest.socialPictures) {
    await writeFile(join(site.folder, path), await draw(slug));
  }
  const built = await openBuiltSite(site.folder);
  assert.equal(await checkSocialPictures(built, manifest.socialPictures), []);
});

test('another drawing has the same bytes, also after the tab has printed', async () => {
  const first = await draw('first');
  await tab.emulateMediaType('print');
  await tab.setViewport({ width: 400, height: 300 });
  assert.ok(Buffer.from(await draw('first')).equals(first));
  assert.not.ok(Buffer.from(await draw('2024-25')).equals(first));
});

test('one that is missing, of another kind, size or weight is a problem of its text', async () => {
  const entry = entryOf('first');
  const file = join(site.folder, entry.path);
  const good = await readFile(file);
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.from('GIF89a'), /is no PNG\.$/],
    [png(600, 315), /is 600 by 315 px, and pages say 1200 by 630\.$/],
    [png(1200, 630), /has \d{6} bytes, where 100000 are the most\.$/],
  ];
  for (const [bytes, expected] of cases) {
    await writeFile(file, bytes);
    const [problem, ...others] = await checkSocialPictures(await openBuiltSite(site.folder), [
      entry,
    ]);
    assert.match(problem?.fact ?? '', expected);
    assert.is(problem?.file, entry.source);
    assert.equal(others, []);
  }
  await writeFile(file, good);
});

test('a page says where its picture is, how large, and what stands in it', async () => {
  const page = await site.page('papers/first/index.html');
  const contentOf = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  assert.is(contentOf('og:image'), 'https://papers.example/papers/first/first-social.png');
  assert.is(contentOf('og:image:width'), '1200');
  assert.is(contentOf('og:image:height'), '630');
  assert.is(
    contentOf('og:image:alt'),
    'Paper: What is “small” & what is < 5? Society of Small Papers, Updated January 2024.',
  );
  assert.is(contentOf('twitter:card'), 'summary_large_image');
  const about = await site.page('about/index.html');
  assert.is(about.querySelector('meta[property="og:image"]'), null);
});

test.run();

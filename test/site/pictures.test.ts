/** Pictures of a page: their room is kept while they load, and small screens load small ones. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pictureSize } from '../../src/site/picture-size.ts';
import { resizePictures } from '../../src/site/resize-pictures.ts';
import { png } from '../support/png.ts';
import { page, paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { problemsOf } from './library-report.ts';

const wide = png(1300, 200);
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"/>';
const body = `![Noise](wide.png)

![Some of it](./bit.png "Its caption")

Beside it: ![a drawing](a%20drawing.svg).`;

let site: SmallSite;

test.before(async () => {
  site = await smallSite({
    'content/papers/first/index.md': paper('P', body),
    'content/papers/first/wide.png': wide,
    'content/papers/first/bit.png': png(400, 200),
    'content/papers/first/a drawing.svg': drawing,
    'content/pages/about.md': page('About', '![Noise](wide.png)'),
    'content/pages/wide.png': wide,
    'content/papers/later/index.md': paper('Later', '![N](later.png)', { draft: true }),
    'content/papers/later/later.png': png(1301, 100),
  });
});

test.after(async () => site[Symbol.asyncDispose]());

async function imagesOf(path: string) {
  const document = await site.page(path);
  return [...document.querySelectorAll('main img')];
}

test('each picture says how large it is, an SVG by its view box', async () => {
  const images = await imagesOf('papers/first/index.html');
  assert.equal(
    images.map((image) => ['src', 'width', 'height'].map((name) => image.getAttribute(name))),
    [
      ['wide.png', '1300', '200'],
      ['./bit.png', '400', '200'],
      ['a%20drawing.svg', '300', '150'],
    ],
  );
});

test('all pictures but the first wait until a reader comes near them', async () => {
  const images = await imagesOf('papers/first/index.html');
  assert.equal(
    images.map((image) => image.getAttribute('loading')),
    [null, 'lazy', 'lazy'],
  );
  assert.ok(images.every((image) => image.getAttribute('decoding') === 'async'));
});

test('a large picture is there in several widths, each as wide as it says', async () => {
  const [first, ...others] = await imagesOf('papers/first/index.html');
  assert.ok(others.every((image) => image.closest('picture') === null));
  const source = first?.closest('picture')?.querySelector('source');
  assert.is(source?.getAttribute('type'), 'image/webp');
  assert.is(source?.getAttribute('sizes'), '(min-width: 40rem) 36rem, 100vw');
  const candidates = (source?.getAttribute('srcset') ?? '').split(', ');
  assert.equal(
    candidates.map((candidate) => candidate.split(' ')[1]),
    ['480w', '800w', '1152w'],
  );
  for (const candidate of candidates) {
    const [path = '', width = ''] = candidate.split(' ');
    const size = await pictureSize(join(site.folder, path));
    assert.is(size.width, Number.parseInt(width, 10));
  }
});

test('the same picture at two places has its smaller ones once, and that of a draft has none', async () => {
  const [image] = await imagesOf('about/index.html');
  assert.is(image?.getAttribute('src'), '/assets/pages/wide.png');
  assert.ok(image?.closest('picture'));
  assert.is((await readdir(join(site.folder, 'assets/pictures'))).length, 3);
});

test('a picture in the place of another is measured and made smaller anew', async () => {
  await using folder = await temporaryFolder();
  const before = process.env.PRESS_CACHE;
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const file = join(folder.path, 'tone.png');
  const replace = async (width: number, tone: number) => {
    await writeFile(file, await interlaced(width, tone));
    const size = await pictureSize(file);
    const { smaller } = await resizePictures([{ url: '/tone.png', file, ...size }]);
    return { size, smaller };
  };
  await replace(1300, 50);
  const { size, smaller } = await replace(900, 200);
  assert.equal(size, { width: 900, height: 200 });
  assert.is(smaller.length, 2);
  for (const { from } of smaller) {
    const { channels } = await sharp(from).stats();
    assert.ok(Math.abs((channels[0]?.mean ?? 0) - 200) < 10);
  }
  if (before === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = before;
});

test('a feed has the picture itself', async () => {
  const feed = await site.text('feeds/feed.json');
  assert.match(feed, 'papers/first/wide.png');
  assert.not.match(feed, 'srcset');
});

test('a picture that no text uses is warned of, and stays behind', async () => {
  const unused = {
    'content/papers/first/leftover.png': png(2, 1),
    'content/papers/first/pictures/school.png': png(2, 1),
    'content/statements/2024-25/chart.png': png(2, 1),
    'content/pages/old.png': png(2, 1),
  };
  const texts = {
    'content/papers/first/index.md': paper(
      'P',
      '![A](a%20b.png), [of it](more.png?v=2#top), [x](https://elsewhere.example/papers/first/leftover.png)',
    ),
    'content/papers/first/a b.png': png(2, 1),
    'content/papers/first/more.png': png(2, 1),
    'content/papers/later/index.md': paper(
      'Later',
      '![N](n.png) [of the other](/papers/first/drafted.png)',
      { draft: true },
    ),
    'content/papers/later/n.png': png(2, 1),
    'content/papers/first/drafted.png': png(2, 1),
    'content/pages/about.md': page(
      'About',
      '[a map](/assets/pages/map.png) [and](/assets/pages/map.png)',
    ),
    'content/pages/map.png': png(2, 1),
  };
  assert.equal(
    await problemsOf({ ...unused, ...texts }),
    Object.keys(unused)
      .toSorted()
      .map((path) => `${path}:undefined:undefined file-unused`),
  );
  await using site = await smallSite({ ...unused, ...texts });
  const files = await readdir(site.folder, { recursive: true });
  assert.equal(files.filter((path) => path.endsWith('.png')).toSorted(), [
    'assets/pages/map.png',
    'papers/first/a b.png',
    'papers/first/more.png',
  ]);
});

test('with a text that cannot be read, no picture is said to be unused', async () => {
  const files = {
    'content/papers/first/index.md': 'no block of keys',
    'content/pages/a.png': png(2, 1),
  };
  assert.not.match((await problemsOf(files)).join(), /file-unused/);
});

test('a file that is named like a picture and is none is refused', async () => {
  for (const [name, content] of Object.entries({
    'a.png': 'no picture',
    'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'c.jpg': '',
  })) {
    const [problem = '', ...others] = await problemsOf({
      [`content/papers/first/${name}`]: content,
    });
    assert.match(problem, `content/papers/first/${name}:undefined:undefined image-unreadable`);
    assert.equal(others, []);
  }
});

/** Noise about a grey: a PNG of the kind that has to be read as a whole. */
async function interlaced(width: number, tone: number): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: tone, sigma: 20 } as const;
  const create = { width, height: 200, channels: 3, background: '#000', noise } as const;
  return await sharp({ create }).png({ progressive: true }).toBuffer();
}

test.run();

/** What a picture tells of who took it, and where, is not published: not on pages, not in pamphlets, not in versions. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Exif } from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { stripPictures } from '../../src/site/strip-pictures.ts';
import { png } from '../support/png.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const exif: Exif = {
  IFD0: { Artist: 'Ann Smith', ImageDescription: 'Home of Ann Smith' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 56/1 0/1' },
};
const body = '![A school](school.jpg)';
const plan = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0,0 9,9"/></svg>';
const listed = { listed: '2026-11-01' };
const changes = [{ date: '2026-11-20', note: 'It was mended.' }];
const current = { ...listed, version: '2026-11-20', changes };

let photograph: Buffer;
let site: SmallSite;

test.before(async () => {
  photograph = await image('jpeg').withIccProfile('p3').withExif(exif).toBuffer();
  site = await smallSite({
    'content/papers/first/index.md': paper(
      'P',
      `${body}\n\n![Noise](noise.png)\n\n![A plan](plan.svg)`,
      current,
    ),
    'content/papers/first/plan.svg': `<!-- Ann Smith -->${plan}`,
    'content/papers/first/school.jpg': photograph,
    'content/papers/first/noise.png': png(40, 20),
    'content/papers/first/versions/2026-11-01/index.md': paper('P', body, listed),
    'content/papers/first/versions/2026-11-01/school.jpg': photograph,
  });
});

test.after(async () => site[Symbol.asyncDispose]());

function image(format: 'jpeg' | 'png' | 'webp' | 'avif') {
  const create = { width: 60, height: 30, channels: 3, background: '#e08030' } as const;
  return sharp({ create }).toFormat(format);
}

function published(path: string): Promise<Buffer> {
  return readFile(join(site.folder, 'papers/first', path));
}

test('a photograph has its colours and their profile, and neither author nor place', async () => {
  assert.ok(photograph.includes('Ann Smith'));
  const before = await sharp(photograph).metadata();
  assert.ok(before.icc);
  for (const path of ['school.jpg', 'v/2026-11-01/school.jpg']) {
    const bytes = await published(path);
    assert.not.ok(bytes.includes('Ann Smith'));
    const { exif, icc, width, height } = await sharp(bytes).metadata();
    assert.equal(
      { exif, icc, width, height },
      { exif: undefined, icc: before.icc, width: 60, height: 30 },
    );
    assert.ok((await difference(bytes, photograph)) < 4);
  }
});

test('a drawing has neither', async () => {
  assert.is((await published('plan.svg')).toString(), plan);
});

test('the pamphlet has that one', async () => {
  await makePamphlets({ site: site.folder, editions: ['a5'], jobs: 1, only: ['first'] });
  const pamphlet = await published('first.pdf');
  assert.ok(pamphlet.includes('/DCTDecode'));
  assert.not.ok(pamphlet.includes('Ann Smith'));
});

test('a picture that has nothing to take out is published as it is', async () => {
  assert.equal(await published('noise.png'), Buffer.from(png(40, 20)));
});

test('a picture that its camera has turned stands upright', async () => {
  const lying = await image('jpeg').withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
  const { width, height, orientation } = await sharp(await strip(lying)).metadata();
  assert.equal({ width, height, orientation }, { width: 30, height: 60, orientation: undefined });
});

test('other formats stay what they are, and lose as much', async () => {
  for (const format of ['png', 'webp', 'avif'] as const) {
    const before = await image(format).withExif(exif).toBuffer();
    const after = await strip(before);
    assert.not.ok(after.includes('Ann Smith'), format);
    assert.is((await sharp(after).metadata()).format, (await sharp(before).metadata()).format);
    assert.ok((await difference(after, before)) < 4, format);
  }
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">Ann Smith</x:xmpmeta>';
  const edited = await image('jpeg').withXmp(xmp).toBuffer();
  assert.not.ok((await strip(edited)).includes('Ann Smith'));
});

test('grey, 16 bits and CMYK stay so, and what moves goes on moving', async () => {
  for (const space of ['b-w', 'cmyk'] as const) {
    const before = await image('jpeg').toColourspace(space).withExif(exif).toBuffer();
    assert.is((await sharp(await strip(before)).metadata()).space, space);
  }
  const deep = await image('png').toColourspace('rgb16').withExif(exif).toBuffer();
  assert.is((await sharp(await strip(deep)).metadata()).depth, 'ushort');
  const frames = await Promise.all(
    ['#f00', '#00f'].map((tint) => image('png').tint(tint).toBuffer()),
  );
  const moving = sharp(frames, { join: { animated: true } }).webp({ delay: [100, 200] });
  const { delay } = await sharp(await strip(await moving.withExif(exif).toBuffer())).metadata();
  assert.equal(delay, [100, 200]);
});

test('an animation that its camera turned stays turned', async () => {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((tint) => image('png').tint(tint).toBuffer()),
  );
  const moving = sharp(frames, { join: { animated: true } }).webp();
  const signed = sharp(await moving.withExif(exif).toBuffer(), { animated: true });
  const turned = await signed.withMetadata({ orientation: 6 }).toBuffer();
  assert.ok(turned.includes('Ann Smith'));
  const made = await strip(turned);
  assert.not.ok(made.includes('Ann Smith'));
  const { pages, autoOrient } = await sharp(made).metadata();
  assert.equal([pages, autoOrient], [2, (await sharp(turned).metadata()).autoOrient]);
  assert.equal(autoOrient, { width: 30, height: 60 });
});

test('made anew, it has the same bytes', async () => {
  assert.equal(await strip(photograph), await strip(photograph));
});

/** With a cache that is empty. */
async function strip(bytes: Uint8Array): Promise<Buffer> {
  await using folder = await temporaryFolder();
  const before = process.env.PRESS_CACHE;
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const file = join(folder.path, 'picture');
  await writeFile(file, bytes);
  const [copy] = await stripPictures([{ url: '/picture', file }]);
  if (before === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = before;
  return await readFile(copy?.from ?? '');
}

/** By how much the mean of a colour differs at most, of 255. */
async function difference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [ofA, ofB] = await Promise.all([a, b].map((bytes) => sharp(bytes).stats()));
  const means = (ofA?.channels ?? []).map(({ mean }, index) =>
    Math.abs(mean - (ofB?.channels[index]?.mean ?? Number.NaN)),
  );
  return Math.max(...means);
}

test.run();

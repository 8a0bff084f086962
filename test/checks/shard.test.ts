/** Shares of a site are even and steady, and what they find together is what the whole finds. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkSite } from '../../src/checks/check-site.ts';
import { isInShard } from '../../src/checks/shard.ts';
import type { Problem } from '../../src/model/problem.ts';
import { builtFolder, goodPage } from './built-folder.ts';

const slugs = Array.from({ length: 1000 }, (_, index) => `paper-${index}`);
const shares = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));

test('every paper is in one share', () => {
  for (const slug of slugs.slice(0, 100)) {
    assert.is(shares(5).filter((shard) => isInShard(slug, shard)).length, 1);
  }
});

test('the shares are even, and a paper stays in its own', () => {
  for (const shard of shares(5)) {
    const size = slugs.filter((slug) => isInShard(slug, shard)).length;
    assert.ok(size > 150 && size < 250, `${size} of 1,000`);
  }
  assert.ok(isInShard('paper-1', { number: 2, count: 5 }));
});

test('three shares find together what the whole finds', async () => {
  const papers = slugs.slice(0, 6);
  const source = (slug: string) => `content/papers/${slug}/index.md`;
  await using built = await builtFolder(
    {
      'style.css': 'p { background: url(/nope.png) }',
      'feeds/rss.xml': '<rss>',
      ...Object.fromEntries(
        papers.map((slug, index) => [
          `papers/${slug}/index.html`,
          goodPage(
            `<p id="${slug}"><a href="/nope-${index}/">Words of ${slug}</a></p><p id="${slug}">${index === 3 ? '<h4>Deep</h4>' : 'More'}</p>`,
          ),
        ]),
      ),
    },
    {
      pages: papers.map((slug) => ({
        url: `/papers/${slug}/`,
        path: `papers/${slug}/index.html`,
        source: source(slug),
        title: slug,
        language: 'en-GB',
      })),
    },
  );
  const whole = (await checkSite({ site: built.folder })).problems;
  const found: Problem[] = [];
  let looked = 0;
  for (const shard of shares(3)) {
    const { problems, pages } = await checkSite({ site: built.folder, shard });
    looked += pages.all;
    found.push(...problems);
  }
  const lines = (problems: readonly Problem[]) =>
    problems.map((problem) => JSON.stringify(problem)).toSorted();
  assert.is(looked, papers.length);
  assert.ok(new Set(whole.map(({ code }) => code)).size > 4);
  assert.equal(lines(found), lines(whole));
});

test.run();

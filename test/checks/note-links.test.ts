/** The links that lead back from a note are far enough apart, however many they are. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAccessibility } from '../../src/checks/accessibility.ts';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

test('links back that stand alone below a note have room on a small screen', async () => {
  const text = `${'Words[^often] and more. '.repeat(12)}\n\n[^often]: Two of them:\n\n    - one\n    - two\n`;
  await using made = await smallSite({
    'content/papers/noted/index.md': paper('Noted', text),
  });
  const site = await openBuiltSite(made.folder);
  const pages = site.pages.filter(({ url }) => url === '/papers/noted/');
  assert.is(pages.length, 1);
  const findings = await checkAccessibility(site, pages, { jobs: 1 });
  assert.equal(
    findings.map(({ fact, element }) => `${fact} ${element}`),
    [],
  );
});

test.run();

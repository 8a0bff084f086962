/** What an organisation says of itself: an accent that can be read on the very grounds that pages have, a hub. */
import { readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { contrastRatio } from '../../src/model/contrast.ts';
import { grounds, organisationSchema } from '../../src/model/organisation.ts';

test('contrast goes from 1 to 21, whichever colour comes first', () => {
  assert.is(contrastRatio('#000000', '#ffffff'), 21);
  assert.is(contrastRatio('#ffffff', '#000000'), 21);
  assert.is(contrastRatio('#134f66', '#134f66'), 1);
});

test('contrast is that of the published examples', () => {
  // The lightest grey that passes on white, and the next one, which does not.
  assert.ok(contrastRatio('#767676', '#ffffff') >= 4.5);
  assert.not.ok(contrastRatio('#777777', '#ffffff') >= 4.5);
});

test('the grounds are those of the style sheet', async () => {
  const tokens = await readFile('_includes/styles/tokens.css', 'utf8');
  const long = (colour = '') => colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
  const pairs = ['--surface', '--surface-tint'].map((name) => {
    const [, light, dark] =
      new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    return { light: long(light), dark: long(dark) };
  });
  assert.equal(
    pairs.map(({ light }) => light),
    grounds.light,
  );
  assert.equal(
    pairs.map(({ dark }) => dark),
    grounds.dark,
  );
});

test('a hub is an address of the web, and needs none', () => {
  const { webSubHub } = organisationSchema.shape;
  assert.ok(webSubHub.safeParse('https://hub.example/').success);
  assert.ok(webSubHub.safeParse(undefined).success);
  for (const other of ['hub.example', 'http://hub.example/', 'mailto:hub@papers.example', '']) {
    assert.not.ok(webSubHub.safeParse(other).success, other);
  }
});

test('the language of the site is one that there is, as that of a paper has to be', () => {
  const { language } = organisationSchema.shape;
  assert.is(language.parse(undefined), 'en-GB');
  assert.is(language.parse('cy'), 'cy');
  for (const other of ['en_GB', 'english', '']) {
    assert.not.ok(language.safeParse(other).success, other);
  }
});

test.run();

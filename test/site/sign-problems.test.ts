/** Signs that no typeface has are refused where they are written, and those that there are pass. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemToText } from '../../src/model/problem.ts';
import { anySign, printedSigns } from '../../src/site/markdown/printed-signs.ts';
import { signProblems } from '../../src/site/markdown/sign-problems.ts';
import { charactersIn } from '../support/font-characters.ts';

const problemsOf = (body: string, frontMatter = '') =>
  signProblems({ file: 'x', frontMatter, body, bodyLine: 11 }).map(problemToText);

test('a sign that no typeface has is named, with its place and what to write', () => {
  assert.equal(problemsOf('Text.\n\nReception → Year 6 → Year 7.\n'), [
    'x:13:11  error  unprinted-sign  The sign “→” (U+2192), and 1 more in this text, is in none of the typefaces that pamphlets have. Write “to”, or what else it means.',
  ]);
  const hints = {
    '‑': 'Write an ordinary hyphen: -.',
    '⅓': 'Write “1⁄3”.',
    '\uf0b7': 'If it starts an entry of a list, write a hyphen and a space: "- ".',
    '👍🏽': 'Say in words what it means.',
  };
  for (const [one, hint] of Object.entries(hints)) {
    const [found = '', ...others] = problemsOf(`A ${one} here.\n`);
    assert.ok(found.startsWith(`x:11:3  error  unprinted-sign  The sign “${one}” (`), found);
    assert.ok(found.endsWith(hint), found);
    assert.equal(others, []);
  }
});

test('a ligature that a PDF has left is told apart from a sign without a typeface', () => {
  assert.equal(problemsOf('An oﬃce.\n'), [
    'x:11:5  error  unprinted-sign  The sign “ﬃ” (U+FB03) stands for several letters, and no search finds it. Write “ffi”.',
  ]);
});

test('a sign in the block of keys is found, and none in a comment there', () => {
  const front = '# → in a comment\ntitle: From 1 → 2\n';
  assert.equal(problemsOf('', front).length, 1);
  assert.match(problemsOf('', front)[0] ?? '', /^x:3:15 /);
});

test('what is printed passes, and so does what is not painted', () => {
  assert.equal(
    problemsOf('“Quoted” – 5 ≥ 4 ≈ 4, £2 and €3, ½, 2 × 3, 10 °C, ′ and ″, № 1 ‰.\n'),
    [],
  );
  assert.equal(problemsOf('Diolch ŵ ŷ, ελληνικά, кириллица, עברית, 中文。 السلام، ١٢٣.\n'), []);
  assert.equal(problemsOf('`a → b`{formula="a leads to b"} and ![A → B](a.png).\n'), []);
  assert.equal(problemsOf('```formula\nlatex: a → b\nalternative: a leads to b\n```\n'), []);
  assert.equal(problemsOf('[Words](https://example.org/→) and <https://example.org/→>.\n'), []);
});

test('the signs that are let in are those of the typefaces', () => {
  const styles = readFileSync(new URL('../../_includes/styles/fonts.css', import.meta.url), 'utf8');
  const ours = ['latin', 'latin-ext'].map((subset) => {
    const name = `atkinson-hyperlegible-next-${subset}-400-normal.woff`;
    assert.ok(styles.includes(`/assets/fonts/${name}2`), name);
    const file = import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`);
    return readFileSync(new URL(file));
  });
  const found = [...ours, openSans()].flatMap((font) => [...charactersIn(font)]);
  const signs = new Set(found.filter((character) => anySign.test(character)));
  assert.equal([...signs].toSorted(), [...printedSigns].toSorted());
});

/** From the archive of the package; in a tar, a file starts 512 bytes after its name. */
function openSans(): Buffer {
  const archive = new URL('../bin/fonts.tar.br', import.meta.resolve('@sparticuz/chromium'));
  const tar = brotliDecompressSync(readFileSync(archive));
  return tar.subarray(tar.indexOf('fonts/Open_Sans/OpenSans-Regular.ttf') + 512);
}

test.run();

/** The heads of printed pages, as CSS: of the whole and of its parts, and never of more than two lines. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runningHeads } from '../../src/site/running-heads.ts';

test('a part has pages of its own, with its own head', () => {
  const css = runningHeads('The "whole"', [{ selector: '.part:nth-child(1)', title: 'A part' }]);
  assert.equal(css.split('\n'), [
    ':root { --running-head: "The \\22 whole\\22 "; }',
    '.part:nth-child(1) { page: part-1; }',
    '@page part-1 { @top-left { content: "A part"; } }',
  ]);
});

test('a long title ends at the end of a word', () => {
  const words = 'What a trust decides is written down, where those whom it concerns';
  const css = runningHeads(`${words} – can-find-it`);
  assert.match(css, `"${words} – can-find-it"`);
  assert.match(runningHeads(`${words} – can-find-it-at-once`), `"${words} …"`);
});

test.run();

/** The heads of printed pages, of the whole and of its parts, are never of more than two lines. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { partHeads, runningHead } from '../../src/site/running-heads.ts';

test('a part has pages of its own, with its own head', () => {
  assert.is(
    partHeads([{ selector: '.part:nth-child(1)', title: 'A "part"' }]),
    '.part:nth-child(1) { page: part-1; }\n' +
      '@page part-1 { @top-left { content: "A \\22 part\\22 "; } }\n',
  );
});

test('a long title ends at the end of a word', () => {
  const words = 'What a trust decides is written down, where those whom it concerns';
  assert.is(runningHead(`${words} – can-find-it`), `${words} – can-find-it`);
  assert.is(runningHead(`${words} – can-find-it-at-once`), `${words} …`);
});

test.run();

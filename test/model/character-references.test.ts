/** Character references of markup are the characters that they stand for. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeReferences } from '../../src/model/character-references.ts';

test('those that templates write, and those by number, are decoded once', () => {
  assert.is(
    decodeReferences('Q&amp;A &lt;&#39;&#x2713;&#39;&gt; &amp;lt; a & b'),
    "Q&A <'✓'> &lt; a & b",
  );
});

test('what stands for nothing stays, and a number beyond all characters is said to be lost', () => {
  assert.is(decodeReferences('&nbsp; &; &#;'), '&nbsp; &; &#;');
  assert.is(decodeReferences('&#1114112; &#x110000;'), '\ufffd \ufffd');
});

test.run();

/** Texts that are read in threads are read as they are without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stringsByLanguage } from '../../src/model/strings.ts';
import { contentSchemas } from '../../src/site/content-schemas.ts';
import {
  findKeptText,
  keptReadings,
  openText,
  readTextToKeep,
} from '../../src/site/read-kept-text.ts';
import { readTextsInThreads } from '../../src/site/read-texts-in-threads.ts';
import { paper } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const usual = process.env.PRESS_CACHE;
test.after(() => {
  if (usual === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = usual;
});

const texts = {
  'good.md': paper('Good', 'Words[^1] of it.\n\n[^1]: A note.'),
  'bad.md': paper('Bad', '## \n\n![](gone.png) and [a link](ftp://example)'),
  'refused.md': 'No front matter.',
  'latin.md': Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
};

test('what is kept of them, and what is wrong in them', async () => {
  await using folder = await temporaryFolder(texts);
  const topics = ['money'];
  const open = Object.keys(texts).map((name) =>
    openText({
      madeWith: ['papers', topics],
      file: name,
      bytes: readFileSync(join(folder.path, name)),
      beside: new Set(Object.keys(texts)),
      data: new Map(),
      isPage: false,
    }),
  );

  process.env.PRESS_CACHE = join(folder.path, 'threads');
  const strings = stringsByLanguage({});
  await readTextsInThreads(
    open.filter(({ problems }) => problems.length === 0),
    { kind: 'papers', topics, strings },
  );
  const inThreads = keptReadings();
  const found = open.map((text) => findKeptText(inThreads, text));

  process.env.PRESS_CACHE = join(folder.path, 'here');
  const schema = contentSchemas(topics).papers;
  const here = keptReadings<ReturnType<typeof schema.parse>>();
  const read = [];
  for (const text of open) {
    read.push(findKeptText(here, text) ?? (await readTextToKeep(schema, here, text)));
  }

  assert.equal(
    found.map((one) => one?.problems.length),
    [0, 4, 1, 1],
  );
  assert.equal(JSON.stringify(found), JSON.stringify(read));
});

test.run();

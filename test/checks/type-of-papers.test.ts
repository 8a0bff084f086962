/** Nothing is below its edition's floor: in what is published, and in a specimen of every construct. */
import { readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type OpenPdf, readPdf } from '../../src/checks/read-pdf.ts';
import { findTypeFaults } from '../../src/checks/type/find-type-faults.ts';
import { editions } from '../../src/model/edition.ts';
import {
  type BuiltContent,
  builtContent,
  published,
  specimen,
  threeStatements,
} from '../support/built-content.ts';

const contents = {
  'what is published': published,
  'the specimen': specimen,
  statements: threeStatements,
};

for (const [name, content] of Object.entries(contents)) {
  let built: BuiltContent;

  test.before(async () => {
    built = await builtContent(content);
  });

  test.after(async () => {
    await built[Symbol.asyncDispose]();
  });

  for (const edition of editions) {
    test(`${name} keeps what ${edition.name} promises`, async () => {
      const printed = await built.print('ua-1', edition.name);
      assert.ok(printed.length > 0);
      for (const { entry, file } of printed) {
        const find = (pdf: OpenPdf) => findTypeFaults(pdf, edition.type);
        assert.equal(await readPdf(await readFile(file), find), [], entry.path);
      }
    });
  }
}

test.run();

/** Builds and prints the specimen in a process of its own, to both standards, into the folder given. */
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { standards } from '../../src/model/standard.ts';
import { builtContent, specimen } from '../support/built-content.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder to print into.');

await using built = await builtContent(specimen);
for (const standard of standards) {
  const [first] = await built.print(standard);
  if (first) await cp(dirname(first.file), join(folder, standard), { recursive: true });
}

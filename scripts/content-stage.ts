/** The content stage as the commands run it: with progress, and the library or its problems as the result. */
import type { Library } from '../src/model/library.ts';
import { loadLibrary } from '../src/site/load-library.ts';
import { counted } from '../src/site/wording.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

export async function contentStage(options: Options) {
  const progress = progressOf('content');
  const loaded = await loadLibrary(options);
  progress.done(
    loaded.library ? contentsOf(loaded.library) : counted(loaded.problems.length, 'problem'),
  );
  return loaded;
}

function contentsOf({ papers, statements, pages }: Library): string {
  return [
    counted(papers.length, 'paper'),
    counted(statements.length, 'statement'),
    counted(pages.length, 'page'),
  ].join(', ');
}

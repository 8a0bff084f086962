/** Finds texts beside another: drafts and copies, each of which would be published as one more. */
import { basename, dirname } from 'node:path/posix';
import type { Problem } from '../model/problem.ts';

/** The text of a folder. The folder of a whole kind may have one as well, as the home page is. */
const ownText = 'index.md';

/** `<slug>/versions/…`: a paper, too, may be called versions. */
export function isOfVersion(path: string): boolean {
  return /^[^/]+\/versions\//.test(path);
}

/**
 * Those in a folder, or below one, that has a text of its own; not those of versions, which are looked at with
 * their paper.
 *
 * @param paths of texts, below the folder of their kind
 */
export function textsBeside(paths: readonly string[]): ReadonlySet<string> {
  const taken = new Set(paths.filter((path) => basename(path) === ownText).map(dirname));
  return new Set(
    paths.filter((path) => {
      if (isOfVersion(path)) return false;
      const [own = '', ...above] = foldersOf(path);
      return (
        (basename(path) !== ownText && taken.has(own)) || above.some((folder) => taken.has(folder))
      );
    }),
  );
}

/** @param file the path shown */
export function textBeside(file: string): Problem {
  return {
    code: 'text-beside',
    severity: 'error',
    file,
    fact: `The folder belongs to the text of its ${ownText}, and this one would be published at an address of its own.`,
    hint: 'If it is a draft, a copy or a note, keep it outside of the content; if it is to be published, give it a folder of its own.',
  };
}

/** From its own upwards, without that of the kind. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

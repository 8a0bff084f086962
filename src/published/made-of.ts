/** Names what a site is made of, for its manifest, and says what of it is another by now. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfFolder } from '../model/digest-of-folder.ts';
import { type MadeOf, type Manifest, manifestName, manifestSchema } from '../model/manifest.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import { shownPath } from '../site/shown-path.ts';

interface Folders {
  readonly content: string;
  readonly data: string;
}

/** What pages are made by. Of packages, systems have others that make the same pages. */
const code = ['../model', '../site', '../../_includes'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** To be called before the content is read: what is changed meanwhile may not be in the site. */
export function madeOf({ content, data }: Folders): MadeOf {
  return { content: inputOf(content), data: inputOf(data), code: codeOfSite() };
}

/**
 * @param site its folder; one that does not say what it was made of has nothing to be told
 * @param folders those to be made of; unless given, those that it was made of, if they are there
 * @returns what is another now, in words
 */
export function changedSince(site: string, folders?: Folders): string[] {
  const madeOf = statedBy(site);
  if (!madeOf) return [];
  const inputs = (['content', 'data'] as const).flatMap((name) => {
    const folder = folders?.[name] ?? madeOf[name].folder;
    const { sha256 } = inputOf(folder);
    return sha256 === '' || sha256 === madeOf[name].sha256 ? [] : [shownPath(folder)];
  });
  return [...inputs, ...(codeOfSite() === madeOf.code ? [] : ['the code'])];
}

/** Nothing where the manifest cannot be read: whoever needs it says so. */
function statedBy(site: string): MadeOf | undefined {
  try {
    const manifest = JSON.parse(
      readFileSync(join(site, manifestName), 'utf8'),
    ) as Partial<Manifest>;
    return manifestSchema.shape.madeOf.parse(manifest.madeOf);
  } catch {
    return undefined;
  }
}

/** Without the folder there will be no site, and the content stage says why. */
function inputOf(folder: string): MadeOf['content'] {
  const sha256 = unlessMissing(() => digestOfFolder(folder)) ?? '';
  return { folder: shownPath(folder), sha256 };
}

function codeOfSite(): string {
  return hash('sha256', code.map(digestOfFolder).join());
}

/** Proves random texts, and finds the smallest part of one that has the same kind of fault. */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { VeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import type { GeneratedText } from '../support/paper-generator.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { filesOf, type NamedText } from './generated-content.ts';
import { type Fault, kindOf, type Proof, prove, validateProofs } from './proofs.ts';
import { shrinkText } from './shrink-text.ts';

/** What texts are proven with: a tab for their pages, and a folder in which their pamphlets are left. */
export interface Workplace {
  readonly tab: Page;
  readonly folder: string;
}

/** Of a text that cannot be built or printed, the reason is its fault. */
export async function proveTexts(
  texts: readonly NamedText[],
  { tab, folder }: Workplace,
  wanted: readonly Standard[] = standards,
): Promise<Proof[]> {
  await using source = await temporaryFolder(await filesOf(texts));
  const [content, data] = [join(source.path, 'content'), join(source.path, 'data')];
  try {
    return await prove({ content, data }, tab, folder, wanted);
  } catch (error) {
    if (texts.length > 1) {
      const alone: Proof[] = [];
      for (const text of texts) alone.push(...(await proveTexts([text], { tab, folder }, wanted)));
      return alone;
    }
    const text = String(error);
    const [kind = ''] = text.split('\n');
    const faults: Fault[] = [{ kind: kindOf(kind), text }];
    return texts.flatMap(({ name: slug }) =>
      wanted.map((standard) => ({ slug, standard, faults })),
    );
  }
}

/** What the fault of a text is left of, found by the check alone that found it. */
export function smallest(
  { name, text }: NamedText,
  standard: Standard,
  { kind, profile }: Fault,
  workplace: Workplace,
  { veraPdf, limit }: { readonly veraPdf: VeraPdf | undefined; readonly limit: number },
): Promise<GeneratedText> {
  const hasFault = async (smaller: GeneratedText): Promise<boolean> => {
    const proofs = await proveTexts([{ name, text: smaller }], workplace, [standard]);
    if (veraPdf && profile) await validateProofs(veraPdf, proofs, [profile]);
    return proofs.some(
      ({ slug, faults }) => slug === name && faults.some((one) => one.kind === kind),
    );
  };
  return shrinkText(text, hasFault, limit);
}

/** Checks that a pamphlet holds the file that it is announced with, as the site has it, and no other. */
import type { OpenPdf } from './read-pdf.ts';

interface Announced {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What is wrong, each in a sentence.
 *
 * @param announced nothing if the pamphlet is to hold no file
 */
export async function findWrongAttachment(
  pdf: OpenPdf,
  announced: Announced | undefined,
): Promise<string[]> {
  const document = await pdf.pages();
  const held = [...((await document.getAttachments()) ?? [])];
  const names = held.map(([, { filename }]) => filename);
  const faults = names
    .filter((name) => name !== announced?.name)
    .map((name) => `It holds ${name}, which nothing announces.`);
  if (!announced) return faults;
  const [id] = held[names.indexOf(announced.name)] ?? [];
  if (id === undefined) return [...faults, `It does not hold ${announced.name}.`];
  const content: unknown = await document.getAttachmentContent(id);
  const isSame = content instanceof Uint8Array && !Buffer.compare(content, announced.bytes);
  if (isSame) return faults;
  return [...faults, `What it holds as ${announced.name} is not the file of the site.`];
}

/** Gives text that stands beside blocks a paragraph of its own. */
import { isContent, isInline, type Kid } from './element.ts';

/** Puts runs of text that stand between blocks into paragraphs. */
export function inBlocks(kids: readonly Kid[]): Kid[] {
  if (!kids.some((kid) => isContent(kid) || isInline(kid))) return [...kids];
  const blocks: Kid[] = [];
  let run: Kid[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push({ type: 'P', kids: run });
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      endRun();
      blocks.push(kid);
    }
  }
  endRun();
  return blocks;
}

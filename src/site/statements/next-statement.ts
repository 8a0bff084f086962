/** Writes next year's statement out of the last one: what is open in it stands there to be answered. */
import { Document, isPair, isScalar } from 'yaml';
import { startingWords } from '../../model/starting-words.ts';
import type { Commitment, Statement } from '../../model/statement.ts';

/** @returns the Markdown of a draft; each commitment that the last one left open has an answer without fate */
export function nextStatement(last: Statement, period: string, listed: string): string {
  const open = last.commitments.filter((one) => !hasEnded(one));
  const document = new Document({
    title: last.title.includes(last.period)
      ? last.title.replaceAll(last.period, period)
      : last.title,
    period,
    previousPeriod: last.period,
    summary: startingWords.statementSummary,
    topics: last.topics,
    reviewed: last.reviewed,
    listed,
    ...(last.language !== 'en-GB' && { language: last.language }),
    draft: true,
    strands: last.strands,
    answers: last.commitments.map(answerTo),
    commitments: open.length > 0 ? open.map(carriedOver) : [example],
  });
  comment(document, 'draft', 'Take this line out when each answer below is written.');
  comment(
    document,
    'answers',
    `What became of each commitment of ${last.period}. fate: done, carried, changed or dropped.\noutcome: what came of it; if it was changed or dropped, why.`,
  );
  comment(
    document,
    'commitments',
    'As they were. Take out what is done or dropped, write anew what is changed, and add what is new.',
  );
  const frontMatter = document.toString({ lineWidth: 100, nullStr: '' }).replaceAll(/ +$/gm, '');
  return `---
${frontMatter}---

## How we go about it

${startingWords.text}
`;
}

/** Where nothing is open: a statement promises something. */
const example = { id: 'first-commitment', text: startingWords.commitment, status: 'committed' };

function hasEnded({ status }: Commitment): boolean {
  return status === 'done' || status === 'dropped';
}

/** What the last statement itself says of its end is taken over; all else is to be said. */
function answerTo(commitment: Commitment): object {
  const { id, status, outcome } = commitment;
  return hasEnded(commitment)
    ? { id, fate: status, outcome: outcome ?? null }
    : { id, fate: null, outcome: null };
}

function carriedOver({ id, text, strand }: Commitment): object {
  return { id, text, ...(strand && { strand }), status: 'carried over' };
}

function comment(document: Document, name: string, text: string): void {
  const { contents } = document;
  if (!contents || !('items' in contents)) return;
  for (const pair of contents.items as readonly unknown[]) {
    if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== name) continue;
    pair.key.commentBefore = text.replaceAll(/^/gm, ' ');
  }
}

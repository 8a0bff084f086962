/** A person's name as citations need it: the family name apart, without titles and honours. */

export interface PersonName {
  readonly family: string;
  /** None for people of one name. */
  readonly given?: string;
}

const title = /^(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baron|Baroness|Rev|Mr|Mrs|Ms|Miss|Mx)\.?$/;

/** Orders, offices and degrees behind a name, such as CBE, MP or PhD. */
const honour = /^(?:\p{Lu}{2,}|PhD|DPhil|EdD|MEd|BEd|MSc|BSc)$/u;

/**
 * The family name is the last word, with the small words before it (“van Beethoven”), or all that stands
 * before a comma (“Beethoven, Ludwig van”).
 *
 * @param family the family name, for names that this does not hold for
 */
export function personName(name: string, family?: string): PersonName {
  const [before = '', ...after] = name.split(',');
  const behind = wordsOf(after.join(' ')).filter((word) => !honour.test(word));
  const words = wordsOf(name.replaceAll(',', ' '));
  const own = withoutHonours(words);
  if (family !== undefined) return personOf(family, own.join(' ').replace(family, ' '));
  if (behind.length > 0) return personOf(before, behind.join(' '));
  const small = own.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const start = small > 0 ? small : own.length - 1;
  return personOf(own.slice(start).join(' '), own.slice(0, start).join(' '));
}

/** One word at least is left of a name, and two if it is written in capitals. */
function withoutHonours(words: readonly string[]): string[] {
  const own = words.filter((word, index) => index === words.length - 1 || !title.test(word));
  while (own.length > 2 && honour.test(own.at(-1) ?? '')) own.pop();
  return own;
}

function personOf(family: string, given: string): PersonName {
  const [familyWords, givenWords] = [wordsOf(family), wordsOf(given)];
  return {
    family: familyWords.join(' '),
    ...(givenWords.length > 0 && { given: givenWords.join(' ') }),
  };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

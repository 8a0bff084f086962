/** The kinds of text that front matter holds, each with what it refuses. */
import { z } from 'zod';
import { isLanguageTag, tagInWords } from './language-tag.ts';
import { unseenCharacter } from './unseen-character.ts';

const isPrintable = (text: string) => !unseenCharacter.test(text);
const unprintable = 'has a character that cannot be seen';

/** One line of text, with typographic care left to the writer. */
export const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((text) => !/[\n\v\f\r]/.test(text), { error: 'has more than one line', abort: true })
  .refine(isPrintable, unprintable);

/** All white space but that at which no line may break. */
const breaks = /[\s--[\u00a0\u2007\u202f]]+/gv;

/** One or more sentences. Line breaks of the YAML are folded into spaces. */
export const prose = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine(isPrintable, unprintable)
  .transform((text) => text.replace(breaks, ' '));

/** A name that can stand in an address: lower case, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not made of lower-case letters, digits and hyphens');

/** A language tag that the machine knows the name of (BCP 47). */
export const language = z
  .string()
  .refine((tag) => isLanguageTag(tag) && Intl.getCanonicalLocales(tag)[0] === tag, {
    error: ({ input }) => {
      const tag = tagInWords(String(input));
      return `is not a language tag${tag ? `, as is ${tag}` : ''}`;
    },
  })
  .describe('Write a language tag like en-GB, cy or ar.');

/**
 * Addresses at which a page once stood. Their parts are what any host and file system takes as it is:
 * letters, digits, hyphens, underscores, and the ending .html.
 */
export const aliases = z
  .array(
    z
      .string()
      .regex(/^\//, { error: 'does not start with a slash', abort: true })
      .regex(
        /^\/(?:(?:[a-z0-9][\w~-]*\/)+|(?:[a-z0-9][\w~-]*\/)*[a-z0-9][\w~-]*\.html)$/i,
        'is no address of a page',
      )
      .describe(
        'Write the path of a page, from the root of the site and with a slash at its end: /old/address/.',
      ),
  )
  .default([])
  .describe('Write a list of the addresses that it had before.');

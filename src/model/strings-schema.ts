/** The file of translations: for each language, all that pages and pamphlets say. */
import { z } from 'zod';
import { englishWords } from './english-words.ts';
import { placesOf } from './filled-text.ts';
import { english } from './strings.ts';
import { language, line } from './text-fields.ts';

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const translation = z
  .strictObject({
    ...eachTranslated(englishWords),
    kinds: z
      .strictObject(eachTranslated(english.kinds))
      .describe('Write a block with the name of each kind of paper.'),
    editions: z
      .strictObject(eachTranslated(english.editions))
      .describe('Write a block with the name of each edition.'),
    pages: z
      .partialRecord(z.enum(pluralForms), line)
      .describe('Write a block with “{count} pages” in each form that the language has.'),
  })
  .describe('Write a block with each of the texts of src/model/english-words.ts.');

const translatedLanguage = language.refine(
  (tag) => tag !== english.tag,
  'is no translation: its words stand in src/model/english-words.ts',
);

export const stringsSchema = z
  .record(translatedLanguage, translation)
  .superRefine((translations, context) => {
    for (const [tag, { pages }] of Object.entries(translations)) {
      for (const form of new Intl.PluralRules(tag).resolvedOptions().pluralCategories) {
        if (pages[form] !== undefined) continue;
        const path = [tag, 'pages', form];
        context.addIssue({ code: 'custom', path, input: undefined, message: 'is missing' });
      }
    }
  })
  .describe('Write a block for each language, under its tag.');

/** A field for each text, by the same keys. */
function eachTranslated<Key extends string>(
  texts: Readonly<Record<Key, string>>,
): Record<Key, ReturnType<typeof translated>> {
  const fields = Object.entries<string>(texts).map(([key, text]) => [key, translated(text)]);
  return Object.fromEntries(fields);
}

/** It has the same places to fill in, however they are ordered. */
function translated(text: string) {
  const places = placesOf(text);
  const message = places.length > 0 ? `does not have ${places.join(', ')}` : 'has words in braces';
  return line
    .refine((words) => placesOf(words).join() === places.join(), message)
    .describe(`Write in that language: ${text}`);
}

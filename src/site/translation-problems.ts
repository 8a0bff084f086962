/** Finds translations that do not fit their originals or each other, and languages that there are no words of. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import { nearestOf } from '../model/nearest-name.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { type StringsByLanguage, stringsFor } from '../model/strings.ts';
import { onceEach } from './once-each.ts';

const slugHint = 'Write the folder’s name of the paper that this one is a translation of.';

/** @param published those that readers will find */
export function findTranslationProblems(
  papers: readonly Paper[],
  published: readonly Pick<Paper, 'slug'>[],
): Problem[] {
  const slugs = new Set(published.map(({ slug }) => slug));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const first = new Map<string, Paper>();
  return papers.flatMap((paper) => {
    const { slug, language, translationOf, source } = paper;
    if (translationOf === undefined) return [];
    const at = (code: Problem['code'], fact: string, hint: string, key = 'translationOf') =>
      frontMatterProblem(source, [key], { code, fact, hint });
    if (translationOf === slug) {
      return at('translation', `"${slug}" is this paper itself.`, slugHint);
    }
    const original = slugs.has(translationOf) ? bySlug.get(translationOf) : undefined;
    if (!original) {
      const others = [...slugs].filter((other) => other !== slug);
      const fact = `"${translationOf}" is no paper that is published${nearestOf(others, translationOf)}.`;
      return at('unknown-paper', fact, slugHint);
    }
    if (original.translationOf !== undefined) {
      const fact = `"${translationOf}" is a translation itself, of "${original.translationOf}".`;
      return at('translation', fact, 'Write the folder’s name of the paper that is translated.');
    }
    if (original.language === language) {
      const fact = `This translation is in the language of its original: ${language}.`;
      return at(
        'translation',
        fact,
        'Write the language that the paper is translated into.',
        'language',
      );
    }
    const key = `${translationOf} ${language}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, paper);
      return [];
    }
    const fact = `There is a translation of "${translationOf}" into ${language} already: "${other.slug}".`;
    return at('translation', fact, 'Take one of them out, or correct its language.', 'language');
  });
}

/** Only warned of: its text can be read, if what stands around it is in English. */
export function findUntranslatedLanguages(
  papers: readonly Paper[],
  strings: StringsByLanguage,
): Problem[] {
  const primary = onceEach((tag) => new Intl.Locale(tag).language);
  return papers.flatMap(({ language, source }) => {
    if (primary(stringsFor(strings, language).tag) === primary(language)) return [];
    return frontMatterProblem(source, ['language'], {
      code: 'language-words',
      severity: 'warning',
      fact: `What stands around this paper is in English: strings.yaml has no words in "${language}".`,
      hint: `There are words in ${[...strings.keys()].join(', ')}. See CONTRIBUTING.md for how to add others.`,
    });
  });
}

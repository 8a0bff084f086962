/** The kind of a paper, as a link to all papers of that kind. */
import type { Paper } from '../../src/model/paper.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { kindUrl } from '../../src/site/addresses.ts';
import type { Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { capitalised } from '../../src/site/wording.ts';
import { traitLink } from './trait-link.ts';

export function kindLink(
  publication: Publication,
  { kind }: Pick<Paper, 'kind'>,
  strings: Strings = english,
): Markup {
  return traitLink(publication, kindUrl(kind), capitalised(strings.kinds[kind]));
}

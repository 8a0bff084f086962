/** The kind of a paper, as a link to all papers of that kind. */
import type { Paper } from '../../src/model/paper.ts';
import { kindUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { capitalised } from '../../src/site/wording.ts';

export function kindLink({ kind }: Pick<Paper, 'kind'>): Markup {
  return html`<a href="${kindUrl(kind)}">${capitalised(kind)}</a>`;
}

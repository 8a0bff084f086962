/** Places in a page that are filled in for the editor: contact details, and what checks have found. */
import { container } from '@mdit/plugin-container';
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { contactDetails } from '../../../_includes/partials/contact-details.ts';
import { html, type Markup } from '../html.ts';
import type { MarkdownEnv } from './env.ts';

/** What can be said of the checks, each in a place of its own: `::: checks found` to `:::`. */
export const checksPlaces = ['found', 'people', 'made'] as const;

export type ChecksPlace = (typeof checksPlaces)[number];

/** What stands in each of these places of a site that no check has looked at. */
export const unchecked = html`<p>This copy of the website has not been checked.</p>`;

/**
 * Checks come after the page is made. So its place is marked, and what they found is filled in later
 * (`src/published/fill-checks.ts`). The search knows the page by the words of its editor.
 */
export function checksPlace(place: string, content: Markup): Markup {
  return html`<div class="checks" data-checks="${place}" data-pagefind-ignore>
${content}
</div>
`;
}

export function filledPlaces(markdown: MarkdownIt): void {
  markdown.use(container, {
    name: 'checks',
    openRender: (tokens, index) => String(checksPlace(placeNamed(tokens[index]), unchecked)),
    closeRender: () => '',
  });
  markdown.use(container, {
    name: 'contact',
    openRender: (_tokens, _index, _options, env: MarkdownEnv) =>
      env.organisation ? String(contact(env.organisation)) : '',
    closeRender: () => '',
  });
}

/** What follows the word that opens the place; empty for a token that opens none. */
export function placeNamed(token: Token | undefined): string {
  const [, name = ''] = /^\s*(?:checks|contact)\b\s*(.*?)\s*$/.exec(token?.info ?? '') ?? [];
  return name;
}

function contact(organisation: NonNullable<MarkdownEnv['organisation']>): Markup {
  const { answerWithin } = organisation;
  return html`${contactDetails(organisation)}
${answerWithin && html`<p>We aim to answer within ${answerWithin}.</p>\n`}`;
}

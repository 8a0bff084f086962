/** Texts of the site whose places are filled in with markup. */
import { partsOf } from '../model/filled-text.ts';
import { html, type Markup } from './html.ts';

/** @param values by the names of their places, each of which the text has */
export function filled(text: string, values: Readonly<Record<string, string | Markup>>): Markup {
  return html`${partsOf(text).map((part, index) => (index % 2 === 0 ? part : values[part]))}`;
}

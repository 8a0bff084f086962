/** A frame that scrolls where the page is narrower than what stands in it. */
import { html, type Markup } from './html.ts';

/**
 * Whoever has no mouse needs a stop to scroll from (WCAG 2.1.1), which Safari gives to nothing by itself. The style sheet
 * takes it away where nothing scrolls, so it holds nothing: reading views leave out all that is in a hidden element. It is
 * a group, as a page with a landmark for each of its tables has none that help; and a section, as axe takes a span or
 * `div` that is stopped at for a control. At the frame itself Firefox would stop as well.
 *
 * @param name the attribute that says what is framed (WCAG 4.1.2)
 */
export function openFrame(of: 'table' | 'formula', name: Markup): Markup {
  return html`<div class="${of}-frame" tabindex="-1"><section class="frame-stop" role="group" tabindex="0" ${name}></section>`;
}

export const closeFrame = html`</div>`;

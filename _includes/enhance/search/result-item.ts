/** A result as an item of the list. */
import type { FoundPage } from './pagefind.ts';

/** @param hasWords false if only filters were asked for: then nothing in the text stands out */
export function resultItem({ url, meta, excerpt }: FoundPage, hasWords: boolean): HTMLLIElement {
  const item = document.createElement('li');
  const link = element('a', meta.title ?? url);
  link.href = url;
  const heading = document.createElement('h3');
  heading.append(link);
  const text = document.createElement('p');
  text.append(...(hasWords ? textWithMarks(excerpt) : [meta.summary ?? '']));
  const particulars = element('p', [meta.kind, meta.date].filter(Boolean).join(' · '));
  particulars.className = 'teaser-meta';
  item.append(heading, text, particulars);
  return item;
}

/** Of an excerpt's markup, only its text and marks come into the page. */
function* textWithMarks(markup: string): Generator<Node> {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    yield node.nodeName === 'MARK' ? element('mark', text) : new Text(text);
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Gives paper its ways back: from the number of a note, and from an entry of the references, to the text. */

/**
 * A page offers them as words, “Back to the text”, which say nothing on paper. So what starts the entry becomes the
 * link, under the same name, and leads to the first mark that is printed.
 *
 * Runs in the page, so that everything it needs stands within it. White space is settled by then.
 */
export function linkBack(): void {
  const entries = document.querySelectorAll<HTMLLIElement>(
    '.notes > ol > li, .references > ul > li',
  );
  for (const entry of entries) {
    const back = [...entry.querySelectorAll<HTMLAnchorElement>('.note-back')].find(({ hash }) =>
      document.getElementById(decodeURIComponent(hash.slice(1)))?.checkVisibility(),
    );
    const { parentElement: list, firstChild: start } = entry;
    if (!back || !list || !start) continue;
    const link = document.createElement('a');
    link.href = back.hash;
    link.setAttribute('aria-label', back.textContent.replace(/\s+/g, ' ').trim());
    if (list instanceof HTMLOListElement) {
      link.className = 'note-number';
      link.append(`${list.start + [...list.children].indexOf(entry)}. `);
    } else {
      link.className = 'reference-start';
      link.append(start);
    }
    entry.prepend(link);
  }
}

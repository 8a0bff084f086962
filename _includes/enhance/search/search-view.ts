/** The parts of the search page that change: what it says, lists and counts. */
import type { FilterCounts, Found } from './pagefind.ts';
import { resultItem } from './result-item.ts';

/** How many results are shown at first, and with each step. */
const step = 10;

export class SearchView {
  readonly form = part('search-form', HTMLFormElement);
  readonly text = part('search-text', HTMLInputElement);
  readonly #status = part('search-status', HTMLElement);
  readonly #failed = part('search-failed', HTMLElement);
  readonly #none = part('search-none', HTMLElement);
  readonly #results = part('search-results', HTMLElement);
  readonly #list = within(this.#results, 'ol');
  readonly #more = part('search-more', HTMLButtonElement);
  readonly #title = document.title;

  /** The names of the filters that there are. */
  get facets(): string[] {
    return [...new Set(this.#choices().map(({ name }) => name))];
  }

  /** A choice that holds has to be seen. */
  openFilters(): void {
    document.getElementById('search-filters')?.setAttribute('open', '');
  }

  /** Before a search: nothing found, nothing missed. */
  clear(): void {
    document.title = this.#title;
    this.#status.textContent = '';
    this.#failed.hidden = this.#none.hidden = this.#results.hidden = true;
  }

  say(text: string): void {
    this.#status.textContent = text;
  }

  fail(): void {
    this.clear();
    this.say('The search could not be loaded.');
    this.#failed.hidden = false;
  }

  /**
   * @param words what was searched for, if not for filters alone
   * @param isWanted false once a later search has overtaken this one, whose results are still to be loaded
   */
  async show(
    { results, filters }: Found,
    words: string | null,
    isWanted: () => boolean,
  ): Promise<void> {
    const shown = await Promise.all(results.slice(0, step).map(({ data }) => data()));
    if (!isWanted()) return;
    const count = results.length;
    const about = words === null ? '' : ` for “${words}”`;
    this.clear();
    document.title = `${words ?? 'Filtered'} – ${this.#title}`;
    this.#list.replaceChildren(...shown.map((page) => resultItem(page, words !== null)));
    this.#results.hidden = count === 0;
    this.#none.hidden = count > 0;
    this.#more.hidden = count <= step;
    this.#more.onclick = async () => {
      const from = this.#list.children.length;
      const next = await Promise.all(results.slice(from, from + step).map(({ data }) => data()));
      // Who is in a hurry presses twice.
      if (!isWanted() || this.#list.children.length > from) return;
      this.#list.append(...next.map((page) => resultItem(page, words !== null)));
      this.#more.hidden = this.#list.children.length >= count;
      // The button may be gone: the reader goes on with the first result that is new.
      this.#list.children[from]?.querySelector('a')?.focus();
    };
    this.#showCounts(filters);
    this.say(
      `${count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`}${about}.`,
    );
  }

  #showCounts(filters: FilterCounts): void {
    for (const choice of this.#choices()) {
      const count = choice.labels?.[0]?.querySelector('.count');
      if (count) count.textContent = `(${filters[choice.name]?.[choice.value] ?? 0})`;
    }
  }

  #choices(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
}

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no #${id}.`);
}

function within(parent: HTMLElement, name: 'ol'): HTMLOListElement {
  const found = parent.querySelector(name);
  if (found) return found;
  throw new Error(`#${parent.id} has no ${name}.`);
}

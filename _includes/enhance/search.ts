/** Searching on the search page. What is asked for stands in its address, so that back, forward and links work. */
import { find } from './search/find.ts';
import { loadPagefind } from './search/pagefind.ts';
import { requestIn, showRequest } from './search/request.ts';
import { SearchView } from './search/search-view.ts';

const view = new SearchView();
/** Counts searches: an answer that a later one has overtaken is not shown. */
let latest = 0;

/** Shows what the address asks for. */
async function answer(): Promise<void> {
  const request = new URLSearchParams(location.search);
  const own = ++latest;
  const isWanted = () => own === latest;
  showRequest(view.form, request);
  const asked = requestIn(view.form);
  if (view.facets.some((facet) => asked.has(facet))) view.openFilters();
  if (asked.size === 0) return view.clear();
  try {
    view.say('Searching…');
    const pagefind = await loadPagefind();
    const found = await find(pagefind, asked, view.facets);
    if (isWanted()) await view.show(found, asked.get('q'), isWanted);
  } catch (error) {
    console.error(error);
    if (isWanted()) view.fail();
  }
}

/** Takes what the form asks for into the address, as a step that a reader can go back from. */
function ask(): void {
  const asked = requestIn(view.form).toString();
  const address = asked ? `?${asked}` : location.pathname;
  if (new URL(address, location.href).search !== location.search) {
    history.pushState(null, '', address);
  }
  void answer();
}

view.form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
view.form.addEventListener('change', ({ target }) => {
  if (target !== view.text) ask();
});
// Who types will search: what that needs is on its way by then.
view.text.addEventListener('input', () => void loadPagefind().catch(() => {}), { once: true });
document.getElementById('search-clear')?.addEventListener('click', () => {
  const text = new URLSearchParams({ q: view.text.value });
  showRequest(view.form, text);
  ask();
});
addEventListener('popstate', () => void answer());
void answer();

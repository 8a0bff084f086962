/** The pages at addresses from which readers are led on. */
import { redirectPage } from '../../_includes/layouts/redirect.ts';
import { isPagePath } from '../model/site-path.ts';
import type { Publication } from './publication.ts';
import { redirectsOf } from './redirects.ts';
import type { SiteFile } from './site-file.ts';

export function redirectPages(publication: Publication): SiteFile[] {
  return redirectsOf(publication)
    .filter(({ url }) => isPagePath(url))
    .map((redirect) => ({
      url: redirect.url,
      render: () => redirectPage(publication, redirect),
    }));
}

/** The pages of packs: each with its running heads and its order sheet. */
import { orderSheet } from '../../_includes/layouts/order-sheet.ts';
import { packHeads, packPage } from '../../_includes/layouts/pack.ts';
import { orderUrl, packHeadsUrl, packUrl } from './addresses.ts';
import type { Publication } from './publication.ts';
import type { SiteFile } from './site-file.ts';

export function packPages(publication: Publication): SiteFile[] {
  return publication.packs.flatMap((pack) => [
    { url: packUrl(pack), render: () => packPage(publication, pack) },
    { url: packHeadsUrl(pack), render: () => packHeads(pack) },
    { url: orderUrl(pack), render: () => orderSheet(publication, pack) },
  ]);
}

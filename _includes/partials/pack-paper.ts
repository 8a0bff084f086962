/** A paper as part of a pack: all that its own page says of it, without a cover and contents of its own. */
import type { Pack } from '../../src/model/pack.ts';
import type { Paper } from '../../src/model/paper.ts';
import { stringsFor } from '../../src/model/strings.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { directionOf } from '../../src/site/direction.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { renderText } from '../../src/site/markdown/render-text.ts';
import { onDemand } from '../../src/site/on-demand.ts';
import { headingsInPack, idInPack } from '../../src/site/pack-ids.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { endHeadings } from './contents.ts';
import { linkAddresses } from './link-addresses.ts';
import { withdrawnNotice } from './notices.ts';
import { paperMeta } from './paper-meta.ts';
import { readersEdition } from './readers-edition.ts';
import { updates, updatesHeadings } from './updates.ts';

export interface PackPaper {
  readonly markup: Markup;
  /** For the contents of the pack. */
  readonly headings: readonly Heading[];
}

export function packPaper(
  publication: Publication,
  { language }: Pick<Pack, 'language'>,
  paper: Paper,
): PackPaper {
  const url = paperUrl(paper);
  const strings = stringsFor(publication.strings, paper.language);
  const rendered = renderText(paper.source, {
    pictureBase: url,
    findPicture: picturesBelow(publication, url),
    references: paper.references,
    strings,
  });
  const markup = html`<header class="pack-paper-head">
<p class="kind">${strings.kinds[paper.kind]}</p>
<h1>${paper.title}</h1>
${withdrawnNotice(publication, paper, strings)}
<p class="summary">${paper.summary}</p>
${paperMeta(publication, paper, strings)}
${paper.readersEdition && readersEdition(publication, paper, strings)}
</header>
<div class="text">
${raw(rendered.html)}
${raw(rendered.notes)}
${raw(rendered.references)}
</div>
${updates(paper, strings, { text: strings.updatesInPack })}
${linkAddresses(rendered.links, absolute(publication.siteUrl, url), strings, strings.linksInPack)}`;
  const isOtherLanguage = paper.language !== language;
  const own = isOtherLanguage
    ? html` lang="${paper.language}" dir="${directionOf(paper.language)}"`
    : undefined;
  return {
    markup: html`<section class="pack-paper" aria-labelledby="${idInPack(paper, '')}"${own}>
${raw(onDemand.packs().withinPack(paper, String(markup)))}
</section>
`,
    headings: headingsInPack(paper, [
      ...rendered.headings,
      ...endHeadings(rendered, strings),
      ...updatesHeadings(paper, strings, strings.updatesInPack),
    ]),
  };
}

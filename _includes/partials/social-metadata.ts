/** What a page tells those who show a link to it: its title, and the picture that stands for it. */
import type { SocialPictureEntry } from '../../src/model/manifest.ts';
import { socialPictureSize } from '../../src/model/social-picture.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { wordsOfPicture } from '../../src/site/social-pictures.ts';

/** Open Graph, and of Twitter’s own only what Open Graph does not say. */
export function socialMetadata(
  { siteUrl }: Publication,
  picture: SocialPictureEntry | undefined,
): Markup {
  if (!picture) return html`<meta name="twitter:card" content="summary">\n`;
  const { width, height } = socialPictureSize;
  return html`<meta property="og:image" content="${absolute(siteUrl, `/${picture.path}`)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${wordsOfPicture(picture)}">
<meta name="twitter:card" content="summary_large_image">
`;
}

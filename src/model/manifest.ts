/** `manifest.json`: what a built site holds, where it came from, and what has been proven of it. */
import { z } from 'zod';

/** A page with the content file that an editor would open to change it. */
const pageEntry = z.strictObject({
  /** Site path, as linked to: `/papers/<slug>/`. */
  url: z.string(),
  /** File below the site's root. */
  path: z.string(),
  source: z.string(),
  title: z.string(),
  language: z.string(),
});

/** An address from which readers are led on: by the host, and where it does not, by a page. */
const redirectEntry = z.strictObject({
  /** Site path, as for pages. */
  url: z.string(),
  /** The page; none at the address of a file of another kind, which no page can stand for. */
  path: z.string().optional(),
  /** Site path of the page or file that readers get. */
  to: z.string(),
  /** RFC 9110: 301 for good, 302 for as long as nothing stands at the address itself. */
  status: z.union([z.literal(301), z.literal(302)]),
  source: z.string(),
});

/** A pamphlet that the site announces; the site stage lists it, the pamphlets stage makes it. */
const pamphletEntry = z.strictObject({
  slug: z.string(),
  edition: z.string(),
  /** Site path of the page that it is printed from. */
  page: z.string(),
  path: z.string(),
  source: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  language: z.string(),
  /** ISO 8601 day that stands for the paper in the file's own dates, so that bytes repeat. */
  dated: z.string(),
  /** What its first page is called if it has no number, in the language of the text. */
  cover: z.string(),
  /** The file that it holds: the text that it is made from. */
  attachment: z
    .strictObject({
      /** Below the site's root. */
      path: z.string(),
      description: z.string(),
    })
    .optional(),
});

/** A file for who prints: announced and made like a pamphlet, and held to other rules. */
const printEntry = pamphletEntry.omit({ cover: true, attachment: true }).extend({
  /** The file below the site's root that is there to be read. */
  readable: z.string(),
  /** Whose pages it has, and what it is for. */
  title: z.string(),
  /** Which file to read in its place. */
  notice: z.string(),
});

/** A file by which programs for references take a publication over. */
const citationEntry = z.strictObject({
  /** Site path of the page that it is about. */
  page: z.string(),
  path: z.string(),
  source: z.string(),
});

/** What a page is shown by where its address is shared: announced by the site, drawn with the pamphlets. */
const socialPictureEntry = z.strictObject({
  slug: z.string(),
  /** Site path of the page that it stands for. */
  page: z.string(),
  path: z.string(),
  source: z.string(),
  language: z.string(),
  /** What it says. */
  title: z.string(),
  kind: z.string(),
  dated: z.string().optional(),
  publisher: z.string(),
  /** Site path of the style sheet that it has type and colours from. */
  styleSheet: z.string(),
});

const fileEntry = z.strictObject({
  path: z.string(),
  /** Lower-case hex. */
  sha256: z.string(),
  bytes: z.number(),
  source: z.string().optional(),
  edition: z.string().optional(),
  checkedBy: z.array(z.string()),
});

const inputEntry = z.strictObject({
  /** As it is seen from the working folder. */
  folder: z.string(),
  /** Lower-case hex: of all its files. */
  sha256: z.string(),
});

/** What the pages were made of: of another state of it, they would be others. */
const madeOf = z.strictObject({
  content: inputEntry,
  data: inputEntry,
  /** SHA-256 in lower-case hex. */
  code: z.string(),
});

export const manifestSchema = z.strictObject({
  version: z.literal(1),
  siteUrl: z.string(),
  madeOf: madeOf.optional(),
  pages: z.array(pageEntry),
  redirects: z.array(redirectEntry),
  pamphlets: z.array(pamphletEntry),
  prints: z.array(printEntry),
  citations: z.array(citationEntry),
  socialPictures: z.array(socialPictureEntry),
  /** Every other file of the site, sorted by path; empty until the stage's work is sealed. */
  files: z.array(fileEntry),
});

export type Manifest = z.output<typeof manifestSchema>;
export type MadeOf = z.output<typeof madeOf>;
export type PageEntry = z.output<typeof pageEntry>;
export type RedirectEntry = z.output<typeof redirectEntry>;
export type PamphletEntry = z.output<typeof pamphletEntry>;
export type PrintEntry = z.output<typeof printEntry>;
export type CitationEntry = z.output<typeof citationEntry>;
export type SocialPictureEntry = z.output<typeof socialPictureEntry>;
export type FileEntry = z.output<typeof fileEntry>;

export const manifestName = 'manifest.json';

/** The files of `_data`: who publishes, how to move about the site, and what papers are about. */
import { z } from 'zod';
import { contrastRatio, neededContrast } from './contrast.ts';
import { language, line, prose, slug } from './text-fields.ts';

/** What text in the accent colour stands on: `--surface` and `--surface-tint` of `tokens.css`. */
export const grounds = { light: ['#ffffff', '#f1f5f6'], dark: ['#12181d', '#1c262d'] } as const;

/** A colour in which text can be read on each of these grounds. */
function accentOn(surfaces: readonly string[]) {
  const least = (colour: string) =>
    Math.min(...surfaces.map((surface) => contrastRatio(colour, surface)));
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'is no colour', abort: true })
    .refine((colour) => least(colour) >= neededContrast, {
      error: ({ input }) =>
        `has a contrast of only ${least(String(input)).toFixed(2)}:1 to the page, where text needs ${neededContrast}:1 (WCAG 2.2, 1.4.3)`,
      params: { code: 'low-contrast' },
    });
}

const link = z.strictObject({
  label: line.describe('Write what the link says.'),
  url: z
    .string()
    .regex(/^(?:\/|https:\/\/|mailto:)/, 'is no address')
    .describe('Write an address that starts with / or https://.'),
});

/** True for scheme and host alone, of the web. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The site's address is an origin: pages link to each other from its root. */
export const siteUrl = z
  .string()
  .refine(isOrigin, 'is no address of a site')
  .describe('Write scheme and host alone, like https://papers.example.');

export const organisationSchema = z.strictObject({
  name: line.describe('Write the full name of the organisation.'),
  shortName: line.describe('Write the name that readers know, like CST.'),
  siteTitle: line.describe('Write the title of the site.'),
  tagline: prose.describe('Say in one sentence what the site offers.'),
  siteUrl,
  feedAuthority: z
    .string()
    .regex(/^[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no tag authority (RFC 4151)')
    .describe(
      'Write a host and a year in which it was yours, like papers.example,2026; then leave it, even if the site moves.',
    ),
  webSubHub: z
    .url({ protocol: /^https$/, error: 'is no address of a hub' })
    .describe(
      'Write the address of the WebSub hub that is told when you publish, or leave the key out.',
    )
    .optional(),
  companyNumber: line.describe('Write the number in quotation marks.'),
  charityNumber: line.describe('Write the number in quotation marks.'),
  address: z.array(line).min(1).describe('Write the lines of the postal address as a list.'),
  telephone: line.describe('Write the number in quotation marks.'),
  email: z.email('is no e-mail address').describe('Write an e-mail address.'),
  answerWithin: line
    .optional()
    .describe('Write how long an answer takes at most, like 10 working days, or leave it out.'),
  socialMedia: z.array(link).default([]).describe('Write a list of links with label and url.'),
  accent: z
    .strictObject({
      light: accentOn(grounds.light).describe(
        'Write # and six digits in quotation marks, for a colour darker than this one.',
      ),
      dark: accentOn(grounds.dark).describe(
        'Write # and six digits in quotation marks, for a colour paler than this one.',
      ),
    })
    .describe('Write two colours: light, for white pages and paper, and dark, for dark pages.'),
  language: language.default('en-GB'),
});

export const navigationSchema = z.array(link).min(1).describe('Write a list of links.');

export const topicsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Write a short name for the topic.'),
      title: line.describe('Write the name of the topic as readers see it.'),
    }),
  )
  .min(1)
  .describe('Write a list of topics, each with id and title.');

/** The field by which papers and statements name their topics; without a list, any name will do. */
export function topicField(known?: readonly string[]) {
  const topic = known
    ? slug.refine((id) => known.includes(id), {
        error: 'is no topic of topics.yaml',
        params: { code: 'unknown-topic' },
      })
    : slug;
  return {
    topics: z
      .array(topic.describe(known ? `Write one of: ${known.join(', ')}.` : 'Write a topic.'))
      .min(1)
      .describe('Write at least one topic from topics.yaml.'),
  };
}

export type Organisation = z.output<typeof organisationSchema>;
export type Link = z.output<typeof link>;
export type Topic = z.output<typeof topicsSchema>[number];

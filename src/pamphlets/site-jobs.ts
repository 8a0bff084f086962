/** Makes the print jobs of what a site announces: one for each page, and one for each social picture. */
import type { Standard } from '../model/standard.ts';
import type { AnnouncedFiles } from './announced-files.ts';
import type { Inks } from './imposition/convert-colours.ts';
import type { LoadedFiles } from './loaded-files.ts';
import type { PrintJob } from './print-job.ts';
import { siteFilePath } from './site-files.ts';

export interface JobTerms {
  readonly siteUrl: string;
  readonly standard: Standard;
  readonly inks: Inks | undefined;
  readonly files: LoadedFiles;
}

/** In the order in which the files are announced. */
export function siteJobs(
  { pamphlets, pictures }: AnnouncedFiles,
  { siteUrl, standard, inks, files }: JobTerms,
): PrintJob[] {
  const digestsOf = (addresses: readonly string[]) =>
    files.digestsOf(addresses.flatMap((address) => siteFilePath(address) ?? []));
  return [
    ...[...Map.groupBy(pamphlets, ({ page }) => page)].map(([page, entries]): PrintJob => {
      const attached = entries.flatMap((entry) =>
        'attachment' in entry && entry.attachment ? [`/${entry.attachment.path}`] : [],
      );
      const digests = digestsOf([page, ...new Set(attached)]);
      const terms = { siteUrl, standard, ...(inks && { inks }) };
      return { kind: 'pamphlets', page, entries, ...terms, files: digests };
    }),
    ...pictures.map((entry): PrintJob => {
      return { kind: 'picture', entry, siteUrl, files: digestsOf([entry.styleSheet]) };
    }),
  ];
}

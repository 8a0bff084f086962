/** The citation files of all papers and statements, beside their pages. */
import { everyPaper } from '../../model/library.ts';
import { onDemand } from '../on-demand.ts';
import type { Publication } from '../publication.ts';
import type { SiteFile } from '../site-file.ts';
import { citablePaper, citableStatement } from './citable.ts';
import { citationFormats } from './citation-formats.ts';

export function citationFiles(publication: Publication): SiteFile[] {
  const citables = [
    ...everyPaper(publication).map((paper) => citablePaper(publication, paper)),
    ...publication.statements.map((statement) => citableStatement(publication, statement)),
  ];
  return citables.flatMap(({ csl, stem }) =>
    citationFormats.map(({ name, ending }) => ({
      url: stem + ending,
      render: () => onDemand.citations().citationText(name, csl),
    })),
  );
}

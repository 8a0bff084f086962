/** Writes the citation files of all papers and statements beside their pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { everyPaper } from '../../model/library.ts';
import { fileOf } from '../addresses.ts';
import type { Publication } from '../publication.ts';
import { citablePaper, citableStatement } from './citable.ts';
import { citationFormats } from './citation-formats.ts';
import { citationText } from './citation-text.ts';

/** @param site the folder of the site */
export async function writeCitations(publication: Publication, site: string): Promise<void> {
  const citables = [
    ...everyPaper(publication).map((paper) => citablePaper(publication, paper)),
    ...publication.statements.map((statement) => citableStatement(publication, statement)),
  ];
  for (const { csl, stem } of citables) {
    for (const { name, ending } of citationFormats) {
      const path = join(site, fileOf(stem + ending));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, citationText(name, csl));
    }
  }
}

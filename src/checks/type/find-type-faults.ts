/** Measures the finished PDF of a pamphlet against what the type of its edition is held to. */
import type { EditionType } from '../../model/edition-type.ts';
import type { OpenPdf } from '../read-pdf.ts';
import { emphasisFaults } from './emphasis-faults.ts';
import type { TypeFault } from './fault.ts';
import { letterFaults } from './letter-faults.ts';
import { lineFaults } from './line-faults.ts';
import { readType } from './read-type.ts';
import { spacingFaults } from './spacing-faults.ts';
import { wholeFaults } from './whole-faults.ts';

/**
 * Every fault, wherever it is.
 *
 * @throws Error if it is no PDF, or one without a structure tree
 */
export async function findTypeFaults(pdf: OpenPdf, type: EditionType): Promise<TypeFault[]> {
  const printed = await readType(pdf);
  const { pages, blocks, direction } = printed;
  return [
    ...wholeFaults(printed, type),
    ...pages.flatMap((page) => letterFaults(page, type)),
    ...blocks.flatMap((block) => [
      ...lineFaults(block, direction, type),
      ...spacingFaults(block, type),
      ...emphasisFaults(block, pages, type),
    ]),
  ];
}

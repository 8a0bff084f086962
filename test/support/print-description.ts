/** What files for printing say of themselves in tests. */
import type { PrintDescription } from '../../src/pamphlets/imposition/print-description.ts';

export const printDescription: PrintDescription = {
  title: 'Schools & trusts – Booklet to fold',
  notice: 'For printing. To read: https://papers.example/papers/one/one.pdf',
  authors: ['Ann Author', 'Ben Writer'],
  language: 'cy',
  dated: '2024-01-15',
  accessibleFile: 'https://papers.example/papers/one/one.pdf',
};

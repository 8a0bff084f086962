/** The form that a name has in an address. */
import slugify from '@sindresorhus/slugify';
import { onceEach } from './once-each.ts';

/**
 * "Leora Cruddas CBE" becomes "leora-cruddas-cbe". A name in a script without a usual spelling in
 * Latin letters is written as the numbers of its characters, so that it has an address too.
 */
export const nameInAddress = onceEach(
  (name) =>
    slugify(name) || [...name].map((letter) => letter.codePointAt(0)?.toString(16)).join('-'),
);

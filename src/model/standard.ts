/** The standards that a pamphlet can be made to: today's, and the next. */

export const standards = ['ua-1', 'ua-2'] as const;

/**
 * `ua-1`: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), in PDF 1.7. `ua-2`: PDF/UA-2
 * (ISO 14289-2), Well-Tagged PDF 1.0 and PDF/A-4 (ISO 19005-4), in PDF 2.0.
 */
export type Standard = (typeof standards)[number];

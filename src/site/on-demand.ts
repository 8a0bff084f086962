/**
 * Modules that take long to load with all that they build on, and that many builds do not need: a site without
 * packs or charts, or one that has not changed. Templates are synchronous, so they cannot await them.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export const onDemand = {
  charts: (): typeof import('./charts/chart-figure.ts') => load('./charts/chart-figure.ts'),
  citations: (): typeof import('./citations/citation-text.ts') =>
    load('./citations/citation-text.ts'),
  opml: (): typeof import('feedsmith') => load('feedsmith'),
  packs: (): typeof import('./within-pack.ts') => load('./within-pack.ts'),
  qrCodes: (): typeof import('qr') => load('qr'),
  rendering: (): typeof import('./markdown/render.ts') => load('./markdown/render.ts'),
};

/** Prints an open, prepared page: the raw bytes, as Chromium writes them. */
import type { Page } from 'puppeteer';

/** The page's own `@page` says how large the paper is. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
  });
}

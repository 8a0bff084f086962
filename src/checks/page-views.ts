/** The ways in which a page is looked at when it is checked: media, colour scheme and width. */
import type { Page, Viewport } from 'puppeteer';

export interface PageView {
  /** As a problem names it: "print dark". */
  readonly name: string;
  readonly media: 'screen' | 'print';
  readonly scheme: 'light' | 'dark';
  /** In CSS px. */
  readonly viewport: Viewport;
}

const desktop: Viewport = { width: 1280, height: 1024 };

/** 1280 px at 400 % zoom, the width at which WCAG 1.4.10 forbids to scroll in two directions. */
const zoomed: Viewport = { width: 320, height: 256 };

export const zoomedView: PageView = {
  name: 'screen light at 320 px',
  media: 'screen',
  scheme: 'light',
  viewport: zoomed,
};

export const pageViews: readonly PageView[] = [
  { name: 'screen light', media: 'screen', scheme: 'light', viewport: desktop },
  { name: 'screen dark', media: 'screen', scheme: 'dark', viewport: desktop },
  { name: 'print light', media: 'print', scheme: 'light', viewport: desktop },
  { name: 'print dark', media: 'print', scheme: 'dark', viewport: desktop },
  zoomedView,
];

/** The view that differs from a dark one in nothing but the colour scheme. */
export function lightTwinOf({ media, scheme, viewport }: PageView): PageView | undefined {
  if (scheme === 'light') return undefined;
  return pageViews.find(
    (one) => one.scheme === 'light' && one.media === media && one.viewport === viewport,
  );
}

export interface Viewer extends AsyncDisposable {
  /** Turns the page to a view, and leaves it so until the next one or the end. */
  show(view: PageView): Promise<void>;
}

/**
 * Lets an open page be seen in several views. It speaks to Chromium itself, because puppeteer's
 * `emulateMediaType` and `emulateMediaFeatures` are one setting there, and each undoes the other.
 */
export async function viewerOf(page: Page): Promise<Viewer> {
  const session = await page.createCDPSession();
  return {
    async show({ media, scheme, viewport }) {
      const isResized = page.viewport()?.width !== viewport.width;
      await page.setViewport(viewport);
      await session.send('Emulation.setEmulatedMedia', {
        media,
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          // A colour in transition has no contrast to measure.
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      if (isResized) await page.evaluate(untilDrawn);
    },
    [Symbol.asyncDispose]: () => session.detach(),
  };
}

/** Runs in the page: style that depends on what scrolls is known a frame later. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

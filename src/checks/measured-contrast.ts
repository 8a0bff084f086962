/** Measures the contrast that axe leaves open: of text in charts, and of text that others overlap. */
import type { Page } from 'puppeteer';

export interface MeasuredContrast {
  /** The least of the element's own text, from 1 to 21 (WCAG 2.2, contrast ratio). */
  readonly ratio: number;
  /** What criterion 1.4.3 asks of text of this size. */
  readonly needed: number;
}

/**
 * Looks under the text of the element, at both ends and in the middle of each of its lines.
 *
 * @returns Nothing if a picture, a gradient or something translucent is there: only a person can tell.
 */
export function measuredContrast(
  page: Page,
  selector: string,
): Promise<MeasuredContrast | undefined> {
  return page.evaluate(measureInPage, selector);
}

/** Runs in the page, so that everything it needs stands within it. */
function measureInPage(selector: string): MeasuredContrast | undefined {
  const element = document.querySelector(selector);
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!element || !canvas) return undefined;

  /** Red, green, blue and alpha, 0 to 255, of a colour in any notation. */
  const paint = (css: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css === 'none' ? 'transparent' : css;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: readonly number[]): number =>
    colour
      .slice(0, 3)
      .map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const paintOf = (layer: Element): string | undefined => {
    const style = getComputedStyle(layer);
    const isPicture = layer.matches('img, picture, video, canvas, image, use, pattern');
    if (isPicture || style.backgroundImage !== 'none' || style.opacity !== '1') return undefined;
    if (layer instanceof SVGTextContentElement) return 'transparent';
    return layer instanceof SVGGeometryElement ? style.fill : style.backgroundColor;
  };
  /** The first opaque colour under the element at a point of the viewport. */
  const under = (x: number, y: number): number[] | undefined => {
    const stack = document.elementsFromPoint(x, y);
    const own = stack.indexOf(element);
    for (const layer of own < 0 ? [] : stack.slice(own)) {
      const layerPaint = paintOf(layer);
      if (layerPaint === undefined) return undefined;
      const colour = paint(layerPaint);
      if (colour[3] === 255) return colour;
      if (colour[3] !== 0) return undefined;
    }
    return undefined;
  };

  const style = getComputedStyle(element);
  const isDrawn = element instanceof SVGElement;
  const text = paint(isDrawn ? style.fill : style.color);
  if (text[3] !== 255) return undefined;
  const rectsOfText = () =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()];
      });
  element.scrollIntoView({ inline: 'center', behavior: 'instant' });
  // A sign that is stretched is painted all over its element, and its text says nothing of that.
  const isStretched = element instanceof MathMLElement;
  const rects = isStretched ? [element.getBoundingClientRect()] : rectsOfText();
  const lines = rects
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left, width, middle: top + scrollY + height / 2 }));
  let isSeen = false;
  let ratio = 21;
  for (const { left, width, middle } of lines) {
    scrollTo({ top: middle - innerHeight / 2, behavior: 'instant' });
    for (const part of [0.05, 0.5, 0.95]) {
      const [x, y] = [left + width * part, middle - scrollY];
      // What a frame cuts off is not seen until it is scrolled, and then on the same ground.
      if (!document.elementsFromPoint(x, y).includes(element)) continue;
      const ground = under(x, y);
      if (!ground) return undefined;
      isSeen = true;
      const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
      ratio = Math.min(ratio, (light + 0.05) / (dark + 0.05));
    }
  }
  const size = Number.parseFloat(style.fontSize);
  // Drawings are scaled, so the size of their letters is not known: they count as small.
  const isLarge = !isDrawn && (size >= 24 || (size >= 56 / 3 && Number(style.fontWeight) >= 700));
  return isSeen ? { ratio, needed: isLarge ? 3 : 4.5 } : undefined;
}

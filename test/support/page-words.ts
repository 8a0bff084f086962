/** Reads the words of a page in the order of the document, as they should stand in its PDF. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { manifestName, manifestSchema } from '../../src/model/manifest.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { wordsIn } from './pdf-words.ts';

export interface PageWords {
  /** With what stands for pictures and for the markers of lists. */
  readonly said: string[];
  /** Those that are letters on paper, without signs. */
  readonly painted: string[];
}

/** @param address of the page, like `/papers/x/` */
export async function pageWords(tab: Page, site: string, address: string): Promise<PageWords> {
  const { siteUrl } = manifestSchema.parse(
    JSON.parse(await readFile(join(site, manifestName), 'utf8')),
  );
  using _served = await serveSite(tab, siteUrl, readFolder(site));
  await tab.goto(new URL(address, siteUrl).href);
  await tab.emulateMediaType('print');
  const [said, painted] = [
    await tab.evaluate(readInPage, true),
    await tab.evaluate(readInPage, false),
  ];
  const whole = painted.normalize('NFC').split(/\s+/).filter(isKeptWhole);
  const letters = whole.join(' ').match(/[\p{L}\p{M}\p{N}\u00AD]+/gu);
  return { said: wordsIn(said), painted: letters ?? [] };
}

/** An address that does not fit on a line is divided where the line ends, without a sign. */
function isKeptWhole(run: string): boolean {
  return run.length < 20 || run.includes('\u00AD');
}

/** Runs in the page: what is shown; if it is said, pictures are what they show. */
function readInPage(isSaid: boolean): string {
  const signs: Readonly<Record<string, string | undefined>> = {
    disc: '•',
    circle: '◦',
    square: '▪',
  };
  const markOf = (item: Element): string => {
    const { display, listStyleType } = getComputedStyle(item);
    const list = item.parentElement;
    if (display !== 'list-item' || !list) return '';
    const first = list instanceof HTMLOListElement ? list.start : 1;
    const number = first + [...list.children].indexOf(item);
    return signs[listStyleType] ?? (listStyleType === 'decimal' ? `${number}.` : '');
  };
  const capitalised = (element: Element, words: string): string => {
    const { textTransform } = getComputedStyle(element, '::first-letter');
    if (textTransform !== 'uppercase') return words;
    return words.replace(/\S/, (letter) => letter.toUpperCase());
  };
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || !node.checkVisibility()) return '';
    if (node.matches('[aria-hidden="true"]')) return '';
    if (node.matches('math')) {
      const words = isSaid ? (node.getAttribute('alttext') ?? '') : ' ';
      return node.getAttribute('display') === 'block' ? ` ${words} ` : words;
    }
    if (node.matches('img, svg')) {
      const label = ['aria-labelledby', 'aria-describedby']
        .flatMap((name) => node.getAttribute(name)?.split(' ') ?? [])
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ');
      const alt = node.getAttribute('alt') ?? node.getAttribute('aria-label') ?? label;
      return isSaid ? ` ${alt} ` : ' ';
    }
    const words = capitalised(node, [...node.childNodes].map(read).join(''));
    // A number above the line is a word of its own to who sees it.
    const isApart = node.matches('br') || (!isSaid && node.matches('sup'));
    if (!isApart && getComputedStyle(node).display === 'inline') return words;
    return ` ${markOf(node)} ${words} `;
  };
  return read(document.body);
}

/** Renders a text as an earlier build has kept it, or else anew: only then is there Markdown to parse. */
import type { Source } from '../../model/source.ts';
import { KeptResults, keyOf } from '../kept/kept-results.ts';
import { onDemand } from '../on-demand.ts';
import type { FindPicture, ShownPicture } from '../shown-pictures.ts';
import type { MarkdownOptions } from './env.ts';
import type { RenderedMarkdown } from './render.ts';

interface KeptRendering {
  readonly rendered: RenderedMarkdown;
  /** The pictures that were looked for, and what was known of each: null of one that is not known. */
  readonly pictures: readonly (readonly [address: string, picture: ShownPicture | null])[];
}

/** @param options a result is kept by these, but for what is known of pictures, which is compared */
export function renderText(
  source: Pick<Source, 'body' | 'data'>,
  { findPicture = () => undefined, ...options }: MarkdownOptions = {},
): RenderedMarkdown {
  const results = keptRenderings();
  const key = keyOfRendering(source, options);
  const kept = results.find(key);
  if (kept && holds(kept, findPicture)) return kept.rendered;
  const pictures = new Map<string, ShownPicture | null>();
  const rendered = onDemand.rendering().renderMarkdown(source, {
    ...options,
    findPicture: (address) => {
      const picture = findPicture(address);
      pictures.set(address, picture ?? null);
      return picture;
    },
  });
  results.keep(key, { rendered, pictures: [...pictures] });
  return rendered;
}

/** Keeps what somebody else has rendered of a text that shows no pictures. */
export function keepRendering(
  source: Pick<Source, 'body' | 'data'>,
  options: Omit<MarkdownOptions, 'findPicture'>,
  rendered: RenderedMarkdown,
): void {
  const results = keptRenderings();
  results.keep(keyOfRendering(source, options), { rendered, pictures: [] });
}

function keptRenderings(): KeptResults<KeptRendering> {
  return new KeptResults('renderings', new URL(import.meta.url));
}

function keyOfRendering(
  { body, data = new Map() }: Pick<Source, 'body' | 'data'>,
  { organisation, strings, ...own }: Omit<MarkdownOptions, 'findPicture'>,
): string {
  const texts = [...data].map(([name, { text }]) => [name, text]);
  return keyOf(body, texts, shared(organisation), shared(strings), own);
}

/** A sentence of a data file: emphasis and abbreviations, no blocks. */
export function renderSentence(text: string): string {
  return onDemand.rendering().renderInline(text);
}

function holds({ pictures }: KeptRendering, findPicture: FindPicture): boolean {
  return pictures.every(
    ([address, known]) => JSON.stringify(findPicture(address) ?? null) === JSON.stringify(known),
  );
}

const keys = new WeakMap<object, string>();

/** What many texts have in common, as part of their keys: hashed once. */
function shared(value: object | undefined): string | undefined {
  if (!value) return undefined;
  const key = keys.get(value) ?? keyOf(value);
  keys.set(value, key);
  return key;
}

/** The options of the commands: their names, what they take, and what holds without them. */
import { availableParallelism } from 'node:os';
import type { Shard } from '../src/checks/shard.ts';
import { isOrigin } from '../src/model/organisation.ts';
import { type FullDate, isFullDate } from '../src/model/partial-date.ts';
import { type Standard, standards } from '../src/model/standard.ts';
import { allInks, type Inks } from '../src/pamphlets/imposition/convert-colours.ts';
import { addressOf } from '../src/pamphlets/queue/redis-address.ts';
import { today } from '../src/site/today.ts';
import { sizeInBytes } from './size-in-bytes.ts';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** What the help shows for the value. */
  readonly value?: string;
  readonly help: string;
}

const table = {
  content: { type: 'string', value: 'DIR', help: 'The content folder (src/content).' },
  data: { type: 'string', value: 'DIR', help: 'The folder of the organisation (_data).' },
  output: { type: 'string', value: 'DIR', help: 'The folder of the site (_site).' },
  only: {
    type: 'string',
    multiple: true,
    value: 'SLUG',
    help: 'Only this paper or statement; may be given several times.',
  },
  pack: {
    type: 'string',
    value: 'NAME',
    help: 'Only this pack of packs.yaml, with its order sheet.',
  },
  shard: {
    type: 'string',
    value: 'N/M',
    help: 'The Nth of M shares of the papers, for several machines.',
  },
  editions: { type: 'string', value: 'A,B', help: 'Only these editions: a5, booklet and so on.' },
  outline: {
    type: 'string',
    value: 'SLUG',
    help: 'Prints nothing; shows what a screen reader says of this pamphlet.',
  },
  standard: { type: 'string', value: 'ua-1|ua-2', help: 'What pamphlets conform to (ua-1).' },
  inks: {
    type: 'string',
    value: 'grey|cmyk',
    help: 'The colours of files for printers, by Ghostscript.',
  },
  papers: { type: 'string', value: 'N', help: 'How many papers to measure with.' },
  rounds: { type: 'string', value: 'N', help: 'How often each is measured (5).' },
  jobs: { type: 'string', value: 'N', help: 'How many pages are open at the same time.' },
  queue: {
    type: 'string',
    value: 'URL',
    help: 'The Redis at which builds and workers meet: redis://127.0.0.1:6379',
  },
  dashboard: { type: 'string', value: 'PORT', help: 'Shows the queue at this port of 127.0.0.1.' },
  'cache-limit': {
    type: 'string',
    value: 'SIZE',
    help: 'How large the store of pamphlets may grow (5GB).',
  },
  format: { type: 'string', value: 'text|json|github', help: 'How problems are shown (text).' },
  'site-url': { type: 'string', value: 'URL', help: 'The address of the site.' },
  require: {
    type: 'string',
    value: 'verapdf',
    help: 'A fault if it is not there, instead of checking without it.',
  },
  drafts: { type: 'boolean', help: 'Takes drafts in.' },
  date: { type: 'string', value: 'DATE', help: 'The day that it is to come out on (today).' },
  port: { type: 'string', value: 'N', help: 'The port to serve at (8080).' },
} as const satisfies Readonly<Record<string, Option>>;

/** How large the store of pamphlets may grow unless a command says otherwise, in bytes. */
export const usualCacheLimit = 5_000_000_000;

export type OptionName = keyof typeof table;
export const commonOptions: Readonly<Record<OptionName, Option>> = table;

export interface Options {
  readonly content: string;
  readonly data: string;
  readonly output: string;
  readonly only: readonly string[] | undefined;
  readonly pack: string | undefined;
  readonly shard: Shard | undefined;
  readonly editions: readonly string[] | undefined;
  readonly outline: string | undefined;
  readonly standard: Standard;
  readonly inks: Inks | undefined;
  readonly papers: number | undefined;
  readonly rounds: number | undefined;
  readonly jobs: number;
  readonly queue: string | undefined;
  readonly dashboard: number | undefined;
  /** In bytes. */
  readonly cacheLimit: number;
  readonly format: 'text' | 'json' | 'github';
  readonly siteUrl: string | undefined;
  readonly require: 'verapdf' | undefined;
  readonly drafts: boolean;
  readonly date: FullDate | undefined;
  readonly port: number;
  /** The day of the build. */
  readonly today: FullDate;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

type Values = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** @throws Error that names the option and what it takes. */
export function readOptions(values: Values, signal: AbortSignal): Options {
  const text = (name: OptionName) => values[name] as string | undefined;
  const folder = (name: OptionName, fallback: string) => {
    const path = text(name) ?? fallback;
    if (path === '') throw new Error(`--${name} takes a folder, not "".`);
    return path.replace(/(?<=.)\/+$/, '');
  };
  return {
    content: folder('content', 'src/content'),
    data: folder('data', '_data'),
    output: folder('output', '_site'),
    only: values.only as string[] | undefined,
    pack: text('pack'),
    shard: shardOf(text('shard')),
    editions: text('editions')?.split(','),
    outline: text('outline'),
    standard: oneOf('standard', text('standard'), standards) ?? 'ua-1',
    inks: oneOf('inks', text('inks'), allInks),
    papers: wholeNumber('papers', text('papers')),
    rounds: wholeNumber('rounds', text('rounds')),
    jobs: wholeNumber('jobs', text('jobs')) ?? Math.min(4, availableParallelism()),
    queue: redisUrl(text('queue')),
    dashboard: portNumber('dashboard', text('dashboard')),
    cacheLimit: sizeInBytes('cache-limit', text('cache-limit')) ?? usualCacheLimit,
    format: oneOf('format', text('format'), ['text', 'json', 'github'] as const) ?? 'text',
    siteUrl: origin(text('site-url')),
    require: oneOf('require', text('require'), ['verapdf'] as const),
    drafts: values.drafts === true,
    date: fullDate(text('date')),
    port: portNumber('port', text('port')) ?? 8080,
    today: today(),
    signal,
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${name} takes a whole number from 1, not "${text}".`);
}

function shardOf(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, number, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? [];
  if (number && count && Number(number) <= Number(count)) {
    return { number: Number(number), count: Number(count) };
  }
  throw new Error(`--shard takes a share and how many there are, like 2/5, not "${text}".`);
}

function portNumber(name: string, text: string | undefined): number | undefined {
  const port = wholeNumber(name, text);
  if (port !== undefined && port > 65_535) throw new Error(`--${name} takes a number up to 65535.`);
  return port;
}

function redisUrl(text: string | undefined): string | undefined {
  if (text !== undefined) addressOf(text);
  return text;
}

function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((value) => value === text);
  if (found) return found;
  throw new Error(`--${name} takes one of ${allowed.join(', ')}, not "${text}".`);
}

function fullDate(text: string | undefined): FullDate | undefined {
  if (text === undefined || isFullDate(text)) return text;
  throw new Error(`--date takes a whole date, like 2026-01-15, not "${text}".`);
}

function origin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = text.replace(/\/$/, '');
  if (isOrigin(address)) return address;
  throw new Error(
    `--site-url takes scheme and host alone, like https://papers.example, not "${text}".`,
  );
}

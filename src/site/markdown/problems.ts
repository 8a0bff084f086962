/** Finds in Markdown what would go wrong on the page or on paper, at its line and column. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { readYaml } from '../../model/read-yaml.ts';
import type { Source } from '../../model/source.ts';
import { calloutKinds, calloutTitle } from './callouts.ts';
import { chartSchema, isChart } from './charts.ts';
import { type MarkdownEnv, newEnv } from './env.ts';
import { markdown } from './parser.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

/** @param files names of the files beside the Markdown, which it may use as images */
export function findMarkdownProblems(source: Source, files: ReadonlySet<string>): Problem[] {
  const env = newEnv();
  const tokens = markdown.parse(source.body, env);
  const reader = new PlaceReader(source);
  return [
    ...headingProblems(tokens, reader),
    ...tokens.flatMap((token, index) =>
      blockProblems(token, tokens[index + 1], source, reader, files),
    ),
    ...tableProblems(tokens, reader),
    ...idProblems(env, reader),
    ...noteProblems(env, reader),
  ];
}

function headingProblems(tokens: readonly Token[], reader: PlaceReader): Problem[] {
  let level = 1;
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const before = level;
    level = Number(token.tag.slice(1));
    const text = tokens[index + 1]?.content ?? '';
    if (level === 1) {
      return reader.problem(reader.startOf(token), {
        code: 'heading-level',
        fact: `"${text}" is a heading of the first level, which is the title’s.`,
        hint: 'Start it with ## instead of #.',
      });
    }
    if (level <= before + 1) return [];
    return reader.problem(reader.startOf(token), {
      code: 'heading-level',
      fact: `"${text}" is a heading of level ${level} below one of level ${before}.`,
      hint: `Start it with ${'#'.repeat(before + 1)}.`,
    });
  });
}

function blockProblems(
  token: Token,
  next: Token | undefined,
  source: Source,
  reader: PlaceReader,
  files: ReadonlySet<string>,
): Problem[] {
  if (token.type === 'html_block') {
    return [reader.problem(reader.startOf(token), rawHtml(token.content))];
  }
  if (token.type === 'fence' && isChart(token.info)) {
    const firstLine = source.bodyLine + (token.map?.[0] ?? 0) + 1;
    return readYaml(chartSchema, {
      file: source.file,
      text: token.content,
      firstLine,
    }).problems.map((problem) => ({ ...problem, code: 'chart-data' }));
  }
  if (token.type === 'paragraph_open' && next?.content.startsWith(':::')) {
    return [
      reader.problem(reader.startOf(token), {
        code: 'callout-kind',
        fact: `"${firstLineOf(next.content)}" opens or closes no callout.`,
        hint: `Write ::: and one of ${calloutKinds.join(', ')} on a line, and ::: alone on the line after it ends.`,
      }),
    ];
  }
  const title = calloutTitle(token);
  if (token.type !== 'inline' && !title) return [];
  reader.enter(token);
  const children = title ? markdown.parseInline(title, newEnv())[0]?.children : token.children;
  return flatten(children ?? []).flatMap((child) => inlineProblems(child, reader, files));
}

function inlineProblems(
  token: Token,
  reader: PlaceReader,
  files: ReadonlySet<string>,
): readonly Problem[] {
  switch (token.type) {
    case 'html_inline':
      return [reader.problem(reader.next(token.content), rawHtml(token.content))];
    case 'image':
      return imageProblems(token, reader, files);
    case 'code_inline':
      // What is shown as code may be what is looked for next.
      reader.next(token.content);
      return [];
    case 'text':
      return [...token.content.matchAll(/\[\^[^\]\s]+\]/g)].map(([missing]) =>
        reader.problem(reader.next(missing), {
          code: 'footnote-missing',
          fact: `There is no footnote ${missing}.`,
          hint: `Write it in a paragraph of its own, starting with ${missing}: and a space.`,
        }),
      );
    default:
      return [];
  }
}

function imageProblems(image: Token, reader: PlaceReader, files: ReadonlySet<string>): Problem[] {
  // Unlike decodeURI, it leaves what it cannot decode as it is.
  const src = markdown.utils.lib.mdurl.decode(image.attrGet('src') ?? '');
  const place = reader.next(`![${image.content}](`);
  const problems: Problem[] = [];
  if (image.content.trim() === '') {
    problems.push(
      reader.problem(place, {
        code: 'image-alt',
        fact: `The image ${src} has no text alternative.`,
        hint: 'Say between the square brackets what the picture shows: ![What it shows](file.png).',
      }),
    );
  }
  if (!files.has(src.replace(/^\.\//, ''))) {
    problems.push(
      reader.problem(place, {
        code: 'image-missing',
        fact: `There is no file ${src} beside this text.`,
        hint: 'Put the picture into the same folder, and write its name as it is, capitals included.',
      }),
    );
  }
  return problems;
}

function tableProblems(tokens: readonly Token[], reader: PlaceReader): Problem[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'thead_open') return [];
    const end = tokens.findIndex(({ type }, later) => later > index && type === 'thead_close');
    const cells = tokens.slice(index, end).filter(({ type }) => type === 'inline');
    if (cells.some(({ content }) => content.trim() !== '')) return [];
    return reader.problem(reader.startOf(token), {
      code: 'table-header',
      fact: 'The table has no header row: its first row is empty.',
      hint: 'Write into the first row what each column holds.',
    });
  });
}

function idProblems(env: MarkdownEnv, reader: PlaceReader): Problem[] {
  return env.repeatedIds.map((id) =>
    reader.problem(reader.last(`{#${id}}`), {
      code: 'duplicate-id',
      fact: `The id "${id}" is taken: it stands on this page already.`,
      hint: 'Give this heading another id, or none.',
    }),
  );
}

function noteProblems(env: MarkdownEnv, reader: PlaceReader): Problem[] {
  const unused = Object.entries(env.footnotes?.refs ?? {}).filter(([, index]) => index < 0);
  return unused.map(([key]) => {
    const label = key.slice(1);
    return reader.problem(reader.last(`[^${label}]:`), {
      code: 'footnote-missing',
      fact: `No text refers to the footnote [^${label}].`,
      hint: `Write [^${label}] where the note belongs, or take the note out.`,
    });
  });
}

function rawHtml(text: string): Finding {
  return {
    code: 'raw-html',
    fact: `${firstLineOf(text)} is HTML.`,
    hint: 'Write it in Markdown: CONTRIBUTING.md shows how, for everything that a paper can hold.',
  };
}

function firstLineOf(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.type === 'image' ? [token] : [token, ...flatten(token.children ?? [])],
  );
}

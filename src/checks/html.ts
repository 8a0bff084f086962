/** Checks the markup of built pages against the HTML standard with html-validate. */
import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { type BuiltPage, type BuiltSite, readText } from './built-site.ts';
import { cluesOf, nameOf, shapeOf } from './element-clues.ts';
import { type Finding, findingsOn, type PageFinding } from './finding.ts';
import { elementsOf, type ParsedElement } from './parsed-page.ts';
import { judge, oneByOne, type Verdicts } from './verdicts.ts';

/** The presets overlap; where they differ, the last one, which is the stricter, wins. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:recommended'],
    rules: {
      // The HTML standard lets it be written in any case (13.1.1).
      'doctype-style': 'off',
      // A paper is called what it is called; search results shorten the title, and lose nothing.
      'long-title': 'off',
      // Where a number may break is for the style sheet: nobody types the space that this asks for.
      'tel-non-breaking': 'off',
      // Choices of which any number can be made share a name (HTML Living Standard, 4.10.21.4).
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  }),
);

const hint =
  'If it comes from the Markdown, write that passage another way; otherwise mend the layout.';

/** Every fault in the markup of these pages. */
export async function checkHtml(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  verdicts?: Verdicts,
): Promise<Finding[]> {
  return findingsOn(
    await judge(pages, {
      subjectOf: ({ path }) => ({ asks: 'html-validate', files: [path] }),
      look: oneByOne(async ({ path }) => findingsIn(await readText(site, path))),
      verdicts,
    }),
  );
}

async function findingsIn(html: string): Promise<PageFinding[]> {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  const elements = [...elementsOf(html)];
  return [
    ...messages.map((message) => toFinding(message, innermost(elements, message.offset))),
    ...elements.filter(isBrokenData).map(brokenData),
  ];
}

/** The HTML standard leaves the text of such a script to its type, so html-validate does not read it. */
function isBrokenData({ tag, attributes, text }: ParsedElement): boolean {
  if (tag !== 'script' || !/\bjson$/.test(attributes.type ?? '')) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function brokenData({ attributes, place }: ParsedElement): PageFinding {
  return {
    code: 'page-html',
    place,
    fact: `The ${attributes.type} of the page is not JSON.`,
    hint: 'Mend the layout that writes it.',
    clues: [],
  };
}

function toFinding(message: Message, element?: ParsedElement): PageFinding {
  const { line, column } = message;
  const common = {
    place: { line, column },
    ...(element && { element: nameOf(element), shape: shapeOf(element) }),
  } as const;
  const id = element?.attributes.id;
  if (message.ruleId === 'no-dup-id' && element && id !== undefined) {
    return {
      ...common,
      code: 'duplicate-id',
      fact: `Two elements of the page have the id "${id}".`,
      hint: 'Give one of them another id, in braces: {#another-id}.',
      clues: [{ kind: 'id', text: id }, ...cluesOf(element)],
    };
  }
  return {
    ...common,
    code: 'page-html',
    fact: `${message.message.replace(/\.$/, '')} (html-validate ${message.ruleId}).`,
    hint,
    clues: element ? cluesOf(element) : [],
  };
}

/** The element whose tags or text stand at the offset: the last one that starts before it. */
function innermost(elements: readonly ParsedElement[], offset: number): ParsedElement | undefined {
  return elements.findLast(({ start, end }) => start <= offset && offset < end);
}

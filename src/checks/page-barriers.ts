/** Runs pa11y on an open page as it is shown, with both of its runners. */
import pa11y from 'pa11y';
import type { Page } from 'puppeteer';
import { z } from 'zod';
import type { PageView } from './page-views.ts';

/** One finding of a runner on one element. */
export interface Barrier {
  /** With the rule, as the runner names it. */
  readonly message: string;
  readonly rule: string;
  /** Of the element; empty for the page as a whole. */
  readonly selector: string;
}

/**
 * Rules of axe that pa11y leaves out, as it knows the tags of WCAG 2.0 and 2.1 alone. Experimental
 * ones are here because each stands for a criterion that a paper or its layout can break.
 */
const moreAxeRules = [
  'label-content-name-mismatch', // 2.5.3
  'p-as-heading', // 1.3.1
  'table-fake-caption', // 1.3.1
  'td-has-header', // 1.3.1
  'focus-order-semantics', // 2.4.3
];

/** WCAG 2.2 AA 2.5.8. On screen only: it asks for room to point at things, which paper has no use for. */
const targetSize = 'target-size';

/** pa11y's own types are of its version 5, which had neither `runner` nor its extras. */
const issue = z.object({
  code: z.string(),
  message: z.string(),
  selector: z.string(),
  runnerExtras: z.object({ help: z.string(), needsFurtherReview: z.boolean() }).partial(),
});

/** @throws Error if the page cannot be examined, for instance within the time allowed (ms). */
export async function barriersOf(page: Page, view: PageView, timeout: number): Promise<Barrier[]> {
  const common = {
    browser: page.browser(),
    page,
    ignoreUrl: true,
    standard: 'WCAG2AA',
    viewport: view.viewport,
    timeout,
  } as const;
  // Apart, because pa11y hands the rules to both, and HTML_CodeSniffer refuses those of axe.
  // axe's violations come as errors, warnings or notices by their impact; all are violations.
  const axe = await pa11y(page.url(), {
    ...common,
    runners: ['axe'],
    rules: view.media === 'screen' ? [...moreAxeRules, targetSize] : [...moreAxeRules],
    includeWarnings: true,
    includeNotices: true,
  });
  // Its warnings and notices are questions for a person ("check that …"), asked of every element
  // of a kind whether or not there is a fault.
  const sniffer = await pa11y(page.url(), { ...common, runners: ['htmlcs'] });
  return [
    ...z.array(issue).parse(axe.issues).map(axeBarrier),
    ...z.array(issue).parse(sniffer.issues).map(snifferBarrier),
  ];
}

/** What axe cannot decide (a colour over a picture) stands beside what it can: nobody else will look. */
function axeBarrier({ code, selector, message, runnerExtras }: z.output<typeof issue>): Barrier {
  const { help = message, needsFurtherReview } = runnerExtras;
  const by = needsFurtherReview ? `axe ${code}, which cannot decide it here` : `axe ${code}`;
  return { rule: code, selector, message: `${help} (${by}).` };
}

/** `WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail` is technique G18 of criterion 1.4.3. */
function snifferBarrier({ code, selector, message }: z.output<typeof issue>): Barrier {
  const [, , , criterion = '', technique = ''] = code.split('.');
  const rule = `${criterion.replaceAll('_', '.')} ${technique}`;
  const fact = message.replace(/\.\s*$/, '');
  return { rule, selector, message: `${fact} (HTML_CodeSniffer ${rule}).` };
}

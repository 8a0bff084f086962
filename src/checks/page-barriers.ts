/** Finds the barriers on an open page with axe and HTML_CodeSniffer, and decides what they leave open. */
import type { Page } from 'puppeteer';
import { measuredContrast } from './measured-contrast.ts';
import type { PageView } from './page-views.ts';
import type { Issue, RunPa11y } from './run-pa11y.ts';

/** One finding of a runner on one element. */
export interface Barrier {
  /** In the runner's words, with its rule. */
  readonly message: string;
  /** An id of axe, like `image-alt`, or criterion and technique, like `1.1.1 H37`. */
  readonly rule: string;
  /** Of the element. */
  readonly selector: string;
}

/** The selector of what is about no element, such as a page without a title. */
export const ofThePage = '';

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

/** What the checks of links and of markup report better, with the line that it is on. */
const reportedElsewhere = [
  'WCAG2AA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID', // link-fragment
  'WCAG2AA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchIDFragment', // link-fragment
  'WCAG2AA.Principle4.Guideline4_1.4_1_1.F77', // duplicate-id
];

/**
 * Everything that either runner finds on the page, in the view in which it is now.
 *
 * @param runPa11y on this page
 */
export async function barriersOf(
  page: Page,
  view: PageView,
  runPa11y: RunPa11y,
): Promise<Barrier[]> {
  // Apart, because pa11y hands the rules to both, and HTML_CodeSniffer refuses those of axe.
  const axe = await runPa11y(view.viewport, {
    runners: ['axe'],
    rules: view.media === 'screen' ? [...moreAxeRules, targetSize] : [...moreAxeRules],
    // axe's violations come as errors, warnings or notices by their impact; all are violations.
    includeWarnings: true,
    includeNotices: true,
  });
  const sniffer = await runPa11y(view.viewport, {
    runners: ['htmlcs'],
    ignore: reportedElsewhere,
    // Its warnings and notices are questions for a person ("check that …"), asked of every element
    // of a kind whether or not there is a fault.
  });
  const barriers = sniffer.map(snifferBarrier);
  for (const issue of axe) {
    const barrier = await axeBarrier(page, issue);
    if (barrier) barriers.push(barrier);
  }
  return barriers;
}

/** What axe cannot decide is measured here, or else reported like what it can: nobody else will look. */
async function axeBarrier(page: Page, issue: Issue): Promise<Barrier | undefined> {
  const { code: rule, selector, message, runnerExtras } = issue;
  const { help = message, needsFurtherReview } = runnerExtras;
  if (!needsFurtherReview) return { rule, selector, message: `${help} (axe ${rule}).` };
  const contrast = rule === 'color-contrast' ? await measuredContrast(page, selector) : undefined;
  if (!contrast) {
    const message = `${help} (axe ${rule}, which cannot decide it here).`;
    return { rule: `${rule} undecided`, selector, message };
  }
  if (contrast.ratio >= contrast.needed) return undefined;
  return { rule, selector, message: `${help} (measured for axe ${rule}).` };
}

/** `WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail` is technique G18 of criterion 1.4.3. */
function snifferBarrier({ code, selector, message }: Issue): Barrier {
  const [, , , criterion = '', technique = ''] = code.split('.');
  const rule = `${criterion.replaceAll('_', '.')} ${technique}`;
  const fact = message.replace(/\.\s*$/, '');
  return { rule, selector, message: `${fact} (HTML_CodeSniffer ${rule}).` };
}

/** Who can remove a barrier, and how: by the rule of axe or HTML_CodeSniffer that found it. */

export interface BarrierCause {
  /** What to say instead of the runners' words, where both find the same and word it differently. */
  readonly fact?: string;
  /** True if the words of a paper can cause it, so that its place in the Markdown is worth finding. */
  readonly inContent: boolean;
  readonly hint: string;
}

type Cause = BarrierCause & { readonly rules: RegExp };

const causes: readonly Cause[] = [
  {
    rules: /^color-contrast$|^1\.4\.3 /,
    fact: 'Text differs too little from the colour behind it (WCAG 2.2, 1.4.3).',
    inContent: false,
    hint: 'Choose a darker “light” or a paler “dark” accent in organisation.yaml, or mend the style sheet.',
  },
  {
    rules: /^target-size$/,
    inContent: false,
    hint: 'Give such links a larger area, or more room between them, in the style sheet.',
  },
  {
    rules: /image-|-img-alt$|^1\.1\.1 /,
    inContent: true,
    hint: 'Say what the picture shows: ![what it shows](file).',
  },
  {
    rules: /heading|^1\.3\.1 H42|^1\.3\.1\.A G141/,
    inContent: true,
    hint: 'Use ## for a section and ### within it, without skipping a level.',
  },
  {
    rules: /table|^td-|^th-|^scope|^1\.3\.1 H(?:43|63|39|73)/,
    inContent: true,
    hint: 'Give the table a header row, with words in each of its cells, and a caption.',
  },
  {
    rules: /link|^2\.4\.4 |^4\.1\.2 H91\.A/,
    inContent: true,
    hint: 'Write link text that says where it leads: [what it leads to](address).',
  },
  {
    rules: /lang|^3\.1\.\d /,
    inContent: true,
    hint: 'Give the passage its language: [words]{lang=cy}.',
  },
];

const ofTheLayout: BarrierCause = {
  inContent: false,
  hint: 'Mend the layout or the style sheet that makes this part of the page.',
};

/** What is not listed, a writer cannot cause: Markdown has no words for it. */
export function causeOf(rule: string): BarrierCause {
  return causes.find(({ rules }) => rules.test(rule)) ?? ofTheLayout;
}

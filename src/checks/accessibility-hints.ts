/** What an editor can do about a barrier, by the rule of axe or HTML_CodeSniffer that found it. */

const hints: readonly (readonly [rule: RegExp, hint: string])[] = [
  [
    /^color-contrast|1\.4\.3|1\.4\.6/,
    'If it is the accent, choose a darker “light” or a paler “dark” colour in organisation.yaml.',
  ],
  [
    /image-alt|svg-img-alt|role-img-alt|1\.1\.1/,
    'Say what the picture shows: ![what it shows](file).',
  ],
  [/heading|1\.3\.1 H42/, 'Use ## for a section and ### within it, without skipping a level.'],
  [/table|^td-|^th-|scope|1\.3\.1 H(?:43|63|39|73)/, 'Give the table a header row and a caption.'],
  [
    /link|2\.4\.4|4\.1\.2 H91\.A/,
    'Write link text that says where it leads: [what it leads to](address).',
  ],
  [/lang|3\.1\./, 'Give the passage its language: [words]{lang=cy}.'],
  [
    /^target-size$|2\.5\.8/,
    'Leave more room between links, or give them larger areas in the style sheet.',
  ],
];

/** The advice for a rule; for what only the layout can cause, to mend the layout. */
export function accessibilityHint(rule: string): string {
  const known = hints.find(([pattern]) => pattern.test(rule));
  return known?.[1] ?? 'Mend the layout that makes this part of the page.';
}

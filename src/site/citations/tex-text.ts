/** Text as BibTeX has it: in UTF-8, with the signs that TeX would take for its own written out. */

/** Braces are counted by BibTeX even behind a backslash, so that they have names. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In CSL, and so in what the library reads, they stand around names of tags: <b>.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

export function texText(text: string): string {
  return text.replace(/[\\{}~^<>&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** Words that say nothing of where a link leads, when they are all that it says. */

/** By language, and looked for in all texts: what is vague in one of them is nothing definite in another. */
const phrases = {
  en: [
    'here',
    'click here',
    'available here',
    'download here',
    'this',
    'this link',
    'this page',
    'link',
    'the link',
    'more',
    'see more',
    'read more',
    'learn more',
    'find out more',
    'more information',
    'further information',
  ],
  cy: [
    'yma',
    'cliciwch yma',
    'clicio yma',
    'gweler yma',
    'ar gael yma',
    'dolen',
    'y ddolen',
    'y ddolen hon',
    'mwy',
    'rhagor',
    'darllen mwy',
    'darllen rhagor',
    'darllenwch fwy',
    'darllenwch ragor',
    'mwy o wybodaeth',
    'rhagor o wybodaeth',
  ],
  ar: [
    'هنا',
    'من هنا',
    'اضغط هنا',
    'انقر هنا',
    'الرابط',
    'هذا الرابط',
    'المزيد',
    'اقرأ المزيد',
    'لمزيد من المعلومات',
  ],
};

const vague: ReadonlySet<string> = new Set(Object.values(phrases).flat());

/** Signs around them, like an arrow, say no more. */
export function isVague(words: string): boolean {
  return vague.has(
    words
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase(),
  );
}

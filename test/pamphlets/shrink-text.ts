/** Leaves out of a text that fails what it fails without. */
import type { GeneratedText } from '../support/paper-generator.ts';

/**
 * Leaves out blocks, then lines, then words, while the text still fails; what the door refuses does
 * not fail.
 *
 * @param limit how long it may go on, in ms
 */
export async function shrinkText(
  text: GeneratedText,
  fails: (text: GeneratedText) => Promise<boolean>,
  limit: number,
): Promise<GeneratedText> {
  const end = performance.now() + limit;
  let { blocks } = text;
  for (const separator of ['\n\n', '\n', ' ']) {
    const parts = blocks.join('\n\n').split(separator);
    const left = await fewest(parts, async (fewer) => {
      const body = fewer.join(separator);
      return performance.now() < end && (await fails({ ...text, blocks: [body] }));
    });
    blocks = [left.join(separator)];
  }
  return { ...text, blocks };
}

/** Leaves out as many parts in a row as it can: first half of them, in the end one by one. */
async function fewest(
  parts: readonly string[],
  fails: (parts: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let left = parts;
  for (let length = Math.ceil(parts.length / 2); ; length = Math.ceil(length / 2)) {
    for (let start = 0; start < left.length; ) {
      const fewer = [...left.slice(0, start), ...left.slice(start + length)];
      if (await fails(fewer)) left = fewer;
      else start += length;
    }
    if (length <= 1) return left;
  }
}

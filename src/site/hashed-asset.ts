/** A style sheet or a module with an address that changes with its text, so that it can be kept for ever. */
import { createHash } from 'node:crypto';

export interface HashedAsset {
  /** Site path, named by the text’s hash. */
  readonly url: string;
  readonly text: string;
}

export function hashedAsset(name: string, ending: 'css' | 'js', text: string): HashedAsset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { url: `/assets/${name}.${hash}.${ending}`, text };
}

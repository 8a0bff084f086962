/** Which files are pictures that a page can show, and where they stand; of all beside a text, only they are published. */
const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

export function isPicture(path: string): boolean {
  return pictureName.test(path);
}

/** Below the folder of its kind: with its text, and so in `v/` if it belongs to a kept version of a paper. */
export function publicPicture(path: string): string {
  return path.replace(/^([^/]+)\/versions\//, '$1/v/');
}

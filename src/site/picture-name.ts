/** Which files are pictures that a page can show; of all beside a text, only they are published. */
const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

export function isPicture(path: string): boolean {
  return pictureName.test(path);
}

/** Reads how large something may be. */

/** In thousands, as disks are sold. */
const units: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9, TB: 1e12 };

/**
 * @param name of the option
 * @throws Error that names the option and what it takes
 */
export function sizeInBytes(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([MGT]B)$/.exec(text) ?? [];
  const bytes = Number(number) * (units[unit] ?? 0);
  if (bytes > 0) return bytes;
  throw new Error(`--${name} takes a size, like 500MB or 2GB, not "${text}".`);
}

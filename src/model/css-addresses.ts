/** Reads from style sheets the addresses of the files that they load. */

/** `url(…)`, quoted or not, and `@import` with a bare string (CSS Values 4, CSS Cascade 5). */
const loading =
  /url\(\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"')]*))\s*\)|@import\s+(?:"(?<importDouble>[^"]*)"|'(?<importSingle>[^']*)')/gi;

/** Every address in the order in which it stands; what is commented out is not loaded. */
export function cssAddresses(css: string): string[] {
  const live = css.replace(/\/\*.*?\*\//gs, ' ');
  return [...live.matchAll(loading)]
    .flatMap((match) => Object.values(match.groups ?? {}))
    .filter((address) => address !== undefined && address !== '');
}

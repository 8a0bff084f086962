/** An address as a QR code (ISO/IEC 18004), so that a pamphlet in the hand leads to its page. */
import { html, type Markup } from './html.ts';
import { onDemand } from './on-demand.ts';

/** ISO/IEC 18004 5.3.8: the light modules that must stand on each side. */
const quietZone = 4;

/** How wide the code is, in mm: more than the 20 that any telephone can read at arm's length. */
const side = 21;

/**
 * Drawn dark on the ground of the page, one unit a module, the quiet zone included; its lines are a hair thicker than
 * they are apart, so that no light shows between them. With error correction M, so that a fold or a stain does not
 * spoil it.
 *
 * @param label what it is, for who does not see it
 */
export function qrCode(address: string, label: string): Markup {
  const { size, path } = draw(address);
  const width = (side / (size - 2 * quietZone)) * size;
  return html`<svg class="qr-code" role="img" aria-label="${label}" width="${width.toFixed(1)}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path stroke="currentColor" stroke-width="1.02" transform="translate(0 .5)" d="${path}"/></svg>`;
}

interface Drawing {
  /** In modules, with the quiet zone. */
  readonly size: number;
  /** SVG path data: a line for each run of dark modules. */
  readonly path: string;
}

function draw(address: string): Drawing {
  const rows = onDemand.qrCodes().default(address, 'raw', { ecc: 'medium', border: quietZone });
  const runs = rows.flatMap((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}`));
  return { size: rows.length, path: runs.join('') };
}

/** Where dark modules follow each other: the first one, and how many there are. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [start: number, length: number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

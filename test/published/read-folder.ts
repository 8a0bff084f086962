/** A process that reads a folder over and over until its input ends, and says what it has seen of it. */
import { readdirSync } from 'node:fs';

const [place = ''] = process.argv.slice(2);
const seen = new Map<string, number>();
let reading = true;
process.stdin.on('end', () => {
  reading = false;
});
process.stdin.resume();
process.stdout.write('reading\n');
while (reading) {
  for (let count = 0; count < 200; count++) {
    const what = look();
    seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  // Lets the end of the input come through.
  await new Promise((resolve) => setImmediate(resolve));
}
process.stdout.write(JSON.stringify(Object.fromEntries(seen)));

function look(): string {
  try {
    return readdirSync(place).toSorted().join(' ');
  } catch (error) {
    return String(error);
  }
}

/** Unpacks the embedded Chromium into the given folder and says where it is: one racer of a race. */
import { embeddedChromium } from '../../src/pamphlets/embedded-chromium.ts';

const { executablePath } = await embeddedChromium(process.argv[2] ?? '');
process.stdout.write(executablePath);

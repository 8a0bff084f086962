/** Launches a browser, says which processes and profile are its, and waits to be killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { groupOf, profileOf } from './processes.ts';

const browser = await launchBrowser({ timeout: 30_000 });
process.stdout.write(JSON.stringify({ group: groupOf(browser), profile: profileOf(browser) }));
await sleep(60_000);

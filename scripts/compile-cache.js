/**
 * Loaded before a command is: keeps what Node compiles of its modules, which is half of the time of its start. In
 * JavaScript, since Node loads a parser for the first module in TypeScript that it has not kept.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

/** As in `src/model/cache-folder.ts`. */
const cache = process.env.PRESS_CACHE || join(import.meta.dirname, '../.cache');

enableCompileCache(resolve(cache, 'compiled'));

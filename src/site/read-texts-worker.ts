/** In a thread of its own: reads texts for their readings to be kept, where the thread of the build finds them. */
import { workerData } from 'node:worker_threads';
import type { z } from 'zod';
import { stringsFor } from '../model/strings.ts';
import { contentSchemas } from './content-schemas.ts';
import { keptReadings, type OpenText, readTextToKeep } from './read-kept-text.ts';
import type { ReadSettings } from './read-texts-in-threads.ts';

const { kind, topics, strings } = workerData as ReadSettings;
const schema: z.ZodObject = contentSchemas(topics)[kind];
const kept = keptReadings<z.output<z.ZodObject>>();
const words = strings && ((language: string) => stringsFor(strings, language));

export default async function readTexts(texts: readonly OpenText[]): Promise<void> {
  for (const text of texts) await readTextToKeep(schema, kept, text, words);
}

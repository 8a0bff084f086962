/** Reads of refused front matter what the text below it is looked at with, so that its editor hears of both at once. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Reference } from '../model/reference.ts';
import { slug } from '../model/text-fields.ts';
import { findYamlFaults } from '../model/yaml-faults.ts';

/** What else is known of a work is for its page, which is not made. */
const works = z
  .array(z.object({ id: slug }).transform(({ id }) => ({ id, title: id, organisation: id })))
  .default([]);

const blockOfKeys = z.record(z.string(), z.unknown());

export interface RefusedFrontMatter {
  /** Undefined if nobody can tell what the text may refer to. */
  readonly references?: readonly Reference[] | undefined;
  readonly attachSource: boolean;
}

/** @returns undefined if it is no block of keys */
export function readRefused(frontMatter: string): RefusedFrontMatter | undefined {
  const document = parseDocument(frontMatter);
  if (findYamlFaults(frontMatter, document).length > 0) return undefined;
  const { data: keys } = blockOfKeys.safeParse(document.toJS() ?? {});
  return (
    keys && {
      references: works.safeParse(keys.references).data,
      attachSource: keys.attachSource === true,
    }
  );
}

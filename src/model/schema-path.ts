/** Looks into a schema along the path of an issue: what a field is for, and which keys a block has. */
import type { z } from 'zod';

export type Path = readonly PropertyKey[];

/** The description nearest to the field: its own, or that of the list or block around it. */
export function hintFor(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const description = schemaAt(schema, path.slice(0, length))?.description;
    if (description !== undefined) return description;
  }
  return schema.description ?? 'See CONTRIBUTING.md for what belongs here.';
}

/** The keys that the block at a path may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const block = schemaAt(schema, path)?._zod.def;
  return block?.type === 'object' ? Object.keys((block as z.core.$ZodObjectDef).shape) : [];
}

/** The schema at a path, with optional, default and transforming wrappers taken off at each step. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema.description === undefined ? unwrap(schema) : schema;
  const def = unwrap(schema)._zod.def;
  if (def.type === 'object') {
    const field = (def as z.core.$ZodObjectDef).shape[String(key)];
    return field && schemaAt(field as z.ZodType, rest);
  }
  if (def.type === 'array')
    return schemaAt((def as z.core.$ZodArrayDef).element as z.ZodType, rest);
  if (def.type === 'record')
    return schemaAt((def as z.core.$ZodRecordDef).valueType as z.ZodType, rest);
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const def = schema._zod.def as { innerType?: z.ZodType };
  return def.innerType ? unwrap(def.innerType) : schema;
}

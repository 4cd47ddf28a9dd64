import type { Shown } from './printable.ts';
import type { Position } from './problem.ts';

/** Steps from the top of a document to a value in it. */
export type DocumentPath = readonly (string | number)[];

/** A small YAML or JSON document that a person wrote (config, schema), with places. */
export interface TextDocument {
  readonly value: unknown;
  /** Where the value at `path` stands, or its key when `of` is 'key'; undefined when there is no such path. */
  locate(path: DocumentPath, of?: 'key' | 'value'): Position | undefined;
}

/** One broken rule of a JSON Schema on a document. */
export interface DocumentViolation {
  /** The value that breaks the rule; for an unknown or missing key, the object that has or lacks it. */
  readonly path: DocumentPath;
  /** `additionalProperties`, `enum` … */
  readonly keyword: string;
  readonly message: Shown;
  /** For an unknown key, the key. */
  readonly unknownKey?: string;
  /** For an unknown key or value, what is allowed there. */
  readonly allowed?: readonly string[];
}

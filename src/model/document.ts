import type { Position } from './problem.ts';

/** Steps from the top of a document to a value in it. */
export type DocumentPath = readonly (string | number)[];

/** A small YAML or JSON document that a person wrote (config, schema), with places. */
export interface TextDocument {
  readonly value: unknown;
  /** Where the value at `path` stands, or its key when `of` is 'key'; undefined when there is no such path. */
  locate(path: DocumentPath, of?: 'key' | 'value'): Position | undefined;
}

/** How the rows of a file are written, after any `.gz` is taken off. */
export type Format = 'csv' | 'tsv' | 'json' | 'ndjson' | 'yaml' | 'xlsx';

/** Extension → format. `.txt` is delimited text; its delimiter is found out. */
export const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  txt: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  yaml: 'yaml',
  yml: 'yaml',
  xlsx: 'xlsx',
};

/** A file of leads that a route claims. */
export interface LeadFile {
  /** Path relative to the workspace, with `/`. */
  readonly path: string;
  readonly format: Format;
  readonly gzip: boolean;
  /** Size on disk, in bytes. */
  readonly bytes: number;
  /** Index of the route that claims it, in `Settings.routes`. */
  readonly route: number;
}

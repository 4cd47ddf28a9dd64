/**
 * Every cap on what is read, with its unit. They are far above what a lead file needs and far below what would hurt the
 * machine. A file beyond one of them is refused with LEADS-FILE-LIMIT, unless the cap says otherwise.
 */
export const LIMITS = {
  /** Bytes of a file on disk: CSV, TSV, JSON, NDJSON, before any `.gz` is taken off. */
  fileBytes: 1024 * 1024 * 1024,
  /** Bytes of a YAML file, inflated: reading it takes about half a second for each MB. */
  yamlBytes: 64 * 1024 * 1024,
  /** Bytes of an XLSX file on disk. */
  xlsxBytes: 256 * 1024 * 1024,
  /** Bytes that a `.gz`, or the opened parts of an XLSX, may inflate to (LEADS-FILE-EXPANDS). */
  inflatedBytes: 2 * 1024 * 1024 * 1024,
  /** Inflated bytes for each byte on disk (LEADS-FILE-EXPANDS). Real lead files stay below 60. */
  expansionRatio: 200,
  /** Inflated bytes below which the ratio is not looked at: small files of like rows shrink very well. */
  expansionFloorBytes: 16 * 1024 * 1024,
  /** Files inside an XLSX. */
  zipEntries: 10_000,
  /** Bytes that the table of texts of an XLSX may inflate to: it is held in memory. */
  sharedStringsBytes: 128 * 1024 * 1024,
  /** Rows of a file, header not counted. */
  rows: 5_000_000,
  /** Columns of a file, or keys of one object. */
  columns: 1_000,
  /** Characters (UTF-16 units) of a column name. */
  headerCharacters: 256,
  /** Characters (UTF-16 units) of a cell, as Excel counts them. Beyond, only the row is rejected (LEADS-ROW-TOO-LONG). */
  cellCharacters: 32_767,
  /** Bytes of one record as the file writes it, its line break aside; of JSON and YAML, characters (UTF-16 units). */
  recordBytes: 1024 * 1024,
  /** First bytes of a file that tell what kind of file it is. */
  kindBytes: 4096,
  /** First bytes of delimited text that tell its delimiter. */
  sampleBytes: 64 * 1024,
  /** Objects, arrays or elements inside one another. */
  nestingDepth: 64,
  /** Key lists of JSON and YAML objects remembered at once; beyond, remembering starts anew and nothing is refused. */
  shapes: 1_000,
  /** Keys in all remembered key lists together. */
  shapeKeys: 20_000,
  /** Characters of an object or array that are kept as its cell: it is shown, never sent. */
  structureCharacters: 200,
  /** Characters of a YAML document that can't be read record by record: a list in [ ], one mapping. */
  yamlBlockCharacters: 1024 * 1024,
  /** Signs and values (tokens) of a YAML document that can't be read record by record, or of one record. */
  yamlTokens: 150_000,
  /** Characters of a config or schema file. */
  documentCharacters: 1024 * 1024,
} as const;

/** The caps as a value, so that a test can lower them. */
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

import type { ByteSink, RowParser } from '../../model/index.ts';
import { JsonRows } from './rows.ts';

/**
 * Reads a JSON lead file: an array of objects, or `{ "leads": [ … ] }`, one record in memory at a time. Content that is
 * NDJSON (one object a line) is read as NDJSON. An empty file has no rows.
 */
export function createJsonParser(sink: ByteSink): RowParser {
  return new JsonRows(sink, 'list');
}

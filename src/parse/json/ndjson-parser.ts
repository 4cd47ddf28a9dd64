import type { ByteSink, RowParser } from '../../model/index.ts';
import { JsonRows } from './rows.ts';

/**
 * Reads NDJSON: one object a line, blank lines left out. A bad line makes the whole file unreadable, since a file that
 * was cut off must not be sent in part. Content that is a JSON list is read as a list.
 */
export function createNdjsonParser(sink: ByteSink): RowParser {
  return new JsonRows(sink, 'lines');
}

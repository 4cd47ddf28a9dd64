import {
  type ByteSink,
  type FileRemarks,
  type Format,
  type LeadFile,
  LeadsError,
  plural,
  type ReadOptions,
  type RowParser,
  says,
  type Workspace,
} from '../model/index.ts';
import { createExpansionMeter } from './expansion.ts';
import { fileError, inFile } from './file-error.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readError } from './read-error.ts';
import { createDecoder } from './text/decode.ts';

/**
 * Reads one lead file from the work tree and gives its rows to the sink in file order. Throws a LeadsError that names the
 * file when it can't be read as its format; rows given before that stay counted by the caller. Stops with the signal's
 * reason, between chunks, when it is aborted. A file without rows is no error. Gives what the file holds beside its rows.
 */
export async function readRows(
  file: LeadFile,
  options: ReadOptions,
  workspace: Workspace,
  sink: ByteSink,
  signal?: AbortSignal,
  limits: Limits = LIMITS,
): Promise<FileRemarks> {
  try {
    refuseLarge(file, limits);
    const capped = cappedSink(sink, limits);
    const { format } = file;
    if (format === 'xlsx') {
      const { readWorkbook } = await import('./xlsx/reader.ts');
      return await readWorkbook(file, options, workspace, capped, signal, limits);
    }
    const parser = await createParser(format, options, capped, limits);
    await readText(file, options.encoding, parser, workspace, signal, limits);
    return { leftOut: [], notices: [] };
  } catch (error) {
    throw error instanceof LeadsError ? inFile(error, file.path) : error;
  }
}

function refuseLarge(file: LeadFile, limits: Limits): void {
  const cap = file.format === 'xlsx' ? limits.xlsxBytes : limits.fileBytes;
  if (file.bytes > cap) {
    throw fileError(
      'LEADS-FILE-LIMIT',
      says`The file has ${plural(file.bytes, 'byte')}; at most ${plural(cap, 'byte')} are read.`,
      {
        hint: says`Split the file into several.`,
      },
    );
  }
  if (file.format === 'xlsx' && file.gzip) {
    throw fileError('LEADS-FILE-KIND', says`An .xlsx is packed already and is not read from a .gz.`, {
      hint: says`Commit the .xlsx itself.`,
    });
  }
}

function cappedSink(sink: ByteSink, limits: Limits): ByteSink {
  const { takeBytes, phoneColumn } = sink;
  return {
    ...(phoneColumn && { phoneColumn }),
    ...(takeBytes && {
      takeBytes: (record, header, number, quote) => number <= limits.rows && takeBytes(record, header, number, quote),
    }),
    row(row) {
      if (row.number > limits.rows) {
        throw fileError('LEADS-FILE-LIMIT', says`The file has more than ${plural(limits.rows, 'row')}.`, {
          hint: says`Split the file into several.`,
          position: row.position(0),
        });
      }
      sink.row(row);
    },
  };
}

async function readText(
  file: LeadFile,
  encoding: ReadOptions['encoding'],
  parser: RowParser,
  workspace: Workspace,
  signal: AbortSignal | undefined,
  limits: Limits,
): Promise<void> {
  signal?.throwIfAborted();
  const decoder = createDecoder(file.format, encoding, parser, limits);
  const meter = file.gzip ? createExpansionMeter(file.bytes, limits) : undefined;
  for await (const chunk of chunksOf(file, workspace)) {
    signal?.throwIfAborted();
    meter?.(chunk.length);
    decoder.push(chunk);
  }
  decoder.end();
}

/** Every format has its case: one that is added and not named here does not compile. */
async function createParser(
  format: Exclude<Format, 'xlsx'>,
  options: ReadOptions,
  sink: ByteSink,
  limits: Limits,
): Promise<RowParser> {
  switch (format) {
    case 'json':
      return (await import('./json/parser.ts')).createJsonParser(sink);
    case 'ndjson':
      return (await import('./json/ndjson-parser.ts')).createNdjsonParser(sink);
    case 'yaml':
      return (await import('./yaml/parser.ts')).createYamlParser(sink);
    case 'csv':
    case 'tsv': {
      const { createCsvParser } = await import('./csv/parser.ts');
      const delimiter = options.delimiter ?? (format === 'tsv' ? '\t' : undefined);
      return createCsvParser({ ...options, delimiter }, sink, limits);
    }
  }
}

/** The bytes of a file. An error of the disk or of gzip becomes a problem of the file. */
async function* chunksOf(file: LeadFile, workspace: Workspace): AsyncGenerator<Uint8Array> {
  const chunks = workspace.read(file.path, { gunzip: file.gzip })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch((error: unknown) => {
        throw readError(error, file.gzip);
      });
      if (done) return;
      yield value;
    }
  } finally {
    await chunks.return?.();
  }
}

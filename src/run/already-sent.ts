import type { Host } from '../host/index.ts';
import type { SeenFiles } from '../memory/index.ts';
import {
  count,
  type FileResult,
  type JudgedFile,
  type Problem,
  plural,
  printable,
  type Row,
  type Settings,
  says,
} from '../model/index.ts';
import { readRows } from '../parse/index.ts';
import { alreadySentName, createAlreadySentWriter } from '../report/index.ts';

/**
 * Tells of rows of new files whose people were sent before from another file, and writes them into a file for people: who
 * enquires again would otherwise wait in vain for a call. A file that was only renamed has none. `files` are the results of
 * `judged`, in the same order.
 */
export async function tellAlreadySent(
  files: readonly FileResult[],
  judged: readonly JudgedFile[],
  seen: SeenFiles,
  { settings, host }: { readonly settings: Pick<Settings, 'routes'>; readonly host: Host },
): Promise<readonly FileResult[]> {
  return Promise.all(
    files.map(async (file, index) => {
      const source = judged[index];
      if (file.alreadySent.length === 0 || !source) return file;
      if (file.problems.length > 0 || seen.isMoved(file)) return { ...file, alreadySent: [] };
      const name = await writeRows(new Set(file.alreadySent), source, settings, host);
      return { ...file, notices: [...file.notices, alreadySent(file, name)] };
    }),
  );
}

/** Reads the lead file again, and writes the rows of these numbers. Gives the name of what was written. */
async function writeRows(
  numbers: ReadonlySet<number>,
  { file }: JudgedFile,
  { routes }: Pick<Settings, 'routes'>,
  { reports, workspace, signal }: Pick<Host, 'reports' | 'workspace' | 'signal'>,
): Promise<string> {
  const route = routes[file.route];
  if (!route) throw new Error('A lead file without a route.');
  const name = alreadySentName(file.path);
  const written = reports.open(`rejects/${name}`);
  const write = createAlreadySentWriter((text) => written.append(text));
  const row = (read: Row) => {
    if (numbers.has(read.number)) write(read);
  };
  try {
    await readRows(file, route.read, workspace, { row, takeBytes: () => false }, signal);
  } finally {
    written.close();
  }
  return name;
}

function alreadySent({ file, books, alreadySent: rows }: FileResult, name: string): Problem {
  return {
    code: 'LEADS-ALREADY-SENT',
    file,
    message: says`${count(rows.length)} of ${plural(books.rows, 'row')} ${rows.length === 1 ? 'is' : 'are'} of people who were already sent from another file. They are not sent again.`,
    hint: says`The rows are in ${printable(name)}, beside the rejects files. To have these people called again, put the rows into the folder of another list.`,
  };
}

/** One version of a ledger in a directory. */
export interface Manifest {
  /** Its number and a random text. */
  readonly id: string;
  /** Id of the version that it stands on; undefined for a first one. */
  readonly parent: string | undefined;
  /** One line for people. */
  readonly note: string;
  /** Names to stored files; undefined when the version is so old that they were let go. */
  readonly files: ReadonlyMap<string, string> | undefined;
}

const FIRST_LINE = 'smartflo-leads version 1';
const LET_GO = 'let go';

/** Without it, something cut the file short. */
const LAST_LINE = 'end';

/** A version id: its number, and what tells it from another version of that number. */
export const VERSION_ID = /^(?<number>\d+)-[0-9a-f]+$/;

/** Text of a manifest. */
export function writeManifest({ id, parent, note, files }: Manifest): string {
  const names = files ? [...files].map(([name, stored]) => `file ${stored} ${name}`) : [LET_GO];
  const oneLine = note.replace(/[\r\n]+/g, ' ');
  return [FIRST_LINE, `id ${id}`, `parent ${parent ?? '-'}`, `note ${oneLine}`, ...names, LAST_LINE, ''].join('\n');
}

/** Reads a manifest; undefined when the text is none. */
export function readManifest(text: string): Manifest | undefined {
  const [first, ofId = '', ofParent = '', ofNote = '', ...rest] = text.split('\n');
  const isWhole = first === FIRST_LINE && rest.pop() === '' && rest.pop() === LAST_LINE;
  const [, id = ''] = /^id (\S+)$/.exec(ofId) ?? [];
  const [, parent = ''] = /^parent (\S+)$/.exec(ofParent) ?? [];
  if (!isWhole || !VERSION_ID.test(id) || !(parent === '-' || VERSION_ID.test(parent))) return undefined;
  const entries = rest.map((line) => /^file (\d+-[0-9a-f]+) (\S+)$/.exec(line));
  const isLetGo = rest.length === 1 && rest[0] === LET_GO;
  if (!ofNote.startsWith('note ') || (!isLetGo && entries.includes(null))) return undefined;
  const files = new Map(entries.map((entry) => [entry?.[2] ?? '', entry?.[1] ?? '']));
  return { id, parent: parent === '-' ? undefined : parent, note: ofNote.slice(5), files: isLetGo ? undefined : files };
}

import type { StoreChange } from '../../model/index.ts';

/** One version to be made: what it changes, and the commit that it stands on. */
export interface VersionPlan {
  /** Scratch ref of our own repository that the commit is made under. */
  readonly ref: string;
  readonly base: string | undefined;
  readonly change: StoreChange;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** Fixed, for a commit of the same change at the same time on the same base is to be the same commit. */
const AUTHOR = 'Smartflo Leads <smartflo-leads@localhost>';

/** Names that need no quoting in the stream. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * The input of `git fast-import` that makes one commit and prints its id. What the change does not name is taken over by
 * tree. Without a base the commit has no parent. Lets through what a late text throws; other errors are bugs of the caller.
 */
export async function* versionStream({ ref, base, change, seconds }: VersionPlan): AsyncGenerator<string> {
  const at = `${AUTHOR} ${seconds} +0000`;
  yield `feature done\nreset ${ref}\n\ncommit ${ref}\nmark :1\nauthor ${at}\ncommitter ${at}\n${counted(`${change.note}\n`)}`;
  if (base !== undefined) yield `from ${base}\n`;
  for (const name of change.remove) yield `D ${checked(name)}\n`;
  for (const [name, text] of change.put) {
    yield `M 100644 inline ${checked(name)}\n${counted(typeof text === 'string' ? text : await text())}`;
  }
  yield 'get-mark :1\ndone\n';
}

function counted(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function checked(name: string): string {
  if (!PLAIN_NAME.test(name)) throw new Error('A file of a ledger has a name that no store can keep.');
  return name;
}

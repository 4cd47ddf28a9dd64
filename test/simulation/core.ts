import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPace, deliver, timingOf } from '../../src/deliver/index.ts';
import { flushReceipts, openLedger } from '../../src/ledger/index.ts';
import { isSent, kindOf } from '../../src/plan/difference.ts';

/** The parts of the product that are simulated. */
export interface Core {
  readonly deliver: typeof deliver;
  readonly createPace: typeof createPace;
  readonly timingOf: typeof timingOf;
  readonly kindOf: typeof kindOf;
  readonly isSent: typeof isSent;
  readonly openLedger: typeof openLedger;
  readonly flushReceipts: typeof flushReceipts;
}

/** The product as it is. */
export const CORE: Core = { deliver, createPace, timingOf, kindOf, isSent, openLedger, flushReceipts };

const SOURCE = path.join(import.meta.dirname, '../../src');

/** The rooms that the core consists of. They import nothing else. */
const ROOMS = ['model', 'deliver', 'ledger', 'plan'];

/** One change of one source file: `from` must stand in it exactly once. */
export interface Patch {
  /** Path below `src`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The product with a few lines changed, copied into a directory that is empty. Throws when a patch does not fit. */
export async function patchedCore(patches: readonly Patch[], directory: string): Promise<Core> {
  const copy = path.join(directory, 'src');
  for (const room of ROOMS) cpSync(path.join(SOURCE, room), path.join(copy, room), { recursive: true });
  cpSync(path.join(SOURCE, '../generated'), path.join(directory, 'generated'), { recursive: true });
  for (const { file, from, to } of patches) {
    const target = path.join(copy, file);
    const text = readFileSync(target, 'utf8');
    const found = text.split(from).length - 1;
    if (found !== 1) throw new Error(`${file} has what is to be changed ${found} times: ${from}`);
    writeFileSync(
      target,
      text.replace(from, () => to),
    );
  }
  const load = async <T>(file: string): Promise<T> =>
    (await import(/* @vite-ignore */ pathToFileURL(path.join(copy, file)).href)) as T;
  return {
    ...(await load<Pick<Core, 'deliver' | 'createPace' | 'timingOf'>>('deliver/index.ts')),
    ...(await load<Pick<Core, 'openLedger' | 'flushReceipts'>>('ledger/index.ts')),
    ...(await load<Pick<Core, 'kindOf' | 'isSent'>>('plan/difference.ts')),
  };
}

/** Windows of a few batches, so that a course has many of them. Sizes are no part of the promise. */
export const SMALL_WINDOWS: readonly Patch[] = [
  { file: 'deliver/window.ts', from: 'FIRST_WINDOW = 20;', to: 'FIRST_WINDOW = 1;' },
  { file: 'deliver/window.ts', from: 'MAX_WINDOW = 250;', to: 'MAX_WINDOW = 3;' },
  { file: 'deliver/window.ts', from: 'CLONE_WINDOW = 10;', to: 'CLONE_WINDOW = 2;' },
];

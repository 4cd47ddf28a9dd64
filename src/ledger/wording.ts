import { LeadsError, type Problem, printable, type Shown, says, shownId } from '../model/index.ts';
import type { KeyTrouble } from './data-key.ts';
import type { Repository } from './head.ts';
import { FormatError } from './sealed-file.ts';

/** Which ledger a message is about. */
export interface Subject {
  readonly list: string;
  /** See LedgerStore. */
  readonly place: string;
}

const NOTHING_SENT = 'Nothing is sent to this list.';

function ledgerOf({ list, place }: Subject): Shown {
  return says`The ledger of list ${shownId(list)} (${printable(place)})`;
}

/** On a list with leads, a ledger that knows none of them would send them again. */
function resetHint({ list }: Subject): Shown {
  return says`If the list in Smartflo is empty, you can also start the workflow by hand with \`mode: reset-list\` and \`only: ${shownId(list)}\``;
}

/** There is none, although the config knows its id. */
export function lost(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-LOST',
    message: says`${ledgerOf(subject)} does not exist, and the config has a ledger-id. ${NOTHING_SENT}`,
    hint: says`If the list was served before, somebody deleted the ledger: restore it. ${resetHint(subject)}.`,
  };
}

/** It has been deleted since this run looked at it. */
export function deleted(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-REWOUND',
    message: says`${ledgerOf(subject)} was deleted during this run. Nothing more is sent to this list.`,
    hint: says`Restore it, then run the job again.`,
  };
}

/** An older version or another ledger has taken the place of what this run knew. */
export function rewound(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-REWOUND',
    message: says`${ledgerOf(subject)} does not contain any more what this run saw in it. Nothing more is sent to this list.`,
    hint: says`Find out who writes the ledger. If it was reset on purpose, run the job again.`,
  };
}

/** Two first runs at once: the other one's ledger is the one that counts. */
export function begunByAnother(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-OTHER',
    message: says`${ledgerOf(subject)} was begun by another run at the same moment. Nothing was sent to this list by this run.`,
    hint: says`Run the job again when the other run has ended.`,
  };
}

/** The columns that make two rows the same lead are others than those that the ledger was written with. */
export function otherIdentity(subject: Subject): Problem {
  const { list, place } = subject;
  return {
    code: 'LEADS-LEDGER-IDENTITY',
    message: says`The \`key\` of list ${shownId(list)} is not the one that its ledger (${printable(place)}) was written with, so every lead would look new. Under clone each would be called again: nothing was sent to the list.`,
    hint: says`Put the old \`key\` back. ${resetHint(subject)}.`,
  };
}

/** Its id is not the one that the config names. */
export function otherLedger(subject: Subject, found: string, expected: string): Problem {
  return {
    code: 'LEADS-LEDGER-OTHER',
    message: says`${ledgerOf(subject)} has the id ${printable(found)}, and the config expects ${printable(expected)}. ${NOTHING_SENT}`,
    hint: says`Correct \`ledger-id\` in the config. ${resetHint(subject)}.`,
  };
}

/** It says that it is of another list. */
export function otherList(subject: Subject, found: string): Problem {
  return {
    code: 'LEADS-LEDGER-OTHER',
    message: says`${ledgerOf(subject)} is the one of list ${printable(found)}. ${NOTHING_SENT}`,
    hint: says`Somebody copied or renamed it: restore the right one. ${resetHint(subject)}.`,
  };
}

/** It says that it is of another repository. */
export function foreign(subject: Subject, theirs: Repository, ours: Repository): Problem {
  return {
    code: 'LEADS-LEDGER-FOREIGN',
    message: says`${ledgerOf(subject)} belongs to ${printable(theirs.name)}, and this is ${printable(ours.name)}. ${NOTHING_SENT}`,
    hint: says`Send from ${printable(theirs.name)}. If this repository takes over, stop the other one and deliver to another list. ${resetHint(subject)}.`,
  };
}

const KEY_TROUBLE: Readonly<Record<KeyTrouble, Shown>> = {
  unwrapped: says`was begun without a key, and a ledger-key is set`,
  wrapped: says`was begun with a ledger-key, and none is set`,
  other: says`was written with another ledger-key than the one that is set`,
};

/** Its hashes can't be made. */
export function wrongKey(subject: Subject, trouble: KeyTrouble): Problem {
  const fix = {
    unwrapped: says`Remove \`ledger-key\``,
    wrapped: says`Set \`ledger-key\` to its key`,
    other: says`Put its key into the second line of the secret`,
  };
  return {
    code: 'LEADS-LEDGER-KEY',
    message: says`${ledgerOf(subject)} ${KEY_TROUBLE[trouble]}. ${NOTHING_SENT}`,
    hint: says`${fix[trouble]}. ${resetHint(subject)}: all leads in the files count as new then.`,
  };
}

/** It could be read, with a key that is not the current one. */
export function underOlderKey(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-KEY-OLD',
    message: says`${ledgerOf(subject)} is under an older line of the ledger-key. The next delivery puts it under the first one.`,
    hint: says`Keep the older line in the secret until this notice is gone.`,
  };
}

function damaged(subject: Subject, { file, line }: FormatError): Problem {
  const where = line > 0 ? says`${shownId(file)}, line ${line}` : shownId(file);
  return {
    code: 'LEADS-LEDGER-GARBAGE',
    message: says`${ledgerOf(subject)} is damaged at ${where}. ${NOTHING_SENT}`,
    hint: says`Restore an older version of it. ${resetHint(subject)}: all leads in the files count as new then.`,
  };
}

function newer(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-NEWER',
    message: says`${ledgerOf(subject)} was written by a newer version of the action. ${NOTHING_SENT}`,
    hint: says`Use the newer version in every workflow that sends to this list.`,
  };
}

/** The head is not sealed by who has the key. */
function forged(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-SEAL',
    message: says`${ledgerOf(subject)} was changed by somebody who does not have the ledger-key. ${NOTHING_SENT}`,
    hint: says`Find out who writes the ledger, and restore an older version of it. ${resetHint(subject)}: all leads in the files count as new then.`,
  };
}

/** Its id says that it was begun in a newer format than the one that it is in. */
export function olderFormat(subject: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-SEAL',
    message: says`${ledgerOf(subject)} is in an older format than its ledger-id says. ${NOTHING_SENT}`,
    hint: says`Use the newest version of the action in every workflow. If all of them do, find out who writes the ledger, and restore an older version of it.`,
  };
}

/** A ledger could not be read: now (`unreadable`), or it can't be used at all. */
export interface ReadTrouble {
  readonly kind: 'unreadable' | 'unusable';
  readonly problem: Problem;
}

/** The problem to tell when reading threw this. Throws it again when it is a bug and no trouble of the ledger. */
export function troubleOf(error: unknown, subject: Subject): ReadTrouble {
  if (error instanceof FormatError) {
    const problems = { newer, forged, damaged };
    return { kind: 'unusable', problem: problems[error.what](subject, error) };
  }
  const [problem] = error instanceof LeadsError ? error.problems : [];
  if (!problem) throw error;
  return { kind: 'unreadable', problem };
}

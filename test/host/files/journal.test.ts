import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJournal, readJournals } from '../../../src/host/files/journal.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const PLACE = { kind: 'git' } as const;

describe('a journal', () => {
  test('holds what was appended, for its owner only, until it is settled', () => {
    using root = temporaryDirectory();
    const directory = path.join(root.path, 'journals');
    const journal = openJournal({ directory, place: PLACE, list: '441940', header: 'header\n' });
    journal.append('one\n');
    journal.append('दो\n');
    expect(statSync(path.join(directory, '441940')).mode & 0o777).toBe(0o600);
    expect(readJournals(directory)).toEqual({
      journals: [{ list: '441940', text: 'header\none\nदो\n' }],
      place: PLACE,
    });
    journal.settled();
    expect(readJournals(directory).journals).toEqual([{ list: '441940', text: 'header\n' }]);
    expect(journal.append('three\n')).toBeUndefined();
    expect(readJournals(directory).journals).toEqual([{ list: '441940', text: 'header\nthree\n' }]);
    expect(journal.close()).toBe('something');
  });

  test('says whether anything in it is not settled', () => {
    using root = temporaryDirectory();
    const open = (list: string) => openJournal({ directory: root.path, place: PLACE, list, header: 'h\n' });
    expect(open('1').close()).toBe('nothing');
    const journal = open('2');
    journal.append('x\n');
    journal.settled();
    expect(journal.close()).toBe('nothing');
  });

  test('a line that was not written to its end is left out', () => {
    using root = temporaryDirectory();
    const directory = path.join(root.path, 'journals');
    openJournal({ directory, place: PLACE, list: '441940', header: 'header\n' }).append('one\n');
    appendFileSync(path.join(directory, '441940'), 'tw');
    expect(readJournals(directory).journals[0]?.text).toBe('header\none\n');
  });

  test('is opened once, for a list', () => {
    using root = temporaryDirectory();
    const options = { directory: root.path, place: PLACE, header: 'h\n' };
    openJournal({ ...options, list: '1' });
    expect(() => openJournal({ ...options, list: '1' })).toThrow(/EEXIST/);
    expect(() => openJournal({ ...options, list: '../1' })).toThrow('digits');
  });

  test('throws when the disk refuses', () => {
    using root = temporaryDirectory();
    const journal = openJournal({ directory: root.path, place: PLACE, list: '1', header: 'h\n' });
    journal.close();
    expect(() => journal.append('x\n')).toThrow();
    expect(readFileSync(path.join(root.path, '1'), 'utf8')).toBe('h\n');
  });

  test.each(['{"kind":"file"}', '{"kind":"file","path":7}', '{"kind":"none"}', '3', 'null', '{"kind":"gi'])(
    'leads nowhere with the place %s',
    (place) => {
      using root = temporaryDirectory();
      openJournal({ directory: root.path, place: PLACE, list: '1', header: 'h\n' }).append('one\n');
      writeFileSync(path.join(root.path, 'place'), place);
      expect(readJournals(root.path)).toEqual({ journals: [], place: undefined });
    },
  );

  test('none are left where none were, or where no place is told', () => {
    using root = temporaryDirectory();
    expect(readJournals(path.join(root.path, 'nowhere'))).toEqual({ journals: [], place: undefined });
    expect(existsSync(path.join(root.path, 'nowhere'))).toBe(false);
    appendFileSync(path.join(root.path, '1'), 'x\n');
    expect(readJournals(root.path)).toEqual({ journals: [], place: undefined });
  });
});

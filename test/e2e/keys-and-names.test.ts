import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';
import { xlsxOf } from '../support/xlsx.ts';
import { TOKEN, visible } from './attacks/attack.ts';

// People stand where names of columns, lists, sheets and files should be. Every number here is made up.

const PEOPLE = ['9000004711', '90000 04712', '90000-04713', 'zeb@canary.example', '९०००००४७११'];
const MEANT = /9000004711|9000004712|9000004713|90000 04712|90000-04713|zeb@canary\.example|९०००००४७११/;

const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows });

/** Files whose keys and names are people, by format. The one good row of `good.csv` shows that the run went on. */
function filesOf(person: string): Readonly<Record<string, string | Uint8Array>> {
  const inJson = JSON.stringify(person);
  return {
    'leads/good.csv': 'Mobile\n9000000001\n',
    'leads/header.csv': `Mobile,${person}\n900000471,x\n`,
    'leads/headers.csv': `Mobile,${person},${person}\n900000471,x,y\n`,
    'leads/unnamed.csv': `${person},Name\n900000471,x\n`,
    'leads/unclosed.tsv': `Mobile\t"${person}\n900000471\n`,
    'leads/header.csv.gz': gzipSync(`Mobile,${person}\n900000471,x\n`),
    'leads/list.json': `{${inJson}: [{"phone": "900000471"}]}`,
    'leads/beside.json': `{"leads": [{"phone": "900000471"}], ${inJson}: 1}`,
    'leads/keyed.json': `{${inJson}: {"phone": "900000471"}, "x": {"phone": "1"}}`,
    'leads/twice.json': `[{${inJson}: 1, ${inJson}: 2}]`,
    'leads/nested.json': `[{"phone": "900000471", ${inJson}: {"a": 1}}]`,
    'leads/word.json': `[{"phone": ${person}}]`,
    'leads/twice.ndjson': `{${inJson}: 1, ${inJson}: 2}\n`,
    'leads/nested.ndjson': `{"phone": "900000471", ${inJson}: [1]}\n`,
    'leads/list.yaml': `${inJson}:\n  - phone: "900000471"\n`,
    'leads/beside.yaml': `leads:\n  - phone: "900000471"\n${inJson}: 1\n`,
    'leads/keyed.yaml': `${inJson}:\n  phone: "900000471"\n`,
    'leads/twice.yaml': `- ${inJson}: 1\n  ${inJson}: 2\n`,
    'leads/nested.yaml': `- phone: "900000471"\n  ${inJson}: {a: 1}\n`,
    'leads/anchor.yaml': `- phone: *${person.replace(/\s/g, '')}\n`,
    'leads/tag.yaml': `- phone: !${person.replace(/\s/g, '')} x\n`,
    'leads/sheets.xlsx': xlsxOf({ sheets: [sheet('A', ['Mobile'], ['900000471']), sheet(person, ['Mobile'], ['1'])] }),
    'leads/header.xlsx': xlsxOf({ sheets: [sheet(person, ['Mobile', person], ['900000471', 'x'])] }),
    [`leads/${person}.csv`]: 'Mobile\n900000471\n',
    [`leads/${person}/x.csv`]: 'Name\nx\n',
    [`leads/${person}.pdf`]: 'x',
  };
}

test.each(PEOPLE)(
  '%s as a key, a column, a list, a sheet or a file is in no log, summary, output or report',
  async (person) => {
    const sandbox = await startSandbox({ tokens: [TOKEN] });
    using work = repository(filesOf(person));
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1' },
    });
    const { leads } = sandbox.dump();
    await sandbox.close();
    expect(JSON.stringify(leads)).toContain('9000000001');
    // GitHub, links and programs find a file by its path as it is; all else shows it without the number.
    const told = visible(run)
      .replaceAll(`leads/${person}`, 'leads/…')
      .replaceAll(`leads/${encodeURIComponent(person)}`, 'leads/…');
    expect(told.split('\n').filter((line) => MEANT.test(line))).toEqual([]);
    const log = run.stdout.replaceAll(/^::\w+ .*?file=.*?::/gm, '').replaceAll(/^::add-mask::.*$/gm, '');
    expect(log.split('\n').filter((line) => MEANT.test(line))).toEqual([]);
  },
);

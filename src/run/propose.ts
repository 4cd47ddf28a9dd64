import { fieldOfHeader, nameOfField, openNumberingPlans, toPhone } from '../map/index.ts';
import {
  FORMAT_OF_EXTENSION,
  isBlank,
  type LeadFile,
  LeadsError,
  looksLikeData,
  PHONE_FIELD,
  printable,
  says,
  shownHeader,
  type Workspace,
} from '../model/index.ts';
import { readRows } from '../parse/index.ts';
import { assignFields, configText, createProfiler, rowSchema, rulesInWords } from '../propose/index.ts';
import { builtInRoute } from '../settings/index.ts';

/** A config and a schema to start with, and what to tell about them. Only the schema holds cells: choices among a few. */
export interface Proposal {
  readonly rows: number;
  readonly columns: readonly {
    /** Fit to be shown. */
    readonly header: string;
    /** `phone`, `field_5` …; undefined for a column that is not sent. */
    readonly field: string | undefined;
    readonly byName: boolean;
    /** `integer, never blank`; of the phone, how many cells are good. */
    readonly about: string;
  }[];
  readonly config: string;
  readonly schema: { readonly path: string; readonly text: string };
}

/** Proposes a config and a JSON Schema that fit one lead file. Throws a LeadsError when it can't be read or has no phones. */
export async function propose(path: string, listId: string | undefined, workspace: Workspace): Promise<Proposal> {
  const file = await leadFileAt(path, workspace);
  const plans = await openNumberingPlans();
  // A file that needs options to be read gets them in the config.
  const { read, country, countries } = builtInRoute();
  const rules = { country, countries, plans };
  const profiler = createProfiler({ isBlank, isPhone: (text, kind) => 'e164' in toPhone(text, kind, rules) });
  const phoneColumn = (names: readonly string[]) => {
    const column = names.findIndex((name) => fieldOfHeader(name) === PHONE_FIELD);
    return column < 0 ? undefined : column;
  };
  // A proposal sends nothing, so hidden rows may be looked at.
  await readRows(file, { ...read, hiddenRows: 'send' }, workspace, { ...profiler, phoneColumn });
  const profile = profiler.profile();
  // A person's row in the place of the names may be neither told nor written.
  if (profile.isTable && profile.columns.some(({ header }) => looksLikeData(header))) throw noHeader(path);
  const assigned = assignFields(profile, fieldOfHeader);
  if (!assigned) throw noPhone(path, profile.rows);
  const name = slugOf(path);
  const schemaPath = `schemas/${name}.schema.json`;
  return {
    rows: profile.rows,
    columns: assigned.map((each) => ({
      header: shownHeader(each.column.header),
      field: each.field === undefined ? undefined : nameOfField(each.field),
      byName: each.byName,
      about:
        each.field === 0
          ? `${each.column.phones} of ${profile.rows} rows have a good number`
          : rulesInWords(each, profile),
    })),
    config: configText({ file: path, listId, schema: schemaPath, assigned, nameOf: nameOfField }),
    schema: {
      path: schemaPath,
      text: `${JSON.stringify(rowSchema(profile, assigned, `A row of ${name}`), null, 2)}\n`,
    },
  };
}

async function leadFileAt(path: string, workspace: Workspace): Promise<LeadFile> {
  const entry = (await workspace.contains(path)) ? await workspace.entry(path) : undefined;
  if (entry?.kind !== 'file') {
    throw new LeadsError({
      code: 'LEADS-COMMAND',
      message: says`There is no file ${printable(path)} in this folder.`,
      hint: says`Give the path of a lead file, starting in the folder in which you stand: leads/monday.csv.`,
    });
  }
  const [, extension = '', gzip] = /\.([^./]+?)(\.gz)?$/i.exec(path) ?? [];
  const lower = extension.toLowerCase();
  const format = Object.hasOwn(FORMAT_OF_EXTENSION, lower) ? FORMAT_OF_EXTENSION[lower] : undefined;
  if (format === undefined) {
    throw new LeadsError({
      code: 'LEADS-FILE-EXTENSION',
      message: says`${printable(path)} is not a file that leads are read from.`,
      hint: says`Save it as .xlsx or as "CSV UTF-8" (.csv).`,
    });
  }
  return { path, format, gzip: gzip !== undefined, bytes: entry.bytes, route: 0 };
}

function noHeader(file: string): LeadsError {
  return new LeadsError({
    code: 'LEADS-FILE-NO-HEADER',
    file,
    message: says`The first row does not name the columns: it looks like a person’s data.`,
    hint: says`Put a row with the names of the columns above it, such as Mobile, Name, Email.`,
  });
}

function noPhone(file: string, rows: number): LeadsError {
  return new LeadsError({
    code: 'LEADS-COLUMN-NO-PHONE',
    file,
    message: rows === 0 ? says`The file has no rows to learn from.` : says`No column looks like phone numbers.`,
    hint:
      rows === 0
        ? says`Use a file with some leads in it.`
        : says`Call the column with the phone numbers Phone or Mobile.`,
  });
}

/** `leads/May 2026.csv.gz` → `may-2026`. */
function slugOf(path: string): string {
  const base = (path.split('/').at(-1) ?? '').replace(/\.gz$/i, '').replace(/\.[^.]*$/, '');
  const slug = base.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '') || 'leads';
}

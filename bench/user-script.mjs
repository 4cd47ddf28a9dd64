// What a competent user writes in an afternoon: csv-parse, a regular expression for phones, ajv, fetch for every 500 leads.
// node user-script.mjs <csv> <schema> <base url>
import { createReadStream, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse';

const [file, schemaFile, url] = process.argv.slice(2);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
const FIELDS = {
  Name: 'field_1',
  Email: 'field_2',
  Address: 'field_3',
  Company: 'field_4',
  City: 'field_5',
  'Loan Amount': 'field_6',
  Remarks: 'field_7',
};

const seen = new Set();
let batch = [];
let rows = 0;
let sent = 0;
let rejects = 0;
let duplicates = 0;

async function send() {
  if (batch.length === 0) return;
  const answer = await fetch(`${url}/v1/broadcast/leads/7`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: JSON.stringify({ data: batch, duplicate_option: 'skip' }),
  });
  const { success } = await answer.json();
  if (!success) throw new Error(`Smartflo said no after ${sent} leads`);
  sent += batch.length;
  batch = [];
}

for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
  rows++;
  for (const key of Object.keys(row)) if (row[key].trim() === '') delete row[key];
  const match = /^(?:\+?91|0)?([6-9]\d{9})$/.exec((row.Mobile ?? '').replace(/[\s()-]/g, ''));
  if (!match || !validate(row)) {
    rejects++;
    continue;
  }
  const phone = match[1];
  if (seen.has(phone)) {
    duplicates++;
    continue;
  }
  seen.add(phone);
  const lead = { field_0: phone };
  for (const [column, field] of Object.entries(FIELDS)) if (row[column] !== undefined) lead[field] = row[column];
  batch.push(lead);
  if (batch.length === 500) await send();
}
await send();
console.log(JSON.stringify({ rows, sent, rejects, duplicates }));

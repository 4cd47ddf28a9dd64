// Reads every cell of a workbook with exceljs as it streams: the peer of reading XLSX. Run in the folder of the peers.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'index.js'));
const { stream } = require('exceljs');

let cells = 0;
const reader = new stream.xlsx.WorkbookReader(process.argv[2], { sharedStrings: 'cache', worksheets: 'emit' });
for await (const sheet of reader) for await (const row of sheet) row.eachCell(() => cells++);
console.log(JSON.stringify({ cells }));

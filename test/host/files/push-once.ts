import { createFileStore } from '../../../src/host/files/file-store.ts';

/** A process of a test: puts one text into both files of a ledger in a folder, on whatever is there. */
const [directory = '', list = '', text = ''] = process.argv.slice(2);
const store = createFileStore(directory, list);
const read = await store.fetch();
await store.push(read.kind === 'found' ? read.version : undefined, {
  put: new Map([
    ['head', text],
    ['body', text],
  ]),
  remove: [],
  note: text,
});

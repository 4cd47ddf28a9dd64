import type { CodePages } from './page.ts';

/** Nothing of one file is sent. */
export const FILE_CODES = {
  'LEADS-FILE-LINK': {
    title: 'A path is a link',
    meaning:
      'Links are never followed, since they can lead out of the repository. Nothing of what it points to is sent. A config or a schema behind a link that dangles or leads out stops the run: it is not taken for none.',
    example: '`leads/current.csv` is a symbolic link to `archive/2024.csv`.',
    fix: 'Commit the file itself in place of the link.',
  },
  'LEADS-FILE-OUTSIDE': {
    title: 'A path leaves the repository',
    meaning: 'Once all links and mounts are resolved, the file is not inside the workspace. Nothing of it is sent.',
    example: 'A folder of the workspace is mounted from another disk.',
    fix: 'Put the file into the repository.',
  },
  'LEADS-FILE-DIRECTORY': {
    title: 'A glob names a folder',
    meaning: 'A folder is not a lead file, and what is in it was not asked for. Nothing of it is sent.',
    example: '`files: leads`',
    fix: 'Write `leads/**` for all files below it, or `leads/*` for those directly in it.',
  },
  'LEADS-FILE-SUBMODULE': {
    title: 'A folder is another repository',
    meaning: 'A submodule has a history and readers of its own. Its files are not read and nothing of them is sent.',
    example: '`leads/partners` is a Git submodule.',
    fix: 'Commit the files to this repository, or run the action in the other one. `!leads/partners/**` leaves it out.',
  },
  'LEADS-FILE-LFS': {
    title: 'The file is a Git LFS pointer',
    meaning:
      'The file is kept in Git LFS and the checkout did not fetch it: only a pointer is here. Nothing of it is sent.',
    example: 'A file whose first line is `version https://git-lfs.github.com/spec/v1`.',
    fix: 'Set `lfs: true` in the `with:` of actions/checkout.',
  },
  'LEADS-FILE-UNCLAIMED': {
    title: 'No list claims the file',
    meaning:
      'The `files` input matches the file, but no entry of the config says where its leads go. Nothing of it is sent.',
    example: '`files: leads/**` matches leads/car-loans/may.csv, and the config knows leads/home-loans/** only.',
    fix: 'Add the file to the globs of an entry under `lists`, or exclude it in `files` with `!`.',
  },
  'LEADS-FILE-EXTENSION': {
    title: 'A file of a kind that is not read',
    meaning:
      'A list of people that is claimed by a glob, or lies in the folder of one, is in a format that is not read: an old Excel workbook, an archive, contacts, a Word document, or a file without an ending. Nothing of it is sent; other files are. Pictures, PDF files and backups are a notice, unless there is nothing else.',
    example: '`leads/may.xls`, an Excel 97 workbook.',
    fix: 'Save it as .xlsx or as "CSV UTF-8", or leave it out with `!leads/may.xls` in `files`. Read are .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml, .yml (each also with .gz) and .xlsx.',
  },
  'LEADS-FILE-CASE': {
    title: 'Two names differ in upper and lower case only',
    meaning: 'Both files are read. On Windows and macOS only one of them can exist, so a clone there loses the other.',
    example: '`leads/May.csv` and `leads/may.csv`',
    fix: 'Rename one of them, or remove the old one.',
  },
  'LEADS-FILES-FOLDER': {
    title: 'Lead files are in a folder with a similar name',
    meaning:
      'A glob matches nothing, and beside its folder there is one whose name differs in case or by one letter and which has lead files. Nothing of them is sent.',
    example: '`files: leads/**`, and the file is `Leads/monday.csv`.',
    fix: 'Rename the folder, or correct `files` in the config.',
  },
  'LEADS-FILES-NONE': {
    title: 'A glob matches no lead file',
    meaning: 'Nothing is wrong if the folder is empty for now. Other globs were served.',
    example: '`files: lead/**`, and the folder is called `leads`.',
    fix: 'Compare the glob with the names in the repository; upper and lower case matter. Hidden files are never read.',
  },
  'LEADS-FILE-ENCODING': {
    title: 'The file is not UTF-8 text',
    meaning:
      'A byte of the file is no UTF-8. Guessing would put wrong letters into Smartflo, so nothing of the file is sent.',
    example: 'A CSV saved by an old Excel as "CSV (Comma delimited)" with names such as José.',
    fix: 'Save it as "CSV UTF-8", or set `encoding: windows-1252` in the config.',
  },
  'LEADS-FILE-JSON': {
    title: 'The file is not valid JSON',
    meaning:
      'JSON is strict about quotes, commas and brackets. After a mistake the rest can only be guessed: nothing is sent.',
    example: '`[{"phone": 9876543210,}]` has a comma with nothing after it.',
    fix: 'Fix the place that the message names, or export the file again. A file that ends too early was cut off.',
  },
  'LEADS-FILE-YAML': {
    title: 'The file is not valid YAML',
    meaning:
      'In YAML the indentation carries the meaning. After a mistake the rest can only be guessed: nothing is sent.',
    example: 'A tab instead of spaces before a key, or text that begins with a quote and does not end with one.',
    fix: 'Fix the place that the message names; write values with `:` or `#` in them in double quotes.',
  },
  'LEADS-FILE-YAML-FEATURE': {
    title: 'The file uses a part of YAML that lead files may not use',
    meaning: 'Aliases, merge keys, tags and keys that are lists would make a lead out of text that is not at its line.',
    example: '`phone: *asha` or `phone: !!str 9876543210`.',
    fix: 'Write each value out where it belongs, in quotes where it must stay text.',
  },
  'LEADS-FILE-SHAPE': {
    title: 'The file is not a list of leads',
    meaning: 'The file can be read, but is no list of objects with one lead each, so nothing of it is sent.',
    example: '`{"data": [ … ]}`: only `{"leads": [ … ]}` or a bare `[ … ]` is a list of leads.',
    fix: 'Use `[ {…}, {…} ]`, `{ "leads": [ … ] }`, or one object a line.',
  },
  'LEADS-FILE-DUPLICATE-KEY': {
    title: 'A key is there twice in one object',
    meaning: 'Most programs silently keep the last one. Which one is right can only be guessed: nothing is sent.',
    example: '`{"phone": "9876543210", "phone": "9000000001"}`',
    fix: 'Remove or rename one of the two.',
  },
  'LEADS-FILE-READ': {
    title: 'The file could not be read from disk',
    meaning: 'The disk gave an error, or the file went away while the job ran. Nothing of the file is sent.',
    example: 'EACCES: a step before this one changed who may read the file.',
    fix: 'Look at what the steps before this one do to the file, then run the job again.',
  },
  'LEADS-FILE-KIND': {
    title: 'The file is not what its name says',
    meaning: 'The first bytes belong to another kind of file than the extension. Nothing of the file is sent.',
    example: 'An Excel workbook renamed to leads.csv, or a CSV renamed to leads.xlsx.',
    fix: 'Give the file its right extension, or save it again in the format that the name says.',
  },
  'LEADS-FILE-GZIP': {
    title: 'The .gz file is broken',
    meaning: 'It ends too early, has wrong bytes in it or is no gzip at all. Nothing of the file is sent.',
    example: 'An upload that stopped half way.',
    fix: 'Pack the file again (`gzip leads.csv`), or commit it without packing it.',
  },
  'LEADS-FILE-EXPANDS': {
    title: 'The file unpacks to far more than lead files do',
    meaning:
      'So much text from so few bytes is a broken or hostile file. Reading stopped; nothing of the file is sent.',
    example: 'A .gz of 1 MB that holds 1 GB of spaces, or a small workbook that repeats one long text in each row.',
    fix: 'Commit the file without packing it, or split it into several.',
  },
  'LEADS-FILE-LIMIT': {
    title: 'The file is larger than what is read',
    meaning: 'The message names the limit: bytes, rows or columns. Nothing of the file is sent; other files are.',
    example: 'A CSV with 6,000,000 rows.',
    fix: 'Split the file into several; all of them can go to the same list.',
  },
  'LEADS-FILE-DELIMITER': {
    title: 'The character between the cells is not certain',
    meaning:
      'Read with another character, each row would be other cells. It is never guessed: nothing of the file is sent.',
    example: 'A header `phone,name;city` above rows that fit a comma as well as a semicolon.',
    fix: 'Set `delimiter` in the config, or save the file again as "CSV UTF-8".',
  },
  'LEADS-FILE-HEADER': {
    title: 'The column names are not usable',
    meaning:
      'A name is there twice, is empty, too long or has characters that cannot be seen. Nothing of the file is sent.',
    example: '`Phone,Name,phone`: upper and lower case, spaces and underscores make no difference.',
    fix: 'Give each column a name of its own in the first row.',
  },
  'LEADS-FILE-NO-HEADER': {
    title: 'The first row is a lead, not column names',
    meaning: 'A phone number stands where a column name should be. Nothing of the file is sent.',
    example: 'A list of numbers without the word `phone` above it.',
    fix: 'Add a first row with the column names, such as `phone,name`. Lines above it: see `preamble-lines` in the config.',
  },
  'LEADS-FILE-UNNAMED-COLUMN': {
    title: 'A column without a name has content',
    meaning:
      'Empty columns beside the table are fine. One with content and no name may belong anywhere: nothing is sent.',
    example: 'The header is `phone,name,` and a row is `9876543210,Asha,call after 5`.',
    fix: 'Give the column a name, or clear it.',
  },
  'LEADS-FILE-QUOTE': {
    title: 'A quote is never closed',
    meaning:
      'All that follows the quote would be one cell, so the rows after it cannot be told apart: nothing is sent.',
    example: '`9876543210,"Asha` and no second quote.',
    fix: 'Close the quote at the place that the message names, or remove it.',
  },
  'LEADS-FILE-XLSX': {
    title: 'The workbook is broken',
    meaning: 'A part of the workbook is missing or damaged. Nothing of the file is sent.',
    example: 'An upload that stopped half way, or a workbook that a program wrote wrongly.',
    fix: 'Open it in Excel or LibreOffice, save it as .xlsx again and commit that.',
  },
  'LEADS-FILE-SHEET': {
    title: 'The workbook has no such sheet',
    meaning: 'The sheet that the config names is not there, or there is none with cells. Nothing of the file is sent.',
    example: '`sheet: May`, and the sheets are called "Sheet1" and "June".',
    fix: 'Correct `sheet` in the config, or remove it to read the first visible sheet with a phone column.',
  },
  'LEADS-FILE-SHEETS': {
    title: 'A further sheet has numbers and was not sent',
    meaning:
      'A workbook often keeps people on other sheets who must not be called, so only the first visible sheet with a phone column is sent. The message names each further visible one and how many numbers it has. The rest of the file is sent. `fail-on: new` makes the job red once.',
    example: 'The sheets “Mumbai” and “Delhi”, each with a column Mobile.',
    fix: 'Write `sheet: all`, or `sheet: [Mumbai, Delhi]`, in the config. To leave the other sheet out: `sheet: Mumbai`, or hide it in Excel.',
  },
  'LEADS-FILE-SHEETS-LEFT': {
    title: 'Sheets of a workbook that were not read',
    meaning:
      'A notice: hidden sheets are never read, and sheets without numbers to call hold no leads. It also says when another sheet stood open as the file was saved than the one that was read.',
    example: 'A workbook with the sheets “Leads”, “Notes” and, hidden, “Old”.',
    fix: 'Nothing, if no lead stands on them. Else show the sheet in Excel, name its phone column, and see `sheet` in the config.',
  },
  'LEADS-FILE-HIDDEN-ROWS': {
    title: 'Rows with a number are hidden',
    meaning:
      'A filter, or a person, has hidden rows of the sheet. Often they are people who must not be called; often the filter was just forgotten. Nothing of the file is sent until somebody decides.',
    example: 'A list that was filtered to one city and saved so.',
    fix: 'To send them: Data → Clear. To leave them out: select what you see, Alt+;, copy it to a new workbook. For all files: `hidden-rows: send` or `hidden-rows: leave-out` in the config.',
  },
  'LEADS-FILE-HIDDEN-ROWS-LEFT': {
    title: 'Hidden rows were left out',
    meaning: 'A notice: the config says `hidden-rows: leave-out`, and the file has such rows. The other rows are sent.',
    example: 'A list that is filtered to one city.',
    fix: 'Nothing, if they are not to be sent. Else clear the filter (Data → Clear) and upload the file again.',
  },
  'LEADS-FILE-RECORD-SIZE': {
    title: 'One record is too large',
    meaning:
      'One record has more text than any lead has. Mostly something in it is not closed. Nothing of the file is sent.',
    example: 'A quote that opens in line 7 and never closes makes the rest of the file one record.',
    fix: 'Look at the line that the message names for a quote or bracket that is not closed.',
  },
  'LEADS-COLUMN-NO-PHONE': {
    title: 'No column holds the phone number',
    meaning:
      'No header is known as a phone, and the config names none that the file has. Without a phone there are no leads.',
    example: 'A file with the columns `Naam` and `Moblie`.',
    fix: 'Rename the column to Phone or Mobile, or write `phone: <header>` under `columns` in the config.',
  },
  'LEADS-COLUMN-MISSING': {
    title: 'A column that the config names is missing',
    meaning:
      'The config takes a field or the key from a column that this file does not have. Rows without it would be wrong leads.',
    example: '`field_5: Loan Amount` in the config, and a file with a column `Loan Amt`.',
    fix: 'Correct the header in the file or the line in the config; the message lists the columns found.',
  },
  'LEADS-COLUMN-TWICE': {
    title: 'Two columns could feed one field',
    meaning:
      'Each of them has a header that is known for the field, and which one is meant is not for a program to choose.',
    example: 'A file with a column `Phone` and a column `Mobile`.',
    fix: 'Say which one under `columns` in the config: `phone: Mobile`.',
  },
  'LEADS-COLUMN-UNMAPPED': {
    title: 'A column feeds no field',
    meaning:
      'Its values are not sent. Whether that stops the file is for `unmapped` in the config to say: error, warn or ignore.',
    example: 'A column `City`, which no built-in name and no line of the config maps.',
    fix: 'Map it under `columns` in the config, as in `field_5: City`, or set `unmapped: ignore`.',
  },
  'LEADS-COLUMN-MISSPELT': {
    title: 'The name of a column is most likely misspelt',
    meaning:
      'It is one letter away from a name that would feed a field, and no other column feeds that field. The rows would be sent without it, and a list that skips known numbers never takes it later. Nothing of the file is sent; in JSON and YAML, nothing of the objects with this key.',
    example: 'A column `Nmae` in a file without a column `Name`.',
    fix: 'Correct the header. If it is right, map it under `columns` in the config, as in `name: Nmae`, or set `unmapped: ignore` to leave it out.',
  },
  'LEADS-COLUMN-UNNAMED': {
    title: 'A column has no name',
    meaning:
      'It is blank in every row, or it is the first column and only counts the rows, as pandas writes it. It is not sent; the rest is.',
    example: 'A first line `,Mobile,Name`, and `0`, `1`, `2` … below its first cell.',
    fix: 'Nothing needs to be done. Delete the column to have no notice.',
  },
  'LEADS-COLUMN-CONFIG': {
    title: 'The columns of the config contradict themselves',
    meaning:
      'A line under `columns` names no field, or a field or a column is named twice. Nothing of the list is read.',
    example: '`columns: { phone: Mobile, field_0: Phone }`: phone is field_0.',
    fix: 'Keep one line for each field. Names are phone, name, email, address, company and field_0 to field_34.',
  },
  'LEADS-SCHEMA': {
    title: 'The schema for rows has a mistake',
    meaning:
      'A rule that is misspelled or not possible would let wrong rows through, so nothing of the files it is for is sent.',
    example: '`"requierd": ["Email"]`',
    fix: 'Correct the place that the message names. JSON Schema 2020-12 and draft-07 are understood.',
  },
  'LEADS-SCHEMA-REFERENCE': {
    title: 'A schema refers to something that is not in it',
    meaning: 'Schemas are read from the repository alone, never over the network, and each is one file.',
    example: '`"$ref": "https://example.com/address.json"`',
    fix: 'Copy the part into `$defs` of the schema and refer to it as `#/$defs/…`.',
  },
  'LEADS-SCHEMA-PATTERN': {
    title: 'A pattern of the schema cannot be used',
    meaning:
      'Patterns run in an engine that is fast for every text. It knows no look-around and no back-references, and takes patterns of up to 4,000 steps a character.',
    example: '`"pattern": "^(?!0000)\\d{4}$"`',
    fix: 'Write the pattern without `(?=`, `(?!`, `(?<` and `\\1`; a second rule under `not` often replaces them.',
  },
  'LEADS-SCHEMA-SIZE': {
    title: 'The schema is too large or too deep',
    meaning: 'A schema has at most 10,000 parts, 64 levels deep. Nothing of the files it is for is sent.',
    example: 'A schema that a program wrote, with a rule for each value.',
    fix: 'Use an `enum`, or shorten the schema by hand.',
  },
} as const satisfies CodePages;

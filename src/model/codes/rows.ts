import type { CodePages } from './page.ts';

/** One row is not sent. */
export const ROW_CODES = {
  'LEADS-ROW-DUPLICATE': {
    title: 'Another row has the same key',
    meaning:
      'The list says `duplicates: reject`, and a row before this one, in this file or another, is the same lead. This one is not sent.',
    example: 'Lines 4 and 90 have the same phone.',
    fix: 'Remove one of the two, or set `duplicates: first`: then the later row counts as a duplicate, which is no mistake.',
  },
  'LEADS-ROW-RAGGED': {
    title: 'A row has more or fewer cells than the header',
    meaning:
      'The cells of this row cannot be matched to columns with certainty, so the row is not sent. Other rows are.',
    example: 'The header has 4 columns and the row has 5: a comma inside a name was not quoted.',
    fix: 'Put quotes around cells that contain the delimiter, or remove the extra one.',
  },
  'LEADS-ROW-CONTROL': {
    title: 'A cell contains a control character',
    meaning:
      'A character that no keyboard types and no screen shows came along from another program. The row is not sent.',
    example: 'A name with a NUL or an escape character in it, copied out of a terminal or a broken export.',
    fix: 'Type the cell anew. Tabs and line breaks are allowed.',
  },
  'LEADS-ROW-HALF-CHARACTER': {
    title: 'A character of a cell is cut in half',
    meaning: 'Emoji are written as two `\\u` codes in JSON; one of the two is missing. The row is not sent.',
    example: 'A program cut a name after 20 characters, in the middle of an emoji.',
    fix: 'Type the cell anew, or remove the `\\ud…` code.',
  },
  'LEADS-ROW-QUOTE': {
    title: 'A quote stands inside a cell without its partner',
    meaning:
      'A cell with quotes in it is written in quotes, and its own quotes twice. Where this cell ends is not certain: the row is not sent.',
    example: '`9876543210,12" road` or `9876543210,"Asha "Rani" Rao"`',
    fix: 'Write `"12"" road"`, or save the sheet again as "CSV UTF-8", which does it for you.',
  },
  'LEADS-ROW-TEXT-DAMAGED': {
    title: 'The letters of a cell were destroyed before the file was saved',
    meaning:
      'An earlier program saved the text in an encoding that does not have its letters, or opened it in the wrong one. The cell then has `????`, signs such as `JosÃ©` and `à¤†à¤¶à¤¾`, or `\uFFFD` for its letters. The row is not sent. If more than half of the rows of a file have such cells, nothing of the file is sent.',
    example: 'Names in Hindi that Excel saved as "CSV (Comma delimited)": every letter became `?`.',
    fix: 'Export the list again as .xlsx or as "CSV UTF-8". If only a few cells are damaged, type them anew. A remark such as `call ???` is sent.',
  },
  'LEADS-ROW-TOO-LONG': {
    title: 'A cell is longer than a cell can be',
    meaning: 'A cell holds at most 32,767 characters, as in Excel. The row is not sent.',
    example: 'A quote that was opened in one row and closed in a much later one.',
    fix: 'Look for a quote at the start of the cell that has no partner, or shorten the text.',
  },
  'LEADS-ROW-PATTERN-STEPS': {
    title: 'A row is too long for the patterns of the schema',
    meaning:
      'Checking the row would take more than 10,000,000 steps (2,000,000 for one value). What cannot be checked is not sent.',
    example: 'A text of 20,000 characters and `"pattern": "(?:[a-z]{1,30} ?){1,10}"`.',
    fix: 'Shorten the text, add a `maxLength` for the column, or repeat less in the pattern.',
  },
  'LEADS-ROW-CELL-ERROR': {
    title: "A cell holds one of Excel's error values",
    meaning:
      'Excel shows an error where a value should be, so there is nothing to send. An export to CSV or JSON keeps it as text. The row is not sent.',
    example: '`#N/A` from a lookup that found nothing, `#REF!`, `#DIV/0!` or `#NAME?`.',
    fix: 'Fix the formula in Excel, or paste the values over it, then upload the file again. `#1 Main Road` is no error.',
  },
  'LEADS-ROW-FORMULA': {
    title: 'A formula has no result in the file',
    meaning:
      'The program that wrote the workbook did not work out the formula, so the file has no result or a 0 in its place. The row is not sent.',
    example: 'A workbook made by a script (openpyxl, XlsxWriter, pandas) and never opened in Excel.',
    fix: 'Open the workbook in Excel, save it and upload that.',
  },
  'LEADS-PHONE-MISSING': {
    title: 'A row has no phone number',
    meaning:
      'The phone cell is blank, or an object has no key for it. A lead without a number cannot be called, so the row is not sent.',
    example: 'A row with a name and an empty Mobile cell.',
    fix: 'Fill the cell, add the key, or remove the row.',
  },
  'LEADS-PHONE-SHORT': {
    title: 'A phone number is too short',
    meaning:
      'After the prefix (+91, 91 or 0) an Indian number has ten digits, and this one has fewer. Digits are never filled in.',
    example: '`987654321`, or a landline without its area code: `2345 6789`.',
    fix: 'Get the number from its source. Write landlines with their area code: 022 2345 6789.',
  },
  'LEADS-PHONE-LONG': {
    title: 'A phone number is too long',
    meaning:
      'More digits are left than a number has once a prefix that is certain is taken off. Digits are never cut off.',
    example: '`98765432101`: a digit was typed twice.',
    fix: 'Correct the number. A number from abroad needs + and its country code, and its country in `countries`.',
  },
  'LEADS-PHONE-TWO': {
    title: 'A phone cell holds two numbers',
    meaning: 'Which of them to call is not for a program to choose.',
    example: '`98765 43210 / 98765 43211`',
    fix: 'Keep one number, and move the other to a column or a row of its own.',
  },
  'LEADS-PHONE-EXTENSION': {
    title: 'A phone number has an extension',
    meaning: 'Smartflo dials a number, not an extension behind it.',
    example: '`022 2345 6789 ext 12`',
    fix: 'Use a direct number, or remove the extension if the main number will do.',
  },
  'LEADS-PHONE-LETTERS': {
    title: 'A phone number has letters in it',
    meaning: 'A letter is never read as a digit, even if it looks like one.',
    example: '`98765O3210` with the letter O for zero, `Mob: 98765 43210`, or `NA`.',
    fix: 'Type the number in digits and nothing else.',
  },
  'LEADS-PHONE-SIGNS': {
    title: 'A phone number has signs in it that do not belong there',
    meaning:
      'Spaces, dashes, dots, brackets and a + in front are fine; other signs mean that something happened to the number.',
    example: '`*9876543210`, `9,87,65,43,210`, or the #### of a narrow Excel column.',
    fix: 'Remove the signs, format the column as Text in Excel, and export again.',
  },
  'LEADS-PHONE-DIGITS-LOST': {
    title: 'A spreadsheet rounded a phone number',
    meaning:
      'The number is written as a power of ten and not all of its digits are there. What is lost cannot be got back from this file.',
    example: '`9.19877E+11`',
    fix: 'Get the numbers from the source. In Excel, format the column as Text before you paste or open them, then export.',
  },
  'LEADS-PHONE-INEXACT': {
    title: 'A phone number may have been rounded',
    meaning:
      'In JSON, YAML and Excel a phone can be stored as a number to calculate with, and programs round such numbers when they have many digits or decimals.',
    example: '`"phone": 98765432101234567`',
    fix: 'Check the number and write it as text: `"phone": "98765 43210"`, or a column formatted as Text in Excel.',
  },
  'LEADS-PHONE-TOLL-FREE': {
    title: 'A toll-free number',
    meaning: 'Numbers that begin with 1800 or 1860 are answered by companies. They are no leads.',
    example: '`1800 123 4567`',
    fix: 'Use a number of the person.',
  },
  'LEADS-PHONE-SHORT-CODE': {
    title: 'A service or SMS short code',
    meaning: 'Three to six digits that begin with 1 or 5 are a service, such as an emergency number or an SMS code.',
    example: '`56767`',
    fix: 'Use the full number of the person, ten digits.',
  },
  'LEADS-PHONE-COMMERCIAL': {
    title: 'A number of the 140 or 160 series',
    meaning: 'These series are for companies that call people. Nobody answers them.',
    example: '`140 123 4567`',
    fix: 'Use a number of the person.',
  },
  'LEADS-PHONE-COUNTRY': {
    title: 'A number of another country',
    meaning:
      'Lists take the numbers of the countries they name only, India if none is named. No prefix is put before a foreign number or taken off it.',
    example: '`+44 20 7946 0000` in a list without `countries`.',
    fix: 'Add the country to `countries` in the config, or correct the number.',
  },
  'LEADS-PHONE-COUNTRY-CODE': {
    title: 'The country code in a column of its own is not clear',
    meaning:
      'A column such as Country Code or ISD is joined with the phone. This one holds no country code, or another one than the number begins with. Without it a foreign number could be taken for an Indian one, so the row is not sent.',
    example: '`abroad` under Country Code, or `+91` beside `+1 415 555 0123`.',
    fix: 'Write the code in digits, such as 91 or +1, or write it with a + before the number.',
  },
  'LEADS-PHONE-IMPLAUSIBLE': {
    title: 'No number begins like this one',
    meaning: 'The length is right, but in the country of the number no number begins with these digits.',
    example: '`+1 555 555 0123` in a list that takes numbers of the US.',
    fix: 'Check the number at its source.',
  },
  'LEADS-PHONE-PLACEHOLDER': {
    title: 'A placeholder in place of a phone number',
    meaning:
      'Ten equal digits, 0123456789 and 1234567890 are what people type when a form insists on a number. Nobody who asked to be called answers there, so the row is not sent.',
    example: '`9999999999` or `+91 99999 99999`',
    fix: 'Write the real number, or remove the row.',
  },
  'LEADS-PHONE-EXAMPLE': {
    title: 'A number that people type as an example',
    meaning:
      '9876543210 is the number that samples and tests use. It may be the number of a person, so rows with it are sent, with a notice.',
    example: '`9876543210` in a row that somebody typed to try a form.',
    fix: 'If it is not the number of a customer, remove the row.',
  },
  'LEADS-ROW-STRUCTURE': {
    title: 'A value is a list or an object',
    meaning: 'A field takes one text. What a list should become is not for a program to choose.',
    example: '`"name": { "first": "Asha", "last": "Rao" }`',
    fix: 'Write the value as text, or give each part a key of its own and map that.',
  },
  'LEADS-ROW-KEY': {
    title: 'A cell of the key is blank',
    meaning:
      '`key` in the config names the columns that tell two leads of a list apart; a blank one makes that impossible.',
    example: '`key: [phone, Policy]`, and a row without a policy number.',
    fix: 'Fill the cell, or change `key` in the config.',
  },
  'LEADS-ROW-REQUIRED': {
    title: 'A column that must be filled is blank',
    meaning: 'Your schema says that every row, or a row with a certain other column, has a value here.',
    example: '`required: [Email]` in the schema, and a row without an e-mail.',
    fix: 'Fill the cell, or take the column out of the rule in the schema.',
  },
  'LEADS-ROW-TYPE': {
    title: 'A value is of the wrong kind',
    meaning:
      'Your schema asks for a number, for true or false, or for text. Cells of CSV and XLSX are read as what the schema asks for if they can be.',
    example: '`type: integer`, and a cell with `12 years`.',
    fix: 'Write the value as the message says, without units or signs.',
  },
  'LEADS-ROW-LENGTH': {
    title: 'A value is too long or too short',
    meaning:
      'Your schema limits how many characters the value has, or it is longer than the 1,000 characters that are sent at most.',
    example: '`maxLength: 6` for a PIN code, and a cell with a space in it.',
    fix: 'Shorten or complete the value.',
  },
  'LEADS-ROW-RANGE': {
    title: 'A number is outside its range',
    meaning: 'Your schema says how small or large the number may be, or of what it must be a multiple.',
    example: '`minimum: 18`, and a cell with 17.',
    fix: 'Correct the number.',
  },
  'LEADS-ROW-FORMAT': {
    title: 'A value is not written as it must be',
    meaning: 'Your schema asks for a format, such as a date or an e-mail address, or for a pattern.',
    example: '`format: date`, and a cell with 31/12/2024 in place of 2024-12-31.',
    fix: 'Write the value as the message says. In Excel, a format of the column often does it for all rows.',
  },
  'LEADS-ROW-CHOICE': {
    title: 'A value is none of those allowed',
    meaning: 'Your schema lists the values that this column may have. Upper and lower case matter.',
    example: '`enum: [Hindi, English]`, and a cell with `hindi`.',
    fix: 'Use one of the values that the message names.',
  },
  'LEADS-ROW-COLUMN': {
    title: 'A column that the schema does not allow',
    meaning: 'Your schema says which columns a row may have, and this is none of them.',
    example: '`additionalProperties: false`, and a column `Emial`.',
    fix: 'Correct the header, or add the column to the schema.',
  },
  'LEADS-ROW-SCHEMA': {
    title: 'A row breaks a rule of your schema',
    meaning:
      'A rule that looks at several columns at once, or one that is rarely used, is broken. The message says which.',
    example: '`anyOf` with two forms of a row, and the row has neither.',
    fix: 'Change the row so that it keeps the rule, or the rule in the schema.',
  },
} as const satisfies CodePages;

/**
 * Made-up leads for the benchmark, the same ones on every machine: 1 % of the rows are bad, 2 % repeat an earlier phone.
 * All numbers are fakes of the form 900 xxx xxxx.
 */

/** Columns of the lead files, in order. */
export const COLUMNS = ['Mobile', 'Name', 'Email', 'Address', 'Company', 'City', 'Loan Amount', 'Remarks'] as const;

/** One row in every so many breaks a rule; the kinds of mistakes take turns. */
export const BAD_EVERY = 100;
/** One row in every so many has the phone of the row before it. */
export const DUPLICATE_EVERY = 50;

const BAD_AT = 37;
const DUPLICATE_AT = 13;

/** As many different numbers as there can be rows, and a factor that scatters them and shares no divisor with it. */
const NUMBERS = 10_000_000;
const SCATTER = 7_654_321;

const FIRST = ['Asha', 'Rohan', 'Meera', 'Vikram', 'José', 'Kiran', 'Ananya', 'Sunil', 'Farida', 'Renée', 'Arjun'];
const LAST = [
  'Sharma',
  'Iyer',
  'Khan',
  'Das',
  'Fernandes',
  'Patel',
  'Reddy',
  'Bose',
  'Gill',
  'Menon',
  'Rao',
  'Nair',
  'Jain',
];
const DEVANAGARI = 'सुनीता शर्मा';
const STREETS = ['MG Road', 'Park Street', 'Link Road', 'Station Road', 'Ring Road', 'Lake View', 'Temple Street'];
const CITIES = ['Pune', 'Chennai', 'Kolkata', 'Jaipur', 'Surat', 'Kochi', 'Indore', 'Nagpur', 'Lucknow'];
const COMPANIES = ['Fine Traders', 'Blue Lotus Pvt Ltd', 'Kaveri Mills', 'North Star & Sons', 'Deccan Foods'];
const REMARKS = ['', 'call after 6 pm', 'asked for a "callback"', 'prefers Hindi', 'two lines\nof text', '', 'repeat'];

/** The cells of row `index` (from 0), parallel to `COLUMNS`. */
export function leadAt(index: number): readonly string[] {
  const isRepeat = index % DUPLICATE_EVERY === DUPLICATE_AT;
  const number = isRepeat ? index - 1 : index;
  const first = pick(FIRST, index);
  const last = pick(LAST, index * 3);
  const name = index % 25 === 4 ? DEVANAGARI : `${first} ${last}`;
  const cells = [
    phoneOf(number),
    name,
    `${LAST[index % LAST.length]?.toLowerCase()}.${index}@example.com`,
    `${1 + (index % 400)}, ${pick(STREETS, index)}, ${pick(CITIES, index)} ${400000 + (index % 9999)}`,
    pick(COMPANIES, index),
    pick(CITIES, index),
    String(50_000 + (index % 900) * 1000),
    pick(REMARKS, index),
  ];
  return index % BAD_EVERY === BAD_AT ? spoiled(cells, Math.floor(index / BAD_EVERY)) : cells;
}

/** Seven spellings of one Indian mobile. */
function phoneOf(number: number): string {
  const digits = String(9_000_000_000 + ((number * SCATTER) % NUMBERS));
  switch (number % 10) {
    case 1:
      return `+91${digits}`;
    case 2:
      return `0${digits}`;
    case 3:
      return `+91 ${digits.slice(0, 5)} ${digits.slice(5)}`;
    case 4:
      return `${digits.slice(0, 5)} ${digits.slice(5)}`;
    case 5:
      return `+91-${digits}`;
    case 6:
      return digits.endsWith('000000') ? digits : `91${digits}`;
    default:
      return digits;
  }
}

function spoiled(cells: readonly string[], kind: number): readonly string[] {
  const bad = [...cells];
  switch (kind % 4) {
    case 0:
      bad[0] = (cells[0] ?? '').slice(0, -3);
      break;
    case 1:
      bad[0] = '';
      break;
    case 2:
      bad[2] = (cells[2] ?? '').replace('@', ' at ');
      break;
    default:
      bad[1] = `${cells[1]} `.repeat(20);
  }
  return bad;
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? '';
}

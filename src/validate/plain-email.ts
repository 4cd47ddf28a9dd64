const AT = 0x40;
const DOT = 0x2e;
const DASH = 0x2d;

/** The class of each byte in an address: 0 not allowed, 1 a sign allowed before `@` only, 2 a letter or digit, 3 a dash. */
const KINDS = kindsOfBytes();

/**
 * Whether bytes are certainly an e-mail address by the rule of `format: email`: words of plain signs with dots between
 * them, `@`, names of letters and digits with dots between them. A no may be wrong.
 */
export function isPlainEmail(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let start = at; ; start = ++at) {
    while (at < to && KINDS[bytes[at] as number] !== 0) at++;
    if (at === start || at === to) return false;
    if (bytes[at] === AT) break;
    if (bytes[at] !== DOT) return false;
  }
  for (let start = ++at, names = 1; ; start = ++at, names++) {
    while (at < to && (KINDS[bytes[at] as number] as number) >= 2) at++;
    if (at === start || bytes[start] === DASH || bytes[at - 1] === DASH) return false;
    if (at === to) return names > 1;
    if (bytes[at] !== DOT) return false;
  }
}

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256);
  for (const sign of "!#$%&'*+/=?^_`{|}~") kinds[sign.charCodeAt(0)] = 1;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    kinds[letter.charCodeAt(0)] = 2;
    kinds[letter.toUpperCase().charCodeAt(0)] = 2;
  }
  for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = 2;
  kinds[DASH] = 3;
  return kinds;
}

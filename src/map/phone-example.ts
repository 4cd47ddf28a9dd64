/** The number that people in India write as an example. It exists, so a lead with it is sent. */
const EXAMPLE = '+919876543210';

const EXAMPLE_BYTES = new TextEncoder().encode(EXAMPLE);

/** Whether the key of a lead is the example number. Only lists whose key is the phone can tell. */
export function isExamplePhone(key: string | Uint8Array): boolean {
  if (typeof key === 'string') return key === EXAMPLE;
  // The last digit tells most numbers apart.
  for (let at = EXAMPLE_BYTES.length - 1; at >= 0; at--) if (key[at] !== EXAMPLE_BYTES[at]) return false;
  return true;
}

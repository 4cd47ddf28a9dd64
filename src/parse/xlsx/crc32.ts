/** The polynomial of ZIP and gzip (ISO 3309), bits reversed. */
const POLYNOMIAL = 0xedb88320;

/** A running CRC-32, as ZIP files carry one for each file in them. */
export interface Crc32 {
  add(bytes: Uint8Array): void;
  /** Of all bytes added so far; unsigned. */
  value(): number;
}

/** Starts a CRC-32 over no bytes. */
export function createCrc32(): Crc32 {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 0 ? rest >>> 1 : POLYNOMIAL ^ (rest >>> 1);
    return rest;
  });
  let state = -1;
  return {
    add(bytes) {
      let rest = state;
      for (let i = 0; i < bytes.length; i++)
        rest = (table[(rest ^ (bytes[i] as number)) & 0xff] as number) ^ (rest >>> 8);
      state = rest;
    },
    value: () => ~state >>> 0,
  };
}

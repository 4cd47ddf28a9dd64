import { type Mapping, MOBILE_DIGITS, readMobile } from '../map/index.ts';
import type { ByteRecord, Header, Route } from '../model/index.ts';
import { createLeadWriter } from '../smartflo/index.ts';
import type { ByteAcceptor, RowCheck } from '../validate/index.ts';

/** A good lead that was never made a row. */
interface QuickLead {
  /** In UTF-8; valid until the next record, as `bytes` is. */
  readonly key: Uint8Array;
  /** As it goes on the wire. */
  readonly bytes: Uint8Array;
}

/** Judges plain records from their bytes. Undefined: the long way must look, which alone can reject. */
export type QuickLane = (record: ByteRecord, quote: 'doubled' | 'json') => QuickLead | undefined;

/**
 * Opens the quick way for the rows of a header. It passes only rows that mapping, the built-in rules and the user's schema
 * pass, with the same key and the same bytes. Undefined where the route or schema asks for more than it understands.
 */
export function openQuickLane(
  header: Header,
  mapping: Mapping,
  { blank }: Pick<Route, 'blank'>,
  rowCheck: RowCheck | undefined,
): QuickLane | undefined {
  const { plain } = mapping;
  const accepts: ByteAcceptor | undefined = rowCheck ? rowCheck.acceptor(header) : () => true;
  if (!plain || !accepts) return undefined;
  const key = new TextEncoder().encode(`+91${'0'.repeat(MOBILE_DIGITS)}`);
  const phone = key.subarray(-MOBILE_DIGITS);
  const writer = createLeadWriter(plain.fields, blank);
  return (record, quote) => {
    const { bytes, start, spans } = record;
    const from = start + (spans[plain.phone * 2] as number);
    const to = start + (spans[plain.phone * 2 + 1] as number);
    if (!readMobile(bytes, from, to, phone) || !accepts(record)) return undefined;
    const lead = writer.write(record, phone, quote);
    return lead && { key, bytes: lead };
  };
}

import { type LeadNumbers, type LeadTable, leadAt, type Spool } from '../model/index.ts';

/** Bytes of other leads that are read along rather than begun anew after: a duplicate or two between leads of a batch. */
const MAX_GAP_BYTES = 4096;

/** The wire bytes of leads, in their order. Leads that were spooled side by side are read in one go. */
export async function readSpooled(
  leads: LeadNumbers,
  table: Pick<LeadTable, 'offset' | 'bytes'>,
  spool: Pick<Spool, 'read'>,
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (let first = 0; first < leads.length; ) {
    const start = table.offset(leadAt(leads, first));
    let end = start;
    let next = first;
    for (; next < leads.length; next++) {
      const lead = leadAt(leads, next);
      const gap = table.offset(lead) - end;
      if (gap < 0 || gap > MAX_GAP_BYTES) break;
      end = table.offset(lead) + table.bytes(lead);
    }
    const block = await spool.read(start, end - start);
    for (; first < next; first++) {
      const lead = leadAt(leads, first);
      const at = table.offset(lead) - start;
      found.push(block.subarray(at, at + table.bytes(lead)));
    }
  }
  return found;
}

/** Entries that are asked for per page of GitHub's API: its most. */
export const PER_PAGE = 100;

/** Pages that are read of one list. */
export const MAX_PAGES = 30;

/**
 * Whether there may be a page after one with so many entries. The `Link` header (RFC 8288) decides: a server may give fewer
 * entries per page than it is asked for. A proxy may take the header away, so a full page without it is not the last.
 */
export function hasNextPage(link: string | undefined, entries: number): boolean {
  if (link === undefined) return entries >= PER_PAGE;
  for (const { groups } of link.matchAll(/<[^>]*>(?<parameters>[^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*"?(?<names>[^";,]*)/i.exec(groups?.['parameters'] ?? '')?.groups?.['names'] ?? '';
    if (relations.toLowerCase().trim().split(/\s+/).includes('next')) return true;
  }
  return false;
}

/** Entries that are asked for per page of GitHub's API: its most. */
export const PER_PAGE = 100;

/** Pages that are read of one list. */
export const MAX_PAGES = 30;

/**
 * Whether a `Link` header (RFC 8288) names a next page; without one there is none. The number of entries proves nothing:
 * a server may give fewer per page than it is asked for.
 */
export function hasNextPage(link: string | undefined): boolean {
  for (const { groups } of (link ?? '').matchAll(/<[^>]*>(?<parameters>[^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*"?(?<names>[^";,]*)/i.exec(groups?.['parameters'] ?? '')?.groups?.['names'] ?? '';
    if (relations.toLowerCase().trim().split(/\s+/).includes('next')) return true;
  }
  return false;
}

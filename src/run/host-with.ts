import type { Host } from '../host/index.ts';

/** The same host but for some parts. The others are not even looked at: some come into being when they are. */
export function hostWith(host: Host, parts: Partial<Host>): Host {
  return Object.assign(Object.create(host) as Host, parts);
}

import { VERSION } from '../model/index.ts';

/** `leads 0.1.0`. */
export function versionText(): string {
  return `leads ${VERSION}`;
}

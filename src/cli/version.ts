import packageJson from '../../package.json' with { type: 'json' };

/** `leads 0.1.0`. */
export function versionText(): string {
  return `leads ${packageJson.version}`;
}

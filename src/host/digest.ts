import type { Workspace } from '../model/index.ts';

/** SHA-256 of a file of the work tree as it stands there, in hex. Links are not opened; throws as `Workspace.read` does. */
export async function digestFile(workspace: Workspace, path: string): Promise<string> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for await (const chunk of workspace.read(path)) hash.update(chunk);
  return hash.digest('hex');
}

export { openActionHost, readActionState, runPost, tellNoStart } from './action.ts';
export { readArguments } from './arguments.ts';
export { createShellLog } from './console.ts';
export { copySampleRepository } from './files/demo-files.ts';
export { diskRefusal } from './files/full-disk.ts';

export { readTextFile, writeNewFile, writeTextFile } from './files/text-file.ts';
export { createWorkspace } from './files/workspace.ts';
export type { Host, LeftBehind } from './host.ts';
export { proxyFor } from './http/proxy.ts';
export { openShellHost } from './shell.ts';
export { listenForStop } from './signals.ts';
export { writeStandardOutput } from './standard-output.ts';
export { createActionSurface } from './surface.ts';

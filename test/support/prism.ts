import { spawn } from 'node:child_process';
import { ROOT } from './action.ts';
import { freePort } from './free-port.ts';

/** A proxy that we did not write reads the contract and stands between client and sandbox. */
export interface ContractProxy extends AsyncDisposable {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the proxy; with `--errors` it answers a violation of either side with a problem of its own. */
export async function startContractProxy(upstream: string): Promise<ContractProxy> {
  const port = await freePort();
  const prism = 'node_modules/@stoplight/prism-cli/dist/index.js';
  const words = [prism, 'proxy', 'schemas/smartflo.openapi.yaml', upstream, '--errors', '-p', String(port)];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('Prism is listening')) {
        resolve();
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`the proxy ended: ${said}`)));
  });
  const close = () => {
    child.kill();
    return closed;
  };
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

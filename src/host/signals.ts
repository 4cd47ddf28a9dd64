/** SIGINT and SIGTERM are what a runner sends to cancel (Ctrl+Break on Windows); the first one asks the run to stop. */
const STOP_SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK'] : ['SIGINT', 'SIGTERM'];

/** A signal that aborts when this process is asked to stop, and the way to stop listening. */
export function listenForStop(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => controller.abort(new Error(`The run was cancelled (${name}).`));
  for (const name of STOP_SIGNALS) process.on(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of STOP_SIGNALS) process.off(name, stop);
    },
  };
}

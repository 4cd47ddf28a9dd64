/**
 * Writes to standard output. When its reader goes away (`leads deliver | head`) or its disk is full, what is lost is the log:
 * without a listener, Node would end the process in the middle of a delivery.
 */
export function writeStandardOutput(text: string): void {
  const { stdout } = process;
  if (!stdout.listeners('error').includes(loseLog)) stdout.on('error', loseLog);
  stdout.write(text);
}

function loseLog(): void {}

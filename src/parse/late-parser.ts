import type { RowParser } from '../model/index.ts';

/** Chooses the parser for a file from its first bytes; `whole` when they are all there is. */
export type ChooseParser = (head: Uint8Array, whole: boolean) => RowParser;

/**
 * Waits for `headBytes` bytes or the end, then lets `choose` make the parser that gets everything. The head does not
 * depend on where the chunks were cut. A first chunk that is long enough is not copied.
 */
export function createLateParser(headBytes: number, choose: ChooseParser): RowParser {
  const held = new Uint8Array(headBytes);
  let length = 0;
  let parser: RowParser | undefined;

  return {
    push(chunk) {
      if (parser) {
        parser.push(chunk);
        return;
      }
      if (length === 0 && chunk.length >= headBytes) {
        parser = choose(chunk.subarray(0, headBytes), false);
        parser.push(chunk);
        return;
      }
      const missing = chunk.subarray(0, headBytes - length);
      held.set(missing, length);
      length += missing.length;
      if (length < headBytes) return;
      parser = choose(held, false);
      parser.push(held);
      if (missing.length < chunk.length) parser.push(chunk.subarray(missing.length));
    },

    end() {
      if (!parser) {
        const head = held.subarray(0, length);
        parser = choose(head, true);
        if (length > 0) parser.push(head);
      }
      parser.end();
    },
  };
}

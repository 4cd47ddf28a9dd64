/** Most events of one schedule: past this, something waits for itself for ever. */
const MOST_EVENTS = 50_000;

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Virtual time for a whole world. What happens at one moment happens in the order in which it was planned. */
export interface Scheduler {
  /** Virtual ms since the beginning. */
  now(): number;
  /** Plans something for a moment; one that has passed means now. */
  at(moment: number, act: () => void): void;
  /** Lets everything happen. False when it does not end. */
  run(): Promise<boolean>;
}

/**
 * Events one after the other, each with all promise chains at rest before the next: so one seed is one history. No timer
 * and no turn of the event loop is spent on it.
 */
export function createScheduler(): Scheduler {
  const heap: Entry[] = [];
  let now = 0;
  let planned = 0;
  return {
    now: () => now,
    at(moment, act) {
      push(heap, { at: Math.max(now, moment), order: planned++, act });
    },
    async run() {
      for (let events = 0; events < MOST_EVENTS; events++) {
        // Asked for from a microtask, the next tick comes when no other microtask is left.
        await new Promise<void>((resolve) => process.nextTick(resolve));
        const next = pop(heap);
        if (!next) return true;
        now = next.at;
        next.act();
      }
      return false;
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Entry[], entry: Entry): void {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (!parent || isBefore(parent, entry)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let below = index * 2 + 1;
    let child = heap[below];
    if (!child) break;
    const other = heap[below + 1];
    if (other && isBefore(other, child)) {
      child = other;
      below++;
    }
    if (!isBefore(child, last)) break;
    heap[index] = child;
    index = below;
  }
  heap[index] = last;
  return first;
}

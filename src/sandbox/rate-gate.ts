/** Lets requests through up to a rate; a request that is turned away does not count. */
export interface RateGate {
  isOpen(now: number): boolean;
}

/**
 * At most `rate` requests in any second, over the whole account. A rate below one means one request in `1/rate`
 * seconds. Without a rate the gate is always open. Throws on a rate that is not above 0.
 */
export function createRateGate(rate: number | undefined): RateGate {
  if (rate === undefined) {
    return { isOpen: () => true };
  }
  if (!(rate > 0)) {
    throw new Error('sandbox: the rate must be above 0');
  }
  const [most, window] = rate >= 1 ? [Math.floor(rate), 1000] : [1, 1000 / rate];
  let passed: number[] = [];
  return {
    isOpen(now) {
      passed = passed.filter((moment) => now - moment < window);
      if (passed.length >= most) {
        return false;
      }
      passed.push(now);
      return true;
    },
  };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelay } from './backoff';

it('waits at least half of twice the time before, and never longer than 15 seconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const ceiling = Math.min(15_000, 500 * 2 ** (failures - 1));
      const delay = retryDelay(failures, random);
      expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
      expect(delay).toBeLessThanOrEqual(ceiling);
    }),
  );
});

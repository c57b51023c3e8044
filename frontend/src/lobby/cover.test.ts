import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COVER_HEIGHT, COVER_WIDTH, coverOf } from './cover';

it('is the same for the same room, and whole for any', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const cover = coverOf(id);
      expect(cover).toEqual(coverOf(id));
      expect(cover.ridges).toHaveLength(4);
      expect(JSON.stringify(cover)).not.toMatch(/NaN|null/u);
      expect(cover.disc.x).toBeLessThan(COVER_WIDTH);
      expect(cover.disc.y).toBeLessThan(COVER_HEIGHT);
    }),
  );
});

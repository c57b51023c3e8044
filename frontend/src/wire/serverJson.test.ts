import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { parseServerJson, readable } from './serverJson';

describe('JSON from the server', () => {
  beforeAll(() => startI18n('en'));

  it('has words for what was erased, wherever it stands', () => {
    const frame = { changes: [{ type: 'MessagePosted', text: '\u0018', to: ['a'] }], label: '\u0018: 14', seq: 3 };

    expect(parseServerJson(JSON.stringify(frame))).toEqual({
      changes: [{ type: 'MessagePosted', text: '[erased]', to: ['a'] }],
      label: '[erased]: 14',
      seq: 3,
    });
  });

  it('leaves alone what somebody wrote that only looks like it', () => {
    const written = { text: String.raw`\u0018 and \\u0018` };

    expect(parseServerJson(JSON.stringify(written))).toEqual(written);
  });

  it('leaves everything else as it is', () => {
    const blob = new Blob(['x']);

    expect(readable({ a: null, b: [1, true], c: undefined, d: { e: 'f' } })).toEqual({ a: null, b: [1, true], c: undefined, d: { e: 'f' } });
    expect(readable(blob)).toBe(blob);
  });
});

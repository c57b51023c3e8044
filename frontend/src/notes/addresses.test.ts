import { describe, expect, it } from 'vitest';
import { assetOf, targetOf } from './addresses';

describe('addresses in notes', () => {
  it('lead to notes, tokens and the world outside', () => {
    expect(targetOf('note:0190-ab')).toEqual({ kind: 'note', id: '0190-ab' });
    expect(targetOf('token:ulk')).toEqual({ kind: 'token', id: 'ulk' });
    expect(targetOf(' https://example.org/bell ')).toEqual({ kind: 'outside', href: 'https://example.org/bell' });
    expect(targetOf('mailto:anneke@example.org')).toMatchObject({ kind: 'outside' });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    'note:../../x',
    'note:',
    'asset:1',
    '',
  ])('lead nowhere: %j', (href) => {
    expect(targetOf(href)).toBeUndefined();
  });

  it('name uploaded images only', () => {
    expect(assetOf('asset:ab12')).toBe('ab12');
    for (const src of ['https://example.org/x.png', 'data:image/svg+xml,<svg/>', 'asset:../x', undefined]) expect(assetOf(src)).toBeUndefined();
  });
});

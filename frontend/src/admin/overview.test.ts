import { describe, expect, test } from 'vitest';
import { aNode, aStatus, troubledStatus } from './fixtures';
import { healthOf, partsOf } from './overview';

describe('the parts of a server', () => {
  test('are told once, the one nobody can play without first', () => {
    expect(partsOf(troubledStatus()).map(({ name }) => name)).toEqual(['event-store', 'read-store', 'search', 'identity', 'redis']);
  });

  test('that are away say for whom', () => {
    const search = partsOf(troubledStatus()).find(({ name }) => name === 'search');
    expect(search?.away.map(({ node }) => node)).toEqual(['query-1', 'query-2']);
  });
});

describe('the health of a server', () => {
  test('is good when all is there', () => {
    expect(healthOf(aStatus())).toBe('good');
  });

  test('is bad without what nobody can play without, without any process, and with a full disk', () => {
    const away = { name: 'event-store', up: false, vital: true, reason: 'Connection refused' };
    expect(healthOf(aStatus({ nodes: [aNode({ parts: [away] })] }))).toBe('bad');
    expect(healthOf(aStatus({ nodes: [] }))).toBe('bad');
    expect(healthOf(aStatus({ nodes: [aNode({ disks: [{ folder: 'assets', free: 1000, total: 1_000_000 }] })] }))).toBe('bad');
  });

  test('needs a look while something rests or a backup is late or failed', () => {
    const away = { name: 'search', up: false, vital: false, reason: 'Connection refused' };
    expect(healthOf(aStatus({ nodes: [aNode({ parts: [away] })] }))).toBe('warn');
    expect(healthOf(aStatus({ projections: [] }))).toBe('warn');
    expect(healthOf(aStatus({ backup: { ok: true, late: true } }))).toBe('warn');
    expect(healthOf(aStatus({ backup: { ok: false, late: false } }))).toBe('warn');
    const { backup: _none, ...without } = aStatus();
    expect(healthOf(without)).toBe('good');
  });
});

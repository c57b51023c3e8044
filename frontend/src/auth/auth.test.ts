import { expect, it } from 'vitest';
import { returnAddress } from './auth';

it.each([
  [{ returnTo: '/join/KQ7XWB3M' }, '/join/KQ7XWB3M'],
  [{ returnTo: 'https://evil.example/' }, '/'],
  [{ returnTo: '//evil.example/' }, '/'],
  [{ returnTo: '/\\evil.example/' }, '/'],
  [{ returnTo: 7 }, '/'],
  [undefined, '/'],
])('returns to a path of this origin only: %j', (state, address) => expect(returnAddress(state)).toBe(address));

import type { Area, Fog } from '../wire/types';

/** The bits of a fog: one a square, row by row from the top left, lowest bit of each byte first. */
export function fogBits(fog: Fog): Uint8Array {
  const bits = new Uint8Array(Math.ceil((fog.width * fog.height) / 8));
  const text = atob(fog.covered);
  for (let i = 0; i < Math.min(text.length, bits.length); i++) bits[i] = text.charCodeAt(i);
  return bits;
}

/** Whether the square is covered; squares outside the scene never are. */
export function isCovered(fog: Fog, bits: Uint8Array, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= fog.width || y >= fog.height) return false;
  const index = y * fog.width + x;
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}

export function coverArea(fog: Fog, area: Area): Fog {
  return withArea(fog, area, true);
}

export function revealArea(fog: Fog, area: Area): Fog {
  return withArea(fog, area, false);
}

/** The same fog on a scene of another size; new squares are uncovered. */
export function resizeFog(fog: Fog, width: number, height: number): Fog {
  const old = fogBits(fog);
  const resized: Fog = { width, height, covered: '' };
  const bits = fogBits(resized);
  for (let y = 0; y < Math.min(height, fog.height); y++) {
    for (let x = 0; x < Math.min(width, fog.width); x++) {
      if (isCovered(fog, old, x, y)) setBit(bits, y * width + x, true);
    }
  }
  return { ...resized, covered: encode(bits) };
}

function withArea(fog: Fog, area: Area, cover: boolean): Fog {
  const bits = fogBits(fog);
  const right = Math.min(fog.width, area.x + area.width);
  const bottom = Math.min(fog.height, area.y + area.height);
  for (let y = area.y; y < bottom; y++) {
    for (let x = area.x; x < right; x++) setBit(bits, y * fog.width + x, cover);
  }
  return { ...fog, covered: encode(bits) };
}

function setBit(bits: Uint8Array, index: number, on: boolean) {
  const mask = 1 << (index & 7);
  const byte = bits[index >> 3] ?? 0;
  bits[index >> 3] = on ? byte | mask : byte & ~mask;
}

function encode(bits: Uint8Array): string {
  let end = bits.length;
  while (end > 0 && bits[end - 1] === 0) end--;
  let text = '';
  for (let i = 0; i < end; i++) text += String.fromCharCode(bits[i] ?? 0);
  return btoa(text);
}

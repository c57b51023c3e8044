/** A calm landscape of a room's own, made of its id: the same for everyone, always. */
export interface Cover {
  sky: readonly [top: string, bottom: string];
  disc: { x: number; y: number; radius: number; color: string };
  /** Ridges from the far one to the near one, as paths in a box of {@link COVER_WIDTH} × {@link COVER_HEIGHT}. */
  ridges: readonly { path: string; color: string }[];
  landmark: { path: string; color: string; lights: readonly { x: number; y: number }[]; lightColor: string };
}

export const COVER_WIDTH = 386;
export const COVER_HEIGHT = 192;

interface Palette {
  sky: readonly [string, string];
  disc: string;
  ridges: readonly [string, string, string, string];
  landmark: string;
  light: string;
}

const PALETTES: readonly Palette[] = [
  { sky: ['#2c3049', '#b06f6d'], disc: '#f6d79a', ridges: ['#7a5c6d', '#5f4a60', '#433a51', '#1f1b28'], landmark: '#2a2435', light: '#f5c876' },
  { sky: ['#101d33', '#2c4a66'], disc: '#e9ecd6', ridges: ['#23405c', '#1b3350', '#14283f', '#0c1826'], landmark: '#10223a', light: '#f6c35f' },
  { sky: ['#8fb3ab', '#ecd9a8'], disc: '#fdf3d0', ridges: ['#d9b27c', '#c79a66', '#b07c4b', '#8a5c38'], landmark: '#4f7f80', light: '#d9f0e4' },
  { sky: ['#12261f', '#4b7a5d'], disc: '#dfe9c0', ridges: ['#3a6650', '#2b5141', '#1e3d32', '#10251e'], landmark: '#17342b', light: '#f1d583' },
  { sky: ['#33233f', '#c98a7a'], disc: '#f9e3c4', ridges: ['#8d5f70', '#6d4863', '#4b3350', '#271b30'], landmark: '#38264a', light: '#ffd58a' },
  { sky: ['#20303a', '#7d97a0'], disc: '#f2f5ef', ridges: ['#668089', '#506a74', '#3a525c', '#20313a'], landmark: '#2c444e', light: '#f4d9a0' },
];

export function coverOf(id: string): Cover {
  const random = randomOf(id);
  const palette = PALETTES[Math.floor(random() * PALETTES.length)] ?? PALETTES[0]!;
  const ridges = palette.ridges.map((color, depth) => ({ path: ridge(random, depth), color }));
  const x = between(random, 70, COVER_WIDTH - 110);
  const landmarks = [tower, spires, town];
  return {
    sky: palette.sky,
    disc: { x: between(random, 60, COVER_WIDTH - 60), y: between(random, 34, 78), radius: between(random, 13, 22), color: palette.disc },
    ridges,
    landmark: { ...(landmarks[Math.floor(random() * landmarks.length)] ?? tower)(random, x), color: palette.landmark, lightColor: palette.light },
  };
}

/** A ridge from edge to edge; nearer ones lie lower and are calmer. */
function ridge(random: () => number, depth: number): string {
  const base = 92 + depth * 26;
  const height = 34 - depth * 6;
  const steps = 5 + depth;
  const points = Array.from({ length: steps + 1 }, (_, step) => ({
    x: (COVER_WIDTH / steps) * step,
    y: base + (random() - 0.5) * height,
  }));
  const curve = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const middle = (before.x + point.x) / 2;
    return `C${round(middle)} ${round(before.y)} ${round(middle)} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
  });
  return `M0 ${round(points[0]?.y ?? base)}${curve.join('')}V${COVER_HEIGHT}H0Z`;
}

type Landmark = Pick<Cover['landmark'], 'path' | 'lights'>;

function tower(random: () => number, x: number): Landmark {
  const top = between(random, 66, 84);
  return {
    path: `M${x} 176V${top + 8}h-4v-12h7v5h5v-5h6v5h5v-5h7v12h-4V176Z`,
    lights: [
      { x: x + 9, y: top + 26 },
      { x: x + 9, y: top + 54 },
    ],
  };
}

function spires(random: () => number, x: number): Landmark {
  const top = between(random, 36, 58);
  return {
    path: `M${x} 172L${x + 9} ${top + 30}l7 12L${x + 30} ${top}l12 58 4 114ZM${x + 62} 172l9-46 11 46Z`,
    lights: [],
  };
}

function town(random: () => number, x: number): Landmark {
  const houses = Array.from({ length: 5 }, (_, index) => ({ left: x - 50 + index * 26, top: between(random, 108, 138) }));
  return {
    path: houses.map(({ left, top }) => `M${left} 178V${top + 10}l12-10 12 10V178Z`).join(''),
    lights: houses.filter(() => random() < 0.7).map(({ left, top }) => ({ x: left + 10, y: top + 20 })),
  };
}

/** Numbers from 0 to 1 that follow from a text: mulberry32 seeded with its FNV-1a hash. */
function randomOf(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function between(random: () => number, low: number, high: number): number {
  return round(low + random() * (high - low));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

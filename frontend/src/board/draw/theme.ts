import type { PlayerColor } from '../../wire/types';
import type { Hue } from './pictures';

/** The colours and faces of the board, read from the CSS variables of the theme that is on. */
export interface BoardTheme {
  void: string;
  /** Ground of a scene without a map. */
  floor: string;
  floorGrid: string;
  fog: string;
  /** How much of the map the fog takes from a Director, 0 to 1. */
  fogAlpha: number;
  grid: string;
  plate: string;
  plateText: string;
  ink: string;
  inkSoft: string;
  accent: string;
  accentGlow: string;
  foe: string;
  secret: string;
  pipGround: string;
  director: string;
  surface: string;
  surfaceLine: string;
  text: string;
  danger: string;
  fontText: string;
  fontDisplay: string;
  players: Record<PlayerColor, { fill: string; ink: string }>;
}

const PLAYER_COLORS: PlayerColor[] = ['CORAL', 'AMBER', 'OLIVE', 'MINT', 'SKY', 'COBALT', 'LILAC', 'ROSE'];

export function readTheme(element: Element): BoardTheme {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const player = (color: PlayerColor) => {
    const name = `--player-${color.toLowerCase()}`;
    return [color, { fill: value(name), ink: value(`${name}-ink`) }] as const;
  };
  return {
    void: value('--board-void'),
    floor: value('--surface-2'),
    floorGrid: value('--surface-3'),
    fog: value('--board-fog'),
    fogAlpha: Number(value('--board-fog-a')) || 0.8,
    grid: value('--board-grid'),
    plate: value('--board-plate'),
    plateText: value('--board-plate-text'),
    ink: value('--board-ink'),
    inkSoft: value('--board-ink-soft'),
    accent: value('--board-accent'),
    accentGlow: value('--board-accent-glow'),
    foe: value('--board-foe'),
    secret: value('--board-secret'),
    pipGround: value('--board-pip-ground'),
    director: value('--player-director'),
    surface: value('--surface-1'),
    surfaceLine: value('--accent-line'),
    text: value('--text-1'),
    danger: value('--danger'),
    fontText: value('--font-text') || 'sans-serif',
    fontDisplay: value('--font-display') || 'serif',
    players: Object.fromEntries(PLAYER_COLORS.map(player)) as BoardTheme['players'],
  };
}

/** The colour of a hue and what is written on it. */
export function paintOf(theme: BoardTheme, hue: Hue): { fill: string; ink: string } {
  if (hue === 'ACCENT') return { fill: theme.accent, ink: theme.ink };
  if (hue === 'DIRECTOR') return { fill: theme.director, ink: theme.ink };
  return theme.players[hue];
}

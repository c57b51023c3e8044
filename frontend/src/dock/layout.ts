import { create } from 'zustand';

export const TABS = ['chat', 'combat', 'notes', 'search', 'history', 'people'] as const;
export type TabId = (typeof TABS)[number];

/** Heights of the sheet that the dock is in small windows, lowest first. */
export const HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

export const MIN_WIDTH = 300;
export const MAX_WIDTH = 640;
const USUAL_WIDTH = 376;

/** How somebody has laid out the dock on this device. */
interface Layout {
  tab: TabId;
  collapsed: boolean;
  /** CSS pixels, in wide windows. */
  width: number;
  height: SheetHeight;
}

interface LayoutActions {
  /** Shows a tab, opening the dock for it. */
  show(tab: TabId): void;
  collapse(): void;
  resize(width: number): void;
  setHeight(height: SheetHeight): void;
}

const KEY = 'dsvtt.dock';

export const useLayout = create<Layout & LayoutActions>()((set) => ({
  ...remembered(),
  show: (tab) => set((now) => ({ tab, collapsed: false, height: now.height === 'low' ? 'half' : now.height })),
  collapse: () => set({ collapsed: true }),
  resize: (width) => set({ width: Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width))), collapsed: false }),
  setHeight: (height) => set({ height }),
}));

useLayout.subscribe(({ tab, collapsed, width, height }) =>
  localStorage.setItem(KEY, JSON.stringify({ tab, collapsed, width, height } satisfies Layout)),
);

/** The next height up (1) or down (−1); the ends hold. */
export function nextHeight(height: SheetHeight, by: 1 | -1): SheetHeight {
  return HEIGHTS[HEIGHTS.indexOf(height) + by] ?? height;
}

/** What was stored, part by part; whatever is not understood is as it is at first. */
function remembered(): Layout {
  const stored = read();
  return {
    tab: TABS.find((tab) => tab === stored.tab) ?? 'chat',
    collapsed: stored.collapsed === true,
    width: isWidth(stored.width) ? stored.width : USUAL_WIDTH,
    height: HEIGHTS.find((height) => height === stored.height) ?? 'half',
  };
}

function read(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= MIN_WIDTH && value <= MAX_WIDTH;
}

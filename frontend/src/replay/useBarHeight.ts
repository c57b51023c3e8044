import { useLayoutEffect, type RefObject } from 'react';

/** Tells the rest of the page in `--below` how many pixels the bar takes at the bottom of the window, its gap included. */
export function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--below', `${element.offsetHeight + 12}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--below');
    };
  }, [bar]);
}

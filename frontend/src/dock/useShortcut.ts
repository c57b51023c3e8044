import { useEffect, useEffectEvent } from 'react';

/**
 * Calls back when a key is pressed alone, unless somebody is typing or another part has taken the key. Enter belongs to
 * whatever has the focus, so it is heard only when nothing has.
 */
export function useShortcut(key: string, act: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target)) return;
    if (key === 'Enter' && event.target !== document.body) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !== null);
}

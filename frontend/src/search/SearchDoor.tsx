import { lazy, Suspense, useEffect } from 'react';
import { useMatch } from 'react-router';
import { useShortcut } from '../dock/useShortcut';
import { useSearchBox } from './searchBox';

const load = () => import('./SearchBox');
const SearchBox = lazy(load);
/** When the page has what it shows first. */
const LOAD_AFTER_MS = 1_500;

/** Opens the search box from everywhere: Ctrl-K (⌘K) also while typing, `/` when nobody types. */
export function SearchDoor() {
  const { isOpen, setOpen } = useSearchBox();
  const roomId = useMatch('/rooms/:roomId/*')?.params.roomId;
  useShortcut('/', () => setOpen(true));
  useEffect(() => {
    // what is typed right after Ctrl-K would be lost while the box is still on its way
    const timer = setTimeout(() => void load(), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      // the browser's own search bar
      event.preventDefault();
      setOpen(!useSearchBox.getState().isOpen);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [setOpen]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <SearchBox roomId={roomId} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

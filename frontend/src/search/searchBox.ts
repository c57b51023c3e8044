import { create } from 'zustand';

interface SearchBoxState {
  isOpen: boolean;
  setOpen(open: boolean): void;
}

/** Whether the search box is open over whatever else is shown. */
export const useSearchBox = create<SearchBoxState>()((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));

import { create } from 'zustand';
import { NOTHING_ASKED, type Question } from './question';

const useQuestions = create<Readonly<Record<string, Question>>>()(() => ({}));

/** What was last asked at a place of the page; it is still there when the place is shown again. */
export function useAsked(place: string): [Question, (question: Question) => void] {
  const question = useQuestions((questions) => questions[place]) ?? NOTHING_ASKED;
  return [question, (asked) => useQuestions.setState({ [place]: asked })];
}

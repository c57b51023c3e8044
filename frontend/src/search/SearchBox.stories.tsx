import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { useAsked } from './asked';
import { aHit, aPage, HITS, marked, Searching } from './fixtures';
import { NOTHING_ASKED, type Question } from './question';
import SearchBox from './SearchBox';

interface Arguments {
  search: Api['search'];
  question: Partial<Question>;
}

/** The box with something asked already. */
function Asked({ question }: { question: Partial<Question> }) {
  const [asked, ask] = useAsked('box');
  if (asked === NOTHING_ASKED) ask({ ...NOTHING_ASKED, ...question });
  return <SearchBox roomId="room" onClose={() => undefined} />;
}

const meta: Meta<Arguments> = {
  title: 'search/SearchBox',
  parameters: { layout: 'fullscreen' },
  args: { question: { text: 'bell' } },
  render: ({ search, question }) => (
    <Searching search={search}>
      <Asked question={question} />
    </Searching>
  ),
};
export default meta;

type Story = StoryObj<Arguments>;

const answer = (page = aPage()) => () => Promise.resolve(page);

export const Best: Story = { args: { search: answer() } };

export const Newest: Story = { args: { search: answer(), question: { text: 'bell', order: 'newest' } } };

export const Filtered: Story = {
  args: { search: answer(), question: { text: 'bell', kinds: ['ROLL', 'NOTE'], natural20: true, period: 'between', first: '2026-11-01' } },
};

/** Pages without end, of lines that do not fit. */
export const Long: Story = {
  args: {
    search: (_, { cursor = '0' }) => {
      const from = Number(cursor);
      const long = 'and whoever strikes the *bell* owes the tide a name, '.repeat(12);
      const hits = Array.from({ length: 30 }, (_, index) => aHit({ seq: from + index, text: marked(`Line ${from + index}: ${long}`) }));
      return Promise.resolve(aPage(hits, { total: { count: 10_000, exact: false }, next: String(from + 30) }));
    },
  },
};

export const NothingFound: Story = { args: { search: answer(aPage([])) } };

export const NothingAsked: Story = { args: { search: answer(), question: {} } };

export const Loading: Story = { args: { search: () => new Promise(() => undefined) } };

export const Resting: Story = { args: { search: () => Promise.reject(new Rejected('SEARCH_RESTING', 'resting')) } };

export const Failed: Story = { args: { search: () => Promise.reject(new Rejected('QUERY_NOT_VALID', 'not valid')) } };

/** The next page does not come; what was found stays. */
export const MoreFailed: Story = {
  args: {
    search: (_, { cursor }) =>
      cursor === undefined ? Promise.resolve(aPage(HITS, { next: '1' })) : Promise.reject(new Rejected('UNREACHABLE', 'no answer')),
  },
};

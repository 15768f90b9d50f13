import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { SearchAnswer } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { markedPieces } from '../../figures/marked.ts';
import { day } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { QuestionLines } from '../../parts/QuestionLines.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { SEARCH } from '../../texts/search.ts';
import type { SearchSearch } from '../../view.ts';
import styles from './SearchPage.module.css';

const route = getRouteApi('/search');
const QUESTIONS = 5;
const [FEW, MANY] = [20, 100];

/** What holds the words: questions by their names, and passages of the documents. */
export default function SearchPage() {
  const { words, ...filters } = route.useSearch();
  return (
    <div className={styles.page}>
      <Heading title={words === undefined ? SEARCH.title : `${SEARCH.title}: ${words}`}>{SEARCH.title}</Heading>
      <Form key={words} words={words ?? ''} />
      {words === undefined ? (
        <Empty title={SEARCH.start}>
          <p>{SEARCH.startDo}</p>
        </Empty>
      ) : (
        <Found words={words} filters={filters} />
      )}
    </div>
  );
}

function Form({ words }: { words: string }) {
  const navigate = useNavigate();
  const hint = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = String(new FormData(event.currentTarget).get('words') ?? '').trim();
        void navigate({
          to: '.',
          search: (before) => ({ ...before, words: wanted || undefined, publisher: undefined }),
        });
      }}
    >
      <input type="search" name="words" defaultValue={words} aria-label={SEARCH.title} aria-describedby={hint} />
      <button type="submit">{SEARCH.go}</button>
      <p id={hint}>{SEARCH.hint}</p>
    </form>
  );
}

function Found({ words, filters }: { words: string; filters: Omit<SearchSearch, 'words'> }) {
  const view = useView();
  const navigate = useNavigate();
  const [limit, setLimit] = useState(FEW);
  const { data, error, refetch } = useQuery(ask.search(view, { words, ...filters }, limit));
  // The phrase marks and minus signs of a search are none of a title's.
  const plain = words.replace(/["“”]|(?:^|\s)-\S+/g, ' ').trim();
  const near = useQuery(ask.questionsNear(view, plain));
  const held = near.data?.held ?? plain;
  const facets = useQuery(ask.questionFacets(view, { q: held }));
  const set = (next: Omit<SearchSearch, 'words'>): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  };
  const lines = near.data?.questions.slice(0, QUESTIONS) ?? [];
  const found = facets.data?.found;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const publishers = [...new Set([...data.hits.map(({ publisher }) => publisher), filters.publisher ?? null])]
    .filter((name) => name !== null)
    .sort();
  const nothing = data.hits.length === 0 && lines.length === 0;
  return (
    <>
      {data.corrections.map(({ word, instead }) => (
        <p key={word} className={styles.corrected}>
          {SEARCH.corrected(word, instead)}
        </p>
      ))}
      {lines.length > 0 && (
        <section aria-labelledby="found-questions">
          <h2 id="found-questions">{SEARCH.questions}</h2>
          {held !== plain && <p className={styles.corrected}>{SEARCH.near(held)}</p>}
          <QuestionLines questions={lines} />
          {found !== undefined && found.count > lines.length && (
            <Link to="/" search={{ ...view, q: held }} className={styles.more}>
              {SEARCH.allQuestions(found.count, found.more)}
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="found-passages">
        <h2 id="found-passages">{SEARCH.passages}</h2>
        <div className={styles.filters}>
          <p role="status">{SEARCH.found(data.hits.length, data.more)}</p>
          <label>
            {SEARCH.publisher}{' '}
            <select
              value={filters.publisher ?? ''}
              onChange={({ currentTarget: { value } }) => set({ publisher: value || undefined })}
            >
              <option value="">{SEARCH.anyPublisher}</option>
              {publishers.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          {(['from', 'to'] as const).map((edge) => (
            <label key={edge}>
              {SEARCH[edge]}{' '}
              <input
                type="date"
                defaultValue={filters[edge] ?? ''}
                onBlur={({ currentTarget: { value } }) => set({ [edge]: value || undefined })}
              />
            </label>
          ))}
        </div>
        <ol className={styles.hits}>
          {data.hits.map((hit) => (
            <Hit key={`${hit.document} ${hit.passage.start}`} of={hit} />
          ))}
        </ol>
        {data.more && limit < MANY && (
          <button type="button" className={styles.more} onClick={() => setLimit(MANY)}>
            {SEARCH.more}
          </button>
        )}
        {nothing && (
          <Empty title={SEARCH.nothing}>
            <p>{SEARCH.nothingDo}</p>
          </Empty>
        )}
      </section>
    </>
  );
}

function Hit({
  of: { document, name, title, publisher, published, snippet, highlights },
}: {
  of: SearchAnswer['hits'][number];
}) {
  const at = String(highlights[0]?.start ?? snippet.start);
  return (
    <li>
      <Link to="/documents/$document" params={{ document }} search={{ at }} className={styles.snippet} dir="auto">
        {markedPieces(snippet, highlights).map(({ start, text, marked }) =>
          marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
      </Link>
      <p className={styles.source}>
        {[title ?? name, publisher, published === null ? SEARCH.undated : day(published)]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  );
}

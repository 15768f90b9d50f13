import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { day, days } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { QuestionLines } from '../../parts/QuestionLines.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { NAMES } from '../../texts/search.ts';
import { TIMELINE, TOLD } from '../../texts/timeline.ts';
import { Held, type HeldLine, whenOf } from './Held.tsx';
import { Section } from './PartyPage.tsx';
import styles from './Names.module.css';

const route = getRouteApi('/places/$place');

/** One place: who held it when, what happened there, and what is asked of it. */
export default function PlacePage() {
  const { place } = route.useParams();
  const view = useView();
  const questions = useInfiniteQuery(ask.questions(view, { place }));
  const control = useQuery(ask.control(view, { place }));
  const incidents = useQuery(ask.incidents(view, { area: place }));
  const error = questions.error ?? control.error ?? incidents.error;
  const all = questions.data?.pages.flatMap((page) => page.questions);
  const course = control.data?.places.find((one) => one.place.id === place);
  const here = incidents.data?.incidents ?? [];
  const held = course?.spans.map(
    ({ holder, from, to, contested, claims }, i): HeldLine => ({
      ...{
        id: String(i),
        name: holder?.name ?? TIMELINE.unknownHolder,
        place: null,
        claims: [...claims, ...contested.flatMap((one) => one.claims)],
      },
      ...{ when: whenOf(from, to), contested: contested.length > 0 },
    }),
  );
  const name = course?.place.name ?? all?.[0]?.area?.name ?? here[0]?.place?.name ?? place;
  return (
    <article className={styles.page}>
      <Link to="/places" className={styles.back}>
        {NAMES.backPlaces}
      </Link>
      {error ? (
        <Failed
          error={error}
          again={() => void Promise.all([questions, control, incidents].map(({ refetch }) => refetch()))}
        />
      ) : all === undefined ? (
        <Loading />
      ) : (
        <>
          <div className={styles.head}>
            <Heading title={name} />
          </div>
          <Section title={NAMES.asked} empty={all.length === 0}>
            <QuestionLines questions={all} />
          </Section>
          {questions.hasNextPage && (
            <p className={styles.note}>
              {NAMES.firstOnes(all.length)}{' '}
              <Link to="/" search={{ ...view, place }} className={styles.all}>
                {NAMES.allOnes}
              </Link>
            </p>
          )}
          {held !== undefined && held.length > 0 && (
            <Section title={NAMES.control} empty={false}>
              <Held of={held} voices={course?.voices ?? []} />
            </Section>
          )}
          {here.length > 0 && (
            <Section title={NAMES.incidents} empty={false}>
              <ul className={styles.held}>
                {here.map(({ id, title, time }) => (
                  <li key={id}>
                    <Link
                      to="/map"
                      search={{ ...view, sel: id, ...(time === null ? {} : { on: time.end }) }}
                      dir="auto"
                    >
                      {title}
                    </Link>{' '}
                    <span className={styles.note}>
                      {time === null ? TOLD.undated : time.start === time.end ? day(time.start) : days(time)}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </article>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { QuestionLines } from '../../parts/QuestionLines.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { NAMES } from '../../texts/search.ts';
import { Held, type HeldLine, whenOf } from './Held.tsx';
import styles from './Names.module.css';

const route = getRouteApi('/parties/$party');

/** One party: what it says, what is asked about it, what it is said to have held and ordered. */
export default function PartyPage() {
  const { party } = route.useParams();
  const view = useView();
  const questions = useInfiniteQuery(ask.questions(view, { party }));
  const control = useQuery(ask.control(view, { party }));
  const measures = useQuery(ask.measures(view, { authority: party }));
  const error = questions.error ?? control.error ?? measures.error;
  const all = questions.data?.pages.flatMap((page) => page.questions);
  const own = all?.filter(({ accounts }) => accounts.some(({ claimant }) => claimant.id === party)) ?? [];
  const about = all?.filter(({ population }) => population?.id === party) ?? [];
  const held = control.data?.places.flatMap(({ place, spans }) =>
    spans
      .filter(({ holder }) => holder?.id === party)
      .map(
        ({ from, to, contested, claims }, i): HeldLine => ({
          ...{ id: `${place.id}.${i}`, name: place.name, place: place.id, claims },
          ...{ when: whenOf(from, to), contested: contested.length > 0 },
        }),
      ),
  );
  const course = measures.data?.authorities.find(({ authority }) => authority?.id === party);
  const taken = course?.bars.map(
    ({ measure, from, until, claims }, i): HeldLine => ({
      ...{ id: `${measure}.${i}`, name: measure.replaceAll('-', ' '), place: null, claims },
      ...{ when: whenOf(from, until), contested: false },
    }),
  );
  const holder = control.data?.places.flatMap(({ spans }) => spans).find((span) => span.holder?.id === party)?.holder;
  const name =
    own.flatMap(({ accounts }) => accounts).find(({ claimant }) => claimant.id === party)?.claimant.name ??
    about[0]?.population?.name ??
    holder?.name ??
    course?.authority?.name ??
    party;
  return (
    <article className={styles.page}>
      <Link to="/parties" className={styles.back}>
        {NAMES.backParties}
      </Link>
      {error ? (
        <Failed
          error={error}
          again={() => void Promise.all([questions, control, measures].map(({ refetch }) => refetch()))}
        />
      ) : all === undefined ? (
        <Loading />
      ) : (
        <>
          <div className={styles.head}>
            <Heading title={name} />
          </div>
          <Section title={NAMES.asClaimant} empty={own.length === 0}>
            <QuestionLines questions={own} of={party} />
          </Section>
          <Section title={NAMES.asParty} empty={about.length === 0}>
            <QuestionLines questions={about} />
          </Section>
          {questions.hasNextPage && (
            <p className={styles.note}>
              {NAMES.firstOnes(all.length)}{' '}
              <Link to="/" search={{ ...view, party }} className={styles.all}>
                {NAMES.allOnes}
              </Link>
            </p>
          )}
          {held !== undefined && held.length > 0 && (
            <Section title={NAMES.holds} empty={false}>
              <Held of={held} />
            </Section>
          )}
          {taken !== undefined && taken.length > 0 && (
            <Section title={NAMES.measures} empty={false}>
              <Held of={taken} voices={course?.voices ?? []} />
            </Section>
          )}
        </>
      )}
    </article>
  );
}

export function Section({ title, empty, children }: { title: string; empty: boolean; children: React.ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {empty ? <p className={styles.note}>{NAMES.nothing}</p> : children}
    </section>
  );
}

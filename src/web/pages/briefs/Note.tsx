import { Link } from '@tanstack/react-router';
import type { Cited, CitedClaim } from '../../../model/brief/index.ts';
import { day, number } from '../../figures/words.ts';
import { Shape } from '../../parts/Shape.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { BRIEFS } from '../../texts/briefs.ts';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import styles from './Briefs.module.css';

/** A footnote as it will be printed: a claim with its quote, a question with what each account last said (not if `brief`). */
export function Note({ cited, brief = false }: { cited: Cited; brief?: boolean }) {
  if (cited.type === 'claim') return <ClaimNote claim={cited} />;
  return (
    <div className={styles.note}>
      <p>
        <Link to="/questions/$question" params={{ question: cited.id }} dir="auto">
          {cited.title}
        </Link>{' '}
        <Standing of={cited.standing} />
      </p>
      <ul hidden={brief}>
        {cited.accounts.map(({ alignment, claim }) => (
          <li key={claim.id} title={ALIGNMENT_WORDS[alignment]}>
            <Shape of={alignment} hollow={claim.modality === 'alleged' || claim.stance === 'denies'} />
            <ClaimNote claim={claim} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ClaimNote({ claim }: { claim: CitedClaim }) {
  const { id, claimant, via, said, quote, page, document } = claim;
  const through = via.filter((name) => name !== claimant);
  const where = [
    document.title ?? document.name,
    document.publisher,
    document.published === null ? T.register.undated : day(document.published),
    document.annex === null ? null : BRIEFS.annex(document.annex),
    page === null ? BRIEFS.characters(number(quote.start), number(quote.end)) : T.question.page(page),
  ];
  return (
    <div className={styles.note}>
      <p>
        <b dir="auto">{claimant}</b>
        {through.length > 0 && <span className={styles.quiet}>, {BRIEFS.through(through.join(', '))}</span>}
        {said !== null && <span className={styles.quiet}>, {day(said)}</span>}
      </p>
      <blockquote dir="auto">
        <Link
          to="/documents/$document"
          params={{ document: document.id }}
          search={{ claim: id }}
          title={T.question.open}
        >
          {quote.text}
        </Link>
      </blockquote>
      <p className={styles.quiet} dir="auto">
        {where.filter((part) => part !== null).join(', ')}
      </p>
    </div>
  );
}

/** In a few words, for lists and buttons. */
export function shortOf(cited: Cited): string {
  const text = cited.type === 'question' ? cited.title : `${cited.claimant}: ${cited.quote.text}`;
  return text.replace(/\s+/gu, ' ').slice(0, 120);
}

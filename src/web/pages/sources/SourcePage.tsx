import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProfileAspect, SourceDetail } from '../../../model/filed.ts';
import * as ask from '../../ask.ts';
import { day, number } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { SOURCES } from '../../texts/filed.ts';
import { T } from '../../texts.ts';
import names from '../names/Names.module.css';
import { Section } from '../names/PartyPage.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import styles from './SourcePage.module.css';
import { partyWords, whenWords } from './words.ts';

const ASPECTS = Object.keys(SOURCES.aspects) as ProfileAspect[];

const route = getRouteApi('/sources/$source');

/** One source: who it is, whether it is party, its documents, whose words they carry. */
export default function SourcePage() {
  const { source: name } = route.useParams();
  const { data, error, refetch } = useQuery(ask.source(name, useView()));
  return (
    <article className={names.page}>
      <Link to="/sources" className={names.back}>
        {SOURCES.back}
      </Link>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <>
          <div className={names.head}>
            <Heading title={data.name} />
            <p>{[T.documents(data.documents), T.claims(data.claims), whenWords(data)].join(' · ')}</p>
          </div>
          <ProfileOf source={data} />
          <Voices source={data} />
          <Documents name={name} count={data.documents} />
        </>
      )}
    </article>
  );
}

function ProfileOf({ source }: { source: SourceDetail }) {
  const { profile, versions } = source;
  const [isOpen, setOpen] = useState(false);
  const { recordedBy } = useView();
  const settings = useQuery(ask.settings());
  // what is written now is not written into the past
  const changes = settings.data?.changes === true && recordedBy === undefined;
  return (
    <Section title={SOURCES.profile} empty={false}>
      {isOpen ? (
        <ProfileForm source={source} close={() => setOpen(false)} />
      ) : (
        <>
          {profile === null && <p className={names.note}>{SOURCES.noProfile}</p>}
          <dl className={styles.profile}>
            {profile !== null &&
              ASPECTS.map((aspect) => (
                <div key={aspect}>
                  <dt>{SOURCES.aspects[aspect]}</dt>
                  <dd dir="auto">{profile[aspect] || <span className={names.note}>{SOURCES.nothing}</span>}</dd>
                </div>
              ))}
            <div>
              <dt>{SOURCES.partyTitle}</dt>
              <dd dir="auto">{partyWords(source)}</dd>
            </div>
          </dl>
          {profile !== null && (
            <p className={names.note}>{SOURCES.signed(profile.version, profile.by, day(profile.at.slice(0, 10)))}</p>
          )}
          {versions.length > 1 && (
            <details className={names.note}>
              <summary>{SOURCES.earlier}</summary>
              <ol>
                {versions.map(({ version, by, at }) => (
                  <li key={version}>{SOURCES.signed(version, by, day(at.slice(0, 10)))}</li>
                ))}
              </ol>
            </details>
          )}
          {changes && (
            <button type="button" className={styles.edit} onClick={() => setOpen(true)}>
              {profile === null ? SOURCES.write : SOURCES.edit}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

function Voices({ source: { own, voices } }: { source: SourceDetail }) {
  return (
    <Section title={SOURCES.voices} empty={false}>
      <p className={names.note}>
        {SOURCES.own(T.claims(own))} {voices.length === 0 && SOURCES.voicesNone}
      </p>
      {voices.length > 0 && (
        <table className={names.table}>
          <thead>
            <tr>
              <th scope="col">{SOURCES.voice}</th>
              <th scope="col">{SOURCES.claims}</th>
            </tr>
          </thead>
          <tbody>
            {voices.map(({ id, name, claims }) => (
              <tr key={`${id} ${name}`}>
                <th scope="row" dir="auto">
                  {id === null ? (
                    name
                  ) : (
                    <Link to="/parties/$party" params={{ party: id }}>
                      {name}
                    </Link>
                  )}
                </th>
                <td>{number(claims)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Documents({ name, count }: { name: string; count: number }) {
  const { data, error, refetch } = useQuery(ask.documentsOf(name, useView()));
  return (
    <Section title={SOURCES.documents} empty={data?.documents.length === 0}>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <ul className={names.held}>
          {data?.documents.map(({ id, name: file, metadata, claims }) => (
            <li key={id} className={styles.document} dir="auto">
              <Link to="/documents/$document" params={{ document: id }} lang={metadata.language ?? undefined}>
                {metadata.title ?? file}
              </Link>
              <span className={names.note}>
                {[metadata.published === null ? T.register.undated : day(metadata.published), T.claims(claims)].join(
                  ' · ',
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && data.documents.length < count && (
        <p className={names.note}>
          <Link to="/documents" search={{ q: name }} className={names.all}>
            {SOURCES.moreDocuments}
          </Link>
        </p>
      )}
    </Section>
  );
}

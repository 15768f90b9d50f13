/** Truces: which claims hang together by the documents and parties that they join. What was once joined stays joined. */
import type { Query } from './database.ts';

/**
 * Joins what each of these sets holds, with all that was joined to it before. Returns under which key each of them stands;
 * claims that stood under another of the keys are moved.
 */
export async function joinTruces(
  query: Query,
  collection: string,
  sets: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string>> {
  const joints = [...new Set(sets.flat())];
  if (joints.length === 0) return new Map();
  const known = await query<{ joint: string; key: string }>(
    'select joint, key from course_joint where collection = $1 and joint = any($2::text[])',
    [collection, joints],
  );
  const sorted = grouped([...sets, ...known.map(({ joint, key }) => [joint, key])]);
  const keys = new Set(known.map(({ key }) => key));
  const keyOf = new Map<string, string>();
  const moves: { readonly from: string; readonly into: string }[] = [];
  for (const group of sorted) {
    const held = group.filter((one) => keys.has(one));
    const into = held[0] ?? (group[0] as string);
    for (const one of group) keyOf.set(one, into);
    for (const from of held.slice(1)) moves.push({ from, into });
  }
  if (moves.length > 0) {
    const asJson = JSON.stringify(moves);
    for (const table of ['course_claim', 'course_joint'])
      await query(
        `update ${table} t set key = m."into" from jsonb_to_recordset($2) as m ("from" text, "into" text)
          where t.collection = $1 and t.key = m."from" ${table === 'course_claim' ? "and t.course = 'ceasefire'" : ''}`,
        [collection, asJson],
      );
    await query(`delete from course_key where collection = $1 and course = 'ceasefire' and key = any($2::text[])`, [
      collection,
      moves.map(({ from }) => from),
    ]);
  }
  await query(
    `insert into course_joint (collection, joint, key) select $1, j.joint, j.key
       from jsonb_to_recordset($2) as j (joint text, key text) on conflict (collection, joint) do nothing`,
    [collection, JSON.stringify(joints.map((joint) => ({ joint, key: keyOf.get(joint) })))],
  );
  return keyOf;
}

/** What these sets join, each through others; the members of each group in order. */
function grouped(sets: readonly (readonly string[])[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const set of sets) {
    const touched = [...new Set(set.flatMap((one) => groups.get(one) ?? []))].sort((a, b) => b.size - a.size);
    const into = touched[0] ?? new Set<string>();
    for (const member of [...touched.slice(1).flatMap((group) => [...group]), ...set]) {
      into.add(member);
      groups.set(member, into);
    }
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}

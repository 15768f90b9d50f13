import { expect, test } from 'vitest';
import { freshHome } from './fresh.ts';
import { killAfter, leftOver, seeded, takeStock, type Victim } from './kills.ts';
import { startUser } from './processes.ts';
import { numbered } from './samples.ts';

/** A sample of what `npm run soak` does thirty times with the whole program. */
const SEED = 20_201_110;
const REPORTS = 150;

test.each<Victim>(['adder', 'postgres', 'backend'])(
  'kill -9 of the %s while reports are added: nothing is lost, doubled or half there',
  async (victim) => {
    const fresh = await freshHome();
    const { home } = fresh.config;
    const random = seeded(SEED + victim.length);
    const bystander = startUser(home, ['stay']);
    await bystander.said('open');
    const adder = startUser(home, ['add', '0', String(REPORTS)]);
    await adder.said('accepted 3');
    expect(await killAfter(random() * 150, victim, { home, adder, bystander, random })).toBe(true);
    const { code, output } = await adder.ended;
    // Hit between two documents it goes on with a server started anew; in the middle of one it says so and ends.
    if (victim === 'adder') expect(output).not.toContain(`accepted ${REPORTS - 1}`);
    else if (code !== 0) expect(output).toContain('LedgerError: The connection to the database was lost');

    expect(await startUser(home, ['add', '0', String(REPORTS)]).ended).toMatchObject({ code: 0 });
    const expected = Array.from({ length: REPORTS }, (_, n) => numbered(n).claims.map(({ id }) => id)).flat();
    expect(await takeStock(home)).toEqual({
      ...{ documents: REPORTS, accepted: REPORTS, findings: 0, claims: expected.sort() },
    });
    bystander.process.stdin?.write('\n');
    expect((await bystander.ended).code).toBe(0);
    expect(await leftOver(home)).toBe(0);
    await fresh.drop();
  },
);

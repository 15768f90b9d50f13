import type { NamesOfView } from '../../app/index.ts';
import type { NamedParty, NamedPlace } from '../../ledger/types.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type Columns, each, TABLE, tableOf } from '../table.ts';
import { namesQuerySchema, type PartyList, partyListSchema, type PlaceList, placeListSchema } from '../types.ts';
import { z } from 'zod';

const askedOf = ({ q, limit, asOf, recordedBy }: z.output<typeof namesQuerySchema>): NamesOfView => ({
  ...{ text: q, limit, asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined },
});

const PARTIES: Columns<NamedParty> = [
  ['party', ({ name }) => name],
  ['accounts', ({ accounts }) => accounts],
  ['claims', ({ claims }) => claims],
  ['asked_about', ({ about }) => about],
  ['id', ({ id }) => id],
];
const PLACES: Columns<NamedPlace> = [
  ['place', ({ name }) => name],
  ['questions', ({ questions }) => questions],
  ['kinds', ({ kinds }) => kinds.join(' ')],
  ['id', ({ id }) => id],
];
/** More names than any reader goes through. */
const NAMES_MAX = 100_000;
const tableSchema = namesQuerySchema.omit({ limit: true });

export const nameRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/parties.csv',
    { tells: 'The parties as a table', query: tableSchema, answer: z.string(), givesFile: TABLE },
    async ({ query }) => tableOf('parties', PARTIES, each(await app.parties(askedOf({ ...query, limit: NAMES_MAX })))),
  ),
  route(
    'GET',
    '/api/places.csv',
    { tells: 'The places as a table', query: tableSchema, answer: z.string(), givesFile: TABLE },
    async ({ query }) => tableOf('places', PLACES, each(await app.places(askedOf({ ...query, limit: NAMES_MAX })))),
  ),
  route(
    'GET',
    '/api/parties',
    { tells: 'Who speaks and who is spoken of', query: namesQuerySchema, answer: partyListSchema },
    async ({ query }) => ({ parties: [...(await app.parties(askedOf(query)))] }) satisfies PartyList,
  ),
  route(
    'GET',
    '/api/places',
    { tells: 'Places that questions ask about', query: namesQuerySchema, answer: placeListSchema },
    async ({ query }) => ({ places: [...(await app.places(askedOf(query)))] }) satisfies PlaceList,
  ),
];

import type { NamesOfView } from '../../app/index.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { namesQuerySchema, type PartyList, partyListSchema, type PlaceList, placeListSchema } from '../types.ts';
import type { z } from 'zod';

const askedOf = ({ q, limit, asOf, recordedBy }: z.output<typeof namesQuerySchema>): NamesOfView => ({
  ...{ text: q, limit, asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined },
});

export const nameRoutes = (app: Reads): readonly Route[] => [
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

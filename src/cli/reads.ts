/** What the API asks, answered by the use cases. */
import type { Reads } from '../api/reads.ts';
import {
  type App,
  bearsOn,
  countDocuments,
  countQuestions,
  findingsOn,
  listParties,
  listPlaces,
  listSources,
  listViews,
  originalOf,
  originalShown,
  pageOfCeasefires,
  pageOfControl,
  pageOfDocuments,
  pageOfIncidents,
  pageOfMeasures,
  pageOfQuestions,
  readLog,
  search,
  showClaim,
  showDocument,
  showIncident,
  showQuestion,
  showSource,
} from '../app/index.ts';
import { SCHEMAS } from '../claims/kinds/schemas.ts';

export const readsOf = (app: App): Reads => ({
  questions: (asked) => pageOfQuestions(app, asked),
  countQuestions: (filter) => countQuestions(app, filter),
  question: (id, view) => showQuestion(app, id, view),
  findings: (id, view) => findingsOn(app, id, view),
  incidents: (asked) => pageOfIncidents(app, asked),
  incident: (id, view) => showIncident(app, id, view),
  documents: (asked) => pageOfDocuments(app, asked),
  countDocuments: (filter) => countDocuments(app, filter),
  async document(id, view) {
    const found = await showDocument(app, id, view);
    return found === null || found.document.tombstone !== null ? null : found;
  },
  original: (id) => originalOf(app, id),
  shown: (id, asked) => originalShown(app, id, asked),
  async claim(id, view) {
    const found = await showClaim(app, id, view);
    if (found === null) return null;
    const { claim, document, uncorrected } = found;
    const questions = await bearsOn(app, claim, view);
    return { claim, document, uncorrected, questions };
  },
  control: (asked, place) => pageOfControl(app, asked, place),
  measures: (asked, authority) => pageOfMeasures(app, asked, authority),
  ceasefires: (asked) => pageOfCeasefires(app, asked),
  search: (query, asked) => search(app, query, asked),
  parties: (asked) => listParties(app, asked),
  places: (asked) => listPlaces(app, asked),
  sources: (asked) => listSources(app, asked),
  source: (name, view) => showSource(app, name, view),
  views: (page) => listViews(app, page),
  log: (asked) => readLog(app, asked),
  kinds: () => SCHEMAS,
});

/** What the API asks of the application. `app/` satisfies it; tests put a small one in its place. */
import type { AnyClaim } from '../model/claim.ts';
import type { CopiesOf } from '../model/copies.ts';
import type { CeasefireCourse, ControlCourse, MeasureCourse } from '../model/course.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { KindSchema } from '../model/kind.ts';
import type { Finding } from '../model/decision.ts';
import type { SavedView, Source, SourceDetail, ViewPage } from '../model/filed.ts';
import type { Incident } from '../model/incident.ts';
import type { Question } from '../model/question.ts';
import type {
  CoursePage,
  CoursesAsked,
  DocumentFilterOfView,
  DocumentsOfView,
  FilterOfView,
  IncidentsOfView,
  LogAsked,
  NamesOfView,
  PassagesAsked,
  QuestionsOfView,
} from '../app/index.ts';
import type {
  DocumentCount,
  DocumentPage,
  IncidentPage,
  LogEntry,
  NamedParty,
  NamedPlace,
  QuestionCount,
  QuestionPage,
  SearchResult,
} from '../ledger/types.ts';
import type { ClaimDetail, DocumentSummary, View } from './types.ts';

export interface Reads {
  readonly questions: (asked: QuestionsOfView) => Promise<QuestionPage>;
  /** by kind and standing, whatever of the two is asked for */
  readonly countQuestions: (filter: FilterOfView) => Promise<QuestionCount>;
  /** null when the ledger has no such question in this view */
  readonly question: (id: string, view: View) => Promise<Question | null>;
  /** what people found for a question of this view, by its whole id */
  readonly findings: (question: string, view: View) => Promise<readonly Finding[]>;
  readonly incidents: (asked: IncidentsOfView) => Promise<IncidentPage>;
  /** null when there is no such incident in this view */
  readonly incident: (id: string, view: View) => Promise<Incident | null>;
  readonly documents: (asked: DocumentsOfView) => Promise<{
    readonly documents: readonly DocumentSummary[];
    readonly next: DocumentPage['next'];
  }>;
  readonly countDocuments: (filter: DocumentFilterOfView) => Promise<DocumentCount>;
  /** as it was read by the day of the view; null when it was not held then */
  readonly document: (
    id: string,
    view: View,
  ) => Promise<{
    readonly document: DocumentRecord;
    readonly claims: readonly AnyClaim[];
    readonly copies?: CopiesOf;
    /** claims held now that the view leaves out */
    readonly leftOut: number;
  } | null>;
  /** the file that a document was read from; null when it is not held */
  readonly original: (id: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** that file as markup, to be sealed off, with the quote of a claim marked; null when no browser shows its like */
  readonly shown: (id: string, asked: View & { readonly claim?: string | undefined }) => Promise<string | null>;
  readonly claim: (id: string, view: View) => Promise<ClaimDetail | null>;
  /** who held which place when; of one place where it is named */
  readonly control: (asked: CoursesAsked, place: string | null) => Promise<CoursePage<ControlCourse>>;
  /** what each authority had in force; of one authority where it is named */
  readonly measures: (asked: CoursesAsked, authority: string | null) => Promise<CoursePage<MeasureCourse>>;
  readonly ceasefires: (asked: CoursesAsked) => Promise<CoursePage<CeasefireCourse>>;
  readonly search: (query: string, asked: PassagesAsked) => Promise<SearchResult>;
  readonly parties: (asked: NamesOfView) => Promise<readonly NamedParty[]>;
  readonly places: (asked: NamesOfView) => Promise<readonly NamedPlace[]>;
  readonly sources: (asked: NamesOfView) => Promise<readonly Source[]>;
  /** null when no document of the view names it and nobody wrote of it */
  readonly source: (name: string, view: Omit<NamesOfView, 'limit'>) => Promise<SourceDetail | null>;
  /** of one page or of all */
  readonly views: (page: ViewPage | null) => Promise<readonly SavedView[]>;
  /** the latest entry first */
  readonly log: (asked: LogAsked) => Promise<readonly LogEntry[]>;
  /** the kinds that the running rules know */
  readonly kinds: () => readonly KindSchema[];
}

import { wordsOf } from '../../../shared/document/pieces.ts';
import type { Suggestion } from '../../../shared/domain/suggestion.ts';
import { sentenceOf } from '../../../shared/suggestions/sentence.ts';
import { acceptSuggestions, rejectSuggestions } from '../../documents/decide-suggestions.ts';
import { withdrawSuggestion } from '../../documents/edit-suggestions.ts';
import type { ReviewContent, ReviewPart } from '../../documents/flow-reader.ts';
import { elementTop } from './line-top.ts';
import type { MarginItem } from './margin.tsx';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';
import { SuggestionCard } from './suggestion-card.tsx';

/** What the suggestions of a part are shown with. */
export interface SuggestionItemsHost {
  readonly desk: ReviewDesk;
  readonly onChoose: (id: string) => void;
  /** Back to the part. */
  readonly onBack: (part: ReviewPart) => void;
}

/** The cards of a part's suggestions, those in its words and those about the whole of it. */
export function suggestionItems(
  host: SuggestionItemsHost,
  view: ReviewView,
  part: ReviewPart,
  root: () => HTMLElement | null,
): readonly MarginItem[] {
  const { content, suggestions } = view;
  return suggestionsIn(view, part).map((suggestion): MarginItem => {
    const field = part.fields.find((item) => suggestions.of(item).overtaken.includes(suggestion));
    return {
      id: suggestion.id,
      lineTop: () => elementTop(root(), `[data-change-ids~="${suggestion.id}"]`) || elementTop(root(), 'h2'),
      render: ({ isNow, isFolded }) => (
        <SuggestionCard
          suggestion={suggestion}
          author={view.personOf(suggestion.by)}
          me={host.desk.me.id}
          sentence={sentenceOf(suggestion.change, developmentsOf(content))}
          isOvertaken={field !== undefined}
          mayDecide={host.desk.me.roles.includes('editor')}
          isNow={isNow}
          isFolded={isFolded}
          onChoose={() => host.onChoose(suggestion.id)}
          onAccept={() => decide(host, part, [suggestion], 'accept')}
          onReject={() => decide(host, part, [suggestion], 'reject')}
          onWithdraw={() => {
            withdrawSuggestion(host.desk.session.doc, suggestion.id);
            host.onBack(part);
          }}
          onCopy={() => {
            if (suggestion.change.kind === 'text') void navigator.clipboard.writeText(wordsOf(suggestion.change.added));
          }}
          onLeave={() => host.onBack(part)}
        />
      ),
    };
  });
}

/** The undecided suggestions that are shown beside a part, in the order of their time. */
export function suggestionsIn(
  { suggestions, content }: Pick<ReviewView, 'suggestions' | 'content'>,
  part: ReviewPart,
): readonly Suggestion[] {
  return suggestions.open.filter(({ change }) => {
    if (change.kind === 'text')
      return part.fields.some(
        ({ place }) => place.developmentId === change.place.developmentId && place.field === change.place.field,
      );
    if (change.kind === 'add-development')
      return part.ref === (change.behind ?? content.parts.find(({ ref }) => ref === 'lede')?.ref);
    return change.developmentId === null ? part.ref === 'lede' : part.developmentId === change.developmentId;
  });
}

/** Accepts or rejects some as one undo step, and says what came of it. */
export function decide(
  { desk, onBack }: Pick<SuggestionItemsHost, 'desk' | 'onBack'>,
  part: ReviewPart,
  chosen: readonly Suggestion[],
  how: 'accept' | 'reject',
): void {
  const decider = { by: desk.me.id, at: new Date().toISOString() };
  const ids = chosen.map(({ id }) => id);
  const undo = { label: 'Undo', run: desk.session.undo.undo };
  if (how === 'reject') {
    rejectSuggestions(desk.session, ids, decider);
    desk.tell(`${counted(ids.length)} rejected.`, undo);
  } else {
    const { accepted, overtaken } = acceptSuggestions(desk.session, ids, decider);
    const left = overtaken.length === 0 ? '' : ` ${counted(overtaken.length)} left: what they change is gone.`;
    desk.tell(`${counted(accepted.length)} accepted.${left}`, undo);
  }
  onBack(part);
}

const counted = (count: number): string => `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`;

const developmentsOf = ({ parts }: ReviewContent) =>
  parts.flatMap(({ developmentId, headline }) => (developmentId === null ? [] : [{ id: developmentId, headline }]));

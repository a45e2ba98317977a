import { nanoid } from 'nanoid';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type IssueId = Branded<'IssueId'>;
export type PublicationId = Branded<'PublicationId'>;
export type DevelopmentId = Branded<'DevelopmentId'>;
export type SourceId = Branded<'SourceId'>;
export type EntityId = Branded<'EntityId'>;
export type FigureId = Branded<'FigureId'>;
export type PictureId = Branded<'PictureId'>;
export type PersonId = Branded<'PersonId'>;
export type ThreadId = Branded<'ThreadId'>;
export type CommentId = Branded<'CommentId'>;
export type SuggestionId = Branded<'SuggestionId'>;
export type VersionId = Branded<'VersionId'>;

export const newIssueId = (): IssueId => nanoid(12) as IssueId;
export const newPublicationId = (): PublicationId => nanoid(12) as PublicationId;
export const newDevelopmentId = (): DevelopmentId => nanoid(12) as DevelopmentId;
export const newSourceId = (): SourceId => nanoid(12) as SourceId;
export const newEntityId = (): EntityId => nanoid(12) as EntityId;
export const newFigureId = (): FigureId => nanoid(12) as FigureId;
export const newPictureId = (): PictureId => nanoid(12) as PictureId;
export const newThreadId = (): ThreadId => nanoid(12) as ThreadId;
export const newCommentId = (): CommentId => nanoid(12) as CommentId;
export const newSuggestionId = (): SuggestionId => nanoid(12) as SuggestionId;
export const newVersionId = (): VersionId => nanoid(12) as VersionId;

import type { EditorThemeClasses } from 'lexical';
import styles from './field.module.css';

/** A class of the module; one that is not there is a mistake in this file. */
const css = (name: string): string => styles[name] ?? '';

/** What each node looks like: classes of the field's sheet, all sizes from the publication's type tokens. */
export const FIELD_THEME: EditorThemeClasses = {
  paragraph: css('paragraph'),
  heading: { h3: css('heading'), h4: css('subheading') },
  quote: css('quote'),
  list: {
    ul: css('bullets'),
    ol: css('numbers'),
    listitem: css('item'),
    nested: { listitem: css('nestedItem') },
  },
  link: css('link'),
  hr: css('rule'),
  table: css('table'),
  tableCell: css('cell'),
  tableCellHeader: css('headCell'),
  tableSelection: css('tableSelection'),
  tableCellSelected: css('cellSelected'),
  footnoteReference: css('reference'),
  footnoteDefinition: css('definition'),
  text: {
    bold: css('bold'),
    italic: css('italic'),
    underline: css('underline'),
    strikethrough: css('strikethrough'),
    underlineStrikethrough: css('underlineStrikethrough'),
    superscript: css('superscript'),
    subscript: css('subscript'),
  },
};

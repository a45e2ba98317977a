import type { Properties, Root, RootContent } from 'hast';
import { parseDocument } from 'htmlparser2';
import { find, html as htmlNames } from 'property-information';

type Parsed = ReturnType<typeof parseDocument>['children'][number];

/**
 * Reads a page that we have written as a tree. A whole page is read for every export, and ours leaves nothing for a
 * browser's rules of repair to do: a reader without them takes a fifth of the time.
 */
export const readOwnHtml = (html: string): Root => ({
  type: 'root',
  children: parseDocument(html).children.flatMap(contentOf),
});

function contentOf(node: Parsed): RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: (node as Parsed & { readonly data: string }).data }];
  if (!('attribs' in node)) return [];
  return [
    {
      type: 'element',
      tagName: node.name,
      properties: propertiesOf(node.attribs),
      children: node.children.flatMap(contentOf) as never,
    },
  ];
}

/** Attributes by the names and kinds that trees give them. */
function propertiesOf(attributes: Readonly<Record<string, string>>): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    const { property, boolean, number, spaceSeparated } = find(htmlNames, name);
    properties[property] = spaceSeparated
      ? value.split(/\s+/).filter(Boolean)
      : boolean
        ? true
        : number && value !== '' && Number.isFinite(Number(value))
          ? Number(value)
          : value;
  }
  return properties;
}

/** Which issues the shelf shows. */
export type LibraryFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'publication'; readonly id: string };

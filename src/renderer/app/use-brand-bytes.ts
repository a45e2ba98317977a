import { useEffect, useState } from 'react';
import { brandFiles } from '../../shared/brand/brand-files.ts';
import type { Brand } from '../../shared/domain/brand.ts';
import type { BrandBytes } from '../../shared/export/picture-source.ts';
import type { Workspace } from './workspace.ts';

const NOTHING: ReadonlyMap<string, BrandBytes> = new Map();

/** The logos and fonts of a brand that are at hand, by their hash; it keeps its identity while the brand has the same. */
export function useBrandBytes({ pictures, fonts }: Workspace, brand: Brand | null): ReadonlyMap<string, BrandBytes> {
  const [bytes, setBytes] = useState(NOTHING);
  const needed = brand === null ? '' : brandFiles(brand).join(' ');
  useEffect(() => {
    let isGone = false;
    const hashes = needed === '' ? [] : needed.split(' ');
    void Promise.all(
      hashes.map(async (sha256) => {
        const found = (await pictures.read(sha256, 'full')) ?? (await fonts.read(sha256));
        return found === null ? null : ([sha256, found] as const);
      }),
    ).then((all) => {
      if (!isGone) setBytes(new Map(all.filter((each) => each !== null)));
    });
    return () => {
      isGone = true;
    };
  }, [pictures, fonts, needed]);
  return bytes;
}

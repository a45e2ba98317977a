import { Monitor, Moon, Smartphone } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { request } from '../../platform/bridge.ts';
import { Tool } from '../../ui/tool.tsx';
import styles from './brand.module.css';
import type { BrandDesk } from './brand-desk.ts';
import { makePreview, type PageFormat, PREVIEW_FORMATS, type PreviewFormat } from './make-preview.ts';
import { PrintedPages } from './printed-pages.tsx';

/** The output itself, made anew as the brand changes. */
export function BrandPreview({ desk }: { readonly desk: BrandDesk }): ReactElement {
  const [format, setFormat] = useState<PreviewFormat>('html');
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const [isDark, setDark] = useState(false);
  return (
    <section className={styles.preview} aria-label="Preview" data-area="preview">
      <div className={styles.toolbar}>
        <div className={styles.tabs} role="tablist" aria-label="Format">
          {PREVIEW_FORMATS.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              className={styles.tab}
              aria-selected={id === format}
              onClick={() => setFormat(id)}
            >
              {name}
            </button>
          ))}
        </div>
        <span className={styles.grow} />
        <Tool
          icon={Monitor}
          size="small"
          label="Desktop width"
          isPressed={width === 'desktop'}
          onClick={() => setWidth('desktop')}
        />
        <Tool
          icon={Smartphone}
          size="small"
          label="Phone width"
          isPressed={width === 'phone'}
          onClick={() => setWidth('phone')}
        />
        <Tool icon={Moon} size="small" label="Show in dark" isPressed={isDark} onClick={() => setDark(!isDark)} />
      </div>
      <div className={styles.proof}>
        {format === 'pdf' ? (
          <PrintedPages desk={desk} />
        ) : (
          <Page desk={desk} format={format} width={width} isDark={isDark} />
        )}
      </div>
    </section>
  );
}

interface PageProps {
  readonly desk: BrandDesk;
  readonly format: PageFormat;
  readonly width: 'desktop' | 'phone';
  readonly isDark: boolean;
}

function Page({ desk, format, width, isDark }: PageProps): ReactElement {
  const address = usePreviewAddress(desk, format);
  return (
    <iframe
      className={styles.page}
      data-width={width}
      // What a page does in the dark follows the scheme of its frame.
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
      data-dark={isDark || undefined}
      title={format === 'html' ? 'The web page' : 'The mail'}
      sandbox=""
      src={address ?? undefined}
    />
  );
}

/** Of what changes while one is made, only the last state is made. */
function usePreviewAddress({ issue, publication, pictures, brandFiles }: BrandDesk, format: PageFormat): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const next = useRef<(() => Promise<void>) | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    let isGone = false;
    next.current = async () => {
      const html = await makePreview(format, { issue, publication, pictures, brandFiles });
      const answer = await request('preview:set', { name: 'brand', html });
      if (answer.ok && !isGone) setAddress(answer.value);
    };
    const run = async () => {
      isBusy.current = true;
      while (next.current !== null) {
        const make = next.current;
        next.current = null;
        await make();
      }
      isBusy.current = false;
    };
    if (!isBusy.current) void run();
    return () => {
      isGone = true;
    };
  }, [issue, publication, pictures, brandFiles, format]);
  return address;
}

import { type CSSProperties, type ReactElement, useEffect, useRef, useState } from 'react';

export interface SafePageProps {
  /** A whole page, of which nothing is trusted; null while there is none yet. */
  readonly html: string | null;
  readonly title: string;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly 'data-width'?: string;
  readonly 'data-dark'?: boolean | undefined;
}

/** The page that the main process serves for it: it says when it is ready, and shows what it is sent. */
const ADDRESS = 'app://preview/';

/** Shows a page without any rights. When the page changes, what is shown changes in place. */
export function SafePage({ html, ...rest }: SafePageProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(0);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (data === 'ready' && source === frame.current?.contentWindow) setReady((times) => times + 1);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  useEffect(() => {
    // It has no origin of its own that could be named.
    if (ready > 0 && html !== null) frame.current?.contentWindow?.postMessage(html, '*');
  }, [ready, html]);
  return <iframe ref={frame} src={ADDRESS} sandbox="allow-scripts" {...rest} />;
}

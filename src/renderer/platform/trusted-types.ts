interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
    };
  }
}

/** The one policy that the content security policy allows: scripts of our own origin, for workers. */
const policy = window.trustedTypes?.createPolicy('digest-desk', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new Error(`Not a script of this app: ${url}`);
    return url;
  },
});

/** A script URL that a worker may be made of. */
export const trustedScriptUrl = (url: URL): string => policy?.createScriptURL(url.href) ?? url.href;

/** True for the names and addresses of this machine alone (RFC 6761, RFC 1122, RFC 4291), as they stand in a URL. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** How the address of a Redis is shown: without the password. */

/** @throws Error that names no password, if it is no address of a Redis */
export function addressOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^rediss?:$/.test(parsed.protocol) || parsed.hostname === '') {
    throw new Error(
      '--queue takes the address of a Redis, like redis://127.0.0.1:6379 or ' +
        'rediss://user:password@queue.example:6379/0.',
    );
  }
  const { hostname, port, pathname } = parsed;
  return `Redis at ${hostname}:${port || 6379}${pathname === '/' ? '' : pathname}`;
}

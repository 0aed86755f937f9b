/** The session's CSRF token, which every changing call of our own pages needs; its cookie is for /camunda only. */
export async function token() {
  return (await fetch('/camunda/api/jospen/csrf-token', { cache: 'no-store' })).headers.get('X-XSRF-TOKEN') ?? '';
}

/** One comment of a pull request, found again by a mark in it: an update never adds a second. */

const mark = key => `<!-- popcorn-audit ${key.replaceAll('--', '- -').replaceAll('>', '')} -->`

/** Creates the comment, or replaces its text. Throws with GitHub's status and words for what it refuses. */
export async function upsertComment({ api, repository, number, token, key, markdown }) {
  const request = async (path, options = {}) => {
    const response = await fetch(`${api}${path}`, {
      ...options,
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' },
      signal: AbortSignal.timeout(30_000),
    })
    if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 200)}`)
    return response.json()
  }
  const body = JSON.stringify({ body: `${mark(key)}\n${markdown}` })
  const found = await existing(request, repository, number, mark(key))
  if (found === null) await request(`/repos/${repository}/issues/${number}/comments`, { method: 'POST', body })
  else await request(`/repos/${repository}/issues/comments/${found}`, { method: 'PATCH', body })
}

/** The id of the marked comment; null where there is none. Pages of 100, at most 50 of them. */
async function existing(request, repository, number, marked) {
  for (let page = 1; page <= 50; page += 1) {
    const comments = await request(`/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`)
    const found = comments.find(({ body }) => typeof body === 'string' && body.startsWith(marked))
    if (found !== undefined) return found.id
    if (comments.length < 100) return null
  }
  return null
}

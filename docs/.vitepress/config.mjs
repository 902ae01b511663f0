/** The site of these pages: `npm run docs`. Pages link to the repository's other files relatively, as GitHub shows them. */
import { posix } from 'node:path'
import { defineConfig } from 'vitepress'

const repository = 'https://github.com/goorm-popcorn/popcorn-audit'
const page = (text, link) => ({ text, link })

export default defineConfig({
  title: 'popcorn-audit',
  description: 'An AWS architecture, written down once as YAML, and every deviation from it.',
  base: '/popcorn-audit/',
  outDir: '../.cache/site',
  cacheDir: '../.cache/vitepress',
  markdown: { config: linksToRepository },
  themeConfig: {
    nav: [page('Getting started', '/getting-started'), page('Every field', '/spec-reference'), page('한국어', '/ko/getting-started')],
    sidebar: [
      {
        text: 'Use',
        items: [
          page('Getting started', '/getting-started'),
          page('A first hour', '/transcript'),
          page('Writing a spec', '/writing-a-spec'),
          page('Every field', '/spec-reference'),
          page('Reading a report', '/reading-a-report'),
          page('Templates', '/templates'),
          page('CI', '/ci'),
          page('Many accounts', '/many-accounts'),
          page('The scheduled audit', '/scheduled-audit'),
          page('How far it goes', '/scale'),
          page('Waivers', '/waivers'),
          page('Recovery', '/recovery'),
        ],
      },
      { text: '한국어', items: [page('시작하기', '/ko/getting-started')] },
      {
        text: 'Contribute',
        items: [
          page('The code', '/architecture'),
          page('Rules', `${repository}/blob/main/rules/README.md`),
          page('Security promises', `${repository}/blob/main/SECURITY.md`),
        ],
      },
    ],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
  },
})

/** A link out of docs/ becomes one to the repository; VitePress would call it dead. test/readme.test.ts checks that it is not. */
function linksToRepository(md) {
  const render = md.renderer.rules.link_open
  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index]
    const href = token.attrGet('href') ?? ''
    const target = posix.join(posix.dirname(env.relativePath ?? ''), href)
    if (/^[a-z]+:/.test(href) || !target.startsWith('../')) return render(tokens, index, options, env, self)
    token.attrSet('href', `${repository}/blob/main/${target.slice(3)}`)
    return self.renderToken(tokens, index, options)
  }
}

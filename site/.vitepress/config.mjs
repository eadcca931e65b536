import fs from 'node:fs';
import { defineConfig } from 'vitepress';

/** scripts/docs.js writes it beside the pages: what is generated there, and where the site lies. */
const { title, description, home, editions, repository, sections } = JSON.parse(fs.readFileSync(new URL('../site.json', import.meta.url), 'utf8'));

export default defineConfig({
  title,
  description,
  base: new URL(home).pathname,
  lang: 'en',
  // Without one, a browser asks for /favicon.ico.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  cleanUrls: true,
  // The text of each page, as it is.
  srcExclude: ['public/**'],
  lastUpdated: false,
  sitemap: { hostname: home },
  markdown: {
    // GitHub's, so that a link to a heading works here and there.
    anchor: { slugify: (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-') },
    toc: { level: [2, 3] },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/getting-started', activeMatch: '^/(?!reference|rules)' },
      { text: 'Reference', link: '/reference/ConnectUser', activeMatch: '^/reference' },
      { text: 'Rules', link: '/rules' },
      editions,
    ],
    sidebar: sections,
    outline: { level: [2, 3] },
    search: { provider: 'local', options: { detailedView: false } },
    socialLinks: [{ icon: 'github', link: repository }],
    docFooter: { prev: 'Previous', next: 'Next' },
  },
});

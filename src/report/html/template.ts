/** The page. Everything that is filled in is escaped; the drawing, the style and the script alone are ours whole. */
export const template = `<!DOCTYPE html>
<html lang="<%= it.language %>">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="<%= it.policy %>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><%= it.title %></title>
<style><%~ it.style %></style>
</head>
<body>
<a class="skip" href="#findings"><%= it.words.skip %></a>
<header class="<%= it.tone %>">
<h1><%= it.verdict %></h1>
<p><%= it.source %></p>
</header>
<nav aria-label="<%= it.title %>">
<ul>
<% for (const one of it.sections) { %><li><a href="#<%= one.id %>"><%= one.text %></a></li>
<% } %></ul>
</nav>
<main>
<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title"><%= it.words.summary %></h2>
<div class="overview">
<div>
<% if (it.tiles.length > 0) { %><ul class="tiles">
<% for (const one of it.tiles) { %><li class="<%= one.id %>"><strong><%= one.count %></strong> <span><%= one.text %></span></li>
<% } %></ul>
<% } %><% if (it.first.items.length > 0) { %><ol class="first">
<% for (const one of it.first.items) { %><li><span class="mark <%= one.tone %>"><%= one.mark %></span> <a href="#<%= one.id %>"><%= one.sentence %></a></li>
<% } %></ol>
<% if (it.first.more !== '') { %><p><a href="#findings"><%= it.first.more %></a></p>
<% } %><% } %><% for (const line of it.summary) { %><p class="soft"><%= line %></p>
<% } %><% if (it.folded.length > 0) { %><details class="soft"><summary><%= it.words.folded %></summary>
<% for (const line of it.folded) { %><p><%= line %></p>
<% } %></details>
<% } %></div>
<% if (it.trend !== null) { %><div>
<h3><%= it.words.trend %></h3>
<figure class="trend"><%~ it.trend.drawing %>
<figcaption><ul class="legend">
<% for (const one of it.trend.legend) { %><li class="swatch-<%= one.id %>"><%= one.text %></li>
<% } %></ul></figcaption></figure>
<details><summary><%= it.words.trendTable %></summary>
<div class="wide" tabindex="0" role="group" aria-label="<%= it.words.trend %>"><table>
<thead><tr><th scope="col"><%= it.words.trendTime %></th><% for (const one of it.trend.legend) { %><th scope="col"><%= one.text %></th><% } %><th scope="col"><%= it.words.trendSum %></th><th scope="col"><%= it.words.trendUnknown %></th></tr></thead>
<tbody>
<% for (const row of it.trend.rows) { %><tr><th scope="row"><%= row.time %></th><% for (const count of row.counts) { %><td class="number"><%= count %></td><% } %><td class="number"><%= row.sum %></td><td class="number"><%= row.unknown %></td></tr>
<% } %></tbody>
</table></div></details>
</div>
<% } %></div>
</section>
<% if (it.changes !== null) { %><section id="changed" aria-labelledby="changed-title">
<h2 id="changed-title"><%= it.words.changed %></h2>
<p><%= it.changes.counts %></p>
<% if (it.changes.items.length === 0) { %><p class="soft"><%= it.words.unchanged %></p><% } else { %><ul class="changes">
<% for (const one of it.changes.items) { %><li><span class="mark <%= one.tone %>"><%= one.mark %></span> <span class="mark <%= one.severity %>"><%= one.severityText %></span> <% if (one.href !== null) { %><a href="<%= one.href %>"><%= one.sentence %></a><% } else { %><%= one.sentence %><% } %> <code class="soft"><%= one.place %></code></li>
<% } %></ul>
<% } %></section>
<% } %><section id="architecture" aria-labelledby="architecture-title">
<h2 id="architecture-title"><%= it.words.architecture %></h2>
<p class="soft"><%= it.words.drawn %></p>
<div class="drawing" tabindex="0" role="group" aria-labelledby="architecture-title"><%~ it.drawing %></div>
<% if (it.elsewhere.length > 0) { %><h3><%= it.words.elsewhere %></h3>
<ul class="chips">
<% for (const one of it.elsewhere) { %><li><a href="<%= one.href %>"><%= one.text %></a> <span class="<%= one.tone %>"><%= one.mark %></span></li>
<% } %></ul>
<% } %></section>
<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title"><%= it.words.findings %></h2>
<form id="filter" role="search" aria-label="<%= it.words.filter %>" hidden>
<label><%= it.words.severity %><select name="severity"><option value=""><%= it.words.all %></option><% for (const one of it.choices.severity) { %><option value="<%= one.id %>"><%= one.text %></option><% } %></select></label>
<label><%= it.words.kind %><select name="kind"><option value=""><%= it.words.all %></option><% for (const one of it.choices.kind) { %><option value="<%= one.id %>"><%= one.text %></option><% } %></select></label>
<label><%= it.words.verdict %><select name="verdict"><option value=""><%= it.words.all %></option><% for (const one of it.choices.verdict) { %><option value="<%= one.id %>"><%= one.text %></option><% } %></select></label>
<% if (it.choices.since.length > 0) { %><label><%= it.words.since %><select name="since"><option value=""><%= it.words.all %></option><% for (const one of it.choices.since) { %><option value="<%= one.id %>"><%= one.text %></option><% } %></select></label>
<% } %><label><%= it.words.text %><input type="search" name="text" autocomplete="off"></label>
<output><%= it.words.shown %>: <span id="shown"><%= it.total %></span> / <%= it.total %></output>
</form>
<% for (const group of it.groups) { %><section class="group">
<h3><%= group.title %> (<%= group.items.length %>)</h3>
<% for (const one of group.items) { %><article class="item edge-<%= one.tone %>" id="<%= one.id %>" data-severity="<%= one.severity %>" data-verdict="<%= one.verdict %>" data-kind="<%= one.kind %>" data-since="<%= one.since %>">
<h4><span class="mark <%= one.tone %>"><%= one.mark %></span> <% if (one.standing !== '') { %><span class="mark standing-<%= one.since %>"><%= one.standing %></span> <% } %><%= one.sentence %></h4>
<dl>
<% for (const row of one.rows) { %><dt><%= row.label %></dt><dd><% if (row.is === 'command' || row.is === 'patch' || row.is === 'json') { %><pre><code><%= row.text %></code></pre><% } else if (row.is === 'path') { %><ol class="path"><% for (const step of row.text.split('\\n')) { %><li><code><%= step %></code></li><% } %></ol><% } else if (row.is === 'data') { %><code><%= row.text %></code><% } else { %><%= row.text %><% } %></dd>
<% } %><% if (one.resource !== null) { %><dt><%= it.words.resource %></dt><dd><a href="#<%= one.resource.id %>"><%= one.resource.text %></a></dd>
<% } %></dl>
<% if (one.hides.length > 0) { %><ul>
<% for (const text of one.hides) { %><li><%= text %></li>
<% } %></ul>
<% } %></article>
<% } %></section>
<% } %></section>
<% if (it.exposed.length + it.unseen.length > 0) { %><section id="exposed" aria-labelledby="exposed-title">
<h2 id="exposed-title"><%= it.words.exposed %></h2>
<% if (it.exposed.length > 0) { %><div class="wide" tabindex="0" role="group" aria-labelledby="exposed-title"><table>
<thead><tr><th scope="col"><%= it.words.resource %></th><th scope="col"><%= it.words.traffic %></th><th scope="col"><%= it.words.through %></th><th scope="col"><%= it.words.verdict %></th><th scope="col"><%= it.words.way %></th></tr></thead>
<tbody>
<% for (const one of it.exposed) { %><tr><th scope="row"><%= one.resource %></th><td><code><%= one.traffic %></code></td><td><code><%= one.through %></code></td><td><% if (one.isProven) { %><%= one.verdict %><% } else { %><span class="unknown"><%= one.verdict %></span> <%= one.because.join(', ') %><% } %></td><td><% if (one.path.length > 0) { %><details><summary><%= it.words.way %> (<%= one.path.length %>)</summary><ol class="path"><% for (const step of one.path) { %><li><code><%= step %></code></li><% } %></ol></details><% } %></td></tr>
<% } %></tbody>
</table></div>
<% } %><% for (const text of it.unseen) { %><p><%= text %></p>
<% } %></section>
<% } %><section id="resources" aria-labelledby="resources-title">
<h2 id="resources-title"><%= it.words.resources %></h2>
<% for (const group of it.resources) { %><section class="group" id="<%= group.id %>">
<h3><%= group.title %> (<%= group.items.length %>)</h3>
<% for (const one of group.items) { %><details class="item" id="<%= one.id %>" data-severity="<%= one.severity %>" data-verdict="<%= one.verdict %>" data-kind="<%= one.kind %>" data-since="">
<summary><span class="mark <%= one.tone %>"><%= one.mark %></span> <%= one.name %></summary>
<p class="soft"><code><%= one.about %></code></p>
<% if (one.now !== '') { %><p class="soft"><%= one.now %></p>
<% } %><% if (one.facts.length > 0) { %><div class="wide"><table>
<thead><tr><th scope="col"><%= it.words.property %></th><th scope="col"><%= it.words.verdict %></th><th scope="col"><%= it.words.expected %></th><th scope="col"><%= it.words.actual %></th><th scope="col"><%= it.words.seen %></th></tr></thead>
<tbody>
<% for (const fact of one.facts) { %><tr><th scope="row"><%= fact.label %></th><td><span class="<%= fact.tone %>"><%= fact.mark %></span></td><td><code><%= fact.expected %></code></td><td><code><%= fact.actual %></code></td><td><code><%= fact.seen %></code></td></tr>
<% } %></tbody>
</table></div>
<% } %></details>
<% } %></section>
<% } %></section>
<section id="calls" aria-labelledby="calls-title">
<h2 id="calls-title"><%= it.words.calls %></h2>
<div class="wide"><table>
<thead><tr><th scope="col"><%= it.words.call %></th><th scope="col"><%= it.words.pages %></th><th scope="col"><%= it.words.items %></th><th scope="col"><%= it.words.retries %></th><th scope="col"><%= it.words.answer %></th></tr></thead>
<tbody>
<% for (const one of it.ledger) { %><tr><th scope="row"><code><%= one.call %></code></th><td class="number"><%= one.pages %></td><td class="number"><%= one.items %></td><td class="number"><%= one.retries %></td><td><%= one.error %></td></tr>
<% } %></tbody>
</table></div>
</section>
</main>
<script><%~ it.script %></script>
</body>
</html>
`

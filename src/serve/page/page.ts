export const scriptPath = '/page.js';
export const stylesheetPath = '/page.css';
/** The elements, as pages without a bundler load them. */
export const standalonePath = '/standalone.js';

const documentOf = (head: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>ServiceNow ticketing, tried out</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetPath}">
${head}</head>
<body>
<header>
<h1>ServiceNow ticketing, tried out</h1>
<button type="button" id="leave" hidden>Use another token</button>
</header>
<main>
${body}</main>
</body>
</html>
`;

/** The page for people: its script fills it once a token is given. */
export const page = documentOf(
  `<script type="module" src="${scriptPath}"></script>\n`,
  `<noscript><p class="card">This page needs JavaScript.</p></noscript>
<form id="sign-in" class="card" aria-labelledby="sign-in-heading" hidden>
<h2 id="sign-in-heading">Sign in</h2>
<p class="muted" id="token-help">With one of the bearer tokens that <code>servicenow-ticketing serve</code> has printed. It stays in this page’s memory: after a reload you are asked again.</p>
<label for="token">Bearer token</label>
<div class="line">
<input id="token" type="password" required autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="token-help refusal">
<button>Sign in</button>
</div>
<p id="refusal" class="refusal" role="alert"></p>
</form>
<div id="product"></div>
<template id="parts">
<section class="card" id="settings" aria-labelledby="settings-heading">
<h2 id="settings-heading">Settings</h2>
<servicenow-settings-panel></servicenow-settings-panel>
</section>
<section class="card" aria-labelledby="anomaly-heading">
<h2 id="anomaly-heading">Anomaly</h2>
<label for="anomaly">Shown</label>
<select id="anomaly"></select>
<p id="description"></p>
<ul id="checks"></ul>
<div class="line">
<button type="button" id="acknowledge">Acknowledge</button>
<button type="button" id="archive">Archive as Resolved</button>
<button type="button" id="restore">Restore</button>
<button type="button" id="create">Create a ticket</button>
</div>
<form id="comment" aria-label="Comment">
<label for="comment-text">Comment, which goes to the linked tickets as a work note</label>
<div class="line">
<input id="comment-text" required maxlength="3900" autocomplete="off">
<button>Comment</button>
</div>
</form>
<p id="told" role="status"></p>
</section>
<section class="card"><linked-tickets settings-url="#settings"></linked-tickets></section>
<create-ticket-dialog></create-ticket-dialog>
</template>
`,
);

/** The same where the elements were not built. */
export const pageWithoutElements = documentOf(
  '',
  `<p class="card">The backend is here. The elements are not built yet: <code>npm run build</code> makes them, then start it again.</p>
`,
);

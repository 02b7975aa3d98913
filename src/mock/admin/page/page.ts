/** Both below the admin surface. */
export const scriptPath = '/page.js';
export const stylesheetPath = '/page.css';

/** The page for people: its script fills it. */
export const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Behind the scenes | Mock ServiceNow</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/__mock${stylesheetPath}">
<script type="module" src="/__mock${scriptPath}"></script>
</head>
<body>
<div id="page"><p class="loading">Reading the instance …</p></div>
<noscript><p class="loading">This page needs JavaScript. What it shows is at <a href="/__mock/state">/__mock/state</a> as JSON.</p></noscript>
</body>
</html>
`;

/** The look of an exported page: read on any screen, light or dark, and printed on A4. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--muted:#5c6878;--line:#d8d4c9;--ground:#fff;--soft:#f4f2ec;--link:#1f5a9e;--mark:#fdefc3}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--muted:#a5b0be;--line:#3a4350;--ground:#161b22;--soft:#202732;--link:#8ab8f0;--mark:#5c4a12}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;background:var(--ground);color:var(--ink);font:1rem/1.6 Inter,"Segoe UI",system-ui,sans-serif}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .5em;text-wrap:balance}
h1{font-size:2rem;margin-top:0}h2{font-size:1.5rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1rem}
p{margin:.6em 0}a{color:var(--link)}mark{background:var(--mark);color:inherit}
.subtitle,.caption{color:var(--muted);font-size:.9rem}.caption{text-align:center;font-style:italic}.label{margin-top:1.4em}.work{padding-left:2em;text-indent:-2em}
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid var(--line);color:var(--muted)}
pre{overflow-x:auto;padding:.8em;background:var(--soft)}code{font-family:Consolas,ui-monospace,monospace;font-size:.92em}
.taches{list-style:none;padding-left:1em}
.tableau{overflow-x:auto;margin:1em 0}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border:1px solid var(--line);padding:.35em .6em;text-align:left;vertical-align:top}th{background:var(--soft)}th p,td p{margin:0}
.image{text-align:center}.image img,.image svg{max-width:100%;height:auto;background:#fff}
nav ol{list-style:none;padding-left:1.2em}nav>ol{padding-left:0}
.encadre{margin:1em 0;padding:.4em 1em;border-left:4px solid var(--link);background:var(--soft)}.encadre .label{margin:.4em 0;font-weight:600}.index ol{list-style:none;padding-left:0}
hr{border:0;border-top:1px solid var(--line);margin:2em 0}
.notes{border-top:1px solid var(--line);margin-top:3em;font-size:.92rem}
:target{background:var(--mark)}
.page{break-before:page}
@media print{@page{size:A4;margin:23mm}body{max-width:none;padding:0;font-size:10.5pt;background:#fff;color:#000}a{color:inherit}nav{break-after:page}h1,h2,h3,h4,h5,h6,.caption,.label{break-after:avoid}tr,img,svg{break-inside:avoid}thead{display:table-header-group}.tableau{overflow:visible}}
`.trim();

/** The style sheet of a coded document. Repeats the design tokens of the pages, because the file stands alone. */
export const codedDocumentStyle = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1d1b18;--soft:#5f5a52;--line:#e5e0d6;--accent:#274b7a;--tint:.9 .055;--alpha:.75;--mark:.64 .12}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece7dd;--soft:#a8a196;--line:#2f2c27;--accent:#9dbbe3;--tint:.45 .07;--alpha:.6;--mark:.66 .12}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem;max-width:74rem;background:var(--paper);color:var(--ink);font:15px/1.5 'Source Sans 3','Source Sans Pro',Calibri,'Helvetica Neue',sans-serif}
h1{font:600 24px/1.3 'Source Serif 4','Source Serif Pro',Georgia,serif;margin:0 0 .25rem}
h2{font-size:13.5px;letter-spacing:.04em;color:var(--soft);margin:0 0 .4rem}
header p,footer p{margin:0;color:var(--soft)}
ul{list-style:none;margin:0;padding:0}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
.legend{margin:1.25rem 0;padding:.75rem 0;border-block:1px solid var(--line);font-size:13.5px}
.legend ul{columns:3 15rem;column-gap:2rem}
.legend li{padding-left:18px;position:relative;break-inside:avoid;color:var(--soft)}
.legend b{color:var(--ink);font-weight:600}
.legend li::before{content:'';position:absolute;left:0;top:.4em;width:10px;height:10px;border-radius:2px;background:oklch(var(--mark) var(--h))}
.turn{display:grid;grid-template-columns:8rem minmax(0,38rem) minmax(11rem,1fr);gap:0 1.25rem;padding:.45rem 0}
.who{text-align:right;font-size:13.5px;color:var(--soft);padding-top:.2em}
.who b{font-weight:400;display:block}
.who i{font-style:normal;font-size:12px}
.words{font:16.5px/1.64 'Source Serif 4','Source Serif Pro',Georgia,serif;white-space:pre-wrap;overflow-wrap:anywhere}
.asks .words{font-style:italic;color:var(--soft)}
mark{color:var(--ink);background:oklch(var(--tint) var(--h)/var(--alpha));padding:.1em 0;border-radius:2px}
sup{font:600 10.5px/0 'Source Sans 3','Source Sans Pro',Calibri,sans-serif;font-style:normal;padding:0 1px}
.margin{font-size:13.5px;line-height:1.45}
.margin li{border-left:3px solid oklch(var(--mark) var(--h));padding:0 0 0 8px;margin:.2em 0;break-inside:avoid}
.margin i{font-style:normal;font-size:12px;color:var(--soft)}
:target{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:12px}
@media (max-width:56rem){.turn{grid-template-columns:minmax(0,1fr)}.who{text-align:left}.who b,.who i{display:inline}.margin{padding-left:1rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--tint:.9 .055;--alpha:.75;--mark:.64 .12}body{padding:0;max-width:none;font-size:10pt}.words{font-size:10.5pt;line-height:1.45}.turn{grid-template-columns:5.5rem minmax(0,1fr) 10rem}mark,.legend li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}h1,h2{break-after:avoid}@page{margin:18mm}}
`;

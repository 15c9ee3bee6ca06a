"""How a page of HTML looks: on a screen of any width, in the dark of a printer, on paper."""

from crmplan.document import Tone
from crmplan.render.palette import COLOURS, INK, RULE, SHADE

_TONES = "\n".join(f".{tone}{{color:#{colour}}}" for tone, colour in COLOURS.items())
STYLE = f"""
:root{{color-scheme:light}}
*{{box-sizing:border-box}}
body{{margin:0;background:#fff;color:#{INK};
  font:16px/1.5 system-ui,"Segoe UI","Liberation Sans","DejaVu Sans",sans-serif}}
main{{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem}}
footer{{max-width:76rem;margin:0 auto;padding:0 1.25rem 1.5rem;color:#{COLOURS[Tone.QUIET]};
  font-size:.85rem}}
h1{{font-size:1.7rem;line-height:1.2;margin:.2em 0 .4em}}
h2{{font-size:1.3rem;margin:1.8em 0 .5em;padding-bottom:.2em;border-bottom:2px solid #{RULE}}}
h3{{font-size:1.08rem;margin:1.4em 0 .4em}}
p,ul,ol,dl{{margin:.6em 0;max-width:62rem}}
{_TONES}
.strong,.bad{{font-weight:600}}
.skip{{position:absolute;left:-99rem}}
.skip:focus{{left:.5rem;top:.5rem;padding:.4rem .8rem;background:#fff;border:2px solid}}
a{{color:#{COLOURS[Tone.NOTICE]}}}
nav{{margin:1em 0;padding:.6em 1em;background:#{SHADE};border-radius:.4rem}}
nav p,nav ol{{margin:.2em 0}}
dl div{{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.2em 0}}
dt{{font-weight:600}}dd{{margin:0}}
pre{{overflow-x:auto;padding:.8em;background:#{SHADE}}}
.bar{{display:flex;height:1.1rem;gap:2px;margin:.6em 0;max-width:50rem}}
.bar span{{border-radius:2px}}
.legend{{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none}}
.key{{display:inline-block;width:.9em;height:.9em;margin-right:.45em;border-radius:2px;
  vertical-align:-.08em}}
table{{width:100%;border-collapse:collapse;margin:1em 0;font-size:.92rem}}
th,td{{padding:.45em .6em;text-align:left;vertical-align:top;border-bottom:1px solid #{RULE};
  overflow-wrap:break-word}}
td,tbody th{{min-width:4.5em}}
thead th{{background:#{SHADE};border-bottom:2px solid #{COLOURS[Tone.QUIET]}}}
.group th{{padding-top:1.1em;font-size:1.02rem}}
td[rowspan]{{border-right:1px solid #{RULE}}}
.right{{text-align:right}}
figure{{margin:1em 0}}
figcaption{{color:#{COLOURS[Tone.QUIET]};font-size:.9rem}}
.frame{{overflow-x:auto}}
.frame svg{{display:block;min-width:52rem;width:100%;height:auto}}
details{{margin:.6em 0}}summary{{cursor:pointer}}
@media (max-width:44rem){{
  main{{padding:1rem .8rem}}
  dl div{{grid-template-columns:1fr}}
  thead{{position:absolute;left:-99rem}}
  table,tbody,tr,td,tbody th{{display:block;width:100%}}
  tr{{padding:.6em 0;border-bottom:1px solid #{RULE}}}
  td,tbody th{{border:0;padding:.1em 0}}
  td[rowspan]{{border:0;color:#{COLOURS[Tone.QUIET]}}}
  td::before{{content:attr(data-title) ": ";color:#{COLOURS[Tone.QUIET]}}}
}}
@media print{{
  @page{{size:A4 landscape;margin:15mm}}
  body{{font-size:10pt}}
  main,footer{{max-width:none;padding:0}}
  nav,.skip{{display:none}}
  thead{{display:table-header-group}}
  tr,figure{{break-inside:avoid}}
  h2,h3{{break-after:avoid}}
  .frame{{overflow:visible}}.frame svg{{min-width:0}}
  *{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""

"""The colours of tones on white paper, each with a contrast of at least 4.5 to 1 (WCAG 2.2, AA)."""

from crmplan.document import Tone

INK = "1f2933"
RULE = "c3cad3"
SHADE = "eef1f5"  # behind headings of tables
COLOURS = {
    Tone.PLAIN: INK,
    Tone.STRONG: INK,
    Tone.QUIET: "566270",
    Tone.GOOD: "1b6e37",
    Tone.NOTICE: "1d5f96",
    Tone.WARNING: "8a5300",
    Tone.BAD: "b3201d",
}
FILLS = {  # of bars, which stand beside words that say the same
    Tone.PLAIN: "8b97a5",
    Tone.STRONG: "8b97a5",
    Tone.QUIET: "c3cad3",
    Tone.GOOD: "3f9a5c",
    Tone.NOTICE: "4a8fc7",
    Tone.WARNING: "dd9a2e",
    Tone.BAD: "cf3b37",
}

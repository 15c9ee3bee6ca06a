"""What people type, in either language, as the word that a file has for it."""

from functools import cache
from typing import TYPE_CHECKING

from crmplan.language import table
from crmplan.language.fold import bare

if TYPE_CHECKING:
    from collections.abc import Collection

# By the file's word: what is said for it, Spanish and English. One saying may stand for a word in
# one field and for another elsewhere: the first that the field knows is meant.
MEANT = (
    # posts and their heads (glossary of the Vienna Convention on Consular Relations)
    ("embassy", "embajada|sección consular", "consular section"),
    ("consulate", "consulado", ""),
    ("consulate-general", "consulado general", "general consulate"),
    ("vice-consulate", "viceconsulado|vice-consulado", ""),
    ("consular-agency", "agencia consular|agencia", ""),
    ("consul", "cónsul", ""),
    ("consul-general", "cónsul general", ""),
    ("vice-consul", "vice-cónsul|vicecónsul", ""),
    ("consular-agent", "agente consular", ""),
    ("head-of-section", "jefe de sección", ""),
    ("career", "de carrera|carrera", ""),
    ("honorary", "honorario|honoraria", ""),
    ("office", "oficina", ""),
    ("protection", "protección", ""),
    ("emergency", "emergencia|emergencias", ""),
    # visas
    ("ordinary", "ordinario", ""),
    ("diplomatic", "diplomático|diplomática", ""),
    ("official", "oficial", ""),
    ("service", "servicio|de servicio", ""),
    ("visa-free", "sin visa|sin visado|exento|exenta|no requiere visa", ""),
    ("visa-on-arrival", "visa a la llegada", ""),
    ("e-visa", "visa electrónica", "evisa"),
    ("electronic-authorisation", "autorización electrónica", "electronic authorization"),
    ("visa-required", "con visa|con visado|requiere visa|visa requerida", ""),
    ("no-admission", "no admitido|sin admisión", ""),
    ("tourist", "turista|turismo", ""),
    ("business", "negocios", ""),
    ("transit", "tránsito", ""),
    ("student", "estudiante", ""),
    ("resident", "residente", ""),
    ("other", "otra|otro", ""),
    ("single", "única|una", ""),
    ("double", "doble", ""),
    ("multiple", "múltiples", ""),
    ("passport", "pasaporte", ""),
    ("application-form", "formulario|solicitud", ""),
    ("photograph", "foto|fotografía", ""),
    ("return-ticket", "boleto de regreso", ""),
    ("financial-means", "solvencia económica", ""),
    ("invitation-letter", "carta de invitación", ""),
    ("lodging", "hospedaje", ""),
    ("criminal-record", "antecedentes penales", ""),
    ("vaccination", "vacuna|vacunación", ""),
    ("interview", "entrevista", ""),
    ("fee", "arancel", ""),
    # matters of contacts, and languages
    ("liaison", "enlace|oficial de enlace|punto focal", "liaison officer|focal point"),
    ("consular-lists", "listas de cónsules|listas consulares|cónsules", "lists of consuls"),
    ("disasters", "desastres", ""),
    ("visas", "visados", ""),
    ("es", "español", "Spanish"),
    ("en", "inglés", "English"),
    # meetings and entries of a log
    ("conference", "conferencia", ""),
    ("consultation", "consulta|GRCM", ""),
    ("network", "red|reunión de la red", ""),
    ("workshop", "taller", ""),
    ("done", "cumplido|cumplida|hecho|hecha", ""),
    ("received", "recibido|recibida", ""),
    ("progress", "avance", ""),
    ("postponed", "aplazado|aplazada|postergado|postergada", ""),
    ("withdrawn", "retirado|retirada|sin efecto", ""),
    ("note", "nota", ""),
    ("not-started", "sin empezar|no iniciado", ""),
    ("limited", "limitado", ""),
    ("substantial", "sustancial", ""),
    ("complete", "completo|completado", "completed"),
    # states of activities, besides what the pages call them
    ("overdue", "vencido", "late"),
    ("unreadable", "ilegible", ""),
    # what the options of commands take
    ("state", "estado", ""),
    ("theme", "tema", ""),
    ("party", "parte", ""),
    ("number", "número", ""),
    ("objective", "objetivo", ""),
    ("activity", "actividad", ""),
    ("calendar", "calendario|plazo|fecha", "date"),
    ("start", "inicio|comienzo", ""),
    ("deadline", "fin|término|fecha límite", "end|due"),
    ("responsible", "responsable", ""),
    ("status", "estado|avance", ""),
    ("detail", "detalle|nota", ""),
    ("none", "ninguno|nada", "nothing"),
    ("conflict", "conflicto", ""),
    ("members", "miembros", ""),
    ("others", "otros|otras", ""),
    ("all", "todos|todas|todo", ""),
    ("due", "vencimiento|vence|plazo|fecha", "due day|date|deadline"),
    ("id", "número|n.º|código", "number|no."),
    ("es", "español|castellano", "spanish"),
    ("en", "inglés", "english"),
    ("auto", "automático", "automatic"),
    ("always", "siempre", ""),
    ("never", "nunca", ""),
    ("table", "tabla|texto|pantalla", "text|screen"),
    ("text", "texto", "table"),
    ("md", "markdown", ""),
    ("html", "página|web", "page"),
    ("csv", "comas", "commas"),
    ("xlsx", "excel|hoja de cálculo|libro", "spreadsheet"),
    ("docx", "word|documento", "document"),
    ("ics", "calendario|outlook", "calendar"),
    ("svg", "dibujo|imagen|gráfico", "drawing|image"),
    ("line", "línea", ""),
    ("day-first", "día primero", ""),
    ("month-first", "mes primero", ""),
    ("yes", "sí", ""),
    ("true", "sí|verdadero", "yes|on"),
    ("false", "no|falso", "off"),
)  # fmt: skip
# Codes and short names of countries that are not those of ISO 3166-1, with two letters.
_OTHER_CODES = {
    "uk": "GB", "el": "GR", "usa": "US", "eeuu": "US", "eua": "US", "blz": "BZ", "can": "CA",
    "cri": "CR", "dom": "DO", "gtm": "GT", "hnd": "HN", "mex": "MX", "nic": "NI", "pan": "PA",
    "slv": "SV",
}  # fmt: skip

# Days that are counted from the one on which they are said.
DAYS = ((0, "hoy", "today"), (-1, "ayer", "yesterday"), (1, "mañana", "tomorrow"))


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    """The file's words by what is said for them, and states by what the pages call them."""
    found: dict[str, tuple[str, ...]] = {}
    states = [
        (key.partition(".")[2].partition("|")[0], *called)
        for key, called in table("status").items()
        if key.startswith(("state.", "count."))
    ]
    for word, *columns in (*MEANT, *states):
        for said in filter(None, "|".join(columns).split("|")):
            found[bare(said)] = (*found.get(bare(said), ()), word)
    return found


def word_of(text: str, known: "Collection[str]") -> str | None:
    """The word of a list that a text is, or stands for, in either language.

    If nothing says just that, number and gender do not matter, nor where words are parted.
    """
    said = bare(text)
    for word in known:
        if bare(word) == said:
            return word
    exact = next((word for word in _meanings().get(said, ()) if word in known), None)
    if exact is not None or not said.replace(" ", "").isalpha():  # a number stands as it is
        return exact
    root = stem(said)
    alike = {word for word in known if stem(bare(word)) == root}
    alike |= {word for word in _stems().get(root, ()) if word in known}
    return alike.pop() if len(alike) == 1 else None


def stem(said: str) -> str:
    """What singular and plural, masculine and feminine have in common: «vencid», "part"."""
    return "".join(_stem(word) for word in said.split())


def _stem(word: str) -> str:
    if len(word) < 4:  # noqa: PLR2004 - a shorter word would lose itself
        return word
    word = word.removesuffix("s")
    word = f"{word[:-2]}y" if word.endswith("ie") else word
    return word[:-1] if word[-1] in "aeo" else word


@cache
def _stems() -> dict[str, set[str]]:
    """The file's words by the stems of what is said for them."""
    found: dict[str, set[str]] = {}
    for said, words in _meanings().items():
        found.setdefault(stem(said), set()).update(words)
    return found


def sayings(known: "Collection[str]") -> dict[str, str]:
    """The words of a list by all that is said for them, bare."""
    said = {bare(word): word for word in known}
    for saying, words in _meanings().items():
        for word in words:
            if word in known:
                said.setdefault(saying, word)
    return said


@cache
def country_names() -> dict[str, str]:
    """The codes of countries by their names in every language, bare."""
    return {bare(name): code for code, names in table("country").items() for name in names}


def country_of(text: str) -> str | None:
    """The code of a country, by its code or its name in either language."""
    said = bare(text)
    return said.upper() if said.upper() in table("country") else country_names().get(said)


def country_of_code(text: str) -> str | None:
    """The code of a country, by one that is not ISO 3166-1's of two letters: USA, EE. UU., UK."""
    return _OTHER_CODES.get(bare(text).replace(" ", ""))


def days_from_today(text: str) -> int | None:
    """How many days ahead a day is that is counted from today: -1 for «ayer»; None for others."""
    said = bare(text)
    return next((days for days, *words in DAYS if said in map(bare, words)), None)

"""The kinds of values and of records, in words."""

SENTENCES = {
    "text": ("un texto", "a text"),
    "words": ("las palabras del calendario", "the words of the calendar"),
    "day": ("una fecha AAAA-MM-DD", "a date YYYY-MM-DD"),
    "number": ("un número entero desde 1", "a whole number from 1"),
    "flag": ("true o false", "true or false"),
    "choice": ("una de estas palabras: {known}", "one of these words: {known}"),
    "activity-id": ("tres números con puntos, como 1.2.3", "three numbers with points, as 1.2.3"),
    "slug": (
        "un nombre corto de letras, cifras y guiones",
        "a short name of letters, digits and hyphens",
    ),
    "code": ("el código de una parte", "the code of a party"),
    "country": (
        "el código ISO 3166-1 de un país, de dos letras",
        "a country's ISO 3166-1 code of two letters",
    ),
    "several": ("una lista: {of}", "a list: {of}"),
    "several-or-one": ("una lista, o uno solo: {of}", "a list, or just one: {of}"),
    "named": ("pares «nombre: valor»: {name}, y {of}", "pairs `name: value`: {name}, and {of}"),
    "found.scalar": ("«{text}»", "`{text}`"),
    "found.mapping": ("un registro de campos", "a record of fields"),
    "found.list": ("una lista", "a list"),
    "record.workplan": ("el archivo del plan", "the file of the plan"),
    "record.plan": ("el plan", "the plan"),
    "record.parties": ("las partes", "the parties"),
    "record.meeting": ("una reunión", "a meeting"),
    "record.theme": ("un tema", "a theme"),
    "record.objective": ("un objetivo", "an objective"),
    "record.activity": ("una actividad", "an activity"),
    "record.event": ("un hecho del registro", "a log entry"),
}

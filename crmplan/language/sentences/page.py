"""The words around a page that is a file: HTML, Word."""

SENTENCES = {
    "skip": ("Ir al contenido", "Skip to the content"),
    "contents": ("Contenido", "Contents"),
    "made": (
        "Hecho con crmplan a partir de los archivos del plan.",
        "Made with crmplan from the files of the plan.",
    ),
    "in-words": ("Lo mismo, en palabras", "The same, in words"),
    "page": ("Página", "Page"),
    "of": ("de", "of"),
    "group": ("Grupo", "Group"),
}

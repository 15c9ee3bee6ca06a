"""The words around the tables of the data's format (docs/data.md)."""

SENTENCES = {
    "title": ("El formato de los datos", "The format of the data"),
    "made": (
        "Esta página sale de la tabla de campos con la que crmplan lee los archivos "
        "(`crmplan/records/`); una prueba la mantiene al día. `crmplan schema` da lo mismo para el "
        "editor de textos. [English](data.md)",
        "This page is made from the table of fields by which crmplan reads the files "
        "(`crmplan/records/`); a test keeps it current. `crmplan schema` gives the same for a text "
        "editor. [Español](data.es.md)",
    ),
    "rules": (
        "- Los archivos son YAML en UTF-8, de un solo documento y 4 MiB a lo sumo; valen los "
        "finales de línea LF y CRLF, y la marca de orden de bytes.\n"
        "- Los campos van en inglés y el contenido en el idioma del plan. Un campo desconocido es "
        "un error.\n"
        "- Todo valor es el texto que se escribió: `NO`, `012` o `1.10` no cambian. Solo `true` y "
        "`false` son sí y no.\n"
        "- Un valor vacío, `~` o `null` no dice nada: vale por un campo ausente.\n"
        "- El espacio en blanco de los textos se pliega; pueden ocupar varias líneas (`>-`).\n"
        "- Las fechas son `AAAA-MM-DD`. Los países, su código ISO 3166-1 de dos letras en "
        "mayúsculas.\n"
        "- No se admiten anclas, alias, `<<`, etiquetas, directivas ni más de 50 niveles.\n"
        "- Un error cuesta la actividad o la reunión en que está; lo demás se sigue leyendo.",
        "- Files are YAML in UTF-8, one document, 4 MiB at most; line ends LF and CRLF and a byte "
        "order mark are fine.\n"
        "- Fields are in English, content is in the plan's own language. An unknown field is an "
        "error.\n"
        "- Every value is the text that was written: `NO`, `012` or `1.10` do not change. Only "
        "`true` and `false` are yes and no.\n"
        "- An empty value, `~` or `null` says nothing: it is as good as an absent field.\n"
        "- White space in texts is folded; they may take several lines (`>-`).\n"
        "- Dates are `YYYY-MM-DD`. Countries are their ISO 3166-1 code of two capitals.\n"
        "- Anchors, aliases, `<<`, tags, directives and more than 50 levels are not admitted.\n"
        "- An error costs the activity or meeting it is in; everything else is still read.",
    ),
    "columns": ("campo | valor | qué dice | ejemplo", "field | value | what it says | example"),
    "required": ("obligatorio", "required"),
}

"""What `check` says around the problems: totals, and what to do next."""

SENTENCES = {
    "fix": ("arreglo", "fix"),
    "none": ("Sin problemas.", "No problems."),
    "read": ("{count} archivos leídos", "{count} files read"),
    "read|1": ("1 archivo leído", "1 file read"),
    "activities": ("{count} actividades", "{count} activities"),
    "activities|1": ("1 actividad", "1 activity"),
    "errors": ("{count} errores", "{count} errors"),
    "errors|1": ("1 error", "1 error"),
    "warnings": ("{count} avisos", "{count} warnings"),
    "warnings|1": ("1 aviso", "1 warning"),
    "in": ("en {count} archivos", "in {count} files"),
    "in|1": ("en un archivo", "in one file"),
    "next": (
        "Corrija lo señalado y repita «crmplan check». "
        "«crmplan explain {code}» explica una regla con ejemplos.",
        "Mend what is marked and run `crmplan check` again. "
        "`crmplan explain {code}` explains a rule with samples.",
    ),
    "more": ("y {count} problemas más", "and {count} problems more"),
    "more|1": ("y 1 problema más", "and 1 problem more"),
    "columns": ("lugar | código | causa | arreglo", "place | code | cause | fix"),
    "rule": ("Regla", "Rule"),
    "bad": ("Mal", "Bad"),
    "good": ("Bien", "Good"),
}

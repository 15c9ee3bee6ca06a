"""What is said when a command cannot go on: what is wrong, and what to do."""

SENTENCES = {
    "command-unknown": (
        "no existe la orden «{word}». Las hay: {known}",
        "there is no command `{word}`. There are: {known}",
    ),
    "command-unknown-near": (
        "no existe la orden «{word}». ¿Quiso decir {known}?",
        "there is no command `{word}`. Did you mean {known}?",
    ),
    "option-unknown": (
        "no existe la opción «{word}». Véanse las que hay con --help",
        "there is no option `{word}`. --help lists those there are",
    ),
    "option-unknown-near": (
        "no existe la opción «{word}». ¿Quiso decir {known}?",
        "there is no option `{word}`. Did you mean {known}?",
    ),
    "argument-missing": (
        "falta {word}. Véase cómo se escribe con --help",
        "{word} is missing. --help shows how it is written",
    ),
    "option-missing": ("falta la opción {word}", "the option {word} is missing"),
    "option-needs-value": ("la opción {word} necesita un valor", "the option {word} needs a value"),
    "option-takes-none": ("la opción {word} no lleva valor", "the option {word} takes no value"),
    "value-invalid": (
        "el valor de {option} no sirve: se espera un número entero",
        "the value of {option} is of no use: a whole number is expected",
    ),
    "extra-arguments": (
        "sobra «{words}»: la orden no lleva más argumentos",
        "`{words}` is too much: the command takes no more arguments",
    ),
    "usage": (
        "la orden está mal escrita ({message}). Véase cómo se escribe con --help",
        "the command is not well formed ({message}). --help shows how it is written",
    ),
    "choice-unknown": (
        "{option} no admite «{word}». Admite: {known}",
        "{option} does not take `{word}`. It takes: {known}",
    ),
    "number-invalid": (
        "{option} espera un número entero desde {least}; «{word}» no lo es",
        "{option} takes a whole number from {least}; `{word}` is none",
    ),
    "day-invalid": (
        "{option} espera un día como 2003-10-15 (año-mes-día); «{word}» no lo es",
        "{option} takes a day such as 2003-10-15 (year-month-day); `{word}` is none",
    ),
    "data": (
        "Atención: {count} errores en los datos; lo que no se pudo leer falta aquí. "
        "«crmplan check» los explica.",
        "Note: {count} errors in the data; what could not be read is missing here. "
        "`crmplan check` explains them.",
    ),
    "data|1": (
        "Atención: 1 error en los datos; lo que no se pudo leer falta aquí. "
        "«crmplan check» lo explica.",
        "Note: 1 error in the data; what could not be read is missing here. "
        "`crmplan check` explains it.",
    ),
    "span-reversed": (
        "--to ({end}) va antes que --from ({start})",
        "--to ({end}) comes before --from ({start})",
    ),
    "plan-unreadable": (
        "no se puede leer el plan de {path}. «crmplan check» dice por qué",
        "the plan in {path} cannot be read. `crmplan check` says why",
    ),
    "activity-unknown": (
        "no hay ninguna actividad «{word}» en el plan. Las hay: {known}",
        "there is no activity `{word}` in the plan. There are: {known}",
    ),
    "activity-unknown-near": (
        "no hay ninguna actividad «{word}» en el plan. ¿Quiso decir {known}?",
        "there is no activity `{word}` in the plan. Did you mean {known}?",
    ),
    "party-unknown": (
        "«{word}» no es una parte del plan. Lo son: {known}",
        "`{word}` is not a party of the plan. The parties are: {known}",
    ),
    "party-unknown-near": (
        "«{word}» no es una parte del plan. ¿Quiso decir {known}?",
        "`{word}` is not a party of the plan. Did you mean {known}?",
    ),
    "data-not-found": (
        "no hay un directorio «data» en {directory} ni en los de arriba. Se indica con --data DIR, "
        "o se crea con un archivo workplan.yaml dentro",
        "there is no `data` directory in {directory} or above it. Name one with --data DIR, or "
        "make one with a file workplan.yaml in it",
    ),
    "data-missing": (
        "no existe el directorio de datos {directory}. Revise --data o CRMPLAN_DATA",
        "the data directory {directory} does not exist. See --data or CRMPLAN_DATA",
    ),
    "data-no-directory": (
        "{directory} es un archivo; --data espera el directorio que contiene workplan.yaml",
        "{directory} is a file; --data takes the directory that holds workplan.yaml",
    ),
    "data-unreadable": (
        "no se puede leer el directorio de datos {directory}: {reason}. Revise sus permisos",
        "the data directory {directory} cannot be read: {reason}. See its permissions",
    ),
    "code-unknown": (
        "no existe el código «{word}». Los hay: {known}",
        "there is no code `{word}`. There are: {known}",
    ),
    "code-unknown-near": (
        "no existe el código «{word}». ¿Quiso decir {known}?",
        "there is no code `{word}`. Did you mean {known}?",
    ),
    "summary-unwritable": (
        "no se puede escribir en {path}: {reason}",
        "{path} cannot be written to: {reason}",
    ),
}

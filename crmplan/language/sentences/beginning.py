"""What is said where a repository for a plan begins, and what is written into it."""

BEGINNING = {
    # What is asked, and told.
    "ask-title": ("¿Qué título tiene el plan?", "What is the title of the plan?"),
    "ask-starts": (
        "¿Cuál es su primer día? (2026-01-15; vacío: hoy). Desde él cuentan los meses sin año.",
        "What is its first day? (2026-01-15; empty: today). Months without a year count from it."),
    "ask-members": (
        "¿Qué países son miembros? Nombres o códigos, con comas; vacío si ninguno.",
        "Which countries are members? Names or codes, with commas; empty if none."),
    "ask-registries": (
        "¿Qué registros hacen falta, además del plan? {known}, con comas; vacío si ninguno.",
        "Which registries are needed, besides the plan? {known}, with commas; empty if none."),
    "made": ("Hecho en {folder}: {count} archivos.", "Made in {folder}: {count} files."),
    "git-committed": ("Guardado en git: es el primer commit.",
                      "Saved in git: it is the first commit."),
    "git-no-git": ("No hay git en esta máquina: los archivos quedan sin historia (git-scm.com).",
                   "There is no git on this machine: the files have no history (git-scm.com)."),
    "git-within": (
        "La carpeta está en un repositorio de git: los archivos quedan sin guardar en él; hágalo "
        "cuando los haya mirado.",
        "The folder is in a repository of git: the files are not committed there; do it once you "
        "have looked at them."),
    "git-no-identity": (
        "git no sabe quién es usted: el repositorio está hecho y nada guardado. Escriba git config "
        "--global user.name y user.email, y después git commit.",
        "git does not know who you are: the repository is made and nothing committed. Set git "
        "config --global user.name and user.email, then git commit."),
    "git-failed": (
        "git no pudo guardar los archivos: están en la carpeta, sin historia. Pruebe git status "
        "en ella.",
        "git could not commit the files: they are in the folder, without history. Try git status "
        "there."),
    "package-unknown": (
        "Falta decir de dónde se instala crmplan: en GitHub, Settings, Secrets and variables, "
        "Actions, Variables, CRMPLAN_PACKAGE, con lo que entiende pip install (una dirección).",
        "It is not said where crmplan is installed from: on GitHub, Settings, Secrets and "
        "variables, Actions, Variables, CRMPLAN_PACKAGE, as pip install takes it (an address)."),
    "next": (
        "Siga en {folder}: crmplan check, crmplan status; README.md dice cómo.",
        "Go on in {folder}: crmplan check, crmplan status; README.md says how."),
    # The files.
    "untitled": ("Plan de trabajo", "Work plan"),
    "demo": ("El plan de trabajo de 2003, para probar", "The work plan of 2003, to play with"),
    "subject": ("Empezar: {title}", "Begin: {title}"),
    "theme": ("(Primer tema: escriba aquí su título)", "(First theme: write its title here)"),
    "objective": ("(Primer objetivo: escriba aquí su texto)",
                  "(First objective: write its text here)"),
    "activity": (
        "(Primera actividad: escriba aquí su texto, palabra por palabra, y su calendario abajo)",
        "(First activity: write its text here, word for word, and its calendar below)"),
    "comment": (
        "\n"
        "El plan, tal como se acordó, y lo que se ha hecho desde entonces.\n"
        "Lo que está entre paréntesis guarda el lugar de lo que falta escribir. Se cambia aquí, o\n"
        'con crmplan set 1.1.1 "text=…" "calendar=Octubre 2026"; se añade con crmplan add.\n'
        "Las reuniones, con crmplan meetings add; las partes, con crmplan add party.",
        "\n"
        "The plan as it was agreed, and what has been done since.\n"
        "What stands in parentheses holds the place of what is to be written. Change it here, or\n"
        'with crmplan set 1.1.1 "text=…" "calendar=October 2026"; add with crmplan add.\n'
        "Meetings with crmplan meetings add; parties with crmplan add party."),
    "registry": (
        "\nLo que se sabe, cada cosa con su fuente. Se añade con «crmplan {name}» (--help).",
        "\nWhat is known, each thing with its source. Add to it with `crmplan {name}` (--help)."),
    "workflow": (
        "En cada pull request: crmplan check marca los problemas de los datos en sus líneas, y\n"
        "crmplan changes dice en palabras qué cambia en el plan.",
        "On every pull request: crmplan check marks the problems of the data in their lines, and\n"
        "crmplan changes says in words what changes in the plan."),
    "hooks": (
        "Para quien usa pre-commit: crmplan check antes de cada commit, con el crmplan instalado.",
        "For those who use pre-commit: crmplan check before each commit, as installed here."),
    "readme": (
        "# {title}\n"
        "\n"
        "El plan está en `data/workplan.yaml`, con lo acordado palabra por palabra. Se sigue con\n"
        "`crmplan`; estas órdenes se escriben en esta carpeta.\n"
        "\n"
        "| Para | Se escribe |\n"
        "|---|---|\n"
        "| ver cómo está el plan | `crmplan status` |\n"
        "| ver una actividad | `crmplan show 1.1.1` |\n"
        "| anotar que se cumplió | `crmplan done 1.1.1 --on 2026-03-31` |\n"
        "| anotar lo que entregó una parte | `crmplan received 1.1.1 MX` |\n"
        '| aplazarla | `crmplan postpone 1.1.1 "Diciembre 2026" --reason "…"` |\n'
        "| deshacer lo último | `crmplan undo` |\n"
        "| cambiar, añadir o quitar | `crmplan set`, `crmplan add`, `crmplan remove` |\n"
        "| añadir una reunión | `crmplan meetings add red-2026 --name … --kind network "
        "--starts 2026-05-20` |\n"
        "| comprobar los archivos | `crmplan check` |\n"
        "| el informe para la reunión | `crmplan report -o informe.docx` |\n"
        "| la nota para una parte | `crmplan brief MX -o nota.docx` |\n"
        "\n"
        "`--help` detrás de una orden dice más; `crmplan doctor`, qué falta en la máquina.\n"
        "No se anota nada sin fuente, y lo que no se sabe se omite.\n"
        "\n"
        'Después de anotar: `git add -A` y `git commit -m "Qué se anotó"`. En GitHub, cada pull\n'
        "request se comprueba solo (`.github/workflows/plan.yml`).\n",
        "# {title}\n"
        "\n"
        "The plan is in `data/workplan.yaml`, word for word as agreed. It is tracked with\n"
        "`crmplan`; these commands are typed in this folder.\n"
        "\n"
        "| To | Type |\n"
        "|---|---|\n"
        "| see how the plan stands | `crmplan status` |\n"
        "| see an activity | `crmplan show 1.1.1` |\n"
        "| record that it is done | `crmplan done 1.1.1 --on 2026-03-31` |\n"
        "| record what a party delivered | `crmplan received 1.1.1 MX` |\n"
        '| postpone it | `crmplan postpone 1.1.1 "December 2026" --reason "…"` |\n'
        "| take the last record back | `crmplan undo` |\n"
        "| change, add or remove | `crmplan set`, `crmplan add`, `crmplan remove` |\n"
        "| add a meeting | `crmplan meetings add net-2026 --name … --kind network "
        "--starts 2026-05-20` |\n"
        "| check the files | `crmplan check` |\n"
        "| the report for the meeting | `crmplan report -o report.docx` |\n"
        "| the note for a party | `crmplan brief MX -o note.docx` |\n"
        "\n"
        "`--help` behind a command says more of it; `crmplan doctor`, what the machine lacks.\n"
        "Nothing is recorded without a source, and what is not known is left out.\n"
        "\n"
        'After recording: `git add -A` and `git commit -m "What was recorded"`. On GitHub,\n'
        "every pull request is checked by itself (`.github/workflows/plan.yml`).\n"),
}  # fmt: skip

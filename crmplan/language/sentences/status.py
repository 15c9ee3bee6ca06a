"""What is said of where an activity stands, and the words of the pages that show it."""

SENTENCES = {
    # States: of one activity, and as the title of a group.
    "state.overdue": ("vencida", "overdue"),
    "state.due": ("por vencer", "due soon"),
    "state.unreadable": ("calendario ilegible", "calendar unreadable"),
    "state.stale": ("sin novedades", "stale"),
    "state.open": ("abierta", "open"),
    "state.ahead": ("por empezar", "ahead"),
    "state.standing": ("permanente", "standing"),
    "state.undated": ("sin fecha", "undated"),
    "state.unreported": ("sin informe", "not reported"),
    "state.done": ("cumplida", "done"),
    "state.withdrawn": ("retirada", "withdrawn"),
    "count.overdue": ("vencidas", "overdue"),
    "count.overdue|1": ("vencida", "overdue"),
    "count.due": ("por vencer", "due soon"),
    "count.unreadable": ("con calendario ilegible", "with an unreadable calendar"),
    "count.stale": ("sin novedades", "stale"),
    "count.open": ("abiertas", "open"),
    "count.open|1": ("abierta", "open"),
    "count.ahead": ("por empezar", "ahead"),
    "count.standing": ("permanentes", "standing"),
    "count.standing|1": ("permanente", "standing"),
    "count.undated": ("sin fecha", "undated"),
    "count.unreported": ("sin informe", "not reported"),
    "count.done": ("cumplidas", "done"),
    "count.done|1": ("cumplida", "done"),
    "count.withdrawn": ("retiradas", "withdrawn"),
    "count.withdrawn|1": ("retirada", "withdrawn"),
    "group.overdue": ("Vencidas", "Overdue"),
    "group.due": ("Por vencer", "Due soon"),
    "group.unreadable": ("Calendario ilegible", "Calendar unreadable"),
    "group.stale": ("Permanentes sin novedades", "Standing, but stale"),
    "group.open": ("Abiertas", "Open"),
    "group.ahead": ("Por empezar", "Ahead"),
    "group.standing": ("Permanentes", "Standing"),
    "group.undated": ("Sin fecha: falta una decisión", "Undated: a decision is pending"),
    "group.unreported": ("Sin informe al terminar el plan", "Not reported when the plan ended"),
    "group.done": ("Cumplidas", "Done"),
    "group.withdrawn": ("Retiradas", "Withdrawn"),
    "group.theme": ("Tema {number}. {title}", "Theme {number}. {title}"),
    "group.nobody": ("Sin responsable en el plan", "Nobody named in the plan"),
    # Why an activity stands where it does.
    "overdue": (
        "venció el {day}, hace {age}; sin cumplimiento registrado",
        "was due by {day}, {age} ago; not recorded as done",
    ),
    "closes": ("vence el {day}, en {age}", "due by {day}, in {age}"),
    "closes-today": ("vence hoy, {day}", "due today, {day}"),
    "ahead": ("empieza el {day}, en {age}", "begins on {day}, in {age}"),
    "open-ended": (
        "en curso desde el {day}, sin fecha límite",
        "under way since {day}, with no deadline",
    ),
    "done": ("cumplida el {day}", "done on {day}"),
    "done-late": (
        "cumplida el {day}, {age} después del plazo",
        "done on {day}, {age} after the deadline",
    ),
    "claimed": (
        "el propio calendario la da por cumplida, sin fecha",
        "the calendar itself says it is done, without a date",
    ),
    "claimed-in": (
        "el propio calendario la da por cumplida {window}",
        "the calendar itself says it was done {window}",
    ),
    "claimed-later": (
        "el propio calendario la da por cumplida {window}, después de este día",
        "the calendar itself says it was done {window}, after this day",
    ),
    "nobody-owes": (
        "no se aplica a ninguna de las partes responsables",
        "applies to none of the responsible parties",
    ),
    "unreadable": (
        "no se entiende el calendario; lo explica «crmplan check»",
        "the calendar cannot be read; `crmplan check` explains it",
    ),
    "relative": (
        "el plazo cuenta desde un hecho que el plan no fecha",
        "the term runs from an event that the plan does not date",
    ),
    "undated-yet": (
        "sin fecha en el plan, que empieza el {day}",
        "no date in the plan, which begins on {day}",
    ),
    "undated": (
        "pendiente de fecha desde el {day}, hace {age}",
        "pending a date since {day}, for {age}",
    ),
    "standing": ("última anotación el {day}, hace {age}", "last entry on {day}, {age} ago"),
    "standing-never": (
        "sin anotaciones desde el {day}, hace {age}",
        "no entry since {day}, {age} ago",
    ),
    "stale": (
        "sin novedades desde la anotación del {day}, hace {age}",
        "no news since the entry of {day}, {age} ago",
    ),
    "stale-never": (
        "ninguna anotación desde el {day}, hace {age}",
        "not a single entry since {day}, {age} ago",
    ),
    "missed": (
        "{count} ocasiones sin cumplimiento registrado, la última el {day}, hace {age}",
        "{count} occurrences not recorded as done, the last on {day}, {age} ago",
    ),
    "missed|1": (
        "1 ocasión sin cumplimiento registrado, el {day}, hace {age}",
        "1 occurrence not recorded as done, on {day}, {age} ago",
    ),
    "met": (
        "{count} ocasiones cumplidas, la última el {day}",
        "{count} occurrences done, the last on {day}",
    ),
    "met|1": ("1 ocasión cumplida, el {day}", "1 occurrence done, on {day}"),
    "next": (
        "próxima, a más tardar el {day}, en {age}",
        "next by {day}, in {age}",
    ),
    "next-today": ("vence hoy, {day}", "due today, {day}"),
    "next-meeting": (
        "próxima en la reunión «{meeting}», el {day}",
        "next at the meeting “{meeting}”, on {day}",
    ),
    "no-next": ("no quedan más ocasiones", "no occurrence left"),
    "no-next-meeting": (
        "ninguna reunión próxima de la Red en el calendario",
        "no further meeting of the Network on the calendar",
    ),
    "no-meeting": (
        "ninguna reunión de la Red en el calendario desde que empezó el plan",
        "no meeting of the Network on the calendar since the plan began",
    ),
    "no-meeting-unknown": (
        "ninguna reunión confirmada de la Red desde que empezó el plan; "
        "no consta si se reunió en {meetings}",
        "no confirmed meeting of the Network since the plan began; "
        "whether it sat at {meetings} is not known",
    ),
    "withdrawn": ("retirada el {day}: {why}", "withdrawn on {day}: {why}"),
    "unreported": (
        "no se había informado cuando terminó el plan, el {day}",
        "not reported when the plan ended on {day}",
    ),
    "postponed": (
        "antes «{was}», aplazada el {day}",
        "was “{was}”, postponed on {day}",
    ),
    "in-month": ("en {month}", "in {month}"),
    "between": ("entre el {start} y el {end}", "between {start} and {end}"),
    "in-year": ("en {year}", "in {year}"),
    "on-day": ("el {day}", "on {day}"),
    "until-day": ("hasta el {day}", "by {day}"),
    # Columns and labels.
    "column.id": ("N.º", "No."),
    "column.activity": ("Actividad", "Activity"),
    "column.calendar": ("Calendario", "Calendar"),
    "column.due": ("Vence", "Due"),
    "column.state": ("Estado", "State"),
    "column.progress": ("Avance", "Progress"),
    "column.who": ("Responsable", "Responsible"),
    "members": ("miembros", "members"),
    # The head of the page.
    "as-of": ("Al {day}", "As of {day}"),
    "next-event": (
        "próxima reunión: {name}, en {age} ({day})",
        "next meeting: {name}, in {age} ({day})",
    ),
    "event-today": ("hoy hay reunión: {name}", "meeting today: {name}"),
    "no-event": ("ninguna reunión próxima anotada", "no upcoming meeting recorded"),
    "activities": ("{count} actividades", "{count} activities"),
    "activities|1": ("1 actividad", "1 activity"),
    "selected": (
        "{count} de {total} actividades, según los filtros",
        "{count} of {total} activities, by the filters",
    ),
    "none": ("Ninguna actividad cumple los filtros.", "No activity matches the filters."),
    "empty": ("El plan no tiene actividades.", "The plan has no activities."),
    "capped": (
        "Se muestran {shown} de {count}; con --all, todas.",
        "Showing {shown} of {count}; --all shows every one.",
    ),
    "far": (
        "Este plan no dice nada posterior al {day}, hace {age}. Para verlo como estaba: "
        "--as-of {iso}. Si terminó, anote «ends» en la sección «plan».",
        "This plan says nothing later than {day}, {age} ago. To see it as it stood: "
        "--as-of {iso}. If it has ended, record `ends` in the `plan` section.",
    ),
    "not-begun": ("El plan empieza el {day}.", "The plan begins on {day}."),
    "ended": ("El plan terminó el {day}.", "The plan ended on {day}."),
}

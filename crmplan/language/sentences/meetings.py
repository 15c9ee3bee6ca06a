"""The words of the pages of meetings and of the agenda."""

SENTENCES = {
    "title": ("Reuniones", "Meetings"),
    "past": ("Pasadas", "Past"),
    "to-come": ("Próximas", "To come"),
    "none": ("El plan no anota ninguna reunión.", "The plan records no meeting."),
    "none-to-come": (
        "Ninguna reunión próxima anotada en el plan.",
        "No meeting to come is recorded in the plan.",
    ),
    "column.when": ("Días", "Days"),
    "column.name": ("Reunión", "Meeting"),
    "column.place": ("Lugar", "Place"),
    "column.network": ("¿Sesionó la Red?", "Did the Network sit?"),
    "column.due": ("Vence hasta entonces", "Falls due by then"),
    "column.id": ("Código", "Id"),
    "network.yes": ("sí", "yes"),
    "network.no": ("no", "no"),
    "network.unknown": ("no consta", "not known"),
    "agenda.title": ("Agenda", "Agenda"),
    "agenda.span": ("Del {start} al {end}", "From {start} to {end}"),
    "agenda.none": (
        "Nada vence ni hay reuniones en estos días.",
        "Nothing falls due and no meeting is held in these days.",
    ),
    "agenda.overdue": (
        "Además, {count} actividades vencieron antes del {day} sin cumplimiento registrado: {ids}.",
        "Besides, {count} activities were due before {day} and are not recorded as done: {ids}.",
    ),
    "agenda.overdue|1": (
        "Además, 1 actividad venció antes del {day} sin cumplimiento registrado: {ids}.",
        "Besides, 1 activity was due before {day} and is not recorded as done: {ids}.",
    ),
    "agenda.column.day": ("Día", "Day"),
    "agenda.column.what": ("Qué", "What"),
    "agenda.column.about": ("Sobre", "About"),
    "agenda.column.who": ("Responsable", "Responsible"),
    "agenda.column.state": ("Estado", "State"),
    "agenda.meeting": ("reunión", "meeting"),
    "agenda.due": ("vence", "due"),
}

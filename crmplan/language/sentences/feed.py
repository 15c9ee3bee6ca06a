"""The words of the calendar that e-mail programs read."""

SENTENCES = {
    "title": ("Calendario del plan", "Calendar of the plan"),
    "none": ("No hay nada con fecha.", "There is nothing with a date."),
    "activity": ("{id} {text}", "{id} {text}"),
    "calendar": ("Calendario acordado: {words}", "Calendar as agreed: {words}"),
    "responsible": ("Responsable: {who}", "Responsible: {who}"),
    "state": ("Al {day}: {state}", "As of {day}: {state}"),
    "met": ("cumplida el {day}", "done on {day}"),
    "clock": (
        "Información de visas de {country}: vencen los treinta días",
        "Visa information of {country}: the thirty days end",
    ),
    "asked": (
        "Pedida el {day}; el plazo de treinta días vence el {due}.",
        "Asked for on {day}; the term of thirty days ends on {due}.",
    ),
    "replied": ("Respondió el {day}.", "Replied on {day}."),
    "column.days": ("Días", "Days"),
    "column.what": ("Qué", "What"),
    "column.summary": ("Asunto", "Subject"),
    "what.meeting": ("reunión", "meeting"),
    "what.deadline": ("plazo", "deadline"),
    "what.clock": ("respuesta", "reply"),
}

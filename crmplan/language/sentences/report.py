"""The words of the report for a meeting."""

SENTENCES = {
    "for": (
        "Informe para la reunión «{meeting}», {days}",
        "Report for the meeting “{meeting}”, {days}",
    ),
    "plain": ("Informe de avance", "Progress report"),
    "day": ("Al día", "As of"),
    "revision": ("Revisión de los archivos", "Revision of the files"),
    "revision.commit": ("{short}, del {day}", "{short}, of {day}"),
    "revision.altered": (
        "{short}, del {day}, con cambios posteriores sin confirmar",
        "{short}, of {day}, with later changes that are not committed",
    ),
    "revision.none": (
        "no consta: los archivos no están en git",
        "unknown: the files are not in git",
    ),
    "summary": ("Resumen", "Summary"),
    "changes": ("Qué cambió desde la última reunión", "What changed since the last meeting"),
    "changes.none-before": (
        "No hay ninguna reunión anterior anotada con la que comparar.",
        "No earlier meeting is recorded to compare with.",
    ),
    "pressing": ("Qué está vencido y qué vence", "What is overdue and what falls due"),
    "pressing.none": (
        "Nada está vencido ni por vencer.",
        "Nothing is overdue or due soon.",
    ),
    "undated": ("Qué espera una decisión sobre su fecha", "What awaits a decision on its date"),
    "undated.about": (
        "El plan no da fecha a estas actividades. No están vencidas: falta decidir cuándo.",
        "The plan gives these activities no date. They are not overdue: when is yet to be decided.",
    ),
    "undated.none": ("Todas las actividades tienen fecha.", "Every activity has a date."),
    "owed": ("Quién debe qué", "Who owes what"),
    "owed.none": (
        "El plan no pide a ninguna parte nada que esté pendiente.",
        "Nothing that the plan asks of a party is pending.",
    ),
    "owed.column.party": ("Parte", "Party"),
    "owed.column.owes": ("Tiene pendiente", "Has pending"),
    "owed.column.overdue": ("De ello, vencido", "Of it, overdue"),
    "counted": ("Qué se ha recibido y qué se sabe", "What was received and what is known"),
    "counted.about": (
        "Contado en los registros, no declarado. Que algo no conste no quiere decir que no exista.",
        "Counted in the registries, not claimed. What is not on record may exist all the same.",
    ),
    "counted.column.measure": ("Qué se cuenta", "What is counted"),
    "counted.column.found": ("Consta", "On record"),
    "plan": ("El plan, como se acordó, y su estado", "The plan as agreed, and how it stands"),
    "column.themes": ("TEMAS", "THEMES"),
    "column.objectives": ("OBJETIVOS", "OBJECTIVES"),
    "column.activities": ("ACTIVIDADES", "ACTIVITIES"),
    "column.calendar": ("CALENDARIO", "CALENDAR"),
    "column.state": ("ESTADO", "STATE"),
    # The summary, sentence by sentence.
    "sum.head": (
        "Al {day}, el plan tiene {count} actividades: {states}.",
        "As of {day}, the plan has {count} activities: {states}.",
    ),
    "sum.head|1": (
        "Al {day}, el plan tiene 1 actividad: {states}.",
        "As of {day}, the plan has 1 activity: {states}.",
    ),
    "sum.oldest": (
        "La vencida hace más tiempo es la {id}, cuyo plazo terminó el {day}, hace {age}.",
        "Overdue the longest is {id}, whose term ended on {day}, {age} ago.",
    ),
    "sum.on-time": (
        "Ninguna está vencida.",
        "None is overdue.",
    ),
    "sum.due": (
        "Hasta el {day} vencen {count}: {ids}.",
        "{count} fall due by {day}: {ids}.",
    ),
    "sum.due|1": ("Hasta el {day} vence una: {ids}.", "One falls due by {day}: {ids}."),
    "sum.undated": (
        "De {count} está pendiente decidir la fecha: {ids}.",
        "For {count} a decision on the date is pending: {ids}.",
    ),
    "sum.undated|1": (
        "De una está pendiente decidir la fecha: {ids}.",
        "For one a decision on the date is pending: {ids}.",
    ),
    "sum.conflict": (
        "En {count}, lo que se declara y lo que consta en los registros no coinciden: {ids}.",
        "For {count}, what is claimed and what the registries hold disagree: {ids}.",
    ),
    "sum.conflict|1": (
        "En una, lo que se declara y lo que consta en los registros no coinciden: {ids}.",
        "For one, what is claimed and what the registries hold disagree: {ids}.",
    ),
    "pack.report": ("informe", "report"),
    "pack.brief": ("nota", "brief"),
    "pack.plan": ("plan", "plan"),
    "pack.calendar": ("calendario", "calendar"),
    "pack.timeline": ("cronograma", "timeline"),
}

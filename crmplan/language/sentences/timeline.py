"""The words of the timeline."""

SENTENCES = {
    "title": ("El plan en el tiempo", "The plan over time"),
    "whole": (
        "{title}: el plan en el tiempo, del {start} al {end}",
        "{title}: the plan over time, from {start} to {end}",
    ),
    "here": ("{day}", "{day}"),
    "outside": (
        "El {day} queda fuera de estas fechas.",
        "{day} lies outside these dates.",
    ),
    "meetings": ("reuniones", "meetings"),
    "none": ("El plan no tiene actividades.", "The plan has no activities."),
    "met": (
        "{id}: ocasión del {day}, cumplida el {met}",
        "{id}: occurrence of {day}, done on {met}",
    ),
    "missed": (
        "{id}: ocasión del {day}, sin cumplimiento registrado",
        "{id}: occurrence of {day}, not recorded as done",
    ),
    "to-come": ("{id}: ocasión por venir, {day}", "{id}: occurrence to come, {day}"),
    "window": ("{id}: {days} — {reason}", "{id}: {days} — {reason}"),
    "from": ("desde el {day}", "from {day}"),
    "until": ("hasta el {day}", "until {day}"),
    "legend.met": ("ocasión cumplida", "occurrence done"),
    "legend.missed": ("ocasión sin cumplir", "occurrence missed"),
    "legend.to-come": ("ocasión por venir", "occurrence to come"),
}

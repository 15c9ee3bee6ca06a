"""How calendar cells are read, what was assumed, and why one could not be read."""

from crmplan.language import Sentences

SENTENCES: Sentences = {
    # Kinds.
    "kind-recurring": ("se repite", "recurring"),
    "kind-per-meeting": ("en cada reunión", "at each meeting"),
    "kind-ongoing": ("permanente", "ongoing"),
    "kind-done": ("cumplido", "done"),
    "kind-undated": ("sin fecha", "no date"),
    "kind-relative": ("a partir de un hecho", "from an event"),
    "kind-unreadable": ("no se pudo leer", "could not be read"),
    "relative-length": ("plazo de {length}", "within {length}"),
    # Days.
    "days-one": ("el {day}", "on {day}"),
    "days-range": ("del {first} al {last}", "from {first} to {last}"),
    "days-until": ("hasta el {day}", "until {day}"),
    "days-from": ("desde el {day}", "from {day}"),
    # Windows and points.
    "window-range": ("de {first} a {last}", "from {first} to {last}"),
    "window-until": ("hasta {point}", "until {point}"),
    "window-from": ("desde {point}", "from {point}"),
    "window-before": ("antes de {point}", "before {point}"),
    "window-after": ("después de {point}", "after {point}"),
    "point-day": ("{number} de {month}", "{number} {month}"),
    "point-last-day": ("último día de {month}", "last day of {month}"),
    "point-week": ("{ordinal} semana de {month}", "{ordinal} week of {month}"),
    "point-iso-week": ("semana {number}", "week {number}"),
    "point-fortnight": ("{ordinal} quincena de {month}", "{ordinal} half of {month}"),
    "point-month": ("{month}", "{month}"),
    "point-bimester": ("{ordinal} bimestre", "{ordinal} two-month period"),
    "point-quarter": ("{ordinal} trimestre", "{ordinal} quarter"),
    "point-third": ("{ordinal} cuatrimestre", "{ordinal} four-month period"),
    "point-half": ("{ordinal} semestre", "{ordinal} half"),
    "point-year": ("año", "year"),
    "point-of-year": ("{point} de {year}", "{point} {year}"),
    "portion-early": ("principios de {point}", "early {point}"),
    "portion-mid": ("mediados de {point}", "mid {point}"),
    "portion-late": ("finales de {point}", "late {point}"),
    "ordinal--1": ("última", "last"),
    "ordinal-1": ("primer", "first"),
    "ordinal-2": ("segundo", "second"),
    "ordinal-3": ("tercer", "third"),
    "ordinal-4": ("cuarto", "fourth"),
    "ordinal-5": ("quinto", "fifth"),
    "ordinal-6": ("sexto", "sixth"),
    "weekday-0": ("lunes", "Monday"),
    "weekday-1": ("martes", "Tuesday"),
    "weekday-2": ("miércoles", "Wednesday"),
    "weekday-3": ("jueves", "Thursday"),
    "weekday-4": ("viernes", "Friday"),
    "weekday-5": ("sábado", "Saturday"),
    "weekday-6": ("domingo", "Sunday"),
    # Recurrences and lengths.
    "every-months": ("cada {count} meses", "every {count} months"),
    "every-months|1": ("cada mes", "every month"),
    "every-weeks": ("cada {count} semanas", "every {count} weeks"),
    "every-weeks|1": ("cada semana", "every week"),
    "every-days": ("cada {count} días", "every {count} days"),
    "every-days|1": ("cada día", "every day"),
    "of-each": ("{each}, {period}", "{each}, {period}"),
    "day-of-each": ("día {day} de {period}", "day {day} of {period}"),
    "days-of-each": ("del {first} al {last} de {period}", "from {first} to {last} of {period}"),
    "last-day-of-each": ("último día de cada {unit}", "last day of each {unit}"),
    "some-day-of-each": ("algún día de cada {unit}", "any day of each {unit}"),
    "dates-and": ("{others} y {last}", "{others} and {last}"),
    "unit-1": ("mes", "month"),
    "unit-2": ("bimestre", "two-month period"),
    "unit-3": ("trimestre", "quarter"),
    "unit-4": ("cuatrimestre", "four-month period"),
    "unit-6": ("semestre", "half-year"),
    "unit-12": ("año", "year"),
    "length-months": ("{count} meses", "{count} months"),
    "length-months|1": ("1 mes", "1 month"),
    "length-weeks": ("{count} semanas", "{count} weeks"),
    "length-weeks|1": ("1 semana", "1 week"),
    "length-days": ("{count} días", "{count} days"),
    "length-days|1": ("1 día", "1 day"),
    "length-months-working": ("{count} meses hábiles", "{count} working months"),
    "length-weeks-working": ("{count} semanas hábiles", "{count} working weeks"),
    "length-days-working": ("{count} días hábiles", "{count} working days"),
    "length-days-working|1": ("1 día hábil", "1 working day"),
    # Assumptions.
    "assumed-year": (
        "no dice el año: se toma {year}, el del plan",
        "no year is given: {year}, the plan's, is taken",
    ),
    "assumed-day-first": (
        "dice el día antes que el mes, como en español",
        "the day stands before the month, as in Spanish",
    ),
    "assumed-month-first": (
        "dice el mes antes que el día: de otro modo no existe",
        "the month stands before the day: otherwise there is no such date",
    ),
    "assumed-short-year": (
        "las dos cifras son el año {year}, no un día",
        "the two figures are the year {year}, not a day",
    ),
    "assumed-week-of-month": (
        "las semanas del mes se cuentan de siete en siete días desde el primero",
        "weeks of a month are counted by seven days from its first",
    ),
    "assumed-iso-week": (
        "las semanas del año se cuentan según ISO 8601, de lunes a domingo",
        "weeks of the year are counted by ISO 8601, from Monday to Sunday",
    ),
    "assumed-fiscal-year": (
        "el año fiscal {year} se toma como el año civil",
        "fiscal year {year} is taken as the calendar year",
    ),
    "assumed-vague": (
        "principios, mediados y finales son cada uno un tercio",
        "early, mid and late are a third each",
    ),
    "assumed-tentative": (
        "la fecha es aproximada o falta confirmarla: se toma como está escrita",
        "the date is approximate or unconfirmed: it is taken as written",
    ),
    "assumed-irregular": (
        "ocurre cuando se da el caso: no tiene fecha ni frecuencia",
        "it happens when the occasion arises: no date, no frequency",
    ),
    "assumed-day-left-out": (
        "no se calcula el día dentro de cada período: vence cuando el período termina",
        "the day within each period is not worked out: it falls due when the period ends",
    ),
    "assumed-half-year": (
        "«sem.» se lee «semestre», no «semana»",
        "“sem.” is read as a half-year, not a week",
    ),
    "assumed-open-start": (
        "empieza con un hecho que la celda no fecha: queda abierto",
        "it begins with an event that the cell does not date: it is left open",
    ),
    "assumed-within-a-day": (
        "ocurre más de una vez al día: se cuenta por días",
        "it happens more than once a day: it is counted by days",
    ),
    "assumed-year-month": (
        "las dos cifras tras el año son el mes",
        "the two figures after the year are the month",
    ),
    "assumed-either": (
        "da a elegir entre dos fechas: se toma el plazo que abarca las dos",
        "it leaves a choice of dates: the stretch that holds both is taken",
    ),
    "assumed-two-years": (
        "son dos años civiles enteros, no un año fiscal",
        "these are two whole calendar years, not a fiscal year",
    ),
    "assumed-wrapped": (
        "el año es el del final: empieza en {year}",
        "the year is that of the end: it begins in {year}",
    ),
    "assumed-weekday": (
        "ese día no es {weekday}: vale la fecha",
        "that day is not a {weekday}: the date counts",
    ),
    # Problems.
    "problem-unknown-word": (
        "«{word}» no es un mes ni una palabra del calendario.",
        "“{word}” is no month nor a word of the calendar.",
    ),
    "problem-out-of-place": (
        "«{word}» no encaja en ese lugar. Deje en la celda una sola fecha, plazo o frecuencia.",
        "“{word}” does not fit there. Leave one date, term or frequency in the cell.",
    ),
    "problem-incomplete": (
        "falta algo junto a «{word}»: el mes, la cantidad o la fecha.",
        "something is missing beside “{word}”: the month, the amount or the date.",
    ),
    "problem-no-year": (
        "«{word}» no dice el año. Escríbalo, o indique el del plan.",
        "“{word}” gives no year. Write it, or give the plan's.",
    ),
    "problem-no-such-day": (
        "«{word}»: ese día no existe. Corrija el día o el mes.",
        "“{word}”: there is no such day. Correct the day or the month.",
    ),
    "problem-no-such-part": (
        "«{word}»: el año no tiene tantos. Corrija el número.",
        "“{word}”: a year does not have so many. Correct the number.",
    ),
    "problem-backwards": (
        "«{word}» termina antes de empezar. Cambie el orden o los años.",
        "“{word}” ends before it begins. Change the order or the years.",
    ),
    "problem-several-dates": (
        "hay varias fechas y no forman un solo plazo («{word}»). Deje una, o divida la actividad.",
        "there are several dates that make no single term (“{word}”). "
        "Leave one, or divide the activity.",
    ),
    "problem-two-frequencies": (
        "hay dos frecuencias distintas («{word}»). Deje una.",
        "there are two different frequencies (“{word}”). Leave one.",
    ),
    "problem-two-readings": (
        "«{word}» dice otra cosa que lo anterior. Deje una sola de las dos.",
        "“{word}” says something else than what precedes it. Leave one of the two.",
    ),
    "problem-doubtful-frequency": (
        "«{word}» se usa para dos frecuencias. Escriba «cada ...».",
        "“{word}” is used for two frequencies. Write “every ...”.",
    ),
    "problem-uneven": (
        "«{word}» no da un período entero. Escriba «cada ... días».",
        "“{word}” gives no whole period. Write “every ... days”.",
    ),
    "problem-day-or-month": (
        "en «{word}» no se sabe cuál es el día y cuál el mes. Escriba el mes con letras.",
        "in “{word}” the day and the month cannot be told apart. Write the month in letters.",
    ),
    "problem-season": (
        "«{word}» empieza en días distintos según el país. Escriba los meses.",
        "“{word}” begins on different days by country. Write the months.",
    ),
    "problem-fiscal-year": (
        "«{word}» es un año fiscal, y no dice cuándo empieza. Escriba los meses.",
        "“{word}” is a fiscal year, and does not say when it begins. Write the months.",
    ),
    "problem-decade": (
        "«{word}» puede ser un año o los diez que empiezan en él. Escriba el primero y el último.",
        "“{word}” may be a year or the ten that begin with it. Write the first and the last.",
    ),
    "problem-too-long": (
        "es demasiado largo para una celda de calendario (500 caracteres).",
        "it is too long for a calendar cell (500 characters).",
    ),
    "suggestion": ("¿Quiso decir «{text}»?", "Did you mean “{text}”?"),
}

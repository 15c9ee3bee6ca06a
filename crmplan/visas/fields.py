"""The fields of `visas/<code>.yaml`, row by row."""

from crmplan.consuls.fields import AS_OF, COUNTRY, DAY, SOURCED, TEXT, VERIFIED_ON
from crmplan.plan.fields import SOURCE
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Amount, Choice, Currency, Days, Flag, Records, Several
from crmplan.records.source import Source
from crmplan.records.whole import Reading, read_record
from crmplan.visas.model import (
    Document,
    Entries,
    Fee,
    PassportKind,
    Requirement,
    Rule,
    VisaCategory,
    VisaFile,
    VisaKind,
    VisaType,
)

DAYS = Days()
REMARKS = Field(
    "remarks",
    TEXT,
    "Lo que convenga saber.",
    "What should be known.",
    also=("observaciones", "nota", "note", "text"),
)
OWN_AS_OF = Field(
    "as_of",
    DAY,
    "El día al que corresponde, si no es el del archivo.",
    "The day of which it speaks, if not the file's.",
    "2026-02-17",
    also=AS_OF.also,
)

FEE = Shape(
    "fee",
    (
        Field(
            "amount",
            Amount(),
            "El importe.",
            "The amount.",
            "50",
            required=True,
            also=("importe", "monto", "valor"),
        ),
        Field(
            "currency",
            Currency(),
            "La moneda, por su código ISO 4217.",
            "The currency, by its ISO 4217 code.",
            "USD",
            required=True,
            also=("moneda", "unit"),
        ),
        Field(
            "entries",
            Choice(Entries),
            "Para cuántas entradas.",
            "For how many entries.",
            "single",
            also=("entradas",),
        ),
    ),
    Fee,
)

TYPE = Shape(
    "visa-type",
    (
        Field(
            "kind",
            Choice(VisaKind),
            "El tipo de visa, por el motivo de la estadía.",
            "The type of visa, by the purpose of the stay.",
            "tourist",
            required=True,
            also=("tipo", "type", "clase"),
        ),
        Field(
            "fees",
            Records(FEE),
            "Aranceles, cada uno con su moneda.",
            "Fees, each with its currency.",
            also=("aranceles", "fee", "arancel", "costo"),
        ),
        Field(
            "stay",
            DAYS,
            "Días de estadía permitida.",
            "Days of permitted stay.",
            "90",
            also=("estadia", "estadía", "permanencia"),
        ),
        Field(
            "validity",
            DAYS,
            "Días de vigencia de la visa.",
            "Days for which the visa is valid.",
            "180",
            also=("vigencia",),
        ),
        Field(
            "processing",
            DAYS,
            "Días que tarda el trámite.",
            "Days that processing takes.",
            "10",
            also=("tramite", "trámite", "processing_days"),
        ),
        Field(
            "requirements",
            Several(Choice(Document), once=True),
            "Lo que se pide, por su código.",
            "What is asked for, by its code.",
            "[passport, passport-validity]",
            also=("requisitos", "requirement", "documents"),
        ),
        REMARKS,
        SOURCE,
        OWN_AS_OF,
    ),
    VisaType,
    own=True,
)

RULE = Shape(
    "rule",
    (
        Field(
            "passport",
            COUNTRY,
            "El país que expide el pasaporte.",
            "The country that issues the passport.",
            "HN",
            required=True,
            also=("pasaporte", "country", "nationality", "nacionalidad"),
        ),
        Field(
            "passport_kind",
            Choice(PassportKind),
            "La clase de pasaporte; si se omite, ordinario.",
            "The kind of passport; ordinary, if left out.",
            "diplomatic",
            also=("clase", "kind"),
        ),
        Field(
            "requirement",
            Choice(Requirement),
            "Lo que necesita para entrar.",
            "What it needs to enter.",
            "visa-free",
            required=True,
            also=("requisito", "requirements"),
        ),
        Field(
            "days",
            DAYS,
            "Días de estadía; se omite si no constan.",
            "Days of stay; left out where not known.",
            "90",
            also=("dias", "días", "stay"),
        ),
        Field(
            "category",
            Choice(VisaCategory),
            "A (exento), B (visa consular) o C (visa consultada), si el país la da.",
            "A (exempt), B (consular visa) or C (consulted visa), where the country gives it.",
            "A",
            also=("categoria", "categoría"),
        ),
        Field(
            "category_local",
            TEXT,
            "La categoría en palabras del propio país.",
            "The category in the country's own words.",
            "Grupo 2",
            also=("categoria_local",),
        ),
        REMARKS,
        Field(
            "valid_from",
            DAY,
            "Primer día en que rige.",
            "First day on which it holds.",
            "2003-07-01",
            also=("desde", "from", "starts"),
        ),
        Field(
            "valid_until",
            DAY,
            "Último día en que rige, incluido.",
            "Last day on which it holds, included.",
            "2004-06-30",
            also=("hasta", "until", "ends"),
        ),
        SOURCE,
        OWN_AS_OF,
    ),
    Rule,
    own=True,
)

VISAS = Shape(
    "visas",
    (
        Field(
            "country",
            COUNTRY,
            "El país de destino; el nombre del archivo es el mismo código.",
            "The destination; the file's name is the same code.",
            "GT",
            required=True,
            also=("pais", "país", "destination", "destino"),
        ),
        Field(
            "requested_on",
            DAY,
            "El día en que se le pidió la información: desde él corren los treinta días.",
            "The day on which it was asked: the thirty days run from it.",
            "2003-06-02",
            also=("solicitado", "pedido"),
        ),
        Field(
            "provided_on",
            DAY,
            "El día en que el propio país respondió; se omite mientras no lo haga.",
            "The day on which the country itself replied; left out until it does.",
            "2003-06-30",
            also=("respondido", "entregado", "replied_on"),
        ),
        Field(
            "provided_by",
            TEXT,
            "La oficina que respondió.",
            "The office that replied.",
            "Cancillería",
            also=("respondido_por",),
        ),
        SOURCED,
        AS_OF,
        Field(
            "secondary",
            Flag(),
            "true: la fuente no es el propio país.",
            "true: the source is not the country itself.",
            "true",
            also=("secundaria", "secundario"),
        ),
        VERIFIED_ON,
        REMARKS,
        Field(
            "types",
            Records(TYPE),
            "Los tipos de visa y sus requisitos.",
            "The types of visa and their requirements.",
            also=("tipos", "type"),
        ),
        Field(
            "rules",
            Records(RULE),
            "Qué necesita cada pasaporte.",
            "What each passport needs.",
            also=("reglas", "rule"),
        ),
    ),
    VisaFile,
)


def read_visas(source: Source) -> Reading[VisaFile]:
    """The visa file of one destination, with and without its broken records."""
    return read_record(source, VISAS, VisaFile)

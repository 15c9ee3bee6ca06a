"""The fields of `visas/<code>.yaml`, row by row."""

from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Amount, Choice, Currency, Days, Flag, Records, Several
from crmplan.records.shared import (
    AS_OF,
    COUNTRY,
    DAY,
    OWN_AS_OF,
    REMARKS,
    SOURCE,
    SOURCED,
    TEXT,
    VERIFIED_ON,
)
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

# fmt: off
FEE = Shape("fee", Fee, (
    Field("amount", Amount(), ("importe", "amount"), ("El importe.", "The amount."),
          "50", "importe monto valor", required=True),
    Field("currency", Currency(), ("moneda", "currency"),
          ("La moneda, por su código ISO 4217.", "The currency, by its ISO 4217 code."),
          "USD", "moneda unit", required=True),
    Field("entries", Choice(Entries), ("entradas", "entries"),
          ("Para cuántas entradas.", "For how many entries."), "single", "entradas"),
))

TYPE = Shape("visa-type", VisaType, (
    Field("kind", Choice(VisaKind), ("tipo", "kind"),
          ("El tipo de visa, por el motivo de la estadía.",
           "The type of visa, by the purpose of the stay."),
          "tourist", "tipo type clase", required=True),
    Field("fees", Records(FEE), ("aranceles", "fees"),
          ("Aranceles, cada uno con su moneda.", "Fees, each with its currency."),
          "", "aranceles fee arancel costo"),
    Field("stay", DAYS, ("días de estadía", "days of stay"),
          ("Días de estadía permitida.", "Days of permitted stay."),
          "90", "estadia estadía permanencia"),
    Field("validity", DAYS, ("días de vigencia", "days of validity"),
          ("Días de vigencia de la visa.", "Days for which the visa is valid."), "180", "vigencia"),
    Field("processing", DAYS, ("días de trámite", "days of processing"),
          ("Días que tarda el trámite.", "Days that processing takes."),
          "10", "tramite trámite processing_days"),
    Field("requirements", Several(Choice(Document), once=True), ("requisitos", "requirements"),
          ("Lo que se pide, por su código.", "What is asked for, by its code."),
          "[passport, passport-validity]", "requisitos requirement documents"),
    REMARKS,
    SOURCE,
    OWN_AS_OF,
), own=True)

RULE = Shape("rule", Rule, (
    Field("passport", COUNTRY, ("pasaporte", "passport"),
          ("El país que expide el pasaporte.", "The country that issues the passport."),
          "HN", "pasaporte country nationality nacionalidad", required=True),
    Field("passport_kind", Choice(PassportKind), ("clase de pasaporte", "kind of passport"),
          ("La clase de pasaporte; si se omite, ordinario.",
           "The kind of passport; ordinary, if left out."), "diplomatic", "clase kind"),
    Field("requirement", Choice(Requirement), ("requisito", "requirement"),
          ("Lo que necesita para entrar.", "What it needs to enter."),
          "visa-free", "requisito requirements", required=True),
    Field("days", DAYS, ("días", "days"),
          ("Días de estadía; se omite si no constan.", "Days of stay; left out where not known."),
          "90", "dias días stay"),
    Field("category", Choice(VisaCategory), ("categoría", "category"),
          ("A (exento), B (visa consular) o C (visa consultada), si el país la da.",
           "A (exempt), B (consular visa) or C (consulted visa), where the country gives it."),
          "A", "categoria categoría"),
    Field("category_local", TEXT, ("categoría del país", "the country's category"),
          ("La categoría en palabras del propio país.", "The category in the country's own words."),
          "Grupo 2", "categoria_local"),
    REMARKS,
    Field("valid_from", DAY, ("rige desde", "in force from"),
          ("Primer día en que rige.", "First day on which it holds."),
          "2003-07-01", "desde from starts"),
    Field("valid_until", DAY, ("rige hasta", "in force until"),
          ("Último día en que rige, incluido.", "Last day on which it holds, included."),
          "2004-06-30", "hasta until ends"),
    SOURCE,
    OWN_AS_OF,
), own=True, key=("passport", "passport_kind"))

VISAS = Shape("visas", VisaFile, (
    Field("country", COUNTRY, ("país", "country"),
          ("El país de destino; el nombre del archivo es el mismo código.",
           "The destination; the file's name is the same code."),
          "GT", "pais país destination destino", required=True),
    Field("requested_on", DAY, ("solicitado el", "asked for on"),
          ("El día en que se le pidió la información: desde él corren los treinta días.",
           "The day on which it was asked: the thirty days run from it."),
          "2003-06-02", "solicitado pedido", event="reply-requested"),
    Field("provided_on", DAY, ("respondido el", "replied on"),
          ("El día en que el propio país respondió; se omite mientras no lo haga.",
           "The day on which the country itself replied; left out until it does."),
          "2003-06-30", "respondido entregado replied_on", event="reply-received"),
    Field("provided_by", TEXT, ("respondido por", "replied by"),
          ("La oficina que respondió.", "The office that replied."),
          "Cancillería", "respondido_por", beside="provided_on"),
    SOURCED,
    AS_OF,
    Field("secondary", Flag(), ("fuente secundaria", "secondary source"),
          ("true: la fuente no es el propio país.", "true: the source is not the country itself."),
          "true", "secundaria secundario"),
    VERIFIED_ON._replace(event="visas-verified"),
    REMARKS,
    Field("types", Records(TYPE), ("tipos de visa", "types of visa"),
          ("Los tipos de visa y sus requisitos.", "The types of visa and their requirements."),
          "", "tipos type"),
    Field("rules", Records(RULE), ("reglas", "rules"),
          ("Qué necesita cada pasaporte.", "What each passport needs."), "", "reglas rule"),
), key=("country",))
# fmt: on


def read_visas(source: Source) -> Reading[VisaFile]:
    """The visa file of one destination, with and without its broken records."""
    return read_record(source, VISAS)

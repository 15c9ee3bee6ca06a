"""The fields of `consuls.yaml`, row by row."""

from crmplan.consuls.model import (
    Category,
    ConsularList,
    Consuls,
    Head,
    HeadClass,
    Phone,
    PhoneUse,
    Post,
    PostType,
)
from crmplan.plan.fields import NO_DAY, SOURCE
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Choice, Country, Day, PartialDay, Records, Several, Slug, Text
from crmplan.records.source import Source
from crmplan.records.whole import Reading, read_record

TEXT = Text()
DAY = Day()
PART = PartialDay()
COUNTRY = Country()
SOURCED = Field(
    "source",
    TEXT,
    SOURCE.es,
    SOURCE.en,
    SOURCE.example,
    required=True,
    fallback="",
    also=SOURCE.also,
)
AS_OF = Field(
    "as_of",
    DAY,
    "El día al que corresponde lo que dice la fuente.",
    "The day of which the source speaks.",
    "2022-11-16",
    required=True,
    fallback=NO_DAY,
    also=("al", "fecha", "date", "asof"),
)
VERIFIED_ON = Field(
    "verified_on",
    DAY,
    "El día en que un Estado lo confirmó.",
    "The day on which a State confirmed it.",
    "2003-10-15",
    also=("verificado", "confirmed_on", "confirmado"),
)

LIST = Shape(
    "list",
    (
        Field(
            "receiving",
            COUNTRY,
            "El Estado receptor cuya lista de cónsules acreditados es.",
            "The receiving State whose list of accredited consuls it is.",
            "MX",
            required=True,
            also=("receptor", "country", "pais", "país"),
        ),
        Field(
            "requested_on",
            DAY,
            "El día en que se le pidió la lista.",
            "The day on which it was asked for the list.",
            "2003-06-02",
            also=("solicitado", "pedido"),
        ),
        Field(
            "received_on",
            DAY,
            "El día en que se recibió; se omite mientras no llegue.",
            "The day on which it was received; left out until it comes.",
            "2003-07-15",
            also=("recibido",),
        ),
        Field(
            "from",
            TEXT,
            "La oficina que la entregó.",
            "The office that delivered it.",
            "Cancillería",
            attribute="sender",
            also=("de", "office", "oficina"),
        ),
        SOURCE,
        Field(
            "text",
            TEXT,
            "Lo que convenga saber de la lista.",
            "What should be known of the list.",
            also=("nota", "note", "remarks", "observaciones"),
        ),
    ),
    ConsularList,
    own=True,
)

PHONE = Shape(
    "phone",
    (
        Field(
            "number",
            TEXT,
            "El número en forma internacional.",
            "The number in international form.",
            "+504 2236 9320",
            required=True,
            also=("numero", "número", "phone", "telefono", "teléfono"),
        ),
        Field(
            "use",
            Choice(PhoneUse),
            "Para qué sirve; si se omite, es el de la oficina.",
            "What it is for; the office's, if left out.",
            "protection",
            also=("uso",),
        ),
    ),
    Phone,
)

HEAD = Shape(
    "head",
    (
        Field(
            "name",
            TEXT,
            "El nombre, tal como consta en la fuente.",
            "The name, as the source gives it.",
            required=True,
            also=("nombre",),
        ),
        Field(
            "class",
            Choice(HeadClass),
            "La clase del jefe de oficina (CVRC, art. 9).",
            "The class of the head of post (VCCR art. 9).",
            "consul-general",
            required=True,
            attribute="rank",
            also=("clase", "rank", "title", "cargo"),
        ),
        Field(
            "category",
            Choice(Category),
            "De carrera u honorario (CVRC, art. 1.2); si se omite, de carrera.",
            "Career or honorary (VCCR art. 1.2); career, if left out.",
            "career",
            also=("categoria", "categoría"),
        ),
        Field(
            "commission",
            DAY,
            "Fecha de la carta patente (CVRC, art. 11).",
            "Date of the consular commission (VCCR art. 11).",
            "2003-06-02",
            also=("carta_patente", "patente"),
        ),
        Field(
            "exequatur",
            DAY,
            "Fecha del exequátur (CVRC, art. 12): desde ella está acreditado.",
            "Date of the exequatur (VCCR art. 12): accredited from then on.",
            "2003-07-15",
            also=("exequátur", "exequatur_on"),
        ),
        Field(
            "left",
            DAY,
            "El último día en el cargo.",
            "The last day in office.",
            "2005-05-25",
            also=("cese", "hasta", "until", "ends"),
        ),
        SOURCE,
    ),
    Head,
)

POST = Shape(
    "post",
    (
        Field(
            "id",
            Slug(),
            "Nombre corto: Estado que envía, Estado receptor y ciudad.",
            "Short name: sending State, receiving State and city.",
            "hn-us-washington",
            required=True,
            also=("codigo", "código", "code"),
        ),
        Field(
            "sending",
            COUNTRY,
            "El Estado que envía (CVRC, art. 1).",
            "The sending State (VCCR art. 1).",
            "HN",
            required=True,
            also=("envia", "envía", "sender"),
        ),
        Field(
            "receiving",
            COUNTRY,
            "El Estado receptor.",
            "The receiving State.",
            "US",
            required=True,
            also=("receptor", "host", "country", "pais", "país"),
        ),
        Field(
            "type",
            Choice(PostType),
            "La clase de oficina (CVRC, art. 1 y 4); embassy: su sección consular.",
            "The kind of post (VCCR art. 1 and 4); embassy: its consular section.",
            "consulate-general",
            required=True,
            fallback=PostType.CONSULATE,
            also=("tipo", "clase", "kind"),
        ),
        Field(
            "city",
            TEXT,
            "La ciudad.",
            "The city.",
            "Washington, D.C.",
            required=True,
            fallback="",
            also=("ciudad", "sede", "place", "lugar"),
        ),
        Field(
            "district",
            TEXT,
            "La circunscripción consular (CVRC, art. 1).",
            "The consular district (VCCR art. 1).",
            "Belice y Guatemala",
            also=("circunscripcion", "circunscripción", "jurisdiction", "jurisdiccion"),
        ),
        Field(
            "joint_with",
            Several(COUNTRY, single=True, once=True),
            "Los demás Estados que envían, si la oficina es conjunta.",
            "The other sending States, for a joint post.",
            "[GT, SV]",
            also=("conjunta_con", "joint"),
        ),
        Field(
            "served_by",
            Slug(),
            "El id de la oficina que atiende a esta.",
            "The id of the post that serves this one.",
            "hn-us-washington",
            also=("atendida_por",),
        ),
        Field(
            "phones",
            Records(PHONE),
            "Teléfonos, cada uno con su uso.",
            "Telephones, each with its use.",
            also=("telefonos", "teléfonos", "phone", "telefono", "teléfono"),
        ),
        Field(
            "email",
            TEXT,
            "Correo electrónico de la oficina.",
            "The post's e-mail address.",
            "ccs.scc@international.gc.ca",
            also=("correo", "mail", "e-mail"),
        ),
        Field(
            "website",
            TEXT,
            "Sitio web.",
            "Website.",
            "https://hn.usembassy.gov/",
            also=("sitio", "web", "url", "pagina", "página"),
        ),
        Field(
            "opened",
            PART,
            "Cuándo abrió: día, mes o año.",
            "When it opened: a day, a month or a year.",
            "2003-07",
            also=("abierta", "apertura", "since"),
        ),
        Field(
            "closed",
            PART,
            "Cuándo cerró; una oficina cerrada no se borra.",
            "When it closed; a closed post is not deleted.",
            "2005",
            also=("cerrada", "cierre"),
        ),
        SOURCED,
        AS_OF,
        VERIFIED_ON,
        Field(
            "verified_by",
            TEXT,
            "La oficina que lo confirmó.",
            "The office that confirmed it.",
            "Cancillería",
            also=("verificado_por", "confirmed_by"),
        ),
        Field(
            "doubtful",
            TEXT,
            "Por qué es dudoso el dato.",
            "Why the entry is doubtful.",
            "la fuente lo da dos veces",
            also=("dudoso", "duda"),
        ),
        Field(
            "heads",
            Records(HEAD),
            "Jefes de oficina, cada período con sus fechas.",
            "Heads of post, each term with its dates.",
            also=("jefes", "head", "jefe"),
        ),
    ),
    Post,
    own=True,
)

CONSULS = Shape(
    "consuls",
    (
        Field(
            "lists",
            Records(LIST),
            "Las listas de cónsules acreditados, una por Estado receptor.",
            "The lists of accredited consuls, one for each receiving State.",
            also=("listas", "list", "lista"),
        ),
        Field(
            "posts",
            Records(POST),
            "Las oficinas consulares que se conocen.",
            "The consular posts that are known.",
            also=("oficinas", "post", "consulados"),
        ),
    ),
    Consuls,
)


def read_consuls(source: Source) -> Reading[Consuls]:
    """The registry of consuls, with and without its broken records."""
    return read_record(source, CONSULS, Consuls)

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
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Choice, PartialDay, Records, Several, Slug
from crmplan.records.shared import AS_OF, COUNTRY, DAY, SOURCE, SOURCED, TEXT, VERIFIED_ON
from crmplan.records.source import Source
from crmplan.records.whole import Reading, read_record

PART = PartialDay()

# fmt: off
LIST = Shape("list", ConsularList, (
    Field("receiving", COUNTRY, ("Estado receptor", "receiving State"),
          ("El Estado receptor cuya lista de cónsules acreditados es.",
           "The receiving State whose list of accredited consuls it is."),
          "MX", "receptor country pais país", required=True),
    Field("requested_on", DAY, ("solicitada el", "asked for on"),
          ("El día en que se le pidió la lista.", "The day on which it was asked for the list."),
          "2003-06-02", "solicitado pedido", event="list-requested"),
    Field("received_on", DAY, ("recibida el", "received on"),
          ("El día en que se recibió; se omite mientras no llegue.",
           "The day on which it was received; left out until it comes."),
          "2003-07-15", "recibido", event="list-received"),
    Field("from", TEXT, ("oficina que la entregó", "office that delivered it"),
          ("La oficina que la entregó.", "The office that delivered it."),
          "Cancillería", "de office oficina", attribute="sender", beside="received_on"),
    SOURCE,
    Field("text", TEXT, ("texto", "text"),
          ("Lo que convenga saber de la lista.", "What should be known of the list."),
          "", "nota note remarks observaciones"),
), own=True, key=("receiving",))

PHONE = Shape("phone", Phone, (
    Field("number", TEXT, ("número", "number"),
          ("El número en forma internacional.", "The number in international form."),
          "+504 2236 9320", "numero número phone telefono teléfono", required=True),
    Field("use", Choice(PhoneUse), ("uso", "use"),
          ("Para qué sirve; si se omite, es el de la oficina.",
           "What it is for; the office's, if left out."), "protection", "uso"),
))

HEAD = Shape("head", Head, (
    Field("name", TEXT, ("nombre", "name"),
          ("El nombre, tal como consta en la fuente.", "The name, as the source gives it."),
          "", "nombre", required=True),
    Field("class", Choice(HeadClass), ("clase", "class"),
          ("La clase del jefe de oficina (CVRC, art. 9).",
           "The class of the head of post (VCCR art. 9)."),
          "consul-general", "clase rank title cargo", required=True, attribute="rank"),
    Field("category", Choice(Category), ("categoría", "category"),
          ("De carrera u honorario (CVRC, art. 1.2); si se omite, de carrera.",
           "Career or honorary (VCCR art. 1.2); career, if left out."),
          "career", "categoria categoría"),
    Field("commission", DAY, ("carta patente", "commission"),
          ("Fecha de la carta patente (CVRC, art. 11).",
           "Date of the consular commission (VCCR art. 11)."),
          "2003-06-02", "carta_patente patente"),
    Field("exequatur", DAY, ("exequátur", "exequatur"),
          ("Fecha del exequátur (CVRC, art. 12): desde ella está acreditado.",
           "Date of the exequatur (VCCR art. 12): accredited from then on."),
          "2003-07-15", "exequátur exequatur_on"),
    Field("left", DAY, ("último día en el cargo", "last day in office"),
          ("El último día en el cargo.", "The last day in office."),
          "2005-05-25", "cese hasta until ends"),
    SOURCE,
))

POST = Shape("post", Post, (
    Field("id", Slug(), ("código", "id"),
          ("Nombre corto: Estado que envía, Estado receptor y ciudad.",
           "Short name: sending State, receiving State and city."),
          "hn-us-washington", "codigo código code", required=True),
    Field("sending", COUNTRY, ("Estado que envía", "sending State"),
          ("El Estado que envía (CVRC, art. 1).", "The sending State (VCCR art. 1)."),
          "HN", "envia envía sender", required=True),
    Field("receiving", COUNTRY, ("Estado receptor", "receiving State"),
          ("El Estado receptor.", "The receiving State."),
          "US", "receptor host country pais país", required=True),
    Field("type", Choice(PostType), ("clase", "type"),
          ("La clase de oficina (CVRC, art. 1 y 4); embassy: su sección consular.",
           "The kind of post (VCCR art. 1 and 4); embassy: its consular section."),
          "consulate-general", "tipo clase kind", required=True, fallback=PostType.CONSULATE),
    Field("city", TEXT, ("ciudad", "city"), ("La ciudad.", "The city."),
          "Washington, D.C.", "ciudad sede place lugar", required=True, fallback=""),
    Field("district", TEXT, ("circunscripción", "district"),
          ("La circunscripción consular (CVRC, art. 1).", "The consular district (VCCR art. 1)."),
          "Belice y Guatemala", "circunscripcion circunscripción jurisdiction jurisdiccion"),
    Field("joint_with", Several(COUNTRY, single=True, once=True), ("conjunta con", "joint with"),
          ("Los demás Estados que envían, si la oficina es conjunta.",
           "The other sending States, for a joint post."), "[GT, SV]", "conjunta_con joint"),
    Field("served_by", Slug(), ("atendida por", "served by"),
          ("El id de la oficina que atiende a esta.", "The id of the post that serves this one."),
          "hn-us-washington", "atendida_por"),
    Field("phones", Records(PHONE), ("teléfonos", "telephones"),
          ("Teléfonos, cada uno con su uso.", "Telephones, each with its use."),
          "", "telefonos teléfonos phone telefono teléfono"),
    Field("email", TEXT, ("correo", "e-mail"),
          ("Correo electrónico de la oficina.", "The post's e-mail address."),
          "ccs.scc@international.gc.ca", "correo mail e-mail"),
    Field("website", TEXT, ("sitio", "website"), ("Sitio web.", "Website."),
          "https://hn.usembassy.gov/", "sitio web url pagina página"),
    Field("opened", PART, ("apertura", "opened"),
          ("Cuándo abrió: día, mes o año.", "When it opened: a day, a month or a year."),
          "2003-07", "abierta apertura since", event="post-opened"),
    Field("closed", PART, ("cierre", "closed"), ("Cuándo cerró; una oficina cerrada no se borra.",
           "When it closed; a closed post is not deleted."),
          "2005", "cerrada cierre", event="post-closed"),
    SOURCED,
    AS_OF,
    VERIFIED_ON._replace(event="post-verified"),
    Field("verified_by", TEXT, ("verificado por", "verified by"),
          ("La oficina que lo confirmó.", "The office that confirmed it."),
          "Cancillería", "verificado_por confirmed_by", beside="verified_on"),
    Field("doubtful", TEXT, ("duda", "in doubt"),
          ("Por qué es dudoso el dato.", "Why the entry is doubtful."),
          "la fuente lo da dos veces", "dudoso duda"),
    Field("heads", Records(HEAD), ("jefes de oficina", "heads of post"),
          ("Jefes de oficina, cada período con sus fechas.",
           "Heads of post, each term with its dates."), "", "jefes head jefe"),
), own=True, key=("id",))

CONSULS = Shape("consuls", Consuls, (
    Field("lists", Records(LIST), ("listas", "lists"),
          ("Las listas de cónsules acreditados, una por Estado receptor.",
           "The lists of accredited consuls, one for each receiving State."),
          "", "listas list lista"),
    Field("posts", Records(POST), ("oficinas", "posts"),
          ("Las oficinas consulares que se conocen.", "The consular posts that are known."),
          "", "oficinas post consulados"),
))
# fmt: on


def read_consuls(source: Source) -> Reading[Consuls]:
    """The registry of consuls, with and without its broken records."""
    return read_record(source, CONSULS)

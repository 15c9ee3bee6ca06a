"""The fields of `contacts.yaml`, row by row."""

from crmplan.contacts.model import Contact, ContactRole, Contacts
from crmplan.language import Language
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Choice, Code, Flag, Records, Slug
from crmplan.records.shared import AS_OF, DAY, SOURCED, TEXT, VERIFIED_ON

# fmt: off
CONTACT = Shape("contact", Contact, (
    Field("id", Slug(), ("código", "id"),
          ("Nombre corto: parte y asunto.", "Short name: party and matter."),
          "mx-liaison", "codigo código code", required=True),
    Field("party", Code(), ("parte", "party"),
          ("La parte por la que responde: su código en el plan.",
           "The party that it answers for: its code in the plan."),
          "MX", "parte country pais país", required=True),
    Field("role", Choice(ContactRole), ("asunto", "matter"),
          ("Por qué asunto responde.", "What matter it answers for."),
          "liaison", "asunto rol matter", required=True),
    Field("office", TEXT, ("oficina", "office"),
          ("La oficina, tal como consta en la fuente.", "The office, as the source gives it."),
          "Dirección de Protección Consular", "oficina", required=True, fallback=""),
    Field("function", TEXT, ("cargo", "function"),
          ("El cargo de quien responde.", "The function of who answers."),
          "Dirección General", "cargo title"),
    Field("person", TEXT, ("persona", "person"),
          ("La persona, solo si la fuente la nombra.", "The person, only if the source names one."),
          "", "persona name nombre"),
    Field("email", TEXT, ("correo", "e-mail"),
          ("Correo electrónico.", "E-mail address."),
          "", "correo mail e-mail"),
    Field("phone", TEXT, ("teléfono", "telephone"),
          ("Teléfono en forma internacional.", "Telephone in international form."),
          "+504 2236 9320", "telefono teléfono number"),
    Field("language", Choice(Language), ("idioma", "language"),
          ("En qué idioma se le escribe; si se omite, en el del programa.",
           "In which language it is written to; the program's, if left out."),
          "es", "idioma lengua lang"),
    SOURCED,
    AS_OF,
    VERIFIED_ON._replace(
        words=("El día en que la parte lo confirmó.", "The day on which the party confirmed it."),
        event="contact-verified"),
    Field("verified_by", TEXT, ("verificado por", "verified by"),
          ("La oficina que lo confirmó.", "The office that confirmed it."),
          "Cancillería", "verificado_por confirmed_by", beside="verified_on"),
    Field("until", DAY, ("hasta", "until"),
          ("El último día en que responde; un contacto que cesó no se borra.",
           "The last day on which it answers; a contact that ended is not deleted."),
          "2005-05-25", "hasta cese left ends"),
    Field("public", Flag(), ("público", "public"),
          ("Si puede figurar en lo que se entrega a otros; si se omite, no.",
           "Whether it may stand in what is handed to others; not, if left out."),
          "true", "publico público"),
), own=True, key=("id",))

WHOLE = Shape("contacts", Contacts, (
    Field("contacts", Records(CONTACT), ("contactos", "contacts"),
          ("Los contactos de las partes.", "The contacts of the parties."),
          "", "contactos contact contacto"),
))
# fmt: on

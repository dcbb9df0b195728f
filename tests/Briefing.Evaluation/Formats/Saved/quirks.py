"""Gives saved texts the quirks of the programs that nobody can run here: python3 quirks.py FOLDER WORK TEXT."""
import email.policy
import random
import re
import sys
import zipfile
from email.message import EmailMessage

folder, work, text = sys.argv[1:]
chance = random.Random(text)


def head(path):
    """Title, author and date of a text."""
    fields = dict(re.findall(r'^(\w+): "?(.*?)"?$', open(path).read().split("---")[1], re.M))
    return fields["title"], fields["author"], fields["date"]


def revised():
    """A document that went through many hands: runs cut anywhere, spelling marks, bookmarks, changes tracked, soft hyphens."""
    def run(match):
        properties, words = match[1] or "", match[2]
        if len(words) < 24:
            return match[0]
        pieces = []
        while words:
            size = chance.randint(3, 30)
            piece, words = words[:size], words[size:]
            if chance.random() < 0.05 and re.search(r"[a-z]{4}$", piece) and re.match(r"[a-z]{3}", words):
                piece += "\u00AD"
            piece = f'<w:r w:rsidR="{chance.randrange(1 << 32):08X}">{properties}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            kind = chance.random()
            if kind < 0.06:
                piece = f'<w:ins w:id="{chance.randrange(9999)}" w:author="Second hand" w:date="2025-05-01T10:00:00Z">{piece}</w:ins>'
            elif kind < 0.12:
                piece += (f'<w:del w:id="{chance.randrange(9999)}" w:author="Second hand" w:date="2025-05-01T10:00:00Z"><w:r>{properties}'
                          f'<w:delText xml:space="preserve"> struck words</w:delText></w:r></w:del>')
            elif kind < 0.18:
                piece = f'<w:proofErr w:type="spellStart"/>{piece}<w:proofErr w:type="spellEnd"/>'
            elif kind < 0.22:
                number = chance.randrange(9999)
                piece = f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>{piece}<w:bookmarkEnd w:id="{number}"/>'
            pieces.append(piece)
        return "".join(pieces)

    with zipfile.ZipFile(f"{folder}/pandoc.{text}.docx") as source, \
            zipfile.ZipFile(f"{folder}/revised.{text}.docx", "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            part = source.read(name)
            if name == "word/document.xml":
                xml = part.decode("utf-8")
                part = re.sub(r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">([^<&]*)</w:t></w:r>', run, xml).encode("utf-8")
            target.writestr(zipfile.ZipInfo(name, (2025, 5, 1, 10, 0, 0)), part, zipfile.ZIP_DEFLATED)


def message(name, fill):
    title, author, date = head(f"{folder}/../Pdf/Texts/{text}.md")
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = f"{author.split(',')[0]} <office@tarn.example>"
    mail["To"] = "desk@chronicle.example"
    mail["Subject"] = title
    mail["Date"] = "Wed, 21 May 2025 18:04:00 +0200"
    fill(mail)
    if mail.is_multipart():
        mail.set_boundary("=_part_of_" + text)
    open(f"{folder}/{name}.{text}.eml", "wb").write(mail.as_bytes())


def wrapped(mail):
    mail.set_content(open(f"{work}/{text}.txt").read(), cte="quoted-printable", charset="windows-1252")


def flowed(mail):
    lines = []
    for line in open(f"{work}/{text}.long.txt").read().split("\n"):
        line = line.rstrip()
        while len(line) > 70 and " " in line[:70]:
            cut = line.rindex(" ", 0, 70) + 1
            lines.append(line[:cut])
            line = line[cut:]
        lines.append(line)
    mail.set_content("\n".join(" " + line if line[:1] in (" ", ">") else line for line in lines), cte="8bit")
    mail.set_param("format", "flowed")


def rich(mail):
    mail.set_content("Please open this message in a program that shows HTML.\n")
    mail.add_alternative(f"<html><body><div dir=\"ltr\">{open(f'{work}/{text}.html').read()}</div></body></html>", subtype="html", cte="base64")


def feed():
    title, author, _ = head(f"{folder}/../Pdf/Texts/{text}.md")
    html = open(f"{work}/{text}.html").read().replace("]]>", "]]&gt;")
    open(f"{folder}/feed.{text}.xml", "w").write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>Tarn Chronicle</title><link>https://chronicle.example/</link><item><title>{title}</title><guid isPermaLink=\"false\">{text}</guid>"
        f"<dc:creator>{author}</dc:creator><pubDate>Wed, 21 May 2025 16:04:00 GMT</pubDate><description>A summary of it.</description>"
        f"<content:encoded><![CDATA[{html}]]></content:encoded></item></channel></rss>\n")


revised()
message("wrapped", wrapped)
message("flowed", flowed)
message("rich", rich)
feed()

using System.Globalization;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Messages as mail programs save them: headers, encoded words, parts in parts, quoted replies, attachments.</summary>
internal static class Messages
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        var message = new StringBuilder();
        if (prose.Chance(40)) message.Append("Received: from quay.example by pier.example;\r\n\tFri, 14 Feb 2025 10:00:01 +0000\r\n");
        message.Append($"From: {prose.Pick(["Ilse Brandt <ilse@harbour.example>", "=?utf-8?Q?Jos=C3=A9_Ib=C3=A1=C3=B1ez?= <j@h.example>", "ilse@harbour.example (Ilse \\(x\\) Brandt)", "\"Loos, Piet\" <p@h.example>, =?iso-8859-2?B?o3VrYXN6?= <l@h.example>"])}\r\n");
        message.Append($"Subject: {prose.Pick([prose.Heading(), "Re: the dam", "Fwd: the quay", "=?utf-8?B?VGhlIGRhbQ==?=\r\n =?utf-8?B?IGhlbGQ=?="])}\r\nDate: {prose.Pick(["Fri, 14 Feb 2025 10:00:00 +0100", "14 Feb 25 10:00 EST", "yesterday"])}\r\n");
        return message.Append(Part(random, prose, 0)).ToString();
    }

    /// <summary>A page that a browser saved with its pictures.</summary>
    public static string Archive(Random random) =>
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/a\r\nSubject: The Dam\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n"
        + $"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harbour.example/a\r\n\r\n{QuotedPrintable(WebPages.Write(random))}\r\n----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b----\r\n";

    private static string Part(Random random, Prose prose, int depth)
    {
        if (depth < 4 && prose.Chance(35))
        {
            var boundary = $"b{depth}" + (prose.Chance(50) ? "" : "=_x");
            return $"MIME-Version: 1.0\r\nContent-Type: multipart/{prose.Pick(["alternative", "mixed", "related", "digest", "signed"])}; boundary=\"{boundary}\"\r\n\r\nThis is a message in parts.\r\n"
                + string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"--{boundary}\r\n{Part(random, prose, depth + 1)}\r\n")) + (prose.Chance(90) ? $"--{boundary}--\r\n" : "");
        }

        return random.Next(6) switch
        {
            0 => $"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{QuotedPrintable($"<p>{prose.Paragraph()}</p><blockquote>{prose.Paragraph()}</blockquote>")}",
            1 => $"Content-Type: text/plain; charset={prose.Pick(["utf-8", "utf-7", "us-ascii", "windows-1251", "x-none"])}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(prose.Paragraph()), Base64FormattingOptions.InsertLineBreaks)}",
            2 => $"Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n{prose.Wrapped(prose.Paragraph(), 70).Replace("\n", " \r\n", StringComparison.Ordinal)}\r\n-- \r\nIlse Brandt\r\nHarbour Council",
            3 => $"Content-Type: application/pdf; name*0*=utf-8''da%6D; name*1=\".pdf\"\r\nContent-Disposition: attachment; filename=\"dam.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=",
            4 => $"Content-Type: message/rfc822\r\n\r\n{Write(random)}",
            _ => $"Content-Type: text/plain\r\n\r\n{prose.Paragraph()}\r\n\r\nOn Fri, 14 Feb 2025 at 10:00, Tom Okafor <tom@h.example> wrote:\r\n> {prose.Wrapped(prose.Paragraph(), 60).Replace("\n", "\r\n> ", StringComparison.Ordinal)}\r\n>> {prose.Sentence()}\r\n",
        };
    }

    private static string QuotedPrintable(string words)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var b in Encoding.UTF8.GetBytes(words))
        {
            if (column++ > 70)
            {
                text.Append("=\r\n");
                column = 0;
            }

            if (b is >= 32 and < 127 and not (byte)'=' or (byte)'\n') text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"={b:X2}");
        }

        return text.ToString();
    }
}

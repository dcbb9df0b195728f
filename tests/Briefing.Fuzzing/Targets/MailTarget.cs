using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Messages, and web pages saved as messages.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="ending">The ending of its files.</param>
/// <param name="write">Writes a well-formed one.</param>
internal sealed class MailTarget(string name, string ending, Func<Random, string> write, DocumentAnalyser analyser, StoreCheck store)
    : DocumentTarget(analyser, store)
{
    public override string Name => name;

    public override string Ending => ending;

    public override int Weight => 8;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\r\n", "\r\n\r\n", "\n", "\r", " ", "\t", "From: ", "Subject: ", "Date: ", "To: a@b.c\r\n", "MIME-Version: 1.0\r\n", "Content-Type: text/plain", "Content-Type: text/html\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n\r\n", "Content-Type: multipart/alternative; boundary=\"\"\r\n", "; charset=utf-16", "; charset=utf-7", "; charset*0*=utf-8''x", "; boundary*=a'b'c",
        "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n", "Content-Transfer-Encoding: x-uuencode\r\n", "Content-Disposition: attachment; filename=\"", "--b\r\n", "--b--\r\n", "--b", "----b--\r\n", "=?utf-8?B?", "=?utf-8?Q?=FF?=", "=?x?Q?a?=", "?=", "=\r\n", "=3D", "=GG", "=", "====", "TWFu", "> ", ">> ", ">", "On Fri, Tom wrote:\r\n", "-----Original Message-----\r\n", "Begin forwarded message:\r\n", "-- \r\n", "begin 644 a\r\n",
        "<", ">", "(", ")", "\"", "\\", ";", ",", ":", "@", "It stands, Brandt said. ", "<p>", "</p>", "<blockquote>", "</blockquote>", "<div class=gmail_quote>", "&nbsp;", "\u0000", "\u202E", "É", "🙂", "\u00AD",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
    [
        ("Content-Type: message/rfc822\r\n\r\n", ""), ("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", "--b--\r\n"), (">", "\r\n"), ("(", ")"), ("<blockquote>", "</blockquote>"), ("<div>", "</x>"), ("=?utf-8?Q?", "?="), ("\r\n > ", ""), ("On Fri, Tom wrote:\r\n> ", ""),
    ];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(write(random));
}

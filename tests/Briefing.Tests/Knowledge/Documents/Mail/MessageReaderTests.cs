using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Mail;

public sealed class MessageReaderTests
{
    private const string Head = "From: =?utf-8?Q?Ida_Ro=C3=B6s?= <ida@courier.example>\r\nTo: desk@courier.example\r\nDate: Thu, 13 Feb 2025 23:30:00 -0500\r\n"
        + "Subject: =?iso-8859-1?Q?F=E4rry?= =?iso-8859-1?Q?_strike?=\r\nMessage-ID: <1@courier.example>\r\n";

    [Fact]
    public void Read_PlainMessage_HasTheMetadataOfItsHeader()
    {
        var document = Eml(Head + "\r\nHarbour master Eleni Vasiliou said that the\r\nferry sails at nine.\r\n\r\nThe pier is closed.\r\n");

        document.Metadata.Title.ShouldBe("Färry strike");
        document.Metadata.Authors.ShouldBe(["Ida Roös"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 2, 13));
        document.Metadata.Origins.ShouldContain(new FieldOrigin("published", MetadataOrigin.MessageHeader));
        document.Outline().ShouldBe([
            (BlockKind.Heading, "Färry strike"), (BlockKind.Paragraph, "Harbour master Eleni Vasiliou said that the ferry sails at nine."), (BlockKind.Paragraph, "The pier is closed.")]);
    }

    [Fact]
    public void Read_QuotedReply_IsGivenToItsWriter()
    {
        var document = Eml(Head + """

            I agree with this.

            On Wed, 12 Feb 2025 at 10:00, Jon Tamm <jon@guild.example>
            wrote:

            > The ferry will not sail before Friday.
            >> Who said that?
            > The pilots did.

            That is all I know.
            --
            Ida Roös
            Tidewater Courier
            """);

        document.Script().ShouldBe([
            "Heading: Färry strike", "Paragraph: I agree with this.", "Apparatus: On Wed, 12 Feb 2025 at 10:00, Jon Tamm <jon@guild.example>", "Apparatus: wrote:",
            "Jon Tamm: The ferry will not sail before Friday.", "Apparatus: Who said that?", "Jon Tamm: The pilots did.", "Paragraph: That is all I know.",
            "Apparatus: --", "Apparatus: Ida Roös", "Apparatus: Tidewater Courier"]);
    }

    [Fact]
    public void Read_QuotationOfNobody_IsKeptAndNotQuoted()
    {
        var document = Eml(Head + "\r\nSee below.\r\n\r\n> The ferry will not sail before Friday.\r\n");

        document.Script().ShouldBe(["Heading: Färry strike", "Paragraph: See below.", "Apparatus: The ferry will not sail before Friday."]);
    }

    [Theory]
    [InlineData("---------- Forwarded message ---------\r\nFrom: Mette Holm <mette@council.example>\r\nDate: Tue, 11 Feb 2025 at 09:00\r\nSubject: Dues rise\r\nTo: <desk@courier.example>\r\n\r\n\r\n")]
    [InlineData("________________________________\r\nVon: Mette Holm <mette@council.example>\r\nGesendet: Dienstag, 11. Februar 2025 09:00\r\nAn: Desk\r\nBetreff: Dues rise\r\n\r\n")]
    public void Read_MessageThatWasSentOn_IsReadAsTheOneInside(string head)
    {
        var document = Eml(Head.Replace("=?iso-8859-1?Q?F=E4rry?= =?iso-8859-1?Q?_strike?=", "Fwd: Dues rise", StringComparison.Ordinal) + "\r\nFor you.\r\n\r\n" + head
            + "The dues rise by 3 percent in May.\r\n\r\nChair Mette Holm said that nobody objected.\r\n");

        document.Metadata.Title.ShouldBe("Dues rise");
        document.Metadata.Authors.ShouldBe(["Mette Holm"]);
        document.Outline().Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text)
            .ShouldBe(["The dues rise by 3 percent in May.", "Chair Mette Holm said that nobody objected."]);
        document.Outline().ShouldContain((BlockKind.Apparatus, "For you."));
    }

    [Fact]
    public void Read_AnswerAboveAHistory_KeepsTheWritersApart()
    {
        var document = Eml(Head + "\r\nThe council has decided.\r\n\r\n-----Original Message-----\r\nFrom: Tamm, Jon <jon@guild.example>\r\nSent: 12 February 2025 10:00\r\nTo: Ida\r\nSubject: Ferry\r\n\r\nThe pilots refuse to sail.\r\n");

        document.Script().ShouldContain("Paragraph: The council has decided.");
        document.Script().ShouldContain("Jon Tamm: The pilots refuse to sail.");
        document.Metadata.Authors.ShouldBe(["Ida Roös"]);
    }

    [Fact]
    public void Read_Alternatives_PreferPlainTextUnlessItSaysLess()
    {
        const string Html = "<p>Chair Mette Holm said that the dues rise by 3 percent.</p><p>Nobody objected to it at all.</p>";
        string Message(string plain) => Head + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b=1\"\r\n\r\nNot for MIME readers.\r\n--b=1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + plain + "\r\n--b=1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Html)) + "\r\n--b=1--\r\n";

        Eml(Message("Chair Mette Holm said that dues rise.\r\n\r\nNobody objected to it at all; the meeting went on.")).Sentences().ShouldContain("Nobody objected to it at all; the meeting went on.");
        Eml(Message("Please use a mail program that shows HTML.")).Sentences().ShouldBe(["Färry strike", "Chair Mette Holm said that the dues rise by 3 percent.", "Nobody objected to it at all."]);
    }

    [Fact]
    public void Read_HtmlWithHeadings_IsCalledByItsSubject()
    {
        var document = Eml(Head + "Content-Type: text/html\r\n\r\n<h2>What is known</h2><p>The ferry sails at nine.</p>");

        document.Metadata.Title.ShouldBe("Färry strike");
        document.Warnings.Select(warning => warning.Code).ShouldNotContain("title-conflict");
    }

    [Fact]
    public void Read_QuotedHtml_IsGivenToItsWriter()
    {
        var document = Eml(Head + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>The council has decided.</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Wed, 12 Feb 2025 at 10:00, Jon Tamm &lt;<a href=\"m\">jon@guild.example</a>&gt; wrote:<br></div>"
            + "<blockquote class=\"gmail_quote\"><div>The pilots refuse to sail.</div><blockquote class=\"gmail_quote\">Who says so?</blockquote></blockquote></div>");

        document.Script().ShouldContain("Paragraph: The council has decided.");
        document.Script().ShouldContain("Jon Tamm: The pilots refuse to sail.");
        document.Script().ShouldNotContain(line => line.StartsWith("Paragraph: Who") || line.StartsWith("Paragraph: The pilots"));
    }

    [Fact]
    public void Read_HtmlThatOutlookSentOn_IsReadAsTheOneInside()
    {
        var document = Eml(Head.Replace("Subject: ", "Subject: FW: ", StringComparison.Ordinal) + "Content-Type: text/html\r\n\r\n<html><body><p>FYI</p><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Mette Holm &lt;mette@council.example&gt;<br><b>Sent:</b> Tuesday, 11 February 2025 09:00<br>"
            + "<b>To:</b> Desk<br><b>Subject:</b> Dues rise</div><div><p>The dues rise by 3 percent.</p><p>Nobody objected.</p></div></body></html>");

        document.Metadata.Title.ShouldBe("Dues rise");
        document.Metadata.Authors.ShouldBe(["Mette Holm"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 2, 11));
        document.Outline().Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text).ShouldBe(["The dues rise by 3 percent.", "Nobody objected."]);
    }

    [Fact]
    public void Read_QuotedPrintableFlowedText_HasWholeParagraphs()
    {
        var document = Eml(Head + "Content-Type: text/plain; charset=windows-1252; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "The caf=E9 at the harb=\r\nour costs 5 =80, said the \r\nkeeper, =93and not=20\r\na cent more=94.\r\n");

        document.Sentences().ShouldBe(["Färry strike", "The café at the harbour costs 5 €, said the keeper, “and not a cent more”."]);
    }

    [Fact]
    public void Read_Attachments_AreListedAndNotRead()
    {
        var document = Eml(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThe minutes are attached.\r\n--x\r\nContent-Type: application/pdf\r\n"
            + "Content-Disposition: attachment;\r\n filename*0*=utf-8''Protok%C3%B6;\r\n filename*1=ll.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--x\r\nContent-Type: text/plain; name=notes.txt\r\n\r\nSecret notes.\r\n--x--\r\n");

        document.Sentences().ShouldBe(["Färry strike", "The minutes are attached."]);
        document.SetAside.Where(one => one.Reason == SetAsideReason.Unread).Select(one => one.Excerpt).ShouldBe(["attachment: Protoköll.pdf (1 KB)", "attachment: notes.txt (1 KB)"]);
        document.Warnings.Single(warning => warning.Code == "attachments").Message.ShouldContain("Protoköll.pdf");
    }

    [Fact]
    public void Read_NotesInAPlainMessage_AreTiedToTheirPlaces()
    {
        var document = Eml(Head + "\r\nThe pier sinks every year.[1] It was built in 1951.[2]\r\n\r\n[1] Minutes of the council, page 4.\r\n[2] Register of ships, 2024.\r\n");

        var marked = document.Blocks.Single(block => block.NoteMarks.Length > 0);
        marked.Flow.Text.ShouldBe("The pier sinks every year. It was built in 1951.");
        marked.NoteMarks.Select(mark => document.Text.Value[..mark.At][^5..]).ShouldBe(["year.", "1951."]);
        marked.NoteMarks.Select(mark => document.Blocks[mark.Note!.Value].Flow.Text).ShouldBe(["Minutes of the council, page 4.", "Register of ships, 2024."]);
    }

    [Theory]
    [InlineData("Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--", "encrypted")]
    [InlineData("\r\n\r\n", "no text")]
    [InlineData("Content-Type: application/pdf; name=a.pdf\r\n\r\nJVBE", "a.pdf")]
    public void Read_MessageWithoutText_SaysWhatToDo(string rest, string reason)
    {
        var fault = Should.Throw<UnreadableDocumentException>(() => Eml(Head + rest));

        fault.Message.ShouldStartWith("a.eml ");
        fault.Message.ShouldContain(reason);
    }

    [Fact]
    public void Read_PartsInsidePartsWithoutEnd_AreReadToADepth()
    {
        var message = new StringBuilder(Head);
        for (var i = 0; i < 500; i++) message.Append($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        message.Append("Content-Type: text/plain\r\n\r\nDeep.\r\n");

        Should.Throw<UnreadableDocumentException>(() => Eml(message.ToString()));
    }

    [Fact]
    public void Read_WebArchive_IsReadAsThePageInIt()
    {
        var document = Read.File("a.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----x\"\r\n\r\n------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://courier.example/ferry\r\n\r\n"
            + "<html><head><meta charset=3D\"utf-8\"><title>The ferry</title></head><body><article><h1>The ferry</h1><p>Skipper Olle Brandt said that the f=\r\nerry sails at nine =E2=80=93 as ever.</p></article></body></html>\r\n------x--\r\n");

        document.Metadata.Url.ShouldBe("https://courier.example/ferry");
        document.Metadata.Title.ShouldBe("The ferry");
        document.Sentences().ShouldContain("Skipper Olle Brandt said that the ferry sails at nine – as ever.");
    }

    [Fact]
    public void Read_DamagedMessages_AreRefusedOrReadButNeverCrash()
    {
        var whole = Encoding.UTF8.GetBytes(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>See.</p><blockquote type=cite>On 12 Feb 2025, Jon Tamm wrote: x</blockquote>\r\n--x\r\n"
            + "Content-Type: text/plain; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nOn 12 Feb 2025 Jon Tamm wrote:\r\n> a =E9 b \r\n> c\r\n\r\nFrom: A B\r\nSubject: C\r\n\r\nText.\r\n--x--\r\n");
        var random = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var bytes = i % 3 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (var flips = random.Next(1, 8); flips > 0 && bytes.Length > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Read.Bytes("a.eml", bytes);
            }
            catch (UnreadableDocumentException refusal)
            {
                refusal.Message.ShouldStartWith("a.eml ");
            }
        }
    }

    private static ReadDocument Eml(string message) => Read.File("a.eml", message);
}

using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Tests.Knowledge.Documents.Decoding;

public sealed class EncodingGuessTests
{
    private const string Polish = "Prom odpływa o świcie, powiedziała żona kapitana; łódź zaś stoi w porcie.";
    private const string Czech = "Přívoz odplouvá ráno, řekl starosta; loď stojí u mola a čeká na příliv.";
    private const string Hungarian = "A komp reggel indul, mondta a kikötő vezetője; a híd őszre épül fel.";
    private const string Romanian = "Bacul pleacă dimineaţa, a spus primarul oraşului; podul îl vor începe în iunie.";
    private const string Russian = "Паром уходит утром, сказал начальник порта; мост построят осенью.";
    private const string Ukrainian = "Пором відходить уранці, сказав її начальник; міст збудують восени, є й кошти.";
    private const string French = "Le bac part à l’aube, a déclaré la maîtresse du port ; où est passé le château ?";
    private const string German = "Die Fähre läuft früh aus, sagte die Bürgermeisterin; die Brücke heißt „Größe“.";
    private const string Turkish = "Vapur sabah kalkıyor, dedi liman müdürü; köprü güzün yapılacak, çocuğa şapka.";
    private const string Greek = "Το πλοίο φεύγει το πρωί, είπε ο λιμενάρχης· η γέφυρα θα γίνει φέτος.";
    private const string Danish = "Færgen sejler tidligt, sagde havnefogeden; broen på øen bliver bygget næste år.";
    private const string English = "The ferry “must wait” – that’s what the pilot said… It costs €5.";

    public static TheoryData<string, int> Texts => new()
    {
        { Polish, 1250 }, { Polish, 28592 }, { Czech, 1250 }, { Czech, 28592 }, { Hungarian, 1250 }, { Romanian, 1250 }, { Russian, 1251 }, { Russian, 20866 },
        { Russian, 28595 }, { Russian, 866 }, { Ukrainian, 1251 }, { Ukrainian, 21866 }, { French, 1252 }, { German, 1252 }, { Danish, 1252 }, { English, 1252 },
        { Turkish, 1254 }, { Greek, 1253 }, { French, 10000 }, { "フェリーは朝に出る、と港の長は言った。", 932 }, { "フェリーは朝に出る、と港の長は言った。", 51932 },
        { "여객선은 아침에 떠난다고 항만장이 말했다.", 949 }, { "渡轮早上开，港口的主任说，这是我们的大桥。", 54936 }, { "渡輪早上開，港口的主任說，這是我們的大橋。", 950 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextThatNamesNoEncoding_HasTheRightLetters(string words, int page)
    {
        var document = Read.Bytes("a.txt", Page(page).GetBytes(words));

        document.Text.Value.ShouldBe(words);
        document.Warnings.Select(warning => warning.Code).ShouldContain("guessed-encoding");
    }

    [Theory]
    [InlineData(1250, Polish)]
    [InlineData(1251, Russian)]
    public void Read_TextWhoseSenderNamesTheEncoding_NeedsNoGuess(int page, string words)
    {
        var capture = Capture.Of("https://port.example/a.txt", Page(page).GetBytes(words)) with { ContentType = $"text/plain; charset=\"{Page(page).WebName}\"" };

        var document = DocumentReader.Read(capture, SourcesFile.None);

        document.Text.Value.ShouldBe(words);
        document.Warnings.Select(warning => warning.Code).ShouldNotContain("guessed-encoding");
    }

    [Fact]
    public void Read_PageThatNamesItsEncoding_IsBelievedOverAServerThatKnowsOnlyLatin1()
    {
        var capture = Capture.Of("a.html", Page(28592).GetBytes($"<html><head><meta charset=iso-8859-2></head><body><p>{Polish}</p></body></html>"))
            with { ContentType = "text/html; charset=ISO-8859-1" };

        DocumentReader.Read(capture, SourcesFile.None).Text.Value.ShouldContain(Polish);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("no-such-encoding")]
    public void Read_Utf8UnderAnotherName_IsUtf8(string name)
    {
        var capture = Capture.Of("a.txt", Encoding.UTF8.GetBytes(Polish)) with { ContentType = "text/plain; charset=" + name };

        DocumentReader.Read(capture, SourcesFile.None).Text.Value.ShouldBe(Polish);
    }

    [Theory]
    [InlineData("utf-16", English)]
    [InlineData("utf-16BE", English)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Greek)]
    public void Read_Utf16WithoutAMark_IsKnownByItsSpaces(string name, string words) =>
        Read.Bytes("a.txt", Encoding.GetEncoding(name).GetBytes(words)).Text.Value.ShouldBe(words);

    [Fact]
    public void Read_Utf32WithAMark_HasTheRightLetters() =>
        Read.Bytes("a.txt", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Polish)]).Text.Value.ShouldBe(Polish);

    [Fact]
    public void Read_JapaneseByEscapeSequences_NeedsItsName()
    {
        const string Words = "港の長は言った。";
        var capture = Capture.Of("a.txt", Page(50220).GetBytes(Words)) with { ContentType = "text/plain; charset=iso-2022-jp" };

        DocumentReader.Read(capture, SourcesFile.None).Text.Value.ShouldBe(Words);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-utf-7")]
    [InlineData("")]
    [InlineData("x")]
    public void Of_NamesThatAreNoEncodingOfText_GiveNone(string name) => NamedEncoding.Of(name).ShouldBeNull();

    [Fact]
    public void Candidates_OfBytesInAnyEncoding_HoldTheText()
    {
        foreach (var (words, page) in Texts.Select(row => ((string)row[0], (int)row[1])))
            TextDecoder.Candidates(Page(page).GetBytes(words)).ShouldContain(words);
    }

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}

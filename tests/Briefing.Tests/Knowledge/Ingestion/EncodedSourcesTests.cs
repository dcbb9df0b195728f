using System.Text;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class EncodedSourcesTests : IDisposable
{
    private readonly SourcesCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("iso-8859-2", "Kapitan Jan Łoś powiedział, że łódź stoi w porcie i czeka na żonę.")]
    [InlineData("koi8-r", "Капитан Пётр Орлов сказал, что паром стоит в порту и ждёт утра.")]
    [InlineData("utf-16", "Skipper Olle Brandt said that the färja waits for the åska to pass.")]
    public void Ingest_TextInAnotherEncoding_IsSealedWithItsOwnLetters(string encoding, string words)
    {
        _corpus.Write("note.txt", "");
        File.WriteAllBytes(_corpus["note.txt"], (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(words));

        _corpus.Ingest();

        using var store = _corpus.Open();
        var document = store.Load().Documents.ShouldHaveSingleItem();
        store.ReadSealedText(document.Sha256, document.Metadata.Id).ShouldBe(words);
        store.Load().Statements.ShouldAllBe(statement => QuoteSeal.Holds(store, statement, document.Sha256));
    }
}

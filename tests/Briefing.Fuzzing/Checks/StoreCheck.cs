using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Fuzzing.Checks;

/// <summary>
/// What was read is stored in a real store, loaded again, and every statement is sealed against its capture, as each quote
/// is when it is sent. The store is thrown away every so often, so that it stays small.
/// </summary>
internal sealed class StoreCheck(string folder, TimeProvider time) : IDisposable
{
    private const int MostStored = 200;

    private SqliteFactStore? _store;
    private int _stored;

    public void Run(ReadDocument document, DocumentAnalysis analysis, Capture capture)
    {
        if (_stored++ % MostStored == 0) Renew();
        var file = new SourceFile(folder, capture.RelativePath, capture.Bytes.Length, time.GetUtcNow());
        _store!.Put(new DocumentIntake(file, capture, document, "fuzzing", analysis.Quotations, analysis.Statements, analysis.People));
        var stored = _store.Find(document.Metadata.Id, hashPrefix: null);
        Promise.That(stored is not null, "a document is stored", $"{document.Metadata.Id}");
        Promise.That(stored.Text.Value == document.Text.Value, "a stored text is the text that was read", $"{stored.Text.Value.Length}");
        Promise.That(stored.Blocks.Length == document.Blocks.Length, "all blocks are stored", $"{stored.Blocks.Length} of {document.Blocks.Length}");
        var statements = _store.Load().Statements.Where(statement => statement.DocumentId == document.Metadata.Id).ToArray();
        Promise.That(statements.Length == analysis.Statements.Length, "all statements are stored", $"{statements.Length} of {analysis.Statements.Length}");
        for (var i = 0; i < statements.Length; i++)
        {
            Promise.That(statements[i].Passage.Text == analysis.Statements[i].Passage.Text, "a stored statement is the one that was read", $"{i}");
            // The capture is read and hashed for each: some are enough for documents of a thousand statements.
            if (i < 10 || i % 50 == 0)
                Promise.That(QuoteSeal.Holds(_store, statements[i], capture.Sha256, out var reason), "a quote can be sealed", $"{reason}");
        }
    }

    public void Dispose()
    {
        _store?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private void Renew()
    {
        Dispose();
        Directory.CreateDirectory(folder);
        _store = SqliteFactStore.Open(Path.Combine(folder, "fuzzed.db"), time);
    }
}

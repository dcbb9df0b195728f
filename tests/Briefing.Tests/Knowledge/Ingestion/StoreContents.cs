using System.Text.Json;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Ingestion;

/// <summary>Everything a store answers from, as one text, to tell whether two stores hold the same.</summary>
internal static class StoreContents
{
    internal static string Of(IFactIntake store)
    {
        var snapshot = store.Load();
        return string.Join('\n',
            snapshot.Documents.Select(document => JsonSerializer.Serialize(document with { Captured = default }))
                .Concat(snapshot.Documents.Select(document => JsonSerializer.Serialize(store.Find(document.Metadata.Id, null)!.Blocks)))
                .Concat(snapshot.Statements.Select(statement => JsonSerializer.Serialize(statement)))
                .Concat(snapshot.People.Select(person => JsonSerializer.Serialize(person)))
                .Concat(store.Files().Select(file => JsonSerializer.Serialize(file with { Fingerprint = "" }))));
    }
}

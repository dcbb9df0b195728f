using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>The content of a store as far as it stands in some of its documents, as if the others had never been read.</summary>
internal static class NarrowedSnapshot
{
    /// <summary>The documents that are wanted, with their statements, and only those people whom these statements name.</summary>
    internal static StoreSnapshot Of(StoreSnapshot whole, IReadOnlySet<string> wanted)
    {
        var statements = new List<Statement>();
        for (var i = 0; i < whole.Statements.Length; i++)
            if (wanted.Contains(whole.Statements.DocumentIdOf(i))) statements.Add(whole.Statements[i]);
        var (named, quoted) = Named(statements);
        return new StoreSnapshot(
            whole.Version,
            [.. whole.Documents.Where(document => wanted.Contains(document.Metadata.Id))],
            StatementList.Of([.. statements]),
            [.. whole.People.Where(person => named.Contains(person.Reference.Key)).Select(person => person with { IsQuoted = quoted.Contains(person.Reference.Key) })])
        {
            Withheld = [.. whole.Withheld.Where(statement => wanted.Contains(statement.DocumentId))],
        };
    }

    private static (HashSet<string> Named, HashSet<string> Quoted) Named(List<Statement> statements)
    {
        var (named, quoted) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var statement in statements)
        {
            if (statement.Speaker is { } speaker) quoted.Add(speaker.Key);
            if (statement.AscribedTo is { } ascribed) named.Add(ascribed.Key);
            foreach (var person in statement.About) named.Add(person.Key);
        }

        named.UnionWith(quoted);
        return (named, quoted);
    }
}

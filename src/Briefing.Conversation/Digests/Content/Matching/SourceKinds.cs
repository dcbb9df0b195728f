using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>What kind of source a document is: as its curator says, else as its publisher, series, address or form shows, by the lists of <c>dialogs/sources.yaml</c>.</summary>
internal sealed class SourceKinds(ImmutableArray<SourceKind> kinds)
{
    /// <summary>The share of its statements that are turns from which on a document is a transcript.</summary>
    private const double MostlyTurns = 0.5;

    /// <summary>No kinds at all.</summary>
    internal static SourceKinds None { get; } = new([]);

    /// <summary>The kinds, as the file lists them.</summary>
    internal ImmutableArray<SourceKind> All => kinds;

    /// <summary>The kind that somebody calls so ("think tanks", "institutes"); null where no kind is called so.</summary>
    internal SourceKind? Find(string called)
    {
        var words = PeopleIndex.Normalise(called);
        return kinds.FirstOrDefault(kind => kind.Names.Any(name => name == words || name == Singular(words)));
    }

    /// <summary>Whether a document is of a kind; a kind that no list knows is met by nothing.</summary>
    /// <param name="document">The document.</param>
    /// <param name="called">What the kind is called.</param>
    /// <param name="statements">Its statements, read where its form is asked for.</param>
    internal bool IsOf(DocumentMetadata document, string called, Func<IEnumerable<Statement>> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        // What its curator says wins, also where that is a kind that no list has.
        if (document.Kind is { } said) return Find(said) is { } own ? ReferenceEquals(own, Find(called)) : Singular(PeopleIndex.Normalise(said)) == Singular(PeopleIndex.Normalise(called));
        return Find(called) is { } kind && (kind.IsSpoken ? IsTranscript(statements()) || kind.Describes(document) : kind.Describes(document));
    }

    private static bool IsTranscript(IEnumerable<Statement> statements)
    {
        var (turns, all) = (0, 0);
        foreach (var statement in statements)
        {
            if (statement.Block is BlockKind.Heading or BlockKind.Apparatus) continue;
            all++;
            if (statement.Block == BlockKind.Turn) turns++;
        }

        return all > 0 && turns >= MostlyTurns * all;
    }

    private static string Singular(string words) => words.EndsWith('s') ? words[..^1] : words;
}

using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Scoring;

/// <summary>Quotes of a small document of our own, for the tests of the rules.</summary>
internal static class TestQuote
{
    internal const string Document = "The min-\nister said that the bridge will open in May. Rain fell all day.";

    internal static readonly TextSpan Minister = new(0, Document.IndexOf(" Rain", StringComparison.Ordinal));

    internal static readonly QuoteRules Rules = new(quote => quote.Source.File == "notes/001_bridge.txt" ? Document : null);

    internal static Quote Of(string? speaker, SpeechMode mode = SpeechMode.Indirect, string[]? about = null, TextSpan? span = null)
    {
        var passage = Passage.Cut(Document, span ?? Minister);
        return new Quote
        {
            Statement = new Statement
            {
                DocumentId = "bridge",
                Ordinal = 0,
                Passage = passage,
                Content = passage,
                Mode = mode,
                Block = BlockKind.Paragraph,
                Speaker = speaker is null ? null : Person(speaker),
                About = [.. (about ?? []).Select(Person)],
            },
            Source = new DocumentMetadata { Id = "bridge", File = "notes/001_bridge.txt" },
            Sha256 = new string('0', 64),
            Link = "http://localhost:3978/sources/bridge",
            Line = new QuoteLine("Anna Borg says:", passage.Text, "indirect", "Bridge notes"),
        };
    }

    internal static Reply Answer(params ImmutableArray<Quote> quotes) => Reply.Answer("Statement", 1, "", quotes);

    private static PersonReference Person(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name);
}

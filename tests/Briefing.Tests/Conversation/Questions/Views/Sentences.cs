using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Questions.Views;

/// <summary>Statements about nothing real, for what is computed of their words.</summary>
internal static class Sentences
{
    internal static Statement Statement(string text, int ordinal = 0, string document = "notes", Polarity polarity = Polarity.Affirmed)
    {
        var passage = Passage.Cut(text, new TextSpan(0, text.Length));
        return new Statement
        {
            DocumentId = document, Ordinal = ordinal, Passage = passage, Content = passage, Mode = SpeechMode.Narration, Block = BlockKind.Paragraph, Polarity = polarity,
        };
    }

    internal static Candidate Candidate(string text, int ordinal = 0, string document = "notes", DateOnly? published = null, Polarity polarity = Polarity.Affirmed) =>
        new(Statement(text, ordinal, document, polarity), new DocumentMetadata { Id = document, File = document + ".md", Published = published }, 1, 0.6);

    internal static ImmutableArray<Candidate> Text(params string[] sentences) => [.. sentences.Select((text, at) => Candidate(text, at))];
}

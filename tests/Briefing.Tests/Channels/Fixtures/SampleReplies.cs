using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>Replies as the conversation makes them, about nothing real.</summary>
internal static class SampleReplies
{
    internal static Reply Answer(int quotes = 2, string? text = null) =>
        Reply.Answer("Said", 0.9, "Two ministers of Ruritania spoke about the harbour.", [.. Enumerable.Range(0, quotes).Select(n => Quote(n, text))])
            with { SuggestionsLead = "You may also ask:", Suggestions = ["Who said it?", "When?"] };

    internal static Reply Abstention() =>
        Reply.Abstention("Said", 0.8, "The sources do not say what the minister said about turnips.")
            with { SuggestionsLead = "These have answers:", Suggestions = ["What did the minister say about the harbour?"] };

    internal static Reply SmallTalk(string text) => Reply.Other(Outcome.SmallTalk, "Greeting", 1, text);

    internal static Quote Quote(int number, string? text = null, SpeechMode mode = SpeechMode.Indirect)
    {
        var words = text ?? $"The minister stated that pier {number} of the harbour would be dredged by autumn.";
        var passage = Passage.Cut(words, new TextSpan(0, words.Length));
        return new Quote
        {
            Statement = new Statement
            {
                DocumentId = $"note-{number}", Ordinal = number, Passage = passage, Content = passage, Mode = mode, Block = BlockKind.Paragraph,
                Speaker = new PersonReference("minister", "The Minister"),
            },
            Source = new DocumentMetadata { Id = $"note-{number}", File = $"note-{number}.md", Publisher = "Harbour Gazette" },
            Sha256 = new string('a', 64),
            Link = $"http://localhost:3978/sources/note-{number}/aaaaaaaaaaaa/0-{words.Length}#quote",
            OriginalLink = "https://gazette.example/harbour#:~:text=pier",
            Line = new QuoteLine("Harbour Gazette reports:", words, "The Minister, in the reporter's words", $"Note {number}, Harbour Gazette, date not known"),
        };
    }

    internal static ImmutableArray<Quote> Quotes(int count) => [.. Enumerable.Range(0, count).Select(n => Quote(n))];
}

using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Tests.Conversation;

/// <summary>The scripted conversations together: how many there are, and that every intent and every way to go on is in one of them.</summary>
public sealed class ConversationCoverageTests(Dialogue.DialogueFixture fixture) : IClassFixture<Dialogue.DialogueFixture>
{
    private const int Fewest = 60;

    /// <summary>The ways to go on, by the names that the lines <c>shows</c> use.</summary>
    private static readonly string[] Ways =
    [
        "another speaker", "another topic", "another source", "other days", "a bare name", "a bare question word", "the same of another thing",
        "pronoun for a person", "pronoun for a thing", "pronoun that is not clear", "anything else",
        "correction", "correction that names what is wrong", "correction of the days", "correction of the source", "correction without saying what",
        "only one source", "not one source", "only one speaker", "only own words", "narrower topic", "wider",
        "back", "back to something", "back to something never asked", "again",
        "one of the quotes", "who said it", "when it was said", "context of a quote", "one of the suggestions",
        "choice by name", "choice by number", "choice by description", "choice that holds", "the other one", "all that were offered", "none that was offered", "no choice at all",
        "two senses", "a name that is a word",
        "forget", "a conversation that has expired", "two users in one channel", "somebody who joins in",
        "context of an unanswered question", "a new question clears the filters",
        "unmet speaker", "unmet topic", "unmet days", "unmet source", "unmet own words",
    ];

    private static IEnumerable<string> Files() => Directory.EnumerateDirectories(BotFixture.Here, "*", SearchOption.AllDirectories).Append(BotFixture.Here)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")).Where(path => Path.GetFileName(path) is not "sources.yaml" and not "facts.yaml")
        .Where(path => File.ReadLines(path).Any(line => line.StartsWith("- user:", StringComparison.Ordinal)));

    [Fact]
    public void Conversations_AreSixtyAtLeast() => Files().Count().ShouldBeGreaterThanOrEqualTo(Fewest);

    [Fact]
    public void EveryWayToGoOn_IsInAConversation()
    {
        var shown = Files().SelectMany(ConversationPlay.Read).SelectMany(turn => turn.Shows).ToHashSet(StringComparer.Ordinal);

        Ways.Except(shown).ShouldBeEmpty();
        shown.Except(Ways).ShouldBeEmpty("a “shows” names a way that is not in the list");
    }

    [Fact]
    public void EveryIntent_IsInAConversation()
    {
        var recognizer = Recognizer.Load(BotFixture.Dialogs);
        var lexicon = StoreLexicon.Of(fixture.Knowledge.Current.Snapshot);
        var recognized = Files().SelectMany(ConversationPlay.Read).Select(turn => recognizer.Recognize(turn.User, lexicon, new DateOnly(2025, 4, 2)).Top.Name).ToHashSet(StringComparer.Ordinal);
        // Ties to sources need a place that several share and somebody who manages it: Scopes/ScopeTalkTests plays them.
        var known = LuFile.Load(BotFixture.Dialogs).Intents.Select(intent => Intents.Bare(intent.Name))
            .Where(name => !Intents.IsAround(name) && !Intents.AreOfScopes(name)).Distinct(StringComparer.Ordinal);

        known.Except(recognized).ShouldBeEmpty();
    }
}

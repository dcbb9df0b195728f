namespace Briefing.Tests.Conversation.Dialogue;

/// <summary>Plays the conversations of <c>Dialogue/Conversations/*.yaml</c>: how users go on, correct, narrow, choose, go back and start over.</summary>
public sealed class DialogueTests(DialogueFixture fixture) : IClassFixture<DialogueFixture>
{
    private static readonly string Folder = Path.Combine(BotFixture.Here, "Dialogue", "Conversations");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_Played_RepliesAsWritten(string name) => ConversationPlay.PlayAsync(fixture, Path.Combine(Folder, name + ".yaml"));
}

namespace Briefing.Tests.Conversation;

/// <summary>Plays the conversations of <c>Conversations/*.yaml</c>; its README says what the lines mean.</summary>
public sealed class ConversationTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(BotFixture.Here, "Conversations"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_Played_RepliesAsWritten(string name) => ConversationPlay.PlayAsync(fixture, Path.Combine(BotFixture.Here, "Conversations", name + ".yaml"));
}

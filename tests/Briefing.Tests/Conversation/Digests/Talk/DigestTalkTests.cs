using Briefing.Tests.Conversation.Dialogue;

namespace Briefing.Tests.Conversation.Digests.Talk;

/// <summary>Plays the conversations of <c>Conversations/*.yaml</c>: how digests are set up, changed, listed, paused and ended in chat.</summary>
public sealed class DigestTalkTests(DialogueFixture fixture) : IClassFixture<DialogueFixture>
{
    private static readonly string Folder = Path.Combine(BotFixture.Here, "Digests", "Talk", "Conversations");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_Played_RepliesAndKeepsAsWritten(string name) => new DigestPlay(fixture).PlayAsync(Path.Combine(Folder, name + ".yaml"));

    [Fact]
    public void Conversations_AreThirtyAtLeast() => Files().Count.ShouldBeGreaterThanOrEqualTo(30);
}

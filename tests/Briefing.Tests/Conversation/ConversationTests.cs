using Briefing.Conversation.Replies;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Tests.Conversation;

/// <summary>Plays the conversations of <c>Conversations/*.yaml</c>; its README says what the lines mean.</summary>
public sealed class ConversationTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(BotFixture.Here, "Conversations"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_Played_RepliesAsWritten(string name) => PlayAsync(fixture, Path.Combine(BotFixture.Here, "Conversations", name + ".yaml"));

    /// <summary>Plays the conversation of a file with the bot of a fixture.</summary>
    internal static async Task PlayAsync(BotFixture fixture, string path)
    {
        var (name, text) = (Path.GetFileNameWithoutExtension(path), await File.ReadAllTextAsync(path));
        var turns = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<ExpectedTurn>>(text);
        var conversation = Guid.NewGuid().ToString();
        foreach (var turn in turns)
        {
            var reply = await fixture.Ask(turn.User, conversation);
            var seen = ReplyText.Render(reply);
            var because = $"{name}: {turn.User}\n{reply.Intent}, {reply.Outcome}\n{seen}";
            if (turn.Outcome is not null) string.Equals(reply.Outcome.ToString(), turn.Outcome, StringComparison.OrdinalIgnoreCase).ShouldBeTrue(because);
            if (turn.Intent is not null) reply.Intent.ShouldBe(turn.Intent, because);
            if (turn.First is not null) reply.Quotes[0].Text.ShouldContain(turn.First, Case.Sensitive, because);
            if (turn.Speaker is not null) reply.Quotes[0].Speaker.ShouldBe(turn.Speaker, because);
            reply.Quotes.Length.ShouldBeGreaterThanOrEqualTo(turn.Quotes, because);
            foreach (var words in turn.Says) seen.ShouldContain(words, Case.Sensitive, because);
            foreach (var words in turn.Never) seen.ShouldNotContain(words, Case.Sensitive, because);
        }
    }

    /// <summary>One turn of a conversation file.</summary>
    public sealed class ExpectedTurn
    {
        public string User { get; set; } = "";

        public string? Outcome { get; set; }

        public string? Intent { get; set; }

        public string? First { get; set; }

        public string? Speaker { get; set; }

        public int Quotes { get; set; }

        public List<string> Says { get; set; } = [];

        public List<string> Never { get; set; } = [];
    }
}

using System.Globalization;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Tests.Conversation;

/// <summary>Plays a conversation file with the bot of a fixture; <c>Conversations/README.md</c> says what its lines mean.</summary>
internal static class ConversationPlay
{
    /// <summary>The turns of a file.</summary>
    internal static List<ExpectedTurn> Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<ExpectedTurn>>(File.ReadAllText(path));

    internal static async Task PlayAsync(BotFixture fixture, string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var clock = new SetClock(new DateTimeOffset(2025, 4, 2, 9, 0, 0, TimeSpan.Zero));
        var bot = fixture.Make(fixture.Store, clock);
        var conversation = Guid.NewGuid().ToString();
        foreach (var turn in Read(path))
        {
            clock.Now += turn.Wait;
            var reply = await bot.RespondAsync(new Turn(conversation, turn.User, clock.Now) { Asker = turn.By }, CancellationToken.None);
            Check(turn, reply, name);
        }
    }

    internal static void Check(ExpectedTurn turn, Reply reply, string name)
    {
        var seen = ReplyText.Render(reply);
        var because = $"{name}: {turn.User}\n{reply.Intent}, {reply.Outcome}\n{seen}";
        if (turn.Outcome is not null) string.Equals(reply.Outcome.ToString(), turn.Outcome, StringComparison.OrdinalIgnoreCase).ShouldBeTrue(because);
        if (turn.Intent is not null) reply.Intent.ShouldBe(turn.Intent, because);
        if (turn.First is not null) reply.Quotes[0].Text.ShouldContain(turn.First, Case.Sensitive, because);
        if (turn.Speaker is not null) reply.Quotes[0].Speaker.ShouldBe(turn.Speaker, because);
        if (turn.Understood is not null) reply.Understood.ShouldContain(turn.Understood, Case.Sensitive, because);
        reply.Quotes.Length.ShouldBeGreaterThanOrEqualTo(turn.Quotes, because);
        foreach (var words in turn.Says) seen.ShouldContain(words, Case.Sensitive, because);
        foreach (var title in turn.Buttons) reply.Actions.Select(action => action.Title).ShouldContain(title, because);
        foreach (var words in turn.Never) seen.ShouldNotContain(words, Case.Sensitive, because);
    }

    /// <summary>A clock that stands until it is set.</summary>
    internal sealed class SetClock(DateTimeOffset start) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

/// <summary>One turn of a conversation file.</summary>
public sealed class ExpectedTurn
{
    public string User { get; set; } = "";

    public string? By { get; set; }

    public string? Later { get; set; }

    public List<string> Shows { get; set; } = [];

    public string? Outcome { get; set; }

    public string? Intent { get; set; }

    public string? First { get; set; }

    public string? Speaker { get; set; }

    public string? Understood { get; set; }

    public int Quotes { get; set; }

    /// <summary>The title of a button of the reply before, pressed in place of words.</summary>
    public string? Press { get; set; }

    /// <summary>The conversation it is written in; one of its own where none is named, a shared one where the name begins with #.</summary>
    public string? In { get; set; }

    /// <summary>The user's time zone, where the client tells it.</summary>
    public string? Zone { get; set; }

    /// <summary>Whether the channel says that the user manages the shared conversation.</summary>
    public bool Manages { get; set; }

    public List<string> Buttons { get; set; } = [];

    /// <summary>The subscriptions of the conversation after the turn, by <see cref="Digests.Talk.DigestPlay.Shown"/>; null where it does not matter.</summary>
    public List<string>? Keeps { get; set; }

    public List<string> Says { get; set; } = [];

    public List<string> Never { get; set; } = [];

    /// <summary>How long after the turn before: "11 hours", "20 minutes".</summary>
    internal TimeSpan Wait => Later?.Split(' ') switch
    {
        null => TimeSpan.Zero,
        [var number, "hours" or "hour"] => TimeSpan.FromHours(int.Parse(number, CultureInfo.InvariantCulture)),
        [var number, "minutes" or "minute"] => TimeSpan.FromMinutes(int.Parse(number, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"“later: {Later}” is no time; write “11 hours” or “20 minutes”."),
    };
}

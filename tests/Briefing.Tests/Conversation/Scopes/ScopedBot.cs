using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Scopes;

/// <summary>A bot over the notes in <c>Corpus</c> whose places can be tied, and users who talk to it in a channel of a team.</summary>
public sealed class ScopedBot : BotFixture
{
    internal static readonly DateTimeOffset Now = new(2025, 4, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lazy<BriefingBot> _tied;

    /// <summary>Makes the bot.</summary>
    public ScopedBot()
    {
        Scopes = new SqlScopeStore(Database);
        _tied = new Lazy<BriefingBot>(() => BriefingBot.Create(Knowledge, Store, Dialogs, new BotOptions("http://localhost:3978") { Scopes = Scopes, Report = Events.Add }, TimeProvider.System));
    }

    internal IScopeStore Scopes { get; }

    internal BriefingBot Tied => _tied.Value;

    internal static Turn In(string channel, string utterance, bool manages = false, string? team = null) => new($"msteams/harbour/{channel}%3Bmessageid%3D1", utterance, Now)
    {
        Asker = "ann", UserId = "msteams/harbour/ann", MayManage = manages, Place = $"msteams/harbour/{channel}", Team = team is null ? null : $"msteams/harbour/team%2F{team}",
        Reference = new ConversationReference($"msteams/harbour/{channel}", "msteams", "harbour", true, "{}", Now),
    };

    internal Task<Reply> SayAsync(string channel, string utterance, bool manages = false, string? team = null) => Tied.RespondAsync(In(channel, utterance, manages, team), CancellationToken.None);

    internal static string Fresh() => Guid.NewGuid().ToString("N");
}

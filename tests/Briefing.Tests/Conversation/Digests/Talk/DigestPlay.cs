using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Turns;
using Briefing.Tests.Conversation.Dialogue;

namespace Briefing.Tests.Conversation.Digests.Talk;

/// <summary>Plays a conversation about digests: several users and conversations, buttons, and what is kept in the end.</summary>
internal sealed class DigestPlay
{
    private static readonly DateTimeOffset Wednesday = new(2025, 4, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string _own = Guid.NewGuid().ToString("N");
    private readonly ConversationPlay.SetClock _clock = new(Wednesday);
    private readonly BriefingBot _bot;
    private readonly Dictionary<string, Reply> _last = new(StringComparer.Ordinal);
    private int _messages;

    internal DigestPlay(DialogueFixture fixture, DateTimeOffset? start = null)
    {
        _clock.Now = start ?? Wednesday;
        Stores = DigestStores.Open(fixture.Database, _clock);
        IDigestComposer? composer = null;
        var ids = 0;
        _bot = fixture.Make(fixture.Store, _clock, new DigestServices(Stores.Subscriptions, Stores.Deliveries)
        {
            Composer = () => composer!,
            NewId = () => _own[..8] + (++ids).ToString("00", CultureInfo.InvariantCulture),
            MostSubscriptions = 4,
        });
        composer = _bot.Digests(fixture.Database);
    }

    internal DigestStores Stores { get; }

    internal async Task PlayAsync(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        foreach (var turn in ConversationPlay.Read(path))
        {
            _clock.Now += turn.Wait;
            var reply = await SayAsync(turn);
            ConversationPlay.Check(turn, reply, name);
            if (turn.Keeps is { } kept) Kept(turn.In).ShouldBe(kept, $"{name}: {turn.User}{turn.Press}");
        }
    }

    internal async Task<Reply> SayAsync(ExpectedTurn turn)
    {
        var place = turn.In ?? "own";
        var user = turn.By ?? "Mia";
        var pressed = turn.Press is null ? null : _last[place].Actions.FirstOrDefault(action => action.Title == turn.Press) ?? throw new ArgumentException($"The last reply has no button “{turn.Press}”.");
        return _last[place] = await _bot.RespondAsync(new Turn(Key(place), pressed?.Utterance ?? turn.User, _clock.Now)
        {
            Asker = IsShared(place) ? user : null,
            UserId = $"emulator//{_own}-{user}",
            UserName = user,
            TimeZone = turn.Zone,
            MayManage = !IsShared(place) || turn.Manages,
            Reference = place == "page" ? null : new ConversationReference(Key(place), "emulator", "", IsShared(place), "{}", _clock.Now),
            MessageId = "m" + (++_messages).ToString(CultureInfo.InvariantCulture),
            Action = pressed is null ? null : new TurnAction(pressed.Intent, pressed.Subject),
        }, CancellationToken.None);
    }

    /// <summary>A button that a stranger made.</summary>
    internal async Task<Reply> PressAsync(string place, string user, TurnAction action, string words) =>
        await _bot.RespondAsync(new Turn(Key(place), words, _clock.Now)
        {
            UserId = $"emulator//{_own}-{user}",
            UserName = user,
            Reference = new ConversationReference(Key(place), "emulator", "", IsShared: false, "{}", _clock.Now),
            Action = action,
        }, CancellationToken.None);

    internal string KeyOf(string place) => Key(place);

    /// <summary>The subscriptions of a conversation: what about, when, how many quotes, and so on; what is usual is left out.</summary>
    internal IReadOnlyList<string> Kept(string? place) => [.. Stores.Subscriptions.Of(Key(place ?? "own")).Select(Shown)];

    internal static string Shown(Subscription one)
    {
        var parts = new List<string> { one.Question ?? string.Join(", ", one.Filter.Speakers.Concat(one.Filter.Topics).Concat(one.Filter.Sources.Select(source => "from " + source)).Concat(one.Filter.Kinds.Select(kind => "in " + kind)).DefaultIfEmpty("all")) };
        if (one.Schedule is { } schedule) parts.Add($"{string.Join(' ', schedule.Days.Select(day => day.ToString()[..2]))} {schedule.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} {schedule.Zone}");
        if (one.MostItems != 10) parts.Add(string.Create(CultureInfo.InvariantCulture, $"most {one.MostItems}"));
        if (!one.TellsWhenNothing) parts.Add("silent");
        if (one.Filter.OnlyDirect) parts.Add("direct");
        if (one.State == SubscriptionState.Paused) parts.Add("paused");
        return string.Join("; ", parts);
    }

    private string Key(string place) => $"emulator//{_own}{Uri.EscapeDataString(place)}";

    private static bool IsShared(string place) => place[0] == '#';
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>A subscription as far as it is understood.</summary>
internal sealed record Draft
{
    /// <summary>The subscription that it changes; null for a new one.</summary>
    public string? Of { get; init; }

    public ImmutableArray<string> Speakers { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Topics { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Sources { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Kinds { get => field.IsDefault ? [] : field; init; } = [];

    public bool OnlyDirect { get; init; }

    /// <summary>Whether it is about everything, as the user said.</summary>
    public bool IsAboutAll { get; init; }

    /// <summary>A name that several people have, which is still open; null where there is none.</summary>
    public string? OpenName { get; init; }

    public ImmutableArray<DayOfWeek> Days { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Minutes after midnight.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether the time may be twelve hours later.</summary>
    public bool IsHalfOpen { get; init; }

    /// <summary>The part of the day where no time was named.</summary>
    public DayPart Part { get; init; }

    public string? Zone { get; init; }

    /// <summary>Zones among which the user is to choose.</summary>
    public ImmutableArray<string> OpenZones { get => field.IsDefault ? [] : field; init; } = [];

    public int? MostItems { get; init; }

    public bool? TellsWhenNothing { get; init; }

    [JsonIgnore]
    internal bool HasFilter => IsAboutAll || Speakers.Length + Topics.Length + Sources.Length + Kinds.Length > 0 || OnlyDirect;

    [JsonIgnore]
    internal TimeOnly? Time => Minutes is { } minutes ? new TimeOnly(minutes / 60, minutes % 60) : null;

    [JsonIgnore]
    internal DigestFilter Filter => new(Speakers, Topics, Sources, Kinds) { OnlyDirect = OnlyDirect };

    /// <summary>The schedule; null while anything of it is open.</summary>
    [JsonIgnore]
    internal Schedule? Schedule => Days.Length > 0 && Time is { } time && !IsHalfOpen && Zone is { } zone ? new Schedule([.. Days], time, zone) : null;

    /// <summary>The draft of a change of a subscription.</summary>
    internal static Draft Changing(Subscription subscription) => new()
    {
        Of = subscription.Id,
        Speakers = subscription.Filter.Speakers,
        Topics = subscription.Filter.Topics,
        Sources = subscription.Filter.Sources,
        Kinds = subscription.Filter.Kinds,
        OnlyDirect = subscription.Filter.OnlyDirect,
        IsAboutAll = true,
        Days = [.. subscription.Schedule?.Days ?? []],
        Minutes = subscription.Schedule is { } schedule ? (schedule.Time.Hour * 60) + schedule.Time.Minute : null,
        Zone = subscription.Schedule?.Zone,
        MostItems = subscription.MostItems,
        TellsWhenNothing = subscription.TellsWhenNothing,
    };

    /// <summary>The draft with what an utterance says of times.</summary>
    internal Draft With(AskedTimes times) => this with
    {
        Days = times.Days.IsEmpty ? Days : [.. times.Days],
        Minutes = times.Time is { } time ? (time.Hour * 60) + time.Minute : times.Part != DayPart.None && !IsHalfOpen && Minutes is null ? null : Half(times),
        IsHalfOpen = times.Time is not null ? times.IsHalfOpen : IsHalfOpen && times.Part == DayPart.None,
        Part = times.Part != DayPart.None ? times.Part : Part,
        Zone = times.Zones is [var only] ? only : times.Zones.IsEmpty ? Zone : null,
        OpenZones = times.Zones.Length > 1 ? times.Zones : times.Zones.IsEmpty ? OpenZones : [],
    };

    /// <summary>The draft with what an utterance says of how it is made.</summary>
    internal Draft With(AskedOptions options, int mostItems) => this with
    {
        MostItems = options.MostItems is { } most ? Math.Clamp(most, 1, mostItems) : MostItems,
        TellsWhenNothing = options.TellsWhenNothing ?? TellsWhenNothing,
        OnlyDirect = options.OnlyDirect ?? OnlyDirect,
    };

    /// <summary>"In the evening", said of a time that was open.</summary>
    private int? Half(AskedTimes times) =>
        IsHalfOpen && times.Part != DayPart.None && Minutes is { } minutes
            ? (minutes % 720) + (times.Part == DayPart.Morning ? 0 : 720) : Minutes;
}

using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>What is remembered of what was said about digests.</summary>
internal sealed record KeptTalk
{
    /// <summary>What is being set up or changed, with what is still to be asked for; null where nothing is.</summary>
    public Draft? Draft { get; init; }

    /// <summary>What the user was asked last; <see cref="Asked.Nothing"/> where nothing was.</summary>
    public Asked Asked { get; init; }

    /// <summary>What may be answered, as a user would write it, in the order of the buttons.</summary>
    public ImmutableArray<string> Choices { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The subscription that was spoken of last.</summary>
    public string? Focus { get; init; }

    /// <summary>The subscriptions that were listed last, in order.</summary>
    public ImmutableArray<string> Listed { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What was to be done, where the user was asked to which subscription.</summary>
    public string? Wish { get; init; }

    /// <summary>The question that had no answer in the last turn.</summary>
    public string? Unanswered { get; init; }

    /// <summary>Whether the turn before was about a digest, so that "make it 9" goes on from it.</summary>
    public bool IsFresh { get; init; }
}

/// <summary>What a user is asked while a digest is set up.</summary>
internal enum Asked
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>What it is about.</summary>
    About,

    /// <summary>Which of several people of one name.</summary>
    Person,

    /// <summary>On which days.</summary>
    Days,

    /// <summary>At what time.</summary>
    Time,

    /// <summary>In which half of the day.</summary>
    Half,

    /// <summary>By which clock.</summary>
    Zone,

    /// <summary>Which of several subscriptions.</summary>
    Which,

    /// <summary>Whether the digest of a channel is to be changed to what was asked for.</summary>
    Replace,

    /// <summary>Whether all that is kept of the user is to be removed.</summary>
    Forget,

    /// <summary>When an answer is to be sent: at once, or with a digest.</summary>
    Answer,
}

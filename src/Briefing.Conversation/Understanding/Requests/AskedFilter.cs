using System.Collections.Immutable;
using Briefing.Conversation.Questions;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>What a digest is to be about, as far as the words say.</summary>
internal sealed record AskedFilter
{
    internal static AskedFilter Nothing { get; } = new();

    /// <summary>Whose words; one with several keys is a name that several people have, one without a key is nobody whom the sources know.</summary>
    internal ImmutableArray<Named> Speakers { get; init; } = [];

    /// <summary>About what, in the user's words.</summary>
    internal ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>In which outlets or documents.</summary>
    internal ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>In which kinds of source, by the items of the list "source_kind".</summary>
    internal ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Whether "this" or "the same" stands for what was asked last.</summary>
    internal bool IsLastQuestion { get; init; }

    /// <summary>Whether "him" or "they" stands for whoever was asked about last.</summary>
    internal bool HasPronoun { get; init; }

    /// <summary>This with what another part of the utterance asks for.</summary>
    internal AskedFilter With(AskedFilter other) => this with
    {
        Speakers = Speakers.AddRange(other.Speakers),
        Topics = Topics.AddRange(other.Topics),
        Sources = Sources.AddRange(other.Sources),
        Kinds = Kinds.AddRange(other.Kinds),
        IsLastQuestion = IsLastQuestion || other.IsLastQuestion,
        HasPronoun = HasPronoun || other.HasPronoun,
    };

    internal bool IsEmpty => Speakers.IsEmpty && Topics.IsEmpty && Sources.IsEmpty && Kinds.IsEmpty && !IsLastQuestion && !HasPronoun;
}

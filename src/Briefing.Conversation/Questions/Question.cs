using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>A question as it is understood, follow-ups filled in from what was asked before.</summary>
internal sealed record Question
{
    /// <summary>The intent.</summary>
    public required string Intent { get; init; }

    /// <summary>How sure the recognizer is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The words, without courtesies.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the user wrote no capitals at all, so that a small word may be a name as well.</summary>
    public bool IsLowerCase { get; init; }

    /// <summary>Whose statements are asked for; several where it compares.</summary>
    public ImmutableArray<Named> Speakers { get; init; } = [];

    /// <summary>The name of somebody whom no source names; null where everybody is known.</summary>
    public string? UnknownSpeaker { get; init; }

    /// <summary>What it is about; empty for anything.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What the topic's word of several senses means, by its name in <c>dialogs/topics.yaml</c>, where the user chose it; else null.</summary>
    public string? Meaning { get; init; }

    /// <summary>People whom the topic names.</summary>
    public ImmutableArray<Named> About { get; init; } = [];

    /// <summary>The sources that are asked; empty for all.</summary>
    public ImmutableArray<Named> Sources { get; init; } = [];

    /// <summary>The identifiers of documents that were just shown and that the question points at; empty for none. What follows does not keep them.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Sources that are left out; empty for none.</summary>
    public ImmutableArray<Named> ExceptSources { get; init; } = [];

    /// <summary>Whether only what stands in the speaker's own words answers, whole or in part.</summary>
    public bool OnlyDirect { get; init; }

    /// <summary>What is to be compared where nobody is named ("the sources", "positions"); empty where that is not said.</summary>
    public string Grouping { get; init; } = "";

    /// <summary>The days that are meant.</summary>
    public DateRange Days { get; init; }

    /// <summary>The days in the user's words; null where none are named.</summary>
    public string? DaysText { get; init; }

    /// <summary>When the user was here before, for what is new since then; null where that is not known.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>What kind of answer is wanted.</summary>
    public AnswerKind Kind { get; init; }

    /// <summary>Whether it asks when somebody said something, and not when something happened.</summary>
    public bool AsksWhenSaid => Kind == AnswerKind.Date && Intent == Intents.When && !Speakers.IsEmpty && Cue.Length > 0;

    /// <summary>For a quantity, which.</summary>
    public Measure Measure { get; init; }

    /// <summary>How firmly what is asked for was said: only what the documents ascribe to the speakers in one of these ways; empty for what was said and all that is told of them.</summary>
    public ImmutableArray<Modality> Modalities { get; init; } = [];

    /// <summary>What the speaker is to make of it; null for anything.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>The words of saying that the question uses ("call on"); empty where it uses none.</summary>
    public string Cue { get; init; } = "";

    /// <summary>For a question about a quote that was shown, its number in the reply, from 1; 0 where it is not about one.</summary>
    public int Shown { get; init; }

    /// <summary>The identity of the quote that the question is about; null where it is not about one.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether the topic was kept from the question before, so that an answer beside it is still one.</summary>
    public bool TopicIsKept { get; init; }

    /// <summary>The question with the days and sources of another one, where that names some.</summary>
    internal Question Within(Question other) => this with
    {
        Days = other.Days.IsAny ? Days : other.Days,
        DaysText = other.Days.IsAny ? DaysText : other.DaysText,
        Sources = other.Sources.IsEmpty ? Sources : other.Sources,
        ExceptSources = other.ExceptSources.IsEmpty ? ExceptSources : other.ExceptSources,
        OnlyDirect = OnlyDirect || other.OnlyDirect,
    };
}

/// <summary>Somebody or something named in a question.</summary>
/// <param name="Keys">The keys of people, or the identifiers of documents, that the name may mean.</param>
/// <param name="Name">What it is called in a reply.</param>
internal sealed record Named(ImmutableArray<string> Keys, string Name);

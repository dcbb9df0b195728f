using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Briefing.Conversation.Questions;

/// <summary>
/// Tells whether two questions say the same, their lists compared item by item. Every other property is compared by the record
/// itself: one that is added later counts at once, and a list that is added makes two questions differ until it is named here.
/// </summary>
internal sealed class SameQuestion : IEqualityComparer<Question>
{
    private SameQuestion() { }

    internal static SameQuestion Comparer { get; } = new();

    public bool Equals(Question? x, Question? y) => x is null || y is null
        ? x is null && y is null
        : ReferenceEquals(x, y) || (Same(x.Speakers, y.Speakers) && Same(x.About, y.About) && Same(x.Sources, y.Sources) && Same(x.ExceptSources, y.ExceptSources)
            && x.Documents.AsSpan().SequenceEqual(y.Documents.AsSpan()) && x.Modalities.AsSpan().SequenceEqual(y.Modalities.AsSpan())
            && x with { Speakers = y.Speakers, About = y.About, Sources = y.Sources, ExceptSources = y.ExceptSources, Documents = y.Documents, Modalities = y.Modalities } == y);

    public int GetHashCode([DisallowNull] Question obj) =>
        HashCode.Combine(obj.Intent, obj.Text, obj.Topic, obj.Speakers.Length, obj.Sources.Length, obj.Days, obj.Quote);

    private static bool Same(ImmutableArray<Named> x, ImmutableArray<Named> y)
    {
        if (x.Length != y.Length) return false;
        for (var i = 0; i < x.Length; i++)
            if (x[i].Name != y[i].Name || !x[i].Keys.AsSpan().SequenceEqual(y[i].Keys.AsSpan())) return false;
        return true;
    }
}

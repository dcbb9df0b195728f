using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Briefing.Conversation.Turns;

/// <content>Whether two replies say the same.</content>
public sealed partial record Reply
{
    /// <summary>
    /// Takes two replies for one where they say the same: short lists are compared item by item, all else as the record compares it,
    /// so that quotes, tables and the like are the same only where they are one object.
    /// </summary>
    internal static IEqualityComparer<Reply> Same { get; } = new SameReply();

    private sealed class SameReply : IEqualityComparer<Reply>
    {
        public bool Equals(Reply? x, Reply? y) => x is null || y is null
            ? x is null && y is null
            : ReferenceEquals(x, y) || (Items(x.Actions, y.Actions) && Items(x.Suggestions, y.Suggestions) && Items(x.Points, y.Points) && Items(x.Closing, y.Closing)
                && x with { Actions = y.Actions, Suggestions = y.Suggestions, Points = y.Points, Closing = y.Closing } == y);

        public int GetHashCode([DisallowNull] Reply obj) => HashCode.Combine(obj.Intent, obj.Text, obj.Understood, obj.Permalink, obj.Quotes.Length, obj.Given?.Question);

        private static bool Items<T>(ImmutableArray<T> x, ImmutableArray<T> y) => x.Equals(y) || (!x.IsDefault && !y.IsDefault && x.AsSpan().SequenceEqual(y.AsSpan()));
    }
}

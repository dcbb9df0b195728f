using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A text whose times are read, and the moment it is read at.</summary>
/// <param name="Tokens">The text.</param>
/// <param name="Now">What "today" and "now" are.</param>
internal sealed record TimeText(TokenizedText Tokens, DateTime Now)
{
    internal DateOnly Today { get; } = DateOnly.FromDateTime(Now);

    internal Token this[int at] => Tokens[at];

    /// <summary>The token after an article.</summary>
    internal int SkipThe(int at) => this[at].Is("the") ? at + 1 : at;

    /// <summary>The token after a comma.</summary>
    internal int SkipComma(int at) => this[at].IsSign(',') ? at + 1 : at;

    /// <summary>The token after the full stop of an abbreviation: "Feb.".</summary>
    internal int SkipStop(int at) => this[at].IsSign('.') && this[at].IsGlued && this[at - 1].Length is 3 or 4 ? at + 1 : at;

    /// <summary>Whether the word at a token is written with a capital.</summary>
    internal bool IsCapital(int at) => this[at].Length > 0 && char.IsUpper(Tokens.Text[this[at].Start]);
}

/// <summary>Something read at a token.</summary>
/// <param name="Value">What.</param>
/// <param name="To">The token after its last one.</param>
internal readonly record struct Match<T>(T Value, int To);

using System.Runtime.CompilerServices;

namespace Briefing.Knowledge.Reports;

/// <summary>The hashes of the words of a text (FNV-1a), upper and lower case alike; punctuation and line breaks do not matter.</summary>
internal ref struct WordHashes(ReadOnlySpan<char> text)
{
    /// <summary>What a hash begins with.</summary>
    internal const ulong Start = 14695981039346656037UL;

    private const ulong Prime = 1099511628211UL;
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The hash of the word that <see cref="Next"/> moved to.</summary>
    internal ulong Current { get; private set; }

    // A command reads once and ends: loops over all characters are compiled well from the start, not after many calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Next()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at])) _at++;
        if (_at == _text.Length) return false;
        var hash = Start;
        for (; _at < _text.Length && char.IsLetterOrDigit(_text[_at]); _at++) hash = (hash ^ char.ToLowerInvariant(_text[_at])) * Prime;
        Current = hash;
        return true;
    }

    /// <summary>The hash of what came before and another word.</summary>
    internal static ulong Join(ulong before, ulong word)
    {
        var hash = (before ^ word) * Prime;
        return hash ^ (hash >> 29);
    }

    /// <summary>The hash of all the words of a text.</summary>
    internal static ulong Of(string text)
    {
        var words = new WordHashes(text);
        var whole = Start;
        while (words.Next()) whole = Join(whole, words.Current);
        return whole;
    }
}

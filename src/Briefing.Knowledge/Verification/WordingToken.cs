using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Verification;

/// <summary>One word of a text whose wording is compared.</summary>
/// <param name="Word">The folded word, British and American spelling brought to one.</param>
/// <param name="Written">As it is written, lower-case, quotation and hyphen marks aside; a currency or per cent sign and a possessive ending belong to it.</param>
/// <param name="Start">Its first UTF-16 code unit, the sign before it included.</param>
/// <param name="End">The code unit after its last, the ending and the sign behind it included.</param>
/// <param name="IsStopWord">Whether it is a function word.</param>
internal readonly record struct WordingToken(string Word, string Written, int Start, int End, bool IsStopWord)
{
    private const double StopWordWeight = 0.35;

    /// <summary>Whether it stands between square brackets: an editor's word, that the speaker need not have said.</summary>
    internal bool IsEditorial { get; init; }

    /// <summary>What the word counts when it is asked how much of a wording was found: function words are in every text.</summary>
    internal double Weight => IsEditorial ? 0 : IsStopWord ? StopWordWeight : 1;

    /// <summary>Whether two words are one to a reader: the same, or the same in another spelling.</summary>
    internal bool IsSame(WordingToken other) => Word == other.Word && HasEnding == other.HasEnding && Sign == other.Sign;

    private bool HasEnding => Written.EndsWith("'s", StringComparison.Ordinal) || Written.EndsWith('\'');

    private char Sign => Written is [('$' or '€' or '£' or '¥') and var before, ..] ? before : Written is [.., '%'] ? '%' : ' ';

    /// <summary>The words of a text, in order.</summary>
    internal static ImmutableArray<WordingToken> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<WordingToken>();
        var (bracketed, read) = (false, 0);
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (token.IsWhole) continue;
            for (; read < token.Start; read++)
                bracketed = text[read] switch { '[' => true, ']' => false, _ => bracketed };
            var (start, end) = (token.Start, token.End);
            if (start > 0 && text[start - 1] is '$' or '€' or '£' or '¥') start--;
            if (end < text.Length && text[end] == '%') end++;
            else if (end < text.Length && text[end] is '\'' or '’' && token.Word.EndsWith('s') && end + 1 < text.Length && text[end + 1] == ' ' && !IsClosing(text, end)) end++;
            tokens.Add(new WordingToken(SpellingVariants.ToAmerican(token.Word), Plain(text[start..end]), start, end, token.IsStopWord) { IsEditorial = bracketed });
        }

        return tokens.ToImmutable();
    }

    /// <summary>Whether an apostrophe behind an s closes a quotation in single marks: one was opened before it.</summary>
    private static bool IsClosing(string text, int at)
    {
        for (var before = at - 1; before >= 0; before--)
            if (text[before] is '‘' or '\'' && (before == 0 || text[before - 1] is ' ' or '(') && before + 1 < text.Length && char.IsLetterOrDigit(text[before + 1])) return true;
        return false;
    }

    private static string Plain(string written) => string.Concat(written.Select(c => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => '\0',
        _ => char.ToLowerInvariant(c),
    }).Where(c => c != '\0'));
}

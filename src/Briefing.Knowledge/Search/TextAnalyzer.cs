using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search;

/// <summary>
/// The one analyser of documents and questions. Words are folded (case, diacritics, British and American spelling), stemmed
/// by Porter2, and given a coarser derivational root for partial matches. "U.S.", "US" and "USA" are one word; the pronoun
/// "us" is another.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>The folded word for "U.S.", "US" and "USA"; no pronoun is folded to it.</summary>
    internal const string UnitedStates = "u.s.";

    /// <summary>The most words of a text whose room is kept.</summary>
    private const int MostKept = 256;

    // Room for the words of one text, kept for the next on the same thread.
    [ThreadStatic]
    private static ImmutableArray<Token>.Builder? _room;

    /// <summary>The words of a text, in order; of a hyphenated word the parts and then the whole.</summary>
    public static ImmutableArray<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = _room ?? ImmutableArray.CreateBuilder<Token>(MostKept);
        _room = null;
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        while (tokenizer.Next())
        {
            if (tokenizer.Word.IsEmpty) continue;
            var form = WordForm.Of(tokenizer.Word);
            tokens.Add(new Token(form.Word, form.Stem, form.Root, tokenizer.Start, tokenizer.End)
            {
                IsStopWord = form.IsStopWord,
                IsNumber = form.IsNumber,
                IsCapitalised = (tokenizer.Traits & TokenTraits.Capitalised) != 0,
                IsWhole = (tokenizer.Traits & TokenTraits.Whole) != 0,
            });
        }

        var analysed = tokens.ToImmutable();
        if (analysed.Length <= MostKept)
        {
            tokens.Clear();
            _room = tokens;
        }

        return analysed;
    }
}

/// <summary>One word of a text.</summary>
/// <param name="Word">The folded word: lower-case, no diacritics, no possessive ending.</param>
/// <param name="Stem">What it is searched by.</param>
/// <param name="Root">The derivational root, coarser than the stem.</param>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">The code unit after its last.</param>
public readonly record struct Token(string Word, string Stem, string Root, int Start, int End)
{
    /// <summary>Whether it is a function word, which is not searched.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>Whether it is a number, in digits or words.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is written with a capital.</summary>
    public bool IsCapitalised { get; init; }

    /// <summary>Whether it is the whole of a hyphenated word, standing after its parts.</summary>
    public bool IsWhole { get; init; }
}

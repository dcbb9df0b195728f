using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;
using Tokenizer = Briefing.Knowledge.Search.Analysis.Tokenizer;

namespace Briefing.Knowledge.Reports;

/// <summary>What each statement says, in <see cref="Symbols"/>; empty for statements that nobody is said to have made.</summary>
internal sealed class Wordings
{
    /// <summary>The most symbols of a statement that are compared.</summary>
    internal const int Longest = 96;

    private readonly List<int> _symbols = [];
    private readonly Wording[] _wordings;
    private readonly Lexicon _lexicon = new();
    private readonly List<int> _symbolOfWord = [];

    internal Wordings(StatementList statements)
    {
        _wordings = new Wording[statements.Length];
        for (var i = 0; i < statements.Length; i++)
            if (statements.Read(i) is var statement && IsSaid(statement)) _wordings[i] = Read(statement);
    }

    internal Wording this[int statement] => _wordings[statement];

    internal ReadOnlySpan<int> Content(int statement) => Slice(_wordings[statement].Start, _wordings[statement].End);

    /// <summary>The words that a mixed quotation gives as the speaker's own.</summary>
    internal ReadOnlySpan<int> Quoted(int statement) => Slice(_wordings[statement].QuotedStart, _wordings[statement].QuotedEnd);

    /// <summary>The longest run of those.</summary>
    internal ReadOnlySpan<int> LongestQuoted(int statement) => Slice(_wordings[statement].LongestStart, _wordings[statement].LongestEnd);

    /// <summary>Whether a document firmly gives the statement as somebody's.</summary>
    internal static bool IsSaid(Statement statement) =>
        statement is { Mode: not SpeechMode.Narration, Modality: Modality.Said, Block: not (BlockKind.Heading or BlockKind.Apparatus) };

    private ReadOnlySpan<int> Slice(int start, int end) => CollectionsMarshal.AsSpan(_symbols)[start..end];

    private Wording Read(Statement statement)
    {
        var text = statement.Content.Text;
        var marks = statement.Mode == SpeechMode.Mixed ? new QuoteReader(text) : null;
        List<int>? quoted = marks is null ? null : [];
        var (longest, run, runStart) = (default(Range), 0, 0);
        var start = _symbols.Count;
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        var (scanned, isBracketed, isQuoted) = (0, false, false);
        while (_symbols.Count - start < Longest && tokenizer.Next())
        {
            for (; scanned < tokenizer.Start; scanned++)
            {
                if (text[scanned] is '[' or ']') isBracketed = text[scanned] == '[';
                if (quoted is null || marks!.At(scanned) is var mark && mark == QuoteMark.None) continue;
                isQuoted = mark == QuoteMark.Open;
                (run, runStart) = (0, quoted.Count);
            }

            scanned = Math.Max(scanned, tokenizer.End);
            // What stands in brackets was put there by the reporter.
            if (isBracketed || tokenizer.Word.IsEmpty || (tokenizer.Traits & TokenTraits.Whole) != 0) continue;
            if (Symbol(tokenizer.Word, tokenizer.Traits) is not { } symbol) continue;
            _symbols.Add(symbol);
            if (quoted is null || !isQuoted) continue;
            quoted.Add(symbol);
            if (++run > longest.End.Value - longest.Start.Value) longest = runStart..(runStart + run);
        }

        var end = _symbols.Count;
        if (quoted is null) return new Wording(start, end, end, end, end, end);
        _symbols.AddRange(quoted);
        return new Wording(start, end, end, end + quoted.Count, end + longest.Start.Value, end + longest.End.Value);
    }

    /// <summary>The symbol of a word; null for a function word.</summary>
    private int? Symbol(ReadOnlySpan<char> word, TokenTraits traits)
    {
        if (_lexicon.Count >= PackedToken.MostWords - 4) return null;
        var number = _lexicon.Intern(word);
        while (_symbolOfWord.Count <= number) _symbolOfWord.Add(Unknown);
        var symbol = _symbolOfWord[number];
        if (symbol == Unknown) _symbolOfWord[number] = symbol = SymbolOf(_lexicon[number]);
        if (symbol == FunctionWord) return null;
        var isName = (traits & TokenTraits.Capitalised) != 0 && (traits & TokenTraits.Opening) == 0;
        return isName ? Symbols.Rigid(symbol) : symbol;
    }

    private const int Unknown = -2, FunctionWord = -1;

    private static int SymbolOf(Lexicon.Entry entry)
    {
        if (Symbols.Denies(entry.Word)) return Symbols.Rigid(Symbols.Negation);
        if (entry.IsStopWord) return FunctionWord;
        return entry.IsNumber ? Symbols.Rigid(entry.Stem) : entry.Stem;
    }
}

using System.Runtime.InteropServices;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>Analysed sentences, one after the other in one array of tokens.</summary>
internal sealed class Sentences
{
    private const int LongestSentence = 4096;
    private readonly List<PackedToken> _tokens;
    private readonly List<int> _ends;
    private readonly List<char> _closings;

    internal Sentences() : this(new Lexicon(), [], [], []) { }

    private Sentences(Lexicon lexicon, List<PackedToken> tokens, List<int> ends, List<char> closings) =>
        (Lexicon, _tokens, _ends, _closings) = (lexicon, tokens, ends, closings);

    internal Lexicon Lexicon { get; }

    internal int Count => _ends.Count;

    internal int TokenCount => _tokens.Count;

    internal ReadOnlySpan<PackedToken> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return CollectionsMarshal.AsSpan(_tokens)[start.._ends[index]];
        }
    }

    /// <summary>How many tokens a sentence has.</summary>
    internal int LengthOf(int index) => _ends[index] - (index == 0 ? 0 : _ends[index - 1]);

    /// <summary>The character that a sentence closes with, closing quotation marks and white space aside.</summary>
    internal char ClosingOf(int index) => _closings[index];

    /// <summary>Analyses a sentence and keeps it; its index is the count before.</summary>
    internal void Add(string text) => Add(text, 0, text.Length);

    /// <summary>The same; tokens that begin in <c>[contentStart, contentEnd)</c> are marked as content.</summary>
    internal void Add(string text, int contentStart, int contentEnd)
    {
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        var room = LongestSentence;
        while (room-- > 0 && tokenizer.Next())
        {
            if (tokenizer.Word.IsEmpty || Lexicon.Count >= PackedToken.MostWords - 3) continue;
            var number = Lexicon.Intern(tokenizer.Word);
            var traits = tokenizer.Traits;
            if (Lexicon[number].IsNumber) traits |= TokenTraits.Number;
            var token = new PackedToken(number, traits);
            _tokens.Add(tokenizer.Start >= contentStart && tokenizer.Start < contentEnd ? token.AsContent() : token);
        }

        _ends.Add(_tokens.Count);
        _closings.Add(Closing(text));
    }

    /// <summary>Gives back the room kept for growth.</summary>
    internal void Trim()
    {
        _tokens.TrimExcess();
        _ends.TrimExcess();
        _closings.TrimExcess();
    }

    internal void Write(SavedWriter writer)
    {
        Lexicon.Write(writer);
        writer.Array<PackedToken>(CollectionsMarshal.AsSpan(_tokens));
        writer.Array<int>([0, .. _ends]);
        writer.Array<ushort>(MemoryMarshal.Cast<char, ushort>(CollectionsMarshal.AsSpan(_closings)));
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static Sentences Read(SavedReader reader, int count)
    {
        var lexicon = Lexicon.Read(reader);
        var tokens = reader.Array<PackedToken>();
        foreach (var token in tokens)
            if (token.Word >= lexicon.Count || lexicon[token.Word].Stem < 0) throw new InvalidDataException("a token is no word");
        var starts = reader.Starts(count + 1, tokens.Length);
        return new Sentences(lexicon, Listed(tokens), Listed(starts.AsSpan(1)), Listed(MemoryMarshal.Cast<ushort, char>(reader.Array<ushort>(count))));
    }

    private static List<T> Listed<T>(ReadOnlySpan<T> values)
    {
        var list = new List<T>(values.Length);
        list.AddRange(values);
        return list;
    }

    private static char Closing(string text)
    {
        var rest = text.AsSpan().TrimEnd(" \t\r\n\u00A0\"'”’»)");
        return rest.IsEmpty ? ' ' : rest[^1];
    }
}

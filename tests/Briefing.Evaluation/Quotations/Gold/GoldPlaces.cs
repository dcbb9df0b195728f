using System.Collections.Immutable;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Finds the words of the gold set in a text. Each piece must stand there once, so that nothing is left to chance.</summary>
internal sealed class GoldPlaces(TextWords words)
{
    private readonly string[] _words = [.. Enumerable.Range(0, words.Spans.Length).Select(at => words[at])];

    /// <summary>What of a text's quotations and traps cannot be found in it, one line each.</summary>
    internal static IEnumerable<string> Faults(GoldText gold)
    {
        var places = new GoldPlaces(TextWords.Of(gold.ToMarkdown()));
        foreach (var (place, pieces) in gold.Says.Select(one => (one.Place, one.Words)).Concat(gold.Never.Select(one => (one.Place, one.Words))))
        {
            string? fault = null;
            try
            {
                places.Of(place, pieces);
            }
            catch (FormatException wrong)
            {
                fault = wrong.Message;
            }

            if (fault is not null) yield return fault;
        }
    }

    /// <summary>The numbers of the words of some pieces.</summary>
    /// <param name="place">Where the pieces stand in the gold set, for messages.</param>
    /// <param name="pieces">The pieces.</param>
    /// <exception cref="FormatException">A piece does not stand in the text, or stands there twice.</exception>
    internal SortedSet<int> Of(string place, ImmutableArray<GoldPiece> pieces)
    {
        var found = new SortedSet<int>();
        foreach (var piece in pieces)
        {
            var first = Plain(piece.First);
            var from = piece.Occurrence > 0 ? Nth(place, piece, first) : Once(place, piece.First, first, 0);
            var to = from + first.Length;
            if (piece.Last is { } last) to = Next(place, last, Plain(last), to);
            for (var at = from; at < to; at++) found.Add(at);
        }

        return found;
    }

    private int Once(string place, string shown, string[] piece, int from)
    {
        var at = Find(piece, from);
        if (at < 0) throw new FormatException($"{place}: the text does not hold \"{shown}\".");
        if (Find(piece, at + 1) >= 0) throw new FormatException($"{place}: the text holds \"{shown}\" twice; give more of the words, or \"{shown} #2\" for the second.");
        return at;
    }

    private int Nth(string place, GoldPiece piece, string[] words)
    {
        var at = -1;
        for (var nth = 0; nth < piece.Occurrence; nth++)
            if ((at = Find(words, at + 1)) < 0) throw new FormatException($"{place}: the text does not hold \"{piece.First}\" {piece.Occurrence} times.");
        return at;
    }

    /// <summary>After the last words, where they come first behind the first words.</summary>
    private int Next(string place, string shown, string[] piece, int from) => Find(piece, from) is >= 0 and var at
        ? at + piece.Length : throw new FormatException($"{place}: \"{shown}\" does not follow.");

    private int Find(string[] piece, int from)
    {
        for (var at = from; at + piece.Length <= _words.Length; at++)
            if (_words.AsSpan(at, piece.Length).SequenceEqual(piece)) return at;
        return -1;
    }

    private static string[] Plain(string text)
    {
        var words = TextWords.Of(text);
        return [.. Enumerable.Range(0, words.Spans.Length).Select(at => words[at])];
    }
}
